import { describe, expect, it } from 'vitest';
import { countedJoints } from '../../src/shared/budget/pair-loss';
import { lossTerms, planningWavelengthNm } from '../../src/shared/budget/terms';
import { resolveEnd } from '../../src/shared/channel/endpoint';
import { adapter, channelOf, cord, duplexCord, moduleOf } from '../../src/shared/rules/example-channels';
import { assembled, splice } from '../channel/build';

const SR = '10GBASE-SR';

describe('the terms of a channel', () => {
  it('say what they were computed from and whether the file gave the figure', () => {
    const document = channelOf(SR, SR, [duplexCord({ lengthM: 10 }), splice, duplexCord({ lengthM: 0 })], {
      connectorLossDb: { LC: 0.25 },
      extraTerms: [{ what: 'tap', lossDb: 3.7 }],
    });
    expect(lossTerms(assembled(document))).toEqual(
      expect.arrayContaining([
        {
          what: '10 m of OM4',
          part: 0,
          loss: 30_000,
          origin: { kind: 'fibre', grade: 'OM4', length: 10_000 },
          assumed: true,
        },
        { what: 'splice', part: 1, loss: 300_000, origin: { kind: 'splice' }, assumed: true },
        {
          what: 'LC pair at the duplex adapter',
          part: 2,
          loss: 250_000,
          origin: { kind: 'pair', pair: 'LC', mode: 'MMF' },
          assumed: false,
        },
        { what: 'tap', part: null, loss: 3_700_000, origin: { kind: 'extra' }, assumed: false },
      ]),
    );
  });

  it('count an LC that meets an SC as LC, from either end', () => {
    for (const connectors of [
      ['LC', 'SC'],
      ['SC', 'LC'],
    ] as const) {
      const parts = [duplexCord({ connector: connectors[0] }), duplexCord({ connector: connectors[1] })];
      const pairs = lossTerms(assembled(channelOf(SR, SR, parts))).filter(
        ({ origin }) => origin.kind === 'pair',
      );
      expect(pairs.map(({ what }) => what)).toEqual(['LC pair at the duplex adapter']);
    }
  });

  it('take the mode of a pair from the fibre beside it', () => {
    const parts = [
      cord({ fibre: 'OS2' }),
      adapter(),
      moduleOf({ fibre: 'OS2' }),
      duplexCord({ fibre: 'OS2' }),
    ];
    const pairs = lossTerms(assembled(channelOf('400GBASE-DR4', '100GBASE-DR', parts))).flatMap(
      ({ origin }) => (origin.kind === 'pair' ? [`${origin.pair} ${origin.mode}`] : []),
    );
    expect(pairs).toEqual(['MPO SMF', 'LC SMF']);
  });
});

describe('the pairs that count', () => {
  it('lie between two parts, not at an open end', () => {
    const counted = (parts: Parameters<typeof channelOf>[2]): string[] =>
      countedJoints(assembled(channelOf(null, null, parts))).map(({ near, far }) => `${near}-${far}`);
    expect(counted([adapter(), cord(), adapter()])).toEqual([]);
    expect(counted([adapter(), cord(), adapter(), cord()])).toEqual(['1-3']);
    expect(counted([duplexCord(), duplexCord()])).toEqual(['0-1']);
  });
});

describe('the wavelength to plan with', () => {
  const end = (name: string) => resolveEnd({ interface: name }, 'near', []);

  it('is the shorter of the middles of all bands of both ends', () => {
    // 840-860 nm, 1260-1355 nm, and 832-868 beside 882-918 nm.
    expect(planningWavelengthNm(end(SR), end(SR))).toBe(850);
    expect(planningWavelengthNm(end('10GBASE-LR'), end(SR))).toBe(850);
    expect(planningWavelengthNm(end('40G-SR-BiDi'), end('40G-SR-BiDi'))).toBe(850);
    expect(planningWavelengthNm(end('10GBASE-LR'), end('10GBASE-LR'))).toBe(1307.5);
  });

  it('is that of the only end, and 850 nm where there is none', () => {
    expect(planningWavelengthNm(end('10GBASE-LR'), null)).toBe(1307.5);
    expect(planningWavelengthNm(null, end('10GBASE-LR'))).toBe(1307.5);
    expect(planningWavelengthNm(null, null)).toBe(850);
  });
});
