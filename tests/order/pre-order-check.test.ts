/** The ten points: proven by the rules, ticked by a person, or open; a tick never hides a part that does not fit. */
import { describe, expect, it } from 'vitest';
import type { OrderedLink } from '../../src/shared/order/make-order';
import type { QuoteDocument } from '../../src/shared/order/quote-document';
import type { Link } from '../../src/shared/plan/link';
import {
  type AnswerChanges,
  breakoutLink,
  duplexLink,
  parallelLink,
} from '../../src/shared/rules/example-links';
import { LINK_RULES } from '../../src/shared/rules/link-rules';
import { STEP_IDS } from '../../src/shared/steps/step';
import { conversionLink, orderOf } from './build';

type Point = OrderedLink['check'][number];
type Tick = NonNullable<QuoteDocument['ticks']>[number];

const TICK: Omit<Tick, 'point'> = { link: 'example', by: 'A. Engineer', date: '2026-05-12' };
const allTicks = ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).map((point) => ({ ...TICK, point }));

const checkOf = (link: Link, ticks: Tick[] = []): readonly Point[] => {
  const [first] = orderOf([link], { ticks }).links;
  if (first === undefined) throw new Error('no link');
  return first.check;
};
const pointsIn = (state: Point['state'], link: Link, ticks: Tick[] = []): number[] =>
  checkOf(link, ticks)
    .filter((point) => point.state === state)
    .map(({ point }) => point);

const DATA_SHEET = {
  name: 'Acme X',
  mode: 'MMF' as const,
  receptacle: 'MPO-12' as const,
  polish: 'UPC' as const,
  lanes: [1, 2, 3, 4].map((lane) => ({ lane, tx: lane, rx: 13 - lane })),
  gbpsPerLane: 10,
  wavelengthNm: 850,
  reachM: { OM4: 100 },
  limitDb: { OM4: 1.9 },
};
it('has ten points, in order, each with a title', () => {
  const check = checkOf(breakoutLink());
  expect(check.map(({ point }) => point)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(check.map(({ title }) => title)).toEqual([
    'Transceiver and lane map',
    'Active fibres',
    'MPO pins and key',
    'Breakout connector',
    'Polarity method',
    'Fibre mode',
    'Polish',
    'Form factor',
    'Insertion loss against limit',
    'Labels and documentation',
  ]);
});

describe('a good link', () => {
  it.each([
    ['breakout', breakoutLink()],
    ['duplex', duplexLink()],
    ['parallel', parallelLink()],
  ] as const)('has every point proven: %s', (_, link) => {
    expect(pointsIn('proven', link)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('needs no tick, and one changes nothing', () => {
    expect(checkOf(breakoutLink(), allTicks)).toEqual(checkOf(breakoutLink()));
    expect(checkOf(breakoutLink(), allTicks).every(({ by, date }) => by === null && date === null)).toBe(
      true,
    );
  });
});

type InstalledTrunk = NonNullable<NonNullable<Link['answers']['application']>['installed']>['trunk'];

/** What is wrong with an installed trunk, where the plan needs Type B, unpinned, eight flat fibres of OM4. */
const overTrunk = (wrong: Partial<NonNullable<InstalledTrunk>>): AnswerChanges => ({
  application: {
    installed: {
      trunk: {
        type: 'B',
        pins: 'unpinned',
        fibres: 8,
        fibre: 'OM4',
        polish: 'UPC',
        lengthM: 30,
        legs: 12,
        ...wrong,
      },
    },
  },
});

/** A fault for each point, and every point that it opens; none of them is settled by ten ticks. */
const FAULTS: readonly (readonly [what: string, points: readonly number[], link: Link])[] = [
  ['optics of different rates', [1], breakoutLink({ transceiver: { far: { interface: '25GBASE-SR' } } })],
  [
    'an application that does not fit the optics',
    [1],
    breakoutLink({ transceiver: { far: { interface: '40GBASE-SR4' } } }),
  ],
  ['twelve-fibre modules over an eight-fibre trunk', [2, 5], duplexLink(overTrunk({}))],
  ['pins on both sides', [3], breakoutLink(overTrunk({ pins: 'pinned' }))],
  ['a connector that does not enter', [3, 4], breakoutLink({ interface: { rear: 'MPO-16', fibres: 16 } })],
  ['a trunk of another type', [5], breakoutLink(overTrunk({ type: 'A' }))],
  ['a single-mode trunk under multimode cords', [6], breakoutLink(overTrunk({ fibre: 'OS2' }))],
  ['an angled trunk under flat modules', [7], breakoutLink(overTrunk({ polish: 'APC' }))],
  [
    'no enclosure',
    [8],
    breakoutLink({
      formFactor: { far: { enclosure: 'none', rackUnitsFree: 1, access: 'front', toolless: false } },
    }),
  ],
  ['a route beyond reach', [9], breakoutLink({ application: { routeLengthM: 900 } })],
  ['no route', [9], breakoutLink({ application: { routeLengthM: 0 } })],
  ['labels without rooms', [10], breakoutLink({ documentation: { scheme: 'tia-606' } })],
];

describe('a fault', () => {
  it.each(FAULTS)('opens its points: %s', (_, points, link) => {
    expect(pointsIn('open', link)).toEqual(expect.arrayContaining([...points]));
  });

  it.each(FAULTS)('is not settled by a tick: %s', (_, points, link) => {
    expect(pointsIn('open', link, allTicks)).toEqual(expect.arrayContaining([...points]));
    expect(orderOf([link], { ticks: allTicks })).toMatchObject({
      status: 'draft',
      links: [{ accepted: false }],
    });
  });

  it('is named by its rule', () => {
    const check = checkOf(breakoutLink({ application: { routeLengthM: 900 } }));
    expect(check[8]).toMatchObject({ state: 'open', by: null });
    expect(check[8]?.because).toContain('budget/over-reach');
  });
});

/** What rules cannot know: open until somebody signs for it. */
const ASSUMPTIONS: readonly (readonly [what: string, points: readonly number[], link: Link])[] = [
  [
    'a data sheet',
    [1],
    breakoutLink({ transceiver: { near: { custom: DATA_SHEET }, far: { interface: '10GBASE-SR' } } }),
  ],
  ['a trunk of unknown type', [3, 5], breakoutLink(overTrunk({ type: 'unknown' }))],
  [
    'panels of unknown keys',
    [3, 5],
    breakoutLink({ application: { installed: { near: { keys: 'unknown' } } } }),
  ],
  [
    'a trunk whose free legs nobody has counted',
    [2],
    breakoutLink({
      application: {
        installed: {
          trunk: { type: 'B', pins: 'unpinned', fibres: 8, fibre: 'OM4', polish: 'UPC', lengthM: 30 },
        },
      },
    }),
  ],
  [
    'an installed enclosure that nobody has looked into',
    [8],
    breakoutLink({ application: { installed: { far: { keys: 'opposed', enclosure: 'lgx-4u' } } } }),
  ],
  ['a fibre that loses nothing', [9], breakoutLink({ budget: { fibreLossDbPerKm: 0 } })],
  ['wiring of 24-fibre parts', [5], conversionLink()],
  [
    'a limit that nobody prints',
    [9],
    parallelLink({
      transceiver: { near: { interface: '40G-PLRL4' }, far: { interface: '40G-PLRL4' } },
      modePolish: { fibre: 'OS2', rearPolish: 'APC' },
    }),
  ],
  [
    'a receptacle that the part number decides',
    [1, 7],
    parallelLink({
      transceiver: { near: { interface: '200GBASE-SR4' }, far: { interface: '200GBASE-SR4' } },
    }),
  ],
];

describe('an assumption', () => {
  it.each(ASSUMPTIONS)('opens its points and keeps the order a draft: %s', (_, points, link) => {
    expect(pointsIn('open', link)).toEqual([...points]);
    expect(orderOf([link])).toMatchObject({ status: 'draft', links: [{ accepted: true }] });
  });

  it.each(ASSUMPTIONS)('is settled by a tick for each of its points: %s', (_, points, link) => {
    const ticks = allTicks.filter(({ point }) => points.includes(point));
    expect(pointsIn('open', link, ticks)).toEqual([]);
    expect(pointsIn('ticked', link, ticks)).toEqual([...points]);
    expect(orderOf([link], { ticks }).status).toBe('ready');
    for (const point of checkOf(link, ticks))
      expect([point.by, point.date]).toEqual(
        point.state === 'ticked' ? ['A. Engineer', '2026-05-12'] : [null, null],
      );
  });

  it.each(ASSUMPTIONS)('is not settled by a tick for another point or link: %s', (_, points, link) => {
    const other: Tick[] = allTicks.filter(({ point }) => !points.includes(point));
    expect(pointsIn('open', link, other)).toEqual([...points]);
    const second = {
      ...duplexLink({
        documentation: {
          near: { rack: 'Z1', panel: 'P', firstCassette: 1, firstPort: 1 },
          far: { rack: 'Z2', panel: 'P', firstCassette: 1, firstPort: 1 },
        },
      }),
      id: 'second',
    };
    const order = orderOf([link, second], { ticks: allTicks.map((tick) => ({ ...tick, link: 'second' })) });
    expect(order.links[0]?.check.filter(({ state }) => state === 'open').map(({ point }) => point)).toEqual([
      ...points,
    ]);
  });
});

describe('a missing answer', () => {
  it.each(STEP_IDS)('opens all ten points, and no tick closes them: %s', (step) => {
    const link = breakoutLink();
    const answers = { ...link.answers };
    delete answers[step];
    const check = checkOf({ ...link, answers }, allTicks);
    expect(check.map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => 'open'));
    expect(check.every(({ because }) => because.includes('not planned'))).toBe(true);
    expect(check.some(({ because }) => because.includes(`unanswered: ${step}`))).toBe(true);
  });
});

it('has a point for every rule about a link that can forbid an order', () => {
  const points = new Set<string>();
  const seen = (link: Link) => {
    for (const { because } of checkOf(link)) for (const rule of because) points.add(rule);
  };
  for (const rule of LINK_RULES)
    if (rule.severity === 'block') {
      for (const { link, beside, modules } of rule.examples.fails) {
        const order = orderOf(
          [{ ...link(), id: 'one' }, ...(beside === undefined ? [] : [{ ...beside(), id: 'two' }])],
          modules === undefined ? {} : { modules: [...modules] },
        );
        for (const { because } of order.links[0]?.check ?? []) for (const id of because) points.add(id);
      }
    }
  for (const [, , link] of FAULTS) seen(link);
  // Steps to be walked through again concern all points and none.
  for (const { id, severity } of LINK_RULES)
    if (severity === 'block' && id !== 'advice/not-confirmed') expect(points).toContain(id);
});

it('leaves advice alone: a warning that is not an assumption keeps its point proven', () => {
  const changes: AnswerChanges = { application: { links: 1 } };
  const order = orderOf([duplexLink(changes)]);
  expect(order.links[0]?.findings.some(({ rule }) => rule === 'advice/few-ports')).toBe(true);
  expect(order.status).toBe('ready');
});
