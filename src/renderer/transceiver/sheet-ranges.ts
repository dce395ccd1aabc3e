/** Between which bounds each figure of a data sheet lies, with its unit; as the channel format has them. */
import { numberAsTyped, typedNumber } from '../../shared/reading/typed-number';
import type { Result } from '../../shared/result';

export interface Range {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

export const RATE: Range = { least: 0.1, most: 1000, unit: 'Gbit/s' };
export const WAVELENGTH: Range = { least: 600, most: 1700, unit: 'nm' };
export const REACH: Range = { least: 0, most: 120_000, unit: 'm' };
export const LIMIT: Range = { least: 0, most: 100, unit: 'dB' };
export const POWER: Range = { least: -60, most: 30, unit: 'dBm' };

const isIn =
  ({ least, most }: Range) =>
  (value: number): boolean =>
    value >= least && value <= most;

/** Errors: one sentence. */
export const readFigure = (text: string, range: Range): Result<number, string> => {
  const read = typedNumber(text, isIn(range));
  if (!read.ok) return { ok: false, error: `${read.error}.` };
  if (isIn(range)(read.value)) return read;
  return { ok: false, error: `Between ${range.least} and ${range.most} ${range.unit}.` };
};

/** As it is typed; empty where there is none. */
export const figureText = (value: number | undefined, range: Range): string =>
  value === undefined ? '' : numberAsTyped(value, isIn(range));
