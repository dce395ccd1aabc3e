/** How words are put into a sentence. */

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** `capitalised('a route of 5 m')` is `A route of 5 m`; names of interfaces keep their case. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
