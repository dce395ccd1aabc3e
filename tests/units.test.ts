import { describe, expect, it } from 'vitest';
import {
  addMicroDb,
  decibelsFromMicroDb,
  fibreLoss,
  type MicroDb,
  metresFromMillimetres,
  microDbFromDb,
  millimetresFromM,
  subtractMicroDb,
  timesMicroDb,
} from '../src/shared/units';

const db = (lossDb: number): MicroDb => microDbFromDb(lossDb);

describe('loss in millionths of a decibel', () => {
  it('is an exact integer for every decimal of up to six places', () => {
    expect([0, 0.35, 0.1, 1.005, 2.675, 0.000001, 100].map(db)).toEqual([
      0, 350_000, 100_000, 1_005_000, 2_675_000, 1, 100_000_000,
    ]);
  });

  it('rounds a half of a millionth up', () => {
    expect([0.0000005, 0.0000004, -0.0000005, -0.0000006].map(db)).toEqual([1, 0, 0, -1].map((x) => x + 0));
  });

  it('is added, taken away and repeated without rounding', () => {
    expect(addMicroDb(db(0.1), db(0.2))).toBe(300_000);
    expect(subtractMicroDb(db(1.9), db(0.621))).toBe(1_279_000);
    expect(timesMicroDb(db(0.75), 2)).toBe(1_500_000);
    let sum = db(0);
    for (let count = 0; count < 10; count++) sum = addMicroDb(sum, db(0.1));
    expect(sum).toBe(1_000_000);
  });

  it('is shown in decibels rounded half up to 0.001', () => {
    const shown = [1_279_000, 1_279_499, 1_279_500, 1_280_499, 499, 500].map((loss) =>
      decibelsFromMicroDb(loss as MicroDb),
    );
    expect(shown).toEqual([1.279, 1.279, 1.28, 1.28, 0, 0.001]);
  });

  it('rounds a negative half towards zero and never shows -0', () => {
    const shown = [-1, -400, -500, -501, -1500, -1501].map((loss) => decibelsFromMicroDb(loss as MicroDb));
    expect(shown).toEqual([0, 0, 0, -0.001, -0.001, -0.002]);
    for (const one of shown.slice(0, 3)) expect(Object.is(one, -0)).toBe(false);
  });
});

describe('length in millimetres', () => {
  it('is an exact integer', () => {
    expect([0, 2.5, 0.001, 120_000, 100.001].map(millimetresFromM)).toEqual([
      0, 2500, 1, 120_000_000, 100_001,
    ]);
  });

  it('is shown in metres', () => {
    expect([2500, 1, 0].map((length) => metresFromMillimetres(length as never))).toEqual([2.5, 0.001, 0]);
  });
});

describe('the loss of a fibre', () => {
  it('of 7 m at 3 dB/km is 0.021 dB', () => {
    expect(fibreLoss(millimetresFromM(7), db(3))).toBe(21_000);
  });

  it('rounds half of a millionth up', () => {
    // 1 mm at 0.5 dB/km is 0.0000005 dB.
    expect(fibreLoss(millimetresFromM(0.001), db(0.5))).toBe(1);
    expect(fibreLoss(millimetresFromM(0.001), db(0.4))).toBe(0);
  });

  it('of 120 km at 70 dB/km is still exact', () => {
    expect(fibreLoss(millimetresFromM(120_000), db(70))).toBe(8_400_000_000);
    expect(fibreLoss(millimetresFromM(119_999.999), db(70))).toBe(8_399_999_930);
  });
});
