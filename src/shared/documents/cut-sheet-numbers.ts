/** Numbers in the cells of a cut sheet: which are clear, and which decimal sign the cells of a column show. */
import { MAX_LENGTH_M, MAX_TERM_DB } from '../channel/document';
import { type DecimalSign, type Fits, readNumber, typedNumber } from '../reading/typed-number';
import { failure, type Result, success } from '../result';

export type NumberFieldKey = 'fibres' | 'lengthM' | 'legs' | 'lossDb';

const between =
  (least: number, most: number): Fits =>
  (value) =>
    value >= least && value <= most;
const wholeBetween =
  (least: number, most: number): Fits =>
  (value) =>
    Number.isInteger(value) && between(least, most)(value);

/** As the channel format bounds them. */
const FITS: Readonly<Record<NumberFieldKey, Fits>> = {
  fibres: wholeBetween(8, 24),
  lengthM: between(0, MAX_LENGTH_M),
  legs: wholeBetween(1, 12),
  lossDb: between(0, MAX_TERM_DB),
};

export const NUMBER_FIELD_KEYS = Object.keys(FITS) as readonly NumberFieldKey[];

export interface NumberCell {
  readonly row: number;
  readonly text: string;
}

/** The decimal sign of a column, and its first two clear cells that say different ones. */
export type ColumnSign =
  | { readonly kind: 'settled'; readonly decimal: DecimalSign | null }
  | { readonly kind: 'contradicts'; readonly cells: readonly [NumberCell, NumberCell] };

/** `40 m`, `0.35 dB`, `12 fibres` without their unit. */
const withoutUnit = (text: string): string =>
  text.trim().replace(/(?<=[\d.,])\s*(?:m|metres|meters|db|f|fibres|fibers)$/i, '');

const signShown = (key: NumberFieldKey, { text }: NumberCell): DecimalSign | null => {
  const reading = readNumber(withoutUnit(text), FITS[key]);
  return reading.kind === 'clear' ? reading.decimal : null;
};

/** `cells` are those that a person typed: what a spreadsheet holds as a number shows no sign. */
export const signOfColumn = (key: NumberFieldKey, cells: readonly NumberCell[]): ColumnSign => {
  const shown = cells.flatMap((cell) => {
    const decimal = signShown(key, cell);
    return decimal === null ? [] : [{ cell, decimal }];
  });
  const [first] = shown;
  if (first === undefined) return { kind: 'settled', decimal: null };
  const other = shown.find(({ decimal }) => decimal !== first.decimal);
  return other === undefined
    ? { kind: 'settled', decimal: first.decimal }
    : { kind: 'contradicts', cells: [first.cell, other.cell] };
};

/** Errors: one sentence without its full stop. */
export const numberOfCell = (key: NumberFieldKey, text: string, sign: ColumnSign): Result<number, string> => {
  const plain = withoutUnit(text);
  const quoted = JSON.stringify;
  if (sign.kind === 'settled') return typedNumber(plain, FITS[key], { settled: sign.decimal, quoted });
  const reading = readNumber(plain, FITS[key]);
  if (reading.kind === 'clear' && reading.decimal === null) return success(reading.value);
  if (reading.kind === 'unreadable') return typedNumber(plain, FITS[key], { quoted });
  const [one, other] = sign.cells;
  return failure(
    `${quoted(text)} is not clear: the column has two decimal signs, ${quoted(one.text)} in row ${one.row} and ${quoted(other.text)} in row ${other.row}; use one of them`,
  );
};
