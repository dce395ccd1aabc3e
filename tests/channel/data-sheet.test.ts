import { describe, expect, it } from 'vitest';
import { limitRows } from '../../src/shared/budget/limit';
import { findInterface } from '../../src/shared/catalogue/find-interface';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import { dataSheetOf } from '../../src/shared/channel/data-sheet';
import { customInterfaceSchema } from '../../src/shared/channel/document';
import { type Endpoint, resolveEnd } from '../../src/shared/channel/endpoint';
import { disagreements } from '../../src/shared/channel/interoperate';

const found = (name: string) => {
  const item = findInterface(name);
  if (item === undefined) throw new Error(`no ${name}`);
  return item;
};

const resolved = (end: Parameters<typeof resolveEnd>[0]): Endpoint => {
  const endpoint = resolveEnd(end, 'near', []);
  if (endpoint === null) throw new Error('not resolved');
  return endpoint;
};

const typed = INTERFACES.flatMap((item) => {
  const custom = dataSheetOf(item);
  return custom === null ? [] : [{ id: item.id, custom }];
});

describe('the figures of a catalogue interface as a data sheet', () => {
  it('are those that a person would type in', () => {
    expect(dataSheetOf(found('40GBASE-SR4'))).toMatchObject({
      receptacle: 'MPO-12',
      polish: 'UPC',
      lanes: [
        { lane: 1, tx: 1, rx: 12 },
        { lane: 2, tx: 2, rx: 11 },
        { lane: 3, tx: 3, rx: 10 },
        { lane: 4, tx: 4, rx: 9 },
      ],
      gbpsPerLane: 10,
      wavelengthNm: [840, 860],
      reachM: { OM3: 100, OM4: 150, OM5: 150 },
      limitDb: { OM3: 1.9, OM4: 1.5, OM5: 1.5 },
      txAverageMinDbm: -7.6,
      rxAverageMinDbm: -9.5,
    });
  });

  it('exist for most interfaces, and for none that they cannot describe', () => {
    expect(typed.length).toBeGreaterThan(INTERFACES.length / 3);
    for (const name of ['40GBASE-LR4', '40GBASE-SR-BiDi', '400GBASE-SR4.2', '400GBASE-SR16'])
      expect(dataSheetOf(found(name)), name).toBeNull();
  });

  it.each(typed)('behave as $id does', ({ id, custom }) => {
    expect(customInterfaceSchema.safeParse(custom).success).toBe(true);
    const own = resolved({ interface: id });
    const sheet = resolved({ custom });
    expect(sheet.face).toEqual(own.face);
    expect(sheet.transmit).toEqual(own.transmit);
    expect(sheet.receive).toEqual(own.receive);
    expect(limitRows(sheet)).toEqual(limitRows(own));
    expect(disagreements(sheet, own)).toEqual([]);
  });
});
