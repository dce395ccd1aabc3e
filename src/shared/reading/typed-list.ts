/** Numbers typed in a row: `6, 6, 6`, `6,6,6` and, where commas begin the decimals, `2,5; 12`. */
import { failure, type Result, success } from '../result';
import { type Fits, numberAsTyped, readNumber, typedNumber } from './typed-number';

const each = (pieces: readonly string[], fits: Fits): Result<number[], string> => {
  const read = pieces.map((piece) => typedNumber(piece, fits));
  const wrong = read.find(({ ok }) => !ok);
  if (wrong?.ok === false) return wrong;
  return success(read.flatMap((one) => (one.ok ? [one.value] : [])));
};

/** `2,5` may be one number or two; where only one of both is possible, it is that. */
const readPiece = (piece: string, fits: Fits): Result<number[], string> => {
  const parts = piece.split(',');
  if (parts.length === 1) return each(parts, fits);
  const reading = readNumber(piece, fits);
  const isNumber = reading.kind === 'ambiguous' || (reading.kind === 'clear' && fits(reading.value));
  const list = each(parts, fits);
  const isList = list.ok && list.value.every(fits);
  if (isNumber && isList)
    return failure(
      `${piece} can be one number or ${parts.length}: put a blank behind a comma between two numbers`,
    );
  return isNumber ? each([piece], fits) : list;
};

/** Without a full stop, as a single number's. */
export const typedList = (text: string, fits: Fits): Result<number[], string> => {
  const pieces = (between: string | RegExp): string[] =>
    text
      .split(between)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '');
  if (text.includes(';')) return each(pieces(';'), fits);
  const numbers: number[] = [];
  for (const piece of pieces(/,\s+|,$/)) {
    const read = readPiece(piece, fits);
    if (!read.ok) return read;
    numbers.push(...read.value);
  }
  return success(numbers);
};

/** Typed again it is the same list. */
export const listAsTyped = (values: readonly number[], fits: Fits): string =>
  values.map((value) => numberAsTyped(value, fits)).join(', ');
