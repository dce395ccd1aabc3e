import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainPart, cordLengthM } from '../../src/shared/plan/chain';
import { countItems } from '../../src/shared/plan/count-items';
import { roundUpToStep, stockLengthM, trunkLengthM } from '../../src/shared/plan/lengths';
import { DEFAULT_SETTINGS, settingsFrom } from '../../src/shared/plan/settings';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import { patchFieldLink, planOf } from '../order/build';

describe('a trunk', () => {
  it.each([
    // route, rises, slack, step, by hand
    [30, 2, 2, 10, 1, 38],
    [20, 2, 2, 5, 1, 26],
    [40, 2, 2, 5, 1, 47],
    [96, 2, 2, 0, 1, 100],
    [96, 2, 2, 10, 1, 110],
    [96, 2, 2.01, 0, 1, 101],
    [0.1, 0.1, 0.1, 0, 0.1, 0.3],
    [180, 2, 2, 10, 5, 205],
    [33.3, 0, 0, 0, 0.5, 33.5],
    [10, 0, 0, 2.5, 0.25, 10.25],
    [0, 0, 0, 5, 1, 0],
  ])(
    'of %f m with rises of %f m and %f m and %f %% of slack, in steps of %f m, is %f m',
    (route, near, far, slack, step, expected) => {
      expect(trunkLengthM(route, near, far, slack, { ...DEFAULT_SETTINGS, trunkStepM: step })).toBe(expected);
    },
  );

  it('is never shorter than what is needed, and less than one step longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400_000 }),
        fc.constantFrom(0.1, 0.25, 0.5, 1, 2, 5),
        (millimetres, step) => {
          const length = roundUpToStep(millimetres / 1000, step);
          const over = Math.round(length * 1000) - millimetres;
          expect(over).toBeGreaterThanOrEqual(0);
          expect(over).toBeLessThan(step * 1000);
          expect(Math.round(length * 1000) % Math.round(step * 1000)).toBe(0);
        },
      ),
      { seed: 12 },
    );
  });

  it('of a patch field has a route of its own on either side of the field', () => {
    const lengths = (link: Parameters<typeof planOf>[0]): number[] =>
      planOf(link).channels[0]?.chain.flatMap(({ role, part }) =>
        role === 'trunk' && 'lengthM' in part ? [part.lengthM] : [],
      ) ?? [];
    // (20 + 4) x 1.05 = 25.2; (50 + 4) x 1.05 = 56.7.
    expect(lengths(patchFieldLink({ application: { secondRouteLengthM: 50 } }))).toEqual([26, 57]);
    expect(lengths(patchFieldLink())).toEqual([26, 26]);
  });
});

describe('a cord', () => {
  it.each([
    [0, 0.5],
    [0.5, 0.5],
    [0.51, 1],
    [2.5, 3],
    [3, 3],
    [29.9, 30],
  ])('that must be %f m is the stock length of %f m', (needed, stock) => {
    expect(cordLengthM(needed, DEFAULT_SETTINGS.duplexCordLengthsM)).toBe(stock);
  });

  it('longer than any in stock is made to whole metres', () => {
    expect(stockLengthM(30.2, DEFAULT_SETTINGS.duplexCordLengthsM)).toBeNull();
    expect(cordLengthM(30.2, DEFAULT_SETTINGS.duplexCordLengthsM)).toBe(31);
  });

  it('is chosen from stock lengths in any order', () => {
    expect(stockLengthM(2.5, [5, 3, 10, 1])).toBe(3);
  });

  it('has its own stock lengths by kind', () => {
    const lengths = planOf(breakoutLink({ budget: { nearCordM: 0.4, farCordM: 0.4 } }))
      .channels[0]?.chain.filter(({ role }) => role === 'array-cord' || role === 'duplex-cord')
      .map(({ part }) => ('lengthM' in part ? part.lengthM : null));
    expect(lengths).toEqual([1, 0.5]);
  });

  it('across a field is as long as the far one unless it is asked for', () => {
    const across = (crossConnectM?: number) =>
      planOf(patchFieldLink({ budget: crossConnectM === undefined ? {} : { crossConnectM } }))
        .channels[0]?.chain.filter(({ place }) => place === 'field')
        .map(({ part }) => ('lengthM' in part ? part.lengthM : null));
    expect(across()).toEqual([2]);
    expect(across(6)).toEqual([7]);
  });
});

describe('a breakout cable', () => {
  const lengthOf = (link: Parameters<typeof planOf>[0]) => {
    const part = planOf(link).channels[0]?.chain[0]?.part;
    return part !== undefined && 'lengthM' in part ? part.lengthM : null;
  };

  it('in one rack is as long as the near cord', () => {
    const application = { links: 4, placement: 'same-rack', servicedSingly: false } as const;
    expect(lengthOf(breakoutLink({ application }))).toBe(3);
  });

  it('between racks covers route, rises and both cords', () => {
    // (20 + 2 + 2) + 5 % are 25.2 m, and 3 + 2 m of cord: 30.2 m, in stock as 50 m.
    expect(lengthOf(breakoutLink({ application: { links: 4, through: 'breakout-cable' } }))).toBe(50);
  });
});

describe('a direct cord', () => {
  const lengthsOf = (link: Parameters<typeof planOf>[0]) =>
    planOf(link).channels[0]?.chain.map(({ part }) => ('lengthM' in part ? part.lengthM : null));

  it('in one rack is as long as the near cord, and the far cord is none', () => {
    const application = { placement: 'same-rack' } as const;
    expect(lengthsOf(duplexLink({ application }))).toEqual([3]);
    expect(lengthsOf(parallelLink({ application, budget: { farCordM: 20 } }))).toEqual([3]);
  });

  it('between racks covers route, rises, slack and both cords, in stock or made to order', () => {
    const application = { through: 'direct-cord', routeLengthM: 12 } as const;
    // (12 + 2 + 2) + 5 % are 16.8 m, and 3 + 2 m of cord: 21.8 m.
    expect(lengthsOf(duplexLink({ application }))).toEqual([30]);
    expect(lengthsOf(parallelLink({ application }))).toEqual([30]);
    // (500 + 4) x 1.05 + 5 = 534.2 m.
    expect(lengthsOf(parallelLink({ application: { ...application, routeLengthM: 500 } }))).toEqual([535]);
  });
});

describe('cables to several far racks', () => {
  const trunks = (application: object) =>
    countItems(planOf(duplexLink({ application: { perRack: [12, 12], ...application } })))
      .filter(({ kind }) => kind === 'trunk' || (kind === 'duplex-cord' && 'through' in application))
      .map(({ attributes: { lengthM }, quantity }) => [lengthM, quantity]);

  it('are each cut to the route of their own rack', () => {
    // 10 + 4 m and 5 % are 14.7 m; 20 + 4 m and 5 % are 25.2 m.
    expect(trunks({ routeLengthM: undefined, routeLengthsM: [10, 20] })).toEqual([
      [26, 1],
      [15, 1],
    ]);
    // 14.7 + 5 m are 19.7 m; 25.2 + 5 m are 30.2 m, longer than any cord in stock.
    expect(trunks({ routeLengthM: undefined, routeLengthsM: [10, 20], through: 'direct-cord' })).toEqual([
      [31, 12],
      [20, 12],
    ]);
  });

  it('are all as long as to the farthest rack where only its route is given', () => {
    expect(trunks({ routeLengthM: 20 })).toEqual([
      [26, 1],
      [26, 1],
    ]);
  });

  it('follow the farthest rack where the link is judged', () => {
    const plan = planOf(
      duplexLink({ application: { perRack: [12, 12], routeLengthM: undefined, routeLengthsM: [10, 20] } }),
    );
    const lengthOf = (chain: readonly ChainPart[]) => {
      const part = chain.find(({ role }) => role === 'trunk')?.part;
      return part !== undefined && 'lengthM' in part ? part.lengthM : null;
    };
    expect(plan.channels.map(({ chain }) => lengthOf(chain))).toEqual([26]);
    expect(plan.nearer.map(({ groups, channels }) => [groups, lengthOf(channels[0]?.chain ?? [])])).toEqual([
      [[0], 15],
    ]);
  });
});

describe('the settings', () => {
  it('are the defaults where a quote says nothing', () => {
    expect(settingsFrom(undefined)).toEqual(DEFAULT_SETTINGS);
    expect(settingsFrom({})).toEqual(DEFAULT_SETTINGS);
    expect(settingsFrom({ fewPorts: undefined })).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toEqual({
      breakoutCablePorts: 2,
      fewPorts: 2,
      handfulOfCables: 5,
      trunkStepM: 1,
      duplexCordLengthsM: [0.5, 1, 2, 3, 5, 7, 10, 15, 20, 30],
      arrayCordLengthsM: [1, 2, 3, 5, 7, 10, 15, 20, 30, 50],
      spareCordsPercent: 0,
      spareModulesPercent: 0,
    });
  });

  it('take what a quote says, zero included, and keep the rest', () => {
    expect(settingsFrom({ breakoutCablePorts: 0, trunkStepM: 5 })).toEqual({
      ...DEFAULT_SETTINGS,
      breakoutCablePorts: 0,
      trunkStepM: 5,
    });
  });

  it('reach the plan: order step, stock lengths and thresholds', () => {
    const plan = planOf(duplexLink(), { trunkStepM: 10, duplexCordLengthsM: [4] });
    expect(plan.channels[0]?.chain.flatMap(({ part }) => ('lengthM' in part ? [part.lengthM] : []))).toEqual([
      4, 30, 4,
    ]);
    const application = { links: 4, placement: 'same-rack', servicedSingly: false } as const;
    expect(planOf(breakoutLink({ application }), { breakoutCablePorts: 0 }).through).toBe('module');
  });
});
