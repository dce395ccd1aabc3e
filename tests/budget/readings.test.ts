/** Three readings, each computed again here by hand from the fact page's sentences and the catalogue's printed figures. */
import { describe, expect, it } from 'vitest';
import { readBudget, spreadOfMaximum } from '../../src/shared/budget/readings';
import { lossTerms } from '../../src/shared/budget/terms';
import type { ChannelDocument, Part } from '../../src/shared/channel/document';
import {
  angledBreakoutChannel,
  breakoutChannel,
  channelOf,
  cord,
  duplexChannel,
  duplexCord,
  moduleOf,
} from '../../src/shared/rules/example-channels';
import { assembled, splice } from '../channel/build';

const readingsOf = (document: ChannelDocument) => {
  const channel = assembled(document);
  return readBudget(channel, lossTerms(channel));
};

const open = (document: ChannelDocument): ChannelDocument => {
  const { budget: _, ...rest } = document;
  return rest;
};

describe('a bare maximum', () => {
  it('m is read as mean m/2 with 97 % at m', () => {
    const spread = spreadOfMaximum(0.75);
    expect(spread.meanDb).toBe(0.375);
    // (0.75 - 0.375) / 1.88 = 0.199468...
    expect(spread.sigmaDb).toBeCloseTo(0.199468, 6);
    expect(spread.assumed).toBe(true);
  });
});

describe('the three readings', () => {
  it('of the contract’s example are 0.621, 0.218 and 0.550 dB', () => {
    // Worst: 0.021 + 0.35 + 0.25. Typical: 0.007 km x 2.5 + 0.1 (MTP Elite) + 0.1 (low-loss LC).
    // Statistical: 0.021 + 0.175 + 0.125 + 2 x sqrt((0.175/1.88)^2 + (0.125/1.88)^2) = 0.321 + 2 x 0.114392.
    const readings = readingsOf(breakoutChannel({ cord: cord({ lengthM: 5 }) }));
    expect(readings).toEqual({
      worstCase: 621_000,
      typical: 217_500,
      statistical: Math.round(321_000 + 2e6 * Math.hypot(0.175 / 1.88, 0.125 / 1.88)),
      spreadAssumed: true,
    });
    expect(readings.statistical).toBe(549_785);
  });

  it('of two MPO pairs of 0.75 dB are 1.5 dB worst case and 1.314 dB statistically', () => {
    const bare = channelOf('10GBASE-SR', '10GBASE-SR', duplexChannel().parts, {
      connectorLossDb: { LC: 0 },
      fibreLossDbPerKm: 0,
    });
    const { worstCase, typical, statistical } = readingsOf(bare);
    expect(worstCase).toBe(1_500_000);
    // 0.75 + 2 x sqrt(2) x 0.199468 = 1.314181.
    expect(statistical).toBe(1_314_181);
    expect(typical).toBe(400_000);
  });

  it('of the defaults are those of a standard pair: typical MPO 0.2, LC 0.15, splice 0.1, 2.5 dB/km', () => {
    const document = open(
      breakoutChannel({ cord: cord({ lengthM: 100 }), duplex: duplexCord({ lengthM: 0 }) }),
    );
    const spliced = { ...document, parts: [...document.parts, splice] };
    const { worstCase, typical, statistical } = readingsOf(spliced);
    // 0.3 + 0.75 + 0.75 + 0.3 and 0.25 + 0.2 + 0.15 + 0.1.
    expect(worstCase).toBe(2_100_000);
    expect(typical).toBe(700_000);
    // Fibre and splice stay at 0.6; pairs: 0.75 + 2 x sqrt(2) x 0.375/1.88.
    expect(statistical).toBe(Math.round(1_350_000 + 2e6 * Math.hypot(0.375 / 1.88, 0.375 / 1.88)));
  });

  it('of single mode have the typical figures of single mode', () => {
    // 0.0 km; MPO 0.75 -> 0.25 and LC 0.75 -> 0.15.
    const document = open(angledBreakoutChannel({ cord: { lengthM: 1000 }, duplex: { lengthM: 0 } }));
    expect(readingsOf(document).worstCase).toBe(400_000 + 750_000 + 750_000);
    expect(readingsOf(document).typical).toBe(350_000 + 250_000 + 150_000);
  });

  it('leave modules and extra terms as they are', () => {
    const document = channelOf(
      '40GBASE-SR4',
      '10GBASE-SR',
      breakoutChannel({
        module: moduleOf({ lossDb: 0.6 }),
        cord: cord({ lengthM: 0 }),
        duplex: duplexCord({ lengthM: 0 }),
      }).parts,
      { extraTerms: [{ what: 'tap', lossDb: 3.7 }] },
    );
    expect(readingsOf(document)).toEqual({
      worstCase: 4_300_000,
      typical: 4_300_000,
      statistical: 4_300_000,
      spreadAssumed: false,
    });
  });

  it('never read a typical value above the one that was ordered', () => {
    const document: ChannelDocument = {
      ...breakoutChannel({ cord: cord({ lengthM: 1000 }), duplex: duplexCord({ lengthM: 0 }) }),
      budget: { connectorLossDb: { MPO: 0.05, LC: 0.02 }, fibreLossDbPerKm: 2 },
    };
    const low = { ...document, parts: [...document.parts, { ...splice, lossDb: 0.01 } as Part] };
    expect(readingsOf(low).typical).toBe(2_000_000 + 50_000 + 20_000 + 10_000);
    expect(readingsOf(low).worstCase).toBe(readingsOf(low).typical);
  });

  it('of a loss of no grade take the typical values of low loss', () => {
    const document: ChannelDocument = {
      ...breakoutChannel({ cord: cord({ lengthM: 0 }), duplex: duplexCord({ lengthM: 0 }) }),
      budget: { connectorLossDb: { MPO: 0.4, LC: 0.4 } },
    };
    expect(readingsOf(document).typical).toBe(200_000);
  });

  it('of nothing but fibre assume no spread', () => {
    expect(readingsOf(channelOf('10GBASE-SR', '10GBASE-SR', [duplexCord({ lengthM: 10 })]))).toEqual({
      worstCase: 30_000,
      typical: 25_000,
      statistical: 30_000,
      spreadAssumed: false,
    });
  });
});
