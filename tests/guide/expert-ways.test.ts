/** Typical situations with the ways out that somebody who does this every day would name, in that order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Repair, repairsOfLink } from '../../src/shared/guide/repair-link';
import type { Link } from '../../src/shared/plan/link';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import type { Answers } from '../../src/shared/steps/steps';
import { changedExamples, exampleOf } from './build';
import { isValid } from './changed-answers';

const { site } = exampleOf('40g-to-4x10g');

const of = (near: string, far = near) => ({ near: { interface: near }, far: { interface: far } });
const place = (enclosure: string, rackUnitsFree: number) =>
  ({ enclosure, rackUnitsFree, access: 'front', toolless: false }) as const;
const trunk = { type: 'B', pins: 'unpinned', fibres: 8, fibre: 'OM4', polish: 'UPC' } as const;
const opposed = { near: { keys: 'opposed' }, far: { keys: 'opposed' } } as const;
const aligned = { near: { keys: 'aligned' }, far: { keys: 'aligned' } } as const;

const unanswered = (link: Link): Link => {
  const { servicedSingly: _, ...application } = link.answers.application as NonNullable<
    Answers['application']
  >;
  return { ...link, answers: { ...link.answers, application } };
};

interface Situation {
  readonly what: string;
  readonly link: Link;
  /** What each of the first ways is about, in words of its changes; a way may say more. */
  readonly first: readonly RegExp[];
}

const SITUATIONS: readonly Situation[] = [
  {
    what: '100GBASE-SR4 at 120 m on OM4: transceivers of that rate that reach, the shortest reach first',
    link: parallelLink({ application: { routeLengthM: 120 }, transceiver: of('100GBASE-SR4') }),
    first: [
      /^take 100G-PSM4 at the near end.*100G-PSM4 at the far end.*OS2 fibre.*APC MPO ends/,
      /^plan it as duplex links; take 100GBASE-DR at the near end.*OS2 fibre/,
      /^plan it as duplex links; take 100G-CWDM4 at the near end.*OS2 fibre/,
    ],
  },
  {
    what: '40GBASE-SR4 at 200 m on OM4: its extended reach on the same fibre, then single-mode',
    link: parallelLink({ application: { routeLengthM: 200 }, transceiver: of('40GBASE-SR4') }),
    first: [
      /^take 40GBASE-eSR4 at the near end[^;]*; take 40GBASE-eSR4 at the far end[^;]*$/,
      /^take 40G-PLR4 at the near end.*OS2 fibre/,
      /^plan it as duplex links; take 40GBASE-LR4/,
    ],
  },
  {
    what: 'a breakout of 40GBASE-SR4 at 200 m: the near end alone',
    link: breakoutLink({ application: { routeLengthM: 200 } }),
    first: [/^take 40GBASE-eSR4 at the near end[^;]*$/],
  },
  {
    what: '10GBASE-SR at 450 m: the same rate over single-mode before any work on the route',
    link: duplexLink({ application: { routeLengthM: 450 } }),
    first: [/^take 10GBASE-LR at the near end.*OS2 fibre/, /^shorten the route/],
  },
  {
    what: '25GBASE-SR at 150 m: no slower port before the same rate',
    link: duplexLink({ application: { routeLengthM: 150 }, transceiver: of('25GBASE-SR') }),
    first: [/^take 25GBASE-LR at the near end/, /^take 10GBASE-SR at the near end/, /^shorten the route/],
  },
  {
    what: '400GBASE-SR4.2 at 180 m on OM4: single-mode of that rate, parallel before duplex',
    link: parallelLink({ application: { routeLengthM: 180 }, transceiver: of('400GBASE-SR4.2') }),
    first: [
      /^take 400GBASE-DR4-2 at the near end.*OS2 fibre/,
      /^plan it as duplex links; take 400GBASE-FR4 at the near end.*OS2 fibre/,
    ],
  },
  {
    what: '400GBASE-SR8 at 120 m on OM4: single-mode of that rate, then other multimode fibre type',
    link: parallelLink({
      application: { routeLengthM: 120 },
      transceiver: of('400GBASE-SR8'),
      interface: { rear: 'MPO-16', fibres: 16 },
      modePolish: { rearPolish: 'APC' },
    }),
    first: [/^take 400GBASE-DR4-2 at the near end.*OS2 fibre/, /^plan it as duplex links; take 400GBASE-FR4/],
  },
  {
    what: '400GBASE-DR4 at 700 m: its longer reach on the same fibre',
    link: parallelLink({
      application: { routeLengthM: 700 },
      transceiver: of('400GBASE-DR4'),
      modePolish: { fibre: 'OS2', rearPolish: 'APC' },
    }),
    first: [
      /^take 400GBASE-DR4-2 at the near end[^;]*; take 400GBASE-DR4-2 at the far end[^;]*$/,
      /^plan it as duplex links; take 400GBASE-FR4/,
    ],
  },
  {
    what: 'angled ends over key-up to key-up adapters: other ends or adapters, not a cable past the panels',
    link: breakoutLink({
      application: { links: 8, installed: aligned },
      transceiver: of('400GBASE-DR4', '100GBASE-DR'),
      modePolish: { fibre: 'OS2', frontPolish: 'UPC', rearPolish: 'APC' },
      polarity: { method: 'U2' },
    }),
    first: [
      /^order up-angled MPO ends/,
      /^exchange the adapters of the near panel.*exchange the adapters of the far panel/,
    ],
  },
  {
    what: 'fewer legs of the installed trunk than ports: another trunk',
    link: breakoutLink({
      application: { installed: { ...opposed, trunk: { ...trunk, lengthM: 40, legs: 4 } } },
    }),
    first: [/^order a new trunk/],
  },
  {
    what: 'an installed trunk that is shorter than its way: another trunk',
    link: breakoutLink({
      application: {
        routeLengthM: 60,
        installed: { ...opposed, trunk: { ...trunk, lengthM: 40, legs: 12 } },
      },
    }),
    first: [/^order a new trunk/],
  },
  {
    what: 'single-mode fibre for multimode transceivers: the usual multimode',
    link: breakoutLink({ modePolish: { fibre: 'OS2' } }),
    first: [/^take OM4 fibre/],
  },
  {
    what: 'an enclosure too high for the rack: another one before freeing the rack',
    link: breakoutLink({ formFactor: { near: place('lgx-4u', 1), far: place('lgx-4u', 8) } }),
    first: [/at the near end instead of LGX enclosure 4U/],
  },
  {
    what: 'too much loss with standard connectors: better ones',
    link: duplexLink({
      application: { kind: 'patch-field', secondRouteLengthM: 20 },
      transceiver: of('10GBASE-SR'),
      formFactor: { field: place('lgx-4u', 40) },
      budget: { grade: 'standard', splices: 4 },
    }),
    first: [/low[- ]loss connectors/],
  },
  {
    what: 'nobody said whether ports are re-patched individually: it is asked, either way',
    link: unanswered(breakoutLink({ application: { links: 4, placement: 'same-rack' } })),
    first: [/^say that the ports are re-patched/, /^say that no port is re-patched/],
  },
  {
    what: 'a carrier that the application cannot have: another one',
    link: parallelLink({ application: { through: 'module' } }),
    first: [/^(let the planner choose|carry it by a panel)/],
  },
];

const wordsOf = (ways: readonly Repair[]): readonly string[] =>
  ways.map(({ changes }) => changes.map(({ words }) => words).join('; '));

const waysOf = (link: Link, own: PlanSite = site): readonly Repair[] => repairsOfLink(link, own);

describe('the first ways out', () => {
  it.each(SITUATIONS.map((one) => [one.what, one] as const))('%s', (_, { link, first }) => {
    const ways = waysOf(link);
    const words = wordsOf(ways);
    for (const [place_, pattern] of first.entries()) expect(words[place_], words.join('\n')).toMatch(pattern);
    for (const { answers } of ways) expect(isValid(answers, site)).toBe(true);
  });

  it('are never a long breakout cable past installed panels, which the rules advise against', () => {
    const link = breakoutLink({
      application: { routeLengthM: 45, installed: { ...opposed, trunk: { ...trunk, lengthM: 60, legs: 2 } } },
    });
    const ways = waysOf(link);
    const cable = ways.findIndex(({ answers }) => answers.application?.through === 'breakout-cable');
    expect(cable).toBeGreaterThan(0);
    expect(ways[cable]?.warnings.map(({ rule }) => rule)).toContain('advice/module-instead');
    expect(ways.slice(0, cable).some(({ warnings }) => warnings.length === 0)).toBe(true);
  });

  it('are never a port of a tenth of the rate', () => {
    for (const [name, routeLengthM] of [
      ['400GBASE-SR4.2', 180],
      ['400GBASE-DR4', 700],
    ] as const) {
      const glass = name === '400GBASE-DR4' ? ({ fibre: 'OS2', rearPolish: 'APC' } as const) : {};
      const link = parallelLink({ application: { routeLengthM }, transceiver: of(name), modePolish: glass });
      for (const words of wordsOf(waysOf(link))) expect(words).not.toMatch(/ 40G| 10G/);
    }
  });

  it('bring no new warning as long as there are some that bring none, and change racks and routes last', () => {
    const isOfTheRacks = ({ changes }: Repair): boolean =>
      changes.some(({ field }) =>
        /^placement|^redundancy|^route|^secondRoute|rackUnitsFree$|RiseM$/.test(field),
      );
    const isOfOptics = ({ changes }: Repair): boolean => changes.some(({ step }) => step === 'transceiver');
    const rankOf = (way: Repair): number =>
      (way.warnings.length > 0 ? 10 : 0) + (isOfTheRacks(way) ? 2 : isOfOptics(way) ? 1 : 0);
    let several = 0;
    fc.assert(
      fc.property(changedExamples(2), ({ answers, site: own }) => {
        const ranks = waysOf({ id: 'link', name: 'link', answers }, own).map(rankOf);
        if (ranks.length > 1) several++;
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
      { numRuns: 240 },
    );
    expect(several).toBeGreaterThan(8);
  });
});
