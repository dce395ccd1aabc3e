/** Makes text that came from a file safe to show: a name must not move the cursor, recolour or reorder a line. */

const ESCAPE_SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|\u001b[\]PX^_][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;
const LINE_BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** The other control characters, marks that turn the direction of writing, invisible tags, halves of characters. */
const UNPRINTABLE =
  /[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** `printable('a\u001b[31mb\nc')` is `'ab c'`. */
export const printable = (text: string): string =>
  text.replace(ESCAPE_SEQUENCE, '').replace(LINE_BREAK, ' ').replace(UNPRINTABLE, '');

const ESCAPED_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The same JSON value with the characters that a terminal would act on written as `\uXXXX`. */
export const printableJson = (json: string): string =>
  json.replace(ESCAPED_IN_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
