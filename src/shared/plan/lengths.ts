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
 * A cable that runs from transceiver to transceiver in another rack: rises end at the panels, so the cords' way from there to
 * the ports comes on top, without slack.
 * Example: 30 m of route, 2 m of rise at each end, 10 % slack and 3 m of cord at each end need 43.4 m.
 */
export const directLengthM = (
  way: { readonly routeM: number; readonly nearRiseM: number; readonly farRiseM: number },
  slackPercent: number,
  cords: { readonly nearCordM: number; readonly farCordM: number },
): number => {
  const bare = inMillimetres(way.routeM) + inMillimetres(way.nearRiseM) + inMillimetres(way.farRiseM);
  const slack = inMillimetres((bare * (100 + slackPercent)) / 100_000);
  return (slack + inMillimetres(cords.nearCordM) + inMillimetres(cords.farCordM)) / 1000;
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
