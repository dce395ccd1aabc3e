import { describe, expect, it } from 'vitest';
import { computeBudget } from '../../src/shared/budget/budget';
import { computeHeadroom, type Headroom } from '../../src/shared/budget/headroom';
import type { ChannelDocument, CustomInterface } from '../../src/shared/channel/document';
import {
  angledBreakoutChannel,
  breakoutChannel,
  channelOf,
  cord,
  duplexCord,
  parallelChannel,
} from '../../src/shared/rules/example-channels';
import { assembled } from '../channel/build';

const SR4 = '40GBASE-SR4';

const headroomOf = (document: ChannelDocument): Headroom => {
  const channel = assembled(document);
  const budget = computeBudget(channel);
  if (budget === null) throw new Error('no budget');
  return computeHeadroom(channel, budget);
};

/** 40GBASE-SR4 over one cord, with extra loss and, where given, a limit. */
const sr4 = (lengthM: number, extraDb: number, change: ChannelDocument['budget'] = {}): ChannelDocument => ({
  ...parallelChannel({ lengthM }, SR4),
  budget: { extraTerms: [{ what: 'extra', lossDb: extraDb }], ...change },
});

const example = breakoutChannel({ cord: cord({ lengthM: 5 }) });

describe('how many more pairs fit', () => {
  it('is three MPO or five LC for the contract’s example', () => {
    // 1.279 / 0.35 = 3.65 and 1.279 / 0.25 = 5.1.
    expect(headroomOf(example).morePairs).toEqual({ MPO: 3, LC: 5 });
  });

  it('counts a pair that just meets the limit, and one that misses it by half of 0.001 dB', () => {
    const left = (limitDb: number) =>
      headroomOf({ ...example, budget: { ...example.budget, limitDb } }).morePairs.MPO;
    expect([left(0.621 + 0.7), left(0.6205 + 0.7), left(0.620499 + 0.7)]).toEqual([2, 2, 1]);
  });

  it('is none where the margin is used up', () => {
    expect(headroomOf({ ...example, budget: { ...example.budget, limitDb: 0.1 } }).morePairs).toEqual({
      MPO: 0,
      LC: 0,
    });
  });

  it('is not asked of pairs that lose nothing, nor of a channel without pairs', () => {
    expect(headroomOf({ ...example, budget: { connectorLossDb: { MPO: 0, LC: 0.25 } } }).morePairs).toEqual({
      // 1.9 - 0.021 - 0.25 = 1.629.
      LC: 6,
    });
    expect(headroomOf(parallelChannel()).morePairs).toEqual({});
  });

  it('is unknown where the limit is', () => {
    const unknown = {
      ...angledBreakoutChannel(),
      near: { interface: '40G-PLRL4' },
      far: { interface: '10GBASE-LR' },
    };
    expect(headroomOf(unknown)).toEqual({ morePairs: {}, moreLength: null, marginWithGrade: {} });
  });
});

describe('how much longer the channel may be', () => {
  it('is up to the reach where the loss allows it', () => {
    // 150 m - 7 m; at 150 m 0.6 + 0.45 = 1.05 dB of 1.5 dB.
    expect(headroomOf(example).moreLength).toBe(143_000);
  });

  it('is up to the end of a row whose limit the next one no longer allows', () => {
    // 1.35 dB and 100 m x 3 dB/km = 1.65 dB of 1.9 dB; one millimetre more has 1.5 dB.
    expect(headroomOf(sr4(20, 1.35)).moreLength).toBe(80_000);
  });

  it('is up to the last millimetre that rounds to the limit', () => {
    // 1.2 dB leave 0.3 dB of the 1.5 dB row, and half of 0.001 dB for rounding: 0.3005 / 3 dB/km = 100.1666 m.
    expect(headroomOf(sr4(20, 1.2)).moreLength).toBe(80_166);
  });

  it('keeps the ageing allowance free', () => {
    expect(headroomOf(sr4(20, 1.1, { agingMarginDb: 0.1 })).moreLength).toBe(80_166);
  });

  it('follows a limit and an attenuation given by hand', () => {
    // 1.0 dB - 0.4 dB = 0.6 dB, at 6 dB/km 100 m and 0.0005 / 6 = 83 mm for rounding.
    expect(headroomOf(sr4(20, 0.4, { limitDb: 1, fibreLossDbPerKm: 6 })).moreLength).toBe(80_083);
  });

  it('is nothing where it is too long already, or too lossy at any length', () => {
    expect(headroomOf(sr4(160, 0)).moreLength).toBe(0);
    expect(headroomOf(sr4(149, 1.4)).moreLength).toBe(0);
    expect(headroomOf(sr4(20, 5)).moreLength).toBe(0);
  });

  it('follows the tighter of two ends', () => {
    const far: CustomInterface = {
      name: 'sheet',
      mode: 'MMF',
      receptacle: 'LC',
      polish: 'UPC',
      lanes: [{ lane: 1, tx: 2, rx: 1 }],
      gbpsPerLane: 10,
      wavelengthNm: 850,
      reachM: { OM4: 300 },
      limitDb: { OM4: 0.6 },
    };
    const document = {
      ...channelOf('10GBASE-SR', '10GBASE-SR', [duplexCord({ lengthM: 50 })], {}),
      far: { custom: far },
    };
    // 0.6005 / 3 dB/km = 200.1666 m.
    expect(headroomOf(document).moreLength).toBe(150_166);
    expect(headroomOf({ ...document, near: document.far, far: document.near }).moreLength).toBe(150_166);
  });

  it('of single mode is planned at its wavelength', () => {
    // 3.0 dB - 2.9 dB = 0.1 dB, and 0.0005: at 0.4 dB/km 251.25 m. One millimetre more is 0.1005004 dB, which is counted
    // in whole millionths and therefore still fits.
    const document = channelOf('100GBASE-DR', '100GBASE-DR', [duplexCord({ fibre: 'OS2', lengthM: 51 })], {
      extraTerms: [{ what: 'extra', lossDb: 2.9 }],
    });
    expect(headroomOf(document).moreLength).toBe(200_251);
  });
});

describe('how much longer a channel on the wrong fibre may be', () => {
  it('is unknown, even where a limit is given by hand', () => {
    expect(
      headroomOf({ ...parallelChannel({ fibre: 'OS2' }), budget: { limitDb: 2 } }).moreLength,
    ).toBeNull();
  });
});

describe('what a better grade buys', () => {
  it('is the margin with every pair of that grade', () => {
    const { budget: _, ...open } = example;
    // 1.9 - 0.021 - 0.75 - 0.75 = 0.379; standard 0.6 and 0.5, low loss 0.35 and 0.25.
    expect(headroomOf(open).marginWithGrade).toEqual({ standard: 779_000, 'low-loss': 1_279_000 });
  });

  it('is not offered where nothing is saved', () => {
    expect(headroomOf(example).marginWithGrade).toEqual({});
    expect(headroomOf(parallelChannel()).marginWithGrade).toEqual({});
  });

  it('of single mode has the single-mode figures, where a standard MPO saves nothing', () => {
    const { budget: _, ...open } = angledBreakoutChannel();
    // 3.0 - 0.005 km x 0.4 - 1.5 = 1.498; standard LC 0.5 saves 0.25, low loss 0.35 and 0.25 save 0.9.
    expect(headroomOf(open).marginWithGrade).toEqual({ standard: 1_748_000, 'low-loss': 2_398_000 });
  });

  it('counts the pairs that would lose more against those that lose less', () => {
    const mixed = { ...example, budget: { connectorLossDb: { MPO: 0.2, LC: 0.5 } } };
    // 1.9 - 0.021 - 0.7 = 1.179; low loss would make it 0.6: 0.1 dB more.
    expect(headroomOf(mixed).marginWithGrade).toEqual({ 'low-loss': 1_279_000 });
  });
});
