/** Every worked figure of the budget's fact page and of the contract, to the last digit. Sums are done by hand beside them. */
import { describe, expect, it } from 'vitest';
import { type Budget, computeBudget, lowestGrade } from '../../src/shared/budget/budget';
import type { ChannelDocument, CustomInterface, Part } from '../../src/shared/channel/document';
import { reportChannel } from '../../src/shared/rules/channel-report';
import {
  adapter,
  angledBreakoutChannel,
  breakoutChannel,
  channelOf,
  cord,
  duplexChannel,
  duplexCord,
  moduleOf,
  parallelChannel,
  trunk,
} from '../../src/shared/rules/example-channels';
import { judgeChannel } from '../../src/shared/rules/view-channel';
import { decibelsFromMicroDb, metresFromMillimetres } from '../../src/shared/units';
import { assembled, splice } from '../channel/build';

const SR4 = '40GBASE-SR4';
const SR = '10GBASE-SR';

const budgetOf = (document: ChannelDocument): Budget => {
  const budget = computeBudget(assembled(document));
  if (budget === null) throw new Error('no budget');
  return budget;
};

const lossOf = (document: ChannelDocument): number => decibelsFromMicroDb(budgetOf(document).loss);
const limitOf = (document: ChannelDocument): number | null => {
  const { limit } = budgetOf(document);
  return limit === null ? null : decibelsFromMicroDb(limit);
};
const reachOf = (document: ChannelDocument): number | null => {
  const { reach } = budgetOf(document);
  return reach === null ? null : metresFromMillimetres(reach);
};

const reportOf = (document: ChannelDocument) => {
  const judged = judgeChannel(document);
  if (!judged.ok) throw new Error(JSON.stringify(judged.error));
  const report = reportChannel(judged.value);
  return { ...report, rules: report.findings.map(({ rule }) => rule) };
};

/** The contract's channel without its tap: 5 m and 2 m of OM4, one MPO pair of 0.35 dB and one LC pair of 0.25 dB. */
const contract: ChannelDocument = {
  ...breakoutChannel({ cord: cord({ lengthM: 5 }) }),
  budget: {
    connectorLossDb: { LC: 0.25, SC: 0.25, MPO: 0.35 },
    fibreLossDbPerKm: 3.0,
    spliceLossDb: 0.1,
    agingMarginDb: 0,
    limitDb: 1.9,
  },
};

describe('the budget of the contract’s example', () => {
  it('is 0.621 dB of 1.9 dB, with 1.279 dB left, over 7 m of 150 m', () => {
    // 0.007 km x 3 dB/km = 0.021; 0.021 + 0.35 + 0.25 = 0.621; 1.9 - 0.621 = 1.279.
    expect(reportOf(contract).budget).toMatchObject({
      lossDb: 0.621,
      limitDb: 1.9,
      marginDb: 1.279,
      lengthM: 7,
      reachM: 150,
      assumed: [],
    });
  });

  it('has a term for each fibre and each pair, with its part', () => {
    const terms = reportOf(contract).budget?.terms ?? [];
    expect([...terms].sort((a, b) => (a.part ?? 0) - (b.part ?? 0))).toEqual([
      { what: '5 m of OM4', part: 0, lossDb: 0.015 },
      { what: 'MPO pair at the adapter', part: 1, lossDb: 0.35 },
      { what: 'LC pair at the module', part: 2, lossDb: 0.25 },
      { what: '2 m of OM4', part: 3, lossDb: 0.006 },
    ]);
  });

  it('with the tap of the contract is 4.321 dB and blocks', () => {
    const tapped = {
      ...contract,
      budget: { ...contract.budget, extraTerms: [{ what: '50/50 tap splitter', lossDb: 3.7 }] },
    };
    const report = reportOf(tapped);
    expect(report.budget).toMatchObject({ lossDb: 4.321, limitDb: 1.9, marginDb: -2.421 });
    expect(report.budget?.terms.at(-1)).toEqual({ what: '50/50 tap splitter', part: null, lossDb: 3.7 });
    expect(report.rules).toContain('budget/margin-negative');
  });

  it('takes the ageing allowance off as well', () => {
    const aged = { ...contract, budget: { ...contract.budget, agingMarginDb: 0.3 } };
    expect(reportOf(aged).budget).toMatchObject({ lossDb: 0.621, marginDb: 0.979 });
  });

  it('listed from the other end is the same', () => {
    const turned = {
      ...contract,
      near: contract.far,
      far: contract.near,
      parts: [...contract.parts].reverse(),
    };
    expect(reportOf(turned).budget).toMatchObject({ lossDb: 0.621, marginDb: 1.279, reachM: 150 });
  });

  it('does not exist without both ends', () => {
    expect(computeBudget(assembled({ ...contract, near: null }))).toBeNull();
    expect(computeBudget(assembled({ ...contract, far: null }))).toBeNull();
  });
});

describe('the mated pairs that count', () => {
  it('are none between two transceivers and one cord', () => {
    // 20 m x 3 dB/km.
    expect(lossOf(parallelChannel())).toBe(0.06);
    expect(lossOf(channelOf(SR, SR, [duplexCord({ lengthM: 10 })]))).toBe(0.03);
  });

  it('are the four of a duplex channel over a trunk', () => {
    // 34 m x 3 dB/km = 0.102; two MPO at 0.35 and two LC at 0.25.
    expect(lossOf(duplexChannel())).toBe(1.302);
  });

  it('are one for two cords in a duplex adapter', () => {
    expect(lossOf(channelOf(SR, SR, [duplexCord(), duplexCord()]))).toBe(0.262);
    const [term] = budgetOf(channelOf(SR, SR, [duplexCord(), duplexCord()])).terms.filter(
      ({ origin }) => origin.kind === 'pair',
    );
    expect(term).toMatchObject({ what: 'LC pair at the duplex adapter', part: 1 });
  });

  it('may be SC where the connectors are', () => {
    const parts = [duplexCord({ connector: ['LC', 'SC'] }), duplexCord({ connector: ['SC', 'LC'] })];
    const document = channelOf(SR, SR, parts, { connectorLossDb: { SC: 0.4, LC: 0.25 } });
    // 0.4 + 0.004 km x 3.
    expect(lossOf(document)).toBe(0.412);
    expect(budgetOf(document).terms.map(({ what }) => what)).toContain('SC pair at the duplex adapter');
  });

  it('take their loss from MTP where that is how the file calls it, and from MPO before it', () => {
    const given = (connectorLossDb: NonNullable<ChannelDocument['budget']>['connectorLossDb']) =>
      lossOf({ ...contract, budget: { ...contract.budget, connectorLossDb } });
    // 0.021 fibre and 0.75 for the LC pair, which is not given.
    expect(given({ MTP: 0.2 })).toBe(0.971);
    expect(given({ MTP: 0.2, MPO: 0.3 })).toBe(1.071);
  });
});

describe('a module with a loss of its own', () => {
  it('replaces its two pairs', () => {
    const module = moduleOf({ lossDb: 0.5 });
    // 3 m and 2 m x 3 dB/km = 0.015; 0.5 for the module.
    const document = breakoutChannel({ module });
    expect(lossOf(document)).toBe(0.515);
    expect(budgetOf(document).terms.find(({ origin }) => origin.kind === 'module')).toMatchObject({
      what: 'module, both its pairs',
      part: 2,
      assumed: false,
    });
  });

  it('leaves the pairs of another module in place', () => {
    const module = moduleOf({ fibres: 12, lossDb: 0.5 });
    // 0.102 fibre, 0.5 near module, 0.35 + 0.25 at the far one.
    expect(lossOf(duplexChannel({ nearModule: module }))).toBe(1.202);
    expect(lossOf(duplexChannel({ farModule: module }))).toBe(1.202);
    expect(lossOf(duplexChannel({ nearModule: module, farModule: module }))).toBe(1.102);
  });

  it('may lose nothing', () => {
    expect(lossOf(breakoutChannel({ module: moduleOf({ lossDb: 0 }) }))).toBe(0.015);
  });
});

describe('splices', () => {
  it('lose what they say, else what the file says, else 0.3 dB', () => {
    const spliced = (change: object, budget: object) =>
      lossOf(channelOf(SR, SR, [duplexCord({ lengthM: 0 }), { ...splice, ...change } as Part], budget));
    expect(spliced({}, {})).toBe(0.3);
    expect(spliced({}, { spliceLossDb: 0.1 })).toBe(0.1);
    expect(spliced({ lossDb: 0.05 }, { spliceLossDb: 0.1 })).toBe(0.05);
    expect(spliced({ lossDb: 0 }, {})).toBe(0);
  });

  it('are named at their part', () => {
    const { terms } = budgetOf(channelOf(SR, SR, [duplexCord(), splice]));
    expect(terms.find(({ origin }) => origin.kind === 'splice')).toMatchObject({
      what: 'splice',
      part: 1,
      assumed: true,
    });
  });
});

describe('the loss of the fibre', () => {
  it('is 3.0 dB/km for multimode at 850 nm, or what the file says', () => {
    const km = parallelChannel({ lengthM: 1000 });
    expect(lossOf(km)).toBe(3);
    expect(lossOf({ ...km, budget: { fibreLossDbPerKm: 3.5 } })).toBe(3.5);
    expect(lossOf({ ...km, budget: { fibreLossDbPerKm: 0 } })).toBe(0);
  });

  it('is 0.4 dB/km for single mode at 1310 nm and 0.25 dB/km at 1550 nm', () => {
    const km = (name: string) =>
      lossOf(channelOf(name, name, [duplexCord({ fibre: 'OS2', lengthM: 1000 })], {}));
    expect(km('10GBASE-LR')).toBe(0.4);
    expect(km('10GBASE-ER')).toBe(0.25);
  });

  it('is planned at the shorter wavelength of the two ends', () => {
    const km = (near: string, far: string) =>
      lossOf(channelOf(near, far, [duplexCord({ fibre: 'OS2', lengthM: 1000 })], {}));
    expect([km('10GBASE-LR', '10GBASE-ER'), km('10GBASE-ER', '10GBASE-LR')]).toEqual([0.4, 0.4]);
  });
});

describe('the defaults of check', () => {
  it('are 0.75 a pair, splice 0.3, 3.0 dB/km and no margin, each named as assumed', () => {
    const { budget: _, ...open } = breakoutChannel({ cord: cord({ lengthM: 5 }) });
    const bare: ChannelDocument = { ...open, parts: [...open.parts, splice] };
    const budget = budgetOf(bare);
    // 0.021 + 0.75 + 0.75 + 0.3.
    expect(decibelsFromMicroDb(budget.loss)).toBe(1.821);
    expect(budget.assumed).toHaveLength(6);
    for (const sentence of [
      /^MPO pair 0\.75 dB \(TIA-568\.3-E, .*published, S92\)$/,
      /^LC pair 0\.75 dB \(TIA-568\.3-E, .*published, S92\)$/,
      /^splice 0\.3 dB \(/,
      /^OM4 fibre 3 dB\/km \(TIA; .*disputed, /,
      /^ageing allowance 0 dB$/,
      /^limit 1\.9 dB of 40GBASE-SR4 on OM3 \(recalled, R\)$/,
    ])
      expect(budget.assumed).toContainEqual(expect.stringMatching(sentence));
  });

  it('are named with all their sources, and without a note where there is none', () => {
    const { assumed } = budgetOf(channelOf('100GBASE-DR', '100GBASE-DR', [duplexCord({ fibre: 'OS2' })], {}));
    expect(assumed).toEqual([
      'OS2 fibre 0.4 dB/km (published, S03, S04, S58)',
      'ageing allowance 0 dB',
      'limit 3 dB of 100GBASE-DR on OS2 (recalled, R)',
    ]);
  });

  it('are named once, however many parts use them', () => {
    const { budget: _, ...open } = duplexChannel();
    expect(budgetOf(open).assumed.filter((one) => one.startsWith('MPO pair'))).toHaveLength(1);
  });

  it('are not named where the file gives the figure', () => {
    expect(budgetOf(contract).assumed).toEqual([]);
    expect(budgetOf({ ...contract, budget: { ...contract.budget, limitDb: 1.8 } }).limitIsOverridden).toBe(
      true,
    );
    const { limitDb: _, ...rest } = contract.budget ?? {};
    const { assumed, limitIsOverridden } = budgetOf({ ...contract, budget: rest });
    expect(assumed).toEqual(['limit 1.9 dB of 40GBASE-SR4 on OM3 (recalled, R)']);
    expect(limitIsOverridden).toBe(false);
  });

  it('name the splice that is not given and not the one that is', () => {
    const spliced = (lossDb: number | undefined) =>
      budgetOf(
        channelOf(
          SR,
          SR,
          [duplexCord(), { ...splice, ...(lossDb === undefined ? {} : { lossDb }) } as Part],
          {},
        ),
      ).assumed.some((one) => one.startsWith('splice'));
    expect([spliced(undefined), spliced(0.1)]).toEqual([true, false]);
  });
});

describe('the limit of 40GBASE-SR4', () => {
  const sr4 = (lengthM: number, fibre: 'OM3' | 'OM4' | 'OM5' = 'OM4') =>
    parallelChannel({ lengthM, fibre }, SR4);

  it('on OM4 is 1.9 dB to 100 m and 1.5 dB from there to 150 m', () => {
    expect([1, 80, 100].map((lengthM) => limitOf(sr4(lengthM)))).toEqual([1.9, 1.9, 1.9]);
    expect([100.001, 120, 150].map((lengthM) => limitOf(sr4(lengthM)))).toEqual([1.5, 1.5, 1.5]);
  });

  it('over its reach is that of the longest row, and the length blocks', () => {
    const over = reportOf(sr4(150.001));
    expect(over.budget).toMatchObject({ limitDb: 1.5, reachM: 150, lengthM: 150.001 });
    expect(over.rules).toContain('budget/over-reach');
    expect(reportOf(sr4(150)).rules).not.toContain('budget/over-reach');
  });

  it('on OM3 is 1.9 dB, over the reach as well', () => {
    expect([limitOf(sr4(100, 'OM3')), reachOf(sr4(100, 'OM3'))]).toEqual([1.9, 100]);
    expect(limitOf(sr4(120, 'OM3'))).toBe(1.9);
  });

  it('on OM5 follows the same rows', () => {
    expect([limitOf(sr4(100, 'OM5')), limitOf(sr4(100.001, 'OM5'))]).toEqual([1.9, 1.5]);
  });
});

describe('the limit of other interfaces', () => {
  it('serves OM5 where only lower grades are printed', () => {
    // 40GBASE-eSR4: 2.6 dB to 300 m on OM3, 2.9 dB to 400 m on OM4, nothing printed for OM5 but the reach.
    const esr4 = (fibre: 'OM3' | 'OM4' | 'OM5', lengthM: number) =>
      parallelChannel({ fibre, lengthM }, '40GBASE-eSR4');
    expect([limitOf(esr4('OM5', 10)), reachOf(esr4('OM5', 10))]).toEqual([2.9, 400]);
    expect([limitOf(esr4('OM3', 10)), reachOf(esr4('OM3', 10))]).toEqual([2.6, 300]);
    expect(limitOf(esr4('OM5', 401))).toBe(2.9);
  });

  it('is 1.8 dB on OM3 and 1.9 dB on OM4 for 100GBASE-SR4', () => {
    expect(limitOf(parallelChannel({ fibre: 'OM3' }))).toBe(1.8);
    expect(limitOf(parallelChannel({ fibre: 'OM4' }))).toBe(1.9);
    expect([reachOf(parallelChannel({ fibre: 'OM3' })), reachOf(parallelChannel({ fibre: 'OM4' }))]).toEqual([
      70, 100,
    ]);
  });

  it.each([
    ['100GBASE-DR', 3, 500],
    ['100GBASE-FR1', 4, 2000],
    ['100GBASE-LR1', 6.3, 10_000],
  ])('of %s is %f dB over %i m', (name, limitDb, reachM) => {
    const document = channelOf(name, name, [duplexCord({ fibre: 'OS2' })]);
    expect([limitOf(document), reachOf(document)]).toEqual([limitDb, reachM]);
  });

  it('of 400GBASE-DR4 to 100GBASE-DR is 3.0 dB', () => {
    expect([limitOf(angledBreakoutChannel()), reachOf(angledBreakoutChannel())]).toEqual([3, 500]);
  });

  it('is the tighter of the two ends, in both directions', () => {
    const longer = { ...angledBreakoutChannel(), near: { interface: '400GBASE-DR4-2' } };
    expect([limitOf(longer), reachOf(longer)]).toEqual([3, 500]);
    const turned = { ...longer, near: longer.far, far: longer.near, parts: [...longer.parts].reverse() };
    expect([limitOf(turned), reachOf(turned)]).toEqual([3, 500]);
    // A broken out SR4 keeps its own 150 m and 1.9 dB, not the 400 m of 10GBASE-SR.
    expect([limitOf(breakoutChannel()), reachOf(breakoutChannel())]).toEqual([1.9, 150]);
  });

  it('is told of the tighter end where it is assumed', () => {
    const assumed = (document: ChannelDocument) =>
      budgetOf(document).assumed.filter((one) => one.startsWith('limit'));
    const longer = { ...angledBreakoutChannel(), near: { interface: '400GBASE-DR4-2' } };
    expect(assumed(longer)).toEqual(['limit 3 dB of 100GBASE-DR on OS2 (recalled, R)']);
    expect(assumed({ ...longer, near: { interface: '400GBASE-DR4' } })[0]).toMatch(/of 400GBASE-DR4 on OS2/);
  });

  it('of 40G-PLRL4 is unknown, so is the margin, and a data sheet is asked for', () => {
    const document = {
      ...angledBreakoutChannel(),
      near: { interface: '40G-PLRL4' },
      far: { interface: '10GBASE-LR' },
    };
    const report = reportOf(document);
    expect(report.budget).toMatchObject({ limitDb: null, marginDb: null, reachM: 1000 });
    expect(report.findings.find(({ rule }) => rule === 'budget/limit-unknown')).toMatchObject({
      severity: 'warn',
    });
    expect(budgetOf(document).assumed.some((one) => one.startsWith('limit'))).toBe(false);
    const turned = {
      ...document,
      near: document.far,
      far: document.near,
      parts: [...document.parts].reverse(),
    };
    expect(limitOf(turned)).toBeNull();
    expect(reportOf({ ...document, budget: { limitDb: 2 } }).budget).toMatchObject({ limitDb: 2 });
  });

  it('does not exist on the other kind of fibre', () => {
    const wrong = parallelChannel({ fibre: 'OS2' });
    expect([limitOf(wrong), reachOf(wrong)]).toEqual([null, null]);
    expect(budgetOf(wrong).lowestGrade).toBeNull();
  });
});

describe('an interface from a data sheet', () => {
  const sheet = (change: Partial<CustomInterface>): ChannelDocument => ({
    ...channelOf(SR, SR, [duplexCord()]),
    far: {
      custom: {
        name: 'sheet',
        mode: 'MMF',
        receptacle: 'LC',
        polish: 'UPC',
        lanes: [{ lane: 1, tx: 2, rx: 1 }],
        gbpsPerLane: 10,
        wavelengthNm: 850,
        reachM: { OM3: 70, OM4: 100 },
        ...change,
      },
    },
  });

  it('has the limit and reach of the sheet', () => {
    const document = sheet({ limitDb: { OM3: 1.2, OM4: 1.4 } });
    expect([limitOf(document), reachOf(document)]).toEqual([1.4, 100]);
    expect(budgetOf(document).assumed).toContain('limit 1.4 dB of sheet on OM4 (data sheet)');
  });

  it('may use average powers where the sheet prints no limit, named as such', () => {
    const document = sheet({ txAverageMinDbm: -7.3, rxAverageMinDbm: -9.5 });
    // -7.3 + 9.5 = 2.2, below the 2.9 dB of 10GBASE-SR.
    expect(limitOf(document)).toBe(2.2);
    expect(budgetOf(document).assumed).toContainEqual(
      expect.stringMatching(/^limit 2\.2 dB of sheet: average transmit minus average receive power/),
    );
    expect(reportOf(document).rules).toContain('budget/limit-from-powers');
  });

  it('needs both powers for that', () => {
    expect(limitOf(sheet({ txAverageMinDbm: -7.3 }))).toBeNull();
    expect(limitOf(sheet({ rxAverageMinDbm: -9.5 }))).toBeNull();
    expect(limitOf(sheet({}))).toBeNull();
  });

  it('prefers the printed limit of one grade to powers', () => {
    expect(limitOf(sheet({ limitDb: { OM3: 1.2 }, txAverageMinDbm: -7.3, rxAverageMinDbm: -9.5 }))).toBe(1.2);
  });

  it('has no reach and no limit on a fibre that the sheet does not name', () => {
    const document = sheet({ reachM: { OS2: 500 }, txAverageMinDbm: -7.3, rxAverageMinDbm: -9.5 });
    const turned = { ...document, near: document.far, far: document.near };
    expect([limitOf(document), reachOf(document)]).toEqual([null, 400]);
    expect([limitOf(turned), reachOf(turned)]).toEqual([null, 400]);
  });

  it('is planned at its own wavelength', () => {
    const km = (wavelengthNm: CustomInterface['wavelengthNm']): number => {
      const custom = {
        ...(sheet({ mode: 'SMF', wavelengthNm, reachM: { OS2: 9000 } }).far?.custom as CustomInterface),
      };
      return lossOf({
        ...channelOf(SR, SR, [duplexCord({ fibre: 'OS2', lengthM: 1000 })], {}),
        near: { custom },
        far: { custom },
      });
    };
    expect([km(1310), km(1550), km([1540, 1560]), km([1300, 1320])]).toEqual([0.4, 0.25, 0.25, 0.4]);
    // The middle of the band decides: 1450 nm is the last that counts as 1310.
    expect([km([1400, 1500]), km([1401, 1501])]).toEqual([0.4, 0.25]);
  });
});

describe('mixed grades', () => {
  it('count with the lowest', () => {
    const mixed = channelOf(SR, SR, [
      duplexCord({ fibre: 'OM5' }),
      duplexCord({ fibre: 'OM3' }),
      duplexCord(),
    ]);
    expect(budgetOf(mixed).lowestGrade).toBe('OM3');
    expect([limitOf(mixed), reachOf(mixed)]).toEqual([2.6, 300]);
  });

  it('of another mode do not count', () => {
    const mixed = assembled(channelOf(SR, SR, [duplexCord({ fibre: 'OS2' }), duplexCord({ fibre: 'OM4' })]));
    expect([lowestGrade(mixed, 'MMF'), lowestGrade(mixed, 'SMF')]).toEqual(['OM4', 'OS2']);
    const none = assembled(channelOf(SR, SR, [duplexCord()]));
    expect(lowestGrade(none, 'SMF')).toBeNull();
  });
});

describe('a channel that just meets its limit', () => {
  const losing = (lossDb: number) =>
    reportOf(
      channelOf(SR, SR, [duplexCord({ lengthM: 0 })], {
        limitDb: 1.9,
        agingMarginDb: 0,
        extraTerms: [{ what: 'all', lossDb }],
      }),
    );

  it('exactly has a margin of 0 and passes', () => {
    const report = losing(1.9);
    expect(report.budget).toMatchObject({ lossDb: 1.9, marginDb: 0 });
    expect(Object.is(report.budget?.marginDb, 0)).toBe(true);
    expect(report.rules).not.toContain('budget/margin-negative');
  });

  it('by half of 0.001 dB too much still passes, as halves round up', () => {
    expect(losing(1.9005).budget?.marginDb).toBe(0);
    expect(losing(1.9005).rules).not.toContain('budget/margin-negative');
  });

  it('by more than half of 0.001 dB too much blocks', () => {
    expect(losing(1.900501).budget?.marginDb).toBe(-0.001);
    expect(losing(1.900501).rules).toContain('budget/margin-negative');
  });

  it('is exact, however many tenths are added', () => {
    const extraTerms = Array.from({ length: 19 }, () => ({ what: 'tenth', lossDb: 0.1 }));
    const report = reportOf(
      channelOf(SR, SR, [duplexCord({ lengthM: 0 })], { limitDb: 1.9, agingMarginDb: 0, extraTerms }),
    );
    expect(report.budget).toMatchObject({ lossDb: 1.9, marginDb: 0 });
  });
});

describe('the length', () => {
  it('is that of all parts that have one', () => {
    const document = channelOf(SR4, SR, [
      cord({ lengthM: 0.001 }),
      adapter(),
      trunk({ lengthM: 30.25, type: 'A' }),
      splice,
      adapter(),
      moduleOf(),
      duplexCord({ lengthM: 2.5 }),
    ]);
    expect(metresFromMillimetres(budgetOf(document).length)).toBe(32.751);
  });
});
