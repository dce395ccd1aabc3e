/**
 * A number format taken apart, in one pass over its signs: `[<1]0.0" m";[h]:mm` has two sections. What its signs mean is
 * ECMA-376 part 1, 18.8.31. A bracket or quotation mark that is never closed reaches to the end.
 */

export type FormatPiece =
  /** A place for a digit: `padded` shows a 0 where the number has none. */
  | { readonly kind: 'digit'; readonly padded: boolean }
  | { readonly kind: 'point' }
  | { readonly kind: 'text'; readonly text: string };

type Comparison = '<' | '<=' | '>' | '>=' | '=' | '<>';

export interface FormatSection {
  readonly pieces: FormatPiece[];
  /** When it is used, where it says so itself. */
  condition: { readonly comparison: Comparison; readonly than: number } | null;
  hasDigits: boolean;
  isGeneral: boolean;
  /** A fraction, an exponent or a place for text: the number is shown as it is. */
  isOther: boolean;
  percents: number;
  /** Commas behind the last digit, each a thousand that is left out. */
  thousands: number;
  hasDate: boolean;
  hasTime: boolean;
  hasMonthOrMinute: boolean;
  /** The unit that counts on beyond its day or hour: `h` of `[h]:mm`. */
  elapsed: 'h' | 'm' | 's' | null;
}

const newSection = (): FormatSection => ({
  pieces: [],
  condition: null,
  hasDigits: false,
  isGeneral: false,
  isOther: false,
  percents: 0,
  thousands: 0,
  hasDate: false,
  hasTime: false,
  hasMonthOrMinute: false,
  elapsed: null,
});

/** More sections than any format has are not looked at. */
const MOST_SECTIONS = 4;

const conditionIn = (text: string): FormatSection['condition'] => {
  const comparison = (['<=', '>=', '<>', '<', '>', '='] as const).find((sign) => text.startsWith(sign));
  if (comparison === undefined) return null;
  const than = Number(text.slice(comparison.length));
  return Number.isFinite(than) ? { comparison, than } : null;
};

/** Colours, languages and numerals show nothing; `[$€-407]` shows its currency. */
const takeBracket = (section: FormatSection, inside: string): void => {
  const first = (inside[0] ?? '').toLowerCase();
  const unit = first === 'h' || first === 'm' || first === 's' ? first : null;
  if (unit !== null && inside.length <= 9 && inside.toLowerCase() === unit.repeat(inside.length)) {
    section.elapsed ??= unit;
    section.hasTime = true;
  } else if (first === '$') {
    const end = inside.indexOf('-');
    const text = inside.slice(1, end < 0 ? undefined : end);
    if (text !== '') section.pieces.push({ kind: 'text', text });
  } else section.condition ??= conditionIn(inside);
};

const takeLetter = (section: FormatSection, letter: string): void => {
  if (letter === 'm') section.hasMonthOrMinute = true;
  else if (letter === 'y' || letter === 'd') section.hasDate = true;
  else section.hasTime = true;
};

/** Called for each sign that stands for itself or for a part of the number; answers how many signs it took. */
const takeSign = (section: FormatSection, code: string, at: number): number => {
  const sign = code[at] as string;
  const lower = sign.toLowerCase();
  if (lower === 'g' && code.slice(at, at + 7).toLowerCase() === 'general') {
    section.isGeneral = true;
    return 7;
  }
  if (lower === 'a') {
    const [marker] = /^(?:am\/pm|a\/p)/i.exec(code.slice(at, at + 5)) ?? [];
    if (marker !== undefined) return marker.length;
  }
  if (lower === 'e' && (code[at + 1] === '+' || code[at + 1] === '-')) {
    section.isOther = true;
    return 2;
  }
  if (sign === '0') section.pieces.push({ kind: 'digit', padded: true });
  else if (sign === '#' || sign === '?') section.pieces.push({ kind: 'digit', padded: false });
  else if (sign === '.') section.pieces.push({ kind: 'point' });
  else if (sign === ',') section.thousands += 1;
  else if (sign === '%') {
    section.percents += 1;
    section.pieces.push({ kind: 'text', text: '%' });
  } else if (sign === '@' || (sign === '/' && section.hasDigits)) section.isOther = true;
  else if ('mydhs'.includes(lower)) takeLetter(section, lower);
  else section.pieces.push({ kind: 'text', text: sign });
  if (sign === '0' || sign === '#' || sign === '?') {
    section.hasDigits = true;
    // A comma between two digits only parts them.
    section.thousands = 0;
  }
  return 1;
};

export const sectionsOf = (code: string): readonly FormatSection[] => {
  let section = newSection();
  const sections = [section];
  for (let at = 0; at < code.length; ) {
    const sign = code[at];
    if (sign === '"' || sign === '[') {
      const found = code.indexOf(sign === '"' ? '"' : ']', at + 1);
      const end = found < 0 ? code.length : found;
      const inside = code.slice(at + 1, end);
      if (sign === '[') takeBracket(section, inside);
      else if (inside !== '') section.pieces.push({ kind: 'text', text: inside });
      at = end + 1;
    } else if (sign === '\\') {
      section.pieces.push({ kind: 'text', text: code[at + 1] ?? '' });
      at += 2;
    }
    // A blank as wide as the next sign, and a sign that fills the cell.
    else if (sign === '_' || sign === '*') at += 2;
    else if (sign === ';') {
      if (sections.length >= MOST_SECTIONS) break;
      section = newSection();
      sections.push(section);
      at += 1;
    } else at += takeSign(section, code, at);
  }
  return sections;
};
