/** A quote as text in parts, of which the journal is sent what changed. */
import type { JournalChange } from '../../shared/ipc/journal-change';
import type { QuoteDocument } from '../../shared/order/quote-document';

/** What stands between the links belongs to the text: parts joined are the quote's JSON. */
export type Parts = readonly string[];

/** Links do not change in place, so the text of each is made once: of a thousand, an answer changes one. */
const LINK_TEXTS = new WeakMap<object, string>();

const linkText = (link: object): string => {
  const known = LINK_TEXTS.get(link);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(link)},`;
  LINK_TEXTS.set(link, text);
  return text;
};

/** The last link is followed by no comma; JSON has no other place for what ends a list. */
export const partsOf = ({ links, ...head }: QuoteDocument): Parts => [
  '{"links":[',
  ...links.slice(0, -1).map(linkText),
  ...links.slice(-1).map((link) => linkText(link).slice(0, -1)),
  `],${JSON.stringify(head).slice(1)}`,
];

const lengthOf = (parts: Parts): number => parts.reduce((sum, { length }) => sum + length, 0);

/**
 * From `before`, whose text is the revision `follows`, to `after`.
 * Example: `changeBetween(['[', '1,', '2]'], ['[', '1,', '5]'], 7)` is `{ follows: 7, start: 3, end: 0, text: '5]' }`.
 */
export const changeBetween = (before: Parts, after: Parts, follows: number): JournalChange => {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let last = 0;
  while (last < most - first && before[before.length - 1 - last] === after[after.length - 1 - last]) last++;
  return {
    follows,
    start: lengthOf(after.slice(0, first)),
    end: lengthOf(after.slice(after.length - last)),
    text: after.slice(first, after.length - last).join(''),
  };
};

export const wholeText = (parts: Parts): string => parts.join('');
