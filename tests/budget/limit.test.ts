import { describe, expect, it } from 'vitest';
import { averagePowerLimit, type EndLimit, limitOfEnd } from '../../src/shared/budget/limit';
import type { FibreGrade } from '../../src/shared/catalogue/interface';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import type { ChannelEnd, CustomInterface } from '../../src/shared/channel/document';
import { type Endpoint, resolveEnd } from '../../src/shared/channel/endpoint';
import type { Problem } from '../../src/shared/result';
import { millimetresFromM } from '../../src/shared/units';

const endpointOf = (end: ChannelEnd): Endpoint => {
  const problems: Problem[] = [];
  const endpoint = resolveEnd(end, 'near', problems);
  if (endpoint === null) throw new Error(JSON.stringify(problems));
  return endpoint;
};

const limitAt = (end: ChannelEnd, grade: FibreGrade | null, lengthM: number): EndLimit =>
  limitOfEnd(endpointOf(end), grade, millimetresFromM(lengthM));

const sheet = (reachM: CustomInterface['reachM'], limitDb: CustomInterface['limitDb']): ChannelEnd => ({
  custom: {
    name: 'sheet',
    mode: 'MMF',
    receptacle: 'LC',
    polish: 'UPC',
    lanes: [{ lane: 1, tx: 2, rx: 1 }],
    gbpsPerLane: 10,
    wavelengthNm: 850,
    reachM,
    ...(limitDb === undefined ? {} : { limitDb }),
  },
});

describe('the limit of one end', () => {
  it('of 40GBASE-SR4 on OM4 comes from the OM3 row to 100 m and from its own to 150 m', () => {
    const sr4 = { interface: '40GBASE-SR4' };
    expect(limitAt(sr4, 'OM4', 100)).toEqual({
      limit: 1_900_000,
      limitGrade: 'OM3',
      reach: 150_000,
      fromPowers: false,
    });
    expect(limitAt(sr4, 'OM4', 100.001)).toEqual({
      limit: 1_500_000,
      limitGrade: 'OM4',
      reach: 150_000,
      fromPowers: false,
    });
  });

  it('does not exist on fibre of the other mode, nor where there is no fibre', () => {
    const none = { limit: null, limitGrade: null, reach: null, fromPowers: false };
    expect(limitAt({ interface: '40GBASE-SR4' }, 'OS2', 10)).toEqual(none);
    expect(limitAt({ interface: '100GBASE-DR' }, 'OM5', 10)).toEqual(none);
    expect(limitAt({ interface: '40GBASE-SR4' }, null, 10)).toEqual(none);
  });

  it('that nobody prints is unknown and does not come from powers that nobody prints', () => {
    expect(limitAt({ interface: '40G-PLRL4' }, 'OS2', 10)).toEqual({
      limit: null,
      limitGrade: null,
      reach: 1_000_000,
      fromPowers: false,
    });
  });

  it('and its reach are the largest among the rows that qualify, in whatever order they rise', () => {
    const falling = sheet({ OM3: 100, OM4: 70 }, { OM3: 1.2, OM4: 1.5 });
    expect(limitAt(falling, 'OM4', 50)).toMatchObject({
      limit: 1_500_000,
      limitGrade: 'OM4',
      reach: 100_000,
    });
    expect(limitAt(falling, 'OM4', 80)).toMatchObject({
      limit: 1_200_000,
      limitGrade: 'OM3',
      reach: 100_000,
    });
    // A higher grade's row is not open to a lower grade.
    expect(limitAt(falling, 'OM3', 50)).toMatchObject({ limit: 1_200_000, reach: 100_000 });
  });

  it('past every reach is that of the row with the longest reach, the larger one of two', () => {
    expect(limitAt(sheet({ OM3: 120, OM4: 100 }, { OM3: 1.2, OM4: 1.5 }), 'OM4', 130).limit).toBe(1_200_000);
    expect(limitAt(sheet({ OM3: 100, OM4: 120 }, { OM3: 1.5, OM4: 1.2 }), 'OM4', 130).limit).toBe(1_200_000);
    expect(limitAt(sheet({ OM3: 100, OM4: 100 }, { OM3: 1.2, OM4: 1.5 }), 'OM4', 130).limit).toBe(1_500_000);
    expect(limitAt(sheet({ OM3: 100, OM4: 100 }, { OM3: 1.5, OM4: 1.2 }), 'OM4', 130).limit).toBe(1_500_000);
    expect(limitAt(sheet({ OM3: 100, OM4: 100 }, { OM3: 1.5, OM4: 1.2 }), 'OM4', 90).limit).toBe(1_500_000);
  });

  it('of a row without one leaves the limit to the others and the reach to itself', () => {
    expect(limitAt(sheet({ OM3: 70, OM4: 100 }, { OM3: 1.5 }), 'OM4', 90)).toMatchObject({
      limit: 1_500_000,
      limitGrade: 'OM3',
      reach: 100_000,
    });
  });
});

describe('average powers', () => {
  it('are subtracted where the catalogue has both, and give nothing where it does not', () => {
    for (const { id, transmit, receive } of INTERFACES) {
      const sent = transmit.averageMinDbm?.value ?? null;
      const heard = receive.averageMinDbm?.value ?? null;
      const expected = sent === null || heard === null ? null : Math.round((sent - heard) * 1e6);
      expect([id, averagePowerLimit(endpointOf({ interface: id }))]).toEqual([id, expected]);
    }
  });

  it('of 400GBASE-DR4 give 3.0 dB', () => {
    expect(averagePowerLimit(endpointOf({ interface: '400GBASE-DR4' }))).toBe(3_000_000);
  });
});
