/**
 * The two array cords of a parallel link over a trunk, held to the geometric oracle and to the printed parity rule: neither
 * knows how the planner chooses.
 */
import { describe, expect, it } from 'vitest';
import { POLARITY_METHODS } from '../../src/shared/catalogue/polarity-methods';
import type { Link } from '../../src/shared/plan/link';
import { type AnswerChanges, parallelLink } from '../../src/shared/rules/example-links';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import { judgeDocument, type Light } from '../oracle/channel';
import type { CableType, ChannelDocument, Keys } from '../oracle/document';
import { methodAnswer, questionOf } from '../oracle/method-table';
import { orderOf, planOf } from '../order/build';

type Polarity = CompleteAnswers['polarity'];
type Installed = NonNullable<CompleteAnswers['application']['installed']>;
type Method = Polarity['method'];

const TYPES: readonly CableType[] = ['A', 'B', 'C'];
const PAIRS = TYPES.flatMap((near) => TYPES.map((far) => `${near}-${far}` as const));

const trunk = (type: CableType | 'unknown'): Installed['trunk'] => ({
  type,
  pins: 'unpinned',
  fibres: 8,
  fibre: 'OM4',
  polish: 'UPC',
  lengthM: 60,
  legs: 8,
});

const linkOf = (polarity: Polarity, installed: Installed = {}, changes: AnswerChanges = {}): Link =>
  parallelLink({
    ...changes,
    polarity,
    application: { ...(Object.keys(installed).length === 0 ? {} : { installed }), ...changes.application },
  });

const documentOf = (link: Link): ChannelDocument => {
  const [channel] = planOf(link).channels;
  return channel?.document as ChannelDocument;
};

const cordsOf = (doc: ChannelDocument): string =>
  doc.parts
    .flatMap((part) => (part.part === 'array-cable' && part.role === 'cord' ? [part.type] : []))
    .join('-');

const lightOf = (doc: ChannelDocument): Light | 'rejected' => {
  const judged = judgeDocument(doc);
  if (!judged.built) throw new Error(judged.because);
  // What may be mated is no question of cords: angled ends stay away from here.
  expect(judged.blocks.filter(({ rule }) => rule.startsWith('mating/'))).toEqual([]);
  return judged.light;
};

/** Where the trunk and the panels come from: everything of the method, or something that was found and stays. */
const FOUND: readonly (readonly [string, Installed])[] = [
  ['everything new', {}],
  ...[...TYPES, 'unknown' as const].map((type): [string, Installed] => [
    `an installed Type ${type} trunk`,
    { trunk: trunk(type) },
  ]),
  ...(['opposed', 'aligned'] as const).flatMap((near: Keys) =>
    (['opposed', 'aligned'] as const).flatMap((far: Keys) =>
      TYPES.map((type): [string, Installed] => [
        `${near} keys near, ${far} keys far, Type ${type}`,
        { near: { keys: near, slotsFree: 4 }, far: { keys: far, slotsFree: 4 }, trunk: trunk(type) },
      ]),
    ),
  ),
  ['keys found at the near end alone', { near: { keys: 'aligned', slotsFree: 4 } }],
  ['adapters exchanged', { near: { keys: 'aligned', exchangeAdapters: true, slotsFree: 4 } }],
];

const CASES = POLARITY_METHODS.flatMap((method) =>
  FOUND.map(([what, installed]) => [method, what, installed] as const),
);

/** The better light, then the fewer kinds of cord, then Type B among them: as the step page says it, not as it is planned. */
const rankOf = (pair: string, light: Light | 'rejected'): number => {
  const kinds = new Set(pair.split('-'));
  const lights = { works: 3, 'works-renumbered': 2, 'lanes-swapped': 1 }[light as 'works'] ?? 0;
  return lights * 100 - kinds.size * 10 + (kinds.has('B') ? 1 : 0);
};

describe.each(CASES)('Method %s with %s', (method, _, installed) => {
  const pairs = PAIRS.map((pair) => {
    const doc = documentOf(linkOf({ method, arrayCords: pair }, installed));
    return { pair, doc, light: lightOf(doc) };
  });

  it('plans every pair that is asked for, and the light that the printed rules say', () => {
    for (const { pair, doc, light } of pairs) {
      expect(cordsOf(doc)).toBe(pair);
      const question = questionOf(doc);
      const answer = question === null ? 'silent' : methodAnswer(question);
      if (answer !== 'silent') expect(light).toBe(answer);
    }
  });

  it('takes the best pair of all where none is asked for', () => {
    const chosen = documentOf(linkOf({ method }, installed));
    const best = Math.max(...pairs.map(({ pair, light }) => rankOf(pair, light)));
    expect(rankOf(cordsOf(chosen), lightOf(chosen))).toBe(best);
  });

  it('blocks what is dead and nothing that works', () => {
    for (const { pair, light } of pairs.filter((_, index) => index % 2 === 0)) {
      const rules = orderOf([linkOf({ method, arrayCords: pair }, installed)]).links[0]?.findings ?? [];
      const dead = rules.some(({ rule }) => rule === 'polarity/dead' || rule === 'polarity/partial');
      expect(dead).toBe(light === 'dead' || light === 'partial');
    }
  });
});

/** What a shop finds: the pairs written out by hand, from the parity rule. */
const USUAL: Readonly<Record<Method, string>> = { A: 'A-B', B: 'B-B', C: 'C-B', U1: 'B-B', U2: 'B-B' };

it.each(Object.entries(USUAL))('Method %s has cords %s over its own trunk and keys', (method, pair) => {
  expect(cordsOf(documentOf(linkOf({ method: method as Method })))).toBe(pair);
});

it('every method but the one with pairs flipped has two pairs and more that work', () => {
  for (const method of POLARITY_METHODS) {
    const working = PAIRS.filter(
      (pair) => lightOf(documentOf(linkOf({ method, arrayCords: pair }))) === 'works',
    );
    expect(working.length, method).toBeGreaterThanOrEqual(2);
    expect(working, method).toContain(USUAL[method]);
  }
});

describe('angled single-mode ports over key-up to key-down adapters', () => {
  const angled = (polarity: Polarity): Link =>
    linkOf(
      polarity,
      {},
      {
        transceiver: { near: { interface: '400GBASE-DR4' }, far: { interface: '400GBASE-DR4' } },
        modePolish: { fibre: 'OS2', rearPolish: 'APC' },
      },
    );

  it('take the recipe of three turns: Type B trunk, Type B cords at both ends', () => {
    const { status, lines } = orderOf([angled({ method: 'U1', arrayCords: 'B-B' })]);
    expect(status).toBe('ready');
    expect(
      lines.flatMap(({ kind, attributes }) =>
        ['trunk', 'array-cord'].includes(kind) ? [`${kind} ${attributes.wiring}`] : [],
      ),
    ).toEqual(expect.arrayContaining(['trunk Type B', 'array-cord Type B']));
    expect(
      lines.filter(({ kind, attributes }) => kind === 'array-cord' && attributes.wiring !== 'Type B'),
    ).toEqual([]);
  });

  it('take Type A cords where these are asked for, and no mixture', () => {
    expect(orderOf([angled({ method: 'U1', arrayCords: 'A-A' })]).status).toBe('ready');
    const mixed = orderOf([angled({ method: 'U1', arrayCords: 'A-B' })]);
    expect(mixed.status).toBe('draft');
    expect(mixed.links[0]?.findings.map(({ rule }) => rule)).toContain('polarity/dead');
  });
});
