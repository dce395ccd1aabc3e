/** The range that stays possible, rounded inwards to what a person would type. */
import type { NumberRange } from '../../shared/guide/range';

/** Decimals by unit: a tenth of a metre, a hundredth of a decibel, whole pieces. */
const PLACES: Readonly<Record<string, number>> = { m: 1, dB: 2, 'dB/km': 2 };

/** The finest that a file holds. */
const LEAST = 0.001 + 1e-9;

/** A hair, as 0.3 times 10 is not quite 3. */
const HAIR = 1e-6;

/**
 * Null where the other answers leave all that the field can hold, or nothing.
 * Example: `rangeWords({ min: 0.001, max: 86.476 }, { min: 0.001, max: 120000 }, 'm', 'OM4')` is
 * `Up to 86.4 m on OM4`.
 */
export const rangeWords = (
  range: NumberRange,
  allowed: NumberRange,
  unit: string,
  on: string | null,
): string | null => {
  const scale = 10 ** (PLACES[unit] ?? 0);
  const name = unit === '' ? '' : ` ${unit}`;
  const min = Math.ceil(range.min * scale - HAIR) / scale;
  const max = Math.floor(range.max * scale + HAIR) / scale;
  // A length above nothing is no news.
  const isLow = range.min - allowed.min > LEAST;
  const isHigh = range.max < allowed.max;
  const rest = on === null ? '' : ` on ${on}`;
  // Between two typed places there is nothing left to say.
  if (min > max) return null;
  if (isLow && isHigh) return min === max ? `Only ${min}${name}${rest}` : `${min} to ${max}${name}${rest}`;
  if (isHigh) return `Up to ${max}${name}${rest}`;
  return isLow ? `From ${min}${name}${rest}` : null;
};
