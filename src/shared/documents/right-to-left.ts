/**
 * Words that are written from right to left among others. Left to itself, a text turns round whatever stands beside such a word:
 * in “ארון-12” the number would come first. Kept apart, each word is read in its own direction and stays in its place.
 */

export interface DirectedPiece {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/** The blocks of Hebrew, Arabic, Syriac, Thaana, N’Ko, Adlam and their kin. */
const LETTER = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const WORD = `[${LETTER}][${LETTER}\\p{M}]*`;
/** Words with a blank or a hyphen between them belong together. */
const WORDS = new RegExp(`(${WORD}(?:[ -]${WORD})*)`, 'u');
/** Signs that nobody sees and that turn the direction of all that follows them. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** `piecesByDirection('ארון-12')` is ארון from right to left, and `-12`. */
export const piecesByDirection = (text: string): readonly DirectedPiece[] =>
  text
    .replace(TURNS, '')
    .split(WORDS)
    .map((piece, at) => ({ text: piece, isRightToLeft: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');

const ANY = new RegExp(`[${LETTER}]|${TURNS.source}`, 'u');

/** False for nearly every text: then it is shown as it is. */
export const needsIsolates = (text: string): boolean => ANY.test(text);

const ISOLATE = '\u2067';
const END_OF_ISOLATE = '\u2069';

/** The same where there is nothing but text: between signs that nobody sees. */
export const withIsolates = (text: string): string =>
  needsIsolates(text)
    ? piecesByDirection(text)
        .map((piece) => (piece.isRightToLeft ? `${ISOLATE}${piece.text}${END_OF_ISOLATE}` : piece.text))
        .join('')
    : text;
