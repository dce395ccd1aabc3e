/** Lines of text: wrapped, aligned, and coloured where that is wanted. */

/**
 * Breaks text at spaces so that no line is longer than `width`, unless a word alone is. Every line ends in a line feed.
 * Example: `wrapText('one two', 6, '- ', '  ')` is `'- one\n  two\n'`.
 */
export const wrapText = (text: string, width: number, first = '', rest = first): string => {
  let lines = '';
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines += `${line.trimEnd()}\n`;
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return `${lines}${line.trimEnd()}\n`;
};

/** `'4 links'`, `'1 link'`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** At most so many characters, by whole code points, the last an ellipsis where any are cut off. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const points = Array.from(text);
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
};

const COLOURS = { good: '32', bad: '31', warning: '33', quiet: '2', strong: '1' } as const;
export type Colour = keyof typeof COLOURS;
/** Colour never says anything that the words do not say. */
export type Paint = (text: string, colour: Colour) => string;

export const painting = (wanted: boolean): Paint =>
  wanted ? (text, colour) => `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : (text) => text;
