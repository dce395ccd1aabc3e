/**
 * Units as branded integers, so that a length cannot be added to a loss and sums are exact.
 *
 * Loss is counted in millionths of a decibel and length in millimetres: a sum of such integers has no rounding, and
 * `lengthMm * microDbPerKm` stays below 2^53 up to 120 km at 75 dB/km.
 */

declare const unit: unique symbol;

/** Loss or margin in 0.000001 dB, always an integer. */
export type MicroDb = number & { readonly [unit]: 'micro-dB' };

/** Length in millimetres, always an integer. */
export type Millimetres = number & { readonly [unit]: 'mm' };

/** Half rounds towards positive infinity; exact halves survive, because the inputs are decimal fractions of at most 6 places. */
const roundHalfUp = (value: number): number => Math.floor(value + 0.5);

/** `microDbFromDb(0.35)` is 350000. */
export const microDbFromDb = (lossDb: number): MicroDb => roundHalfUp(lossDb * 1e6) as MicroDb;

/** `millimetresFromM(2.5)` is 2500. */
export const millimetresFromM = (lengthM: number): Millimetres => roundHalfUp(lengthM * 1000) as Millimetres;

/** `fibreLoss(millimetresFromM(7), microDbFromDb(3))` is 21000: 7 m at 3 dB/km lose 0.021 dB. */
export const fibreLoss = (length: Millimetres, perKm: MicroDb): MicroDb =>
  roundHalfUp((length * perKm) / 1e6) as MicroDb;

export const addMicroDb = (a: MicroDb, b: MicroDb): MicroDb => (a + b) as MicroDb;

export const subtractMicroDb = (a: MicroDb, b: MicroDb): MicroDb => (a - b) as MicroDb;

/** A whole number of times the same loss: `timesMicroDb(microDbFromDb(0.75), 2)` is 1500000. */
export const timesMicroDb = (loss: MicroDb, times: number): MicroDb => (loss * times) as MicroDb;

/**
 * The value decisions are taken on and reports print: decibels rounded half up to 0.001 dB, never -0.
 * `decibelsFromMicroDb(1_279_500 as MicroDb)` is 1.28; `decibelsFromMicroDb(-400 as MicroDb)` is 0.
 */
export const decibelsFromMicroDb = (loss: MicroDb): number => roundHalfUp(loss / 1000) / 1000 + 0;

/** `metresFromMillimetres(2500)` is 2.5. */
export const metresFromMillimetres = (length: Millimetres): number => length / 1000;
