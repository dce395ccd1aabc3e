/**
 * Every breakout of the catalogue whose far ends are parallel: planned, and each leg followed by the geometric oracle, which
 * knows nothing of fan-outs but what stands in the channel file.
 */
import { describe, expect, it } from 'vitest';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import { type AnswerChanges, breakoutLink } from '../../src/shared/rules/example-links';
import { judgeDocument } from '../oracle/channel';
import type { ChannelDocument, End, Polish } from '../oracle/document';
import { opticAt } from '../oracle/ends';
import { traceChannel } from '../oracle/trace';
import { orderOf, planOf, portMap } from '../order/build';

interface Split {
  readonly near: Required<Pick<End, 'interface' | 'receptacleKind' | 'polish'>>;
  readonly far: Split['near'];
  readonly count: number;
}

const ends = (id: string): Split['near'][] =>
  (INTERFACES.find((one) => one.id === id)?.receptacles ?? [])
    .filter(({ kind }) => kind.includes('MPO'))
    .map(({ kind, polish }) => ({ interface: id, receptacleKind: kind, polish: polish as Polish }));

const lanesOf = (end: End): number => opticAt(end).beams.sends.length;
const nameOf = ({ near, far }: Split): string =>
  [near, far].map((end) => `${end.interface} ${end.receptacleKind} ${end.polish}`).join(' to ');

const ALL: Split[] = INTERFACES.flatMap(({ id, breakouts }) =>
  breakouts.flatMap(({ interface: far, count }) =>
    ends(id).flatMap((near) => ends(far ?? '').map((one) => ({ near, far: one, count }))),
  ),
);
/** Two receptacles with as many lanes as the far ends have are two ports: a cord each, and no breakout. */
const SPLITS = ALL.filter(({ near, far }) => lanesOf(near) > lanesOf(far));
/** Whose lane positions nobody has confirmed, and for which no cable is listed. */
const UNLISTED = SPLITS.filter(({ near }) => near.receptacleKind === 'MPO-24');
const LISTED = SPLITS.filter((split) => !UNLISTED.includes(split));

const linkOf = ({ near, far }: Split, changes: AnswerChanges = {}) => {
  const isSingleMode = INTERFACES.find(({ id }) => id === near.interface)?.mode === 'SMF';
  return breakoutLink({
    ...changes,
    application: { placement: 'same-rack', links: 8, ...changes.application },
    transceiver: { near, far },
    interface: { front: 'MPO', rear: near.receptacleKind === 'MPO-16' ? 'MPO-16' : 'MPO-12' },
    modePolish: { fibre: isSingleMode ? 'OS2' : 'OM4', rearPolish: near.polish },
  });
};

const documentsOf = (split: Split): ChannelDocument[] =>
  planOf(linkOf(split)).channels.map(({ document }) => document as ChannelDocument);

it('there are such breakouts with two legs and with four, flat and angled, over each kind of plug', () => {
  const kinds = new Set(
    LISTED.map(({ near, far }) => `${near.receptacleKind} ${lanesOf(near) / lanesOf(far)}`),
  );
  expect([...kinds].sort()).toEqual(['MPO-12 2', 'MPO-16 2', 'MPO-16 4', 'dual-MPO-12 2']);
  expect(new Set(LISTED.map(({ near, far }) => `${near.polish} ${far.polish}`)).size).toBe(3);
  expect(UNLISTED.length).toBeGreaterThan(0);
});

describe.each(LISTED.map((split) => [nameOf(split), split] as const))('%s', (_, split) => {
  const legs = lanesOf(split.near) / lanesOf(split.far);

  it('takes one cable with as many legs as the near lanes make far ends, and every plug mates', () => {
    const documents = documentsOf(split);
    expect(documents).toHaveLength(legs);
    for (const doc of documents) {
      const judged = judgeDocument(doc);
      if (!judged.built) throw new Error(judged.because);
      expect(judged.blocks).toEqual([]);
      expect(judged.light).toBe('works');
      const [cable] = doc.parts;
      expect(cable).toMatchObject({ part: 'array-fanout', polish: split.near.polish });
      if (cable?.part === 'array-fanout')
        expect(cable.legs.map(({ polish }) => polish)).toEqual(Array(legs).fill(split.far.polish));
    }
  });

  it('leads the lanes of each leg in order to their receivers, there and back, and each lane down one leg', () => {
    const each = lanesOf(split.far);
    documentsOf(split).forEach((doc, index) => {
      const { lanes } = traceChannel(doc);
      for (let lane = 1; lane <= each; lane += 1) {
        const wide = index * each + lane;
        const landing = (end: 'near' | 'far', from: number) =>
          lanes.find((one) => one.from.end === end && one.from.lane === from)?.to;
        expect(landing('near', wide)).toEqual({ end: 'far', port: 1, lane, role: 'Rx' });
        expect(landing('far', lane)).toEqual({ end: 'near', port: 1, lane: wide, role: 'Rx' });
      }
      const lit = lanes.filter(({ from, to }) => from.end === 'near' && to !== null);
      expect(lit).toHaveLength(each);
    });
  });

  it('orders a cable a port and a plug for every far end, and lists every lane of these once each way', () => {
    const links = legs + 1;
    const link = linkOf(split, { application: { links } });
    const { lines } = orderOf([link]);
    const [cable] = lines.filter(({ kind }) => kind === 'breakout-cable');
    expect(cable?.quantity).toBe(2 + (cable?.spares ?? 0));
    expect(String(cable?.attributes.legs).split(', ')).toHaveLength(legs);
    const rows = portMap(link);
    const lanes = links * lanesOf(split.far);
    for (const end of ['near', 'far'] as const) {
      const own = rows.filter(({ fromEnd }) => fromEnd === end);
      expect(
        new Set(own.map((row) => `${row.fromTransceiver} ${row.fromReceptacle} ${row.fromLane}`)).size,
      ).toBe(lanes);
      expect(own).toHaveLength(lanes);
      expect(own.every(({ toLane }) => toLane !== '')).toBe(true);
    }
  });
});

describe.each(UNLISTED.map((split) => [nameOf(split), split] as const))('%s', (_, split) => {
  it('is blocked, as no cable is listed for it', () => {
    const { status, links } = orderOf([linkOf(split)]);
    expect(links[0]?.findings.map(({ rule }) => rule)).toContain('optics/no-cable');
    expect(status).toBe('draft');
  });
});

describe('a cable of a form that nobody lists', () => {
  const four = (links: number) => orderOf([linkOf({ near, far, count: 4 }, { application: { links } })]);
  const near = { interface: '400GBASE-SR8', receptacleKind: 'MPO-16', polish: 'APC' } as const;
  const far = { interface: '100GBASE-SR2', receptacleKind: 'MPO-12', polish: 'UPC' } as const;

  it('is told, and keeps the polarity point open until it is ticked', () => {
    const [link] = four(8).links;
    expect(link?.findings.map(({ rule }) => rule)).toContain('polarity/cable-unlisted');
    expect(link?.check.find(({ point }) => point === 5)).toMatchObject({
      state: 'open',
      because: ['polarity/cable-unlisted'],
    });
  });

  it('has a plug for each of eight far ends', () => {
    const cables = four(8).lines.filter(({ kind }) => kind === 'breakout-cable');
    expect(cables.map(({ attributes, quantity, spares }) => [attributes.legs, quantity - spares])).toEqual([
      ['MPO-12 4F, MPO-12 4F, MPO-12 4F, MPO-12 4F', 2],
    ]);
  });
});

describe('parallel ends of unequal lanes', () => {
  const unequal = (kind: 'parallel' | 'conversion' | 'breakout') => {
    const link = breakoutLink({
      application: { kind, links: 2, placement: kind === 'breakout' ? 'same-rack' : 'between-racks' },
      transceiver: {
        near: { interface: '200GBASE-SR4', polish: 'UPC' },
        far: { interface: '100GBASE-SR2' },
      },
      interface: kind === 'conversion' ? { front: 'MPO', rear: 'MPO-24', fibres: 24 } : { front: 'MPO' },
    });
    return orderOf([link]).links[0]?.findings.filter(({ severity }) => severity === 'block') ?? [];
  };

  it.each(['parallel', 'conversion'] as const)('are no %s link: a split port is a breakout', (kind) => {
    const [mismatch] = unequal(kind).filter(({ rule }) => rule === 'advice/kind-mismatch');
    expect(mismatch?.message).toBe(
      `The application "${kind}" has 4 lanes at the near end and 2 at the far end: some would stay unused, and a port that is split is a breakout.`,
    );
  });

  it('are a breakout', () => {
    expect(unequal('breakout')).toEqual([]);
  });
});

describe('a far port that is to run at half its lanes', () => {
  it('stays closed in a quote, which says so, though a channel behind a splitter is judged', () => {
    const link = breakoutLink({
      transceiver: { near: { interface: '400GBASE-DR4' }, far: { interface: '400GBASE-DR4' } },
      interface: { front: 'MPO' },
      modePolish: { fibre: 'OS2', rearPolish: 'APC' },
    });
    const { status, links } = orderOf([link]);
    expect(status).toBe('draft');
    const [mismatch] = links[0]?.findings.filter(({ severity }) => severity === 'block') ?? [];
    expect(mismatch?.rule).toBe('advice/kind-mismatch');
    expect(mismatch?.message).toContain('half the lanes of a far port behind a splitter cable');
  });
});
