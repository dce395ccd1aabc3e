/** The search against plain enumeration: the same sets of edits, neither one less nor one more. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelDocument, Part } from '../../../src/shared/channel/document';
import { readChannelText } from '../../../src/shared/channel/read-channel';
import { applyEdits } from '../../../src/shared/guide/repair-channel/apply';
import { linksOf as linksFor } from '../../../src/shared/guide/repair-channel/blockers';
import type { Edit } from '../../../src/shared/guide/repair-channel/edit';
import {
  type EditsOfChannel,
  editsOfChannel,
} from '../../../src/shared/guide/repair-channel/edits-of-channel';
import { repairsOfChannel } from '../../../src/shared/guide/repair-channel/repairs-of-channel';
import { searchIn } from '../../../src/shared/guide/repair-channel/search';
import { finish } from '../../../src/shared/pausing';
import { judgeChannel } from '../../../src/shared/rules/view-channel';
import { channel, RUNS } from '../../properties/arbitraries';
import { acceptedWith, enumerateRepairs, idsOf } from './enumerate';
import { workingChannel } from './working-channels';

const readExample = (name: string): ChannelDocument => {
  const read = readChannelText(readFileSync(`examples/channels/${name}.json`, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

const universeOf = (document: ChannelDocument): EditsOfChannel => {
  const universe = editsOfChannel(document);
  if (universe === null) throw new Error('this channel cannot be traced');
  return universe;
};

/** Sets found by the search, without those that hold a smaller one. */
const searched = (document: ChannelDocument, universe: EditsOfChannel, most: number): readonly string[] => {
  const judged = judgeChannel(document);
  const links = judged.ok ? linksFor(judged.value.view.channel, judged.value.view.occupied) : 0;
  const search = searchIn(document, universe, links);
  const sets: (readonly Edit[])[] = [];
  for (let count = 1; count <= most; count++) sets.push(...finish(search.setsOf(count, () => true)));
  return sets
    .filter(
      (set) => !sets.some((other) => other.length < set.length && other.every((edit) => set.includes(edit))),
    )
    .map(idsOf)
    .sort();
};

const sentences = ({ edits }: EditsOfChannel, ids: readonly string[]): readonly string[] =>
  ids.map((one) =>
    one
      .split(' ')
      .map((id) => edits[Number(id)]?.sentence)
      .join(' and '),
  );

const expectTheSame = (document: ChannelDocument, most: number): void => {
  const universe = universeOf(document);
  const expected = enumerateRepairs(document, universe, most).flat().map(idsOf).sort();
  const found = searched(document, universe, most);
  const missing = expected.filter((ids) => !found.includes(ids));
  const extra = found.filter((ids) => !expected.includes(ids));
  expect({ missing: sentences(universe, missing), extra: sentences(universe, extra) }).toEqual({
    missing: [],
    extra: [],
  });
};

/** Thousands of sets are judged for each, on machines that do other work too. */
const PATIENCE_MS = 180_000;

describe('the search finds every repair', { timeout: PATIENCE_MS }, () => {
  it.each([
    'wrong-a-to-a-cord',
    'wrong-breakout-of-wavelengths',
    'wrong-interface-without-parts',
    'wrong-pinned-cord-at-transceiver',
    'wrong-single-mode-interface-on-multimode',
    'wrong-two-plugs-without-adapter',
    'wrong-type-a-cord-between-transceivers',
    'wrong-wavelength-clash',
  ])('of up to three changes for %s', (name) => {
    expectTheSame(readExample(name), 3);
  });

  it.each([
    'wrong-apc-through-aligned-keys',
    'wrong-breakout-of-sr42',
    'wrong-eight-fibre-trunk-under-twelve-fibre-modules',
    'wrong-lc-cord-in-sc-front',
    'wrong-module-wiring',
    'wrong-mpo-12-meets-mpo-24',
    'wrong-over-reach',
    'wrong-standard-parts-on-a-short-budget',
    'wrong-telecom-margin',
    'wrong-u1-meets-u2',
    'wrong-upc-meets-apc-at-module-front',
  ])('of up to two changes for %s', (name) => {
    expectTheSame(readExample(name), 2);
  });

  const isSmall = (document: ChannelDocument, most: number): boolean =>
    (editsOfChannel(document)?.edits.length ?? Number.POSITIVE_INFINITY) <= most;

  it('of up to three changes for short channels of any parts', () => {
    fc.assert(
      fc.property(
        channel.filter((document) => isSmall(document, 28)),
        (document) => {
          expectTheSame(document, 3);
        },
      ),
      { ...RUNS, numRuns: 20 },
    );
  });

  it('of up to two changes for channels broken in two places', () => {
    fc.assert(
      fc.property(workingChannel, fc.nat(10_000), fc.nat(10_000), (document, first, second) => {
        const { edits, goTogether } = universeOf(document);
        const [one, other] = [edits[first % edits.length], edits[second % edits.length]] as [Edit, Edit];
        const faults = one.id !== other.id && goTogether(one, other) ? [one, other] : [one];
        const { document: broken } = applyEdits(document, faults);
        const judged = judgeChannel(broken);
        if (judged.ok && !judged.value.accepted) expectTheSame(broken, 2);
      }),
      { ...RUNS, numRuns: 12 },
    );
  });

  it('of a trunk that is wrong in its connector and in its wiring', () => {
    const works = readExample('duplex-method-u1');
    const parts = works.parts.map(
      (part): Part =>
        part.part === 'array-cable' ? { ...part, connector: 'MPO-16', fibres: 16, type: 'A' } : part,
    );
    expect(repairsOfChannel({ ...works, parts })[0]?.changes).toEqual([
      'order the trunk as Type B',
      'order the trunk with MPO-12 ends, 12 fibres',
    ]);
    expectTheSame({ ...works, parts }, 2);
  });

  it('of a fan-out plugged on the wrong leg, into the wrong pins', () => {
    const works = readExample('sr8-to-two-200g');
    const parts = works.parts.map(
      (part): Part =>
        part.part === 'array-fanout'
          ? { ...part, legs: part.legs.map((leg) => ({ ...leg, pins: 'pinned' as const })) }
          : part,
    );
    expectTheSame({ ...works, parts }, 2);
  });
});

/** Which things of which parts differ from the sheet; connector and fibres count as one thing, and so does a wiring. */
const placesIn = (before: ChannelDocument, after: ChannelDocument): string => {
  const NAMES: Readonly<Record<string, string>> = {
    rear: 'connector',
    fibres: 'connector',
    type: 'wiring',
    rows: 'wiring',
    map: 'wiring',
    frontPolish: 'polish',
    rearPolish: 'polish',
  };
  const places = new Set<string>();
  before.parts.forEach((part, index) => {
    const [own, next] = [part, after.parts[index]] as unknown as Record<string, unknown>[];
    for (const key of new Set([...Object.keys(own ?? {}), ...Object.keys(next ?? {})]))
      if (key !== 'existing' && JSON.stringify(own?.[key]) !== JSON.stringify(next?.[key]))
        places.add(`${index} ${NAMES[key] ?? key}`);
  });
  for (const end of ['near', 'far'] as const)
    if (JSON.stringify(before[end]) !== JSON.stringify(after[end]))
      places.add(`${end} ${after[end]?.interface}`);
  if (JSON.stringify(before.budget) !== JSON.stringify(after.budget)) places.add('budget');
  return [...places].sort().join(', ');
};

describe('the list of repairs', () => {
  it.each([
    'wrong-module-wiring',
    'wrong-parts-of-two-methods',
    'wrong-rate-clash',
    'wrong-single-mode-meets-multimode',
    'wrong-standard-parts-on-a-short-budget',
    'wrong-two-a-to-b-cords-in-method-a',
    'wrong-u1-meets-u2',
  ])('has one for each place where one change fixes %s', (name) => {
    const document = readExample(name);
    const universe = universeOf(document);
    const expected = universe.edits
      .filter((edit) => acceptedWith(document, [edit]) !== null)
      .map((edit) => placesIn(document, applyEdits(document, [edit]).document));
    // Other transceivers that come with their own fibre are many changes: repairs-of-channel.test.ts has them.
    const listed = repairsOfChannel(document)
      .map((repair) => placesIn(document, repair.document))
      .filter((places) => !(places.includes('near ') && places.includes(' fibre')));
    expect([...listed].sort()).toEqual([...new Set(expected)].sort());
  });
});
