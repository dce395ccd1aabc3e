/** The text of a cell as XML has it. */
import { LONGEST_CELL } from '../../shared/documents/table-limits';

/** Each of them may be written as an escape; what is longer needs no look at its end. */
export const LONGEST_RAW_TEXT = LONGEST_CELL * '_x000D_'.length;

/** Signs that XML cannot hold are written as `_x000D_`; those that are no sign anywhere stay as they are written. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (all, hex: string) =>
        /^fff[ef]$/i.test(hex) ? all : String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
