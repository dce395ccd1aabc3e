/** Lengths are rolled up, not asked twice. */
import type { Settings } from './settings';

/** Decimal lengths are compared as whole millimetres, so that 2.1 m does not become 2.1000000001 m. */
const inMillimetres = (lengthM: number): number => Math.floor(lengthM * 1000 + 0.5);

/** `roundUpToStep(42.2, 1)` is 43; a length on the step stays. */
export const roundUpToStep = (lengthM: number, stepM: number): number => {
  const step = inMillimetres(stepM);
  return (Math.ceil(inMillimetres(lengthM) / step) * step) / 1000;
};

/**
 * Route, rise at each end and slack, rounded up to the order step.
 * Example: 30 m of route, 2 m of rise at each end and 10 % slack give 37.4 m, ordered as 38 m.
 */
export const trunkLengthM = (
  routeLengthM: number,
  nearRiseM: number,
  farRiseM: number,
  slackPercent: number,
  settings: Settings,
): number => {
  const bare = inMillimetres(routeLengthM) + inMillimetres(nearRiseM) + inMillimetres(farRiseM);
  return roundUpToStep((bare * (100 + slackPercent)) / 100_000, settings.trunkStepM);
};

/**
 * The next stock length; null where nothing in stock is long enough.
 * Example: `stockLengthM(2.5, [1, 2, 3, 5])` is 3.
 */
export const stockLengthM = (neededM: number, stockM: readonly number[]): number | null => {
  let best: number | null = null;
  for (const lengthM of stockM) if (lengthM >= neededM && (best === null || lengthM < best)) best = lengthM;
  return best;
};
