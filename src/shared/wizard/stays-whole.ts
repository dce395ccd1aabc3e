/**
 * Whether a changed quote is still one that its file can hold. Links and the rest that did not change are the same objects and
 * are not looked at again, so that of a thousand links an answer has one checked.
 */
import { type QuoteDocument, quoteSchema } from '../order/quote-document';
import { linkSchema } from '../plan/link';

const HEAD = quoteSchema.omit({ links: true, ticks: true });

const headOf = ({ links: _, ticks: __, ...head }: QuoteDocument): object => head;

const isSameHead = (from: QuoteDocument, to: QuoteDocument): boolean => {
  const before = Object.entries(headOf(from));
  const after = new Map(Object.entries(headOf(to)));
  return before.length === after.size && before.every(([key, value]) => after.get(key) === value);
};

/** `from` is taken for whole. */
export const staysWhole = (from: QuoteDocument, to: QuoteDocument): boolean => {
  const known = new Set(from.links);
  const changed = to.links.filter((link) => !known.has(link));
  return (
    changed.every((link) => linkSchema.safeParse(link).success) &&
    (isSameHead(from, to) || HEAD.safeParse(headOf(to)).success) &&
    (from.ticks === to.ticks || quoteSchema.shape.ticks.safeParse(to.ticks).success)
  );
};
