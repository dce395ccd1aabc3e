// @vitest-environment jsdom
/** What is sent to the journal, put together again as the program does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, partsOf, wholeText } from '../../../src/renderer/state/journal-change';
import { journalAfter } from '../../../src/shared/ipc/journal-change';
import { readQuoteText } from '../../../src/shared/order/quote-document';
import { exampleQuote } from '../window';

const quoteOf = (name: string) => {
  const read = readQuoteText(exampleQuote(name));
  if (!read.ok) throw new Error(`${name} cannot be read`);
  return read.value;
};

describe('a change of the journal', () => {
  it('makes the new text of the old one, whatever the two are', () => {
    const parts = fc.array(fc.string({ maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(parts, parts, fc.integer({ min: 1 }), (before, after, revision) => {
        const last = { text: wholeText(before), revision };
        const next = journalAfter(last, changeBetween(before, after, revision));
        expect(next).toEqual({ text: wholeText(after), revision: revision + 1 });
      }),
    );
  });

  it('is about the size of the link that changed, and leaves a quote that can be read', () => {
    const quote = quoteOf('mixed-200-links');
    const links = quote.links.map((link, index) => (index === 100 ? { ...link, name: 'Another' } : link));
    const [before, after] = [partsOf(quote), partsOf({ ...quote, links })];
    const change = changeBetween(before, after, 1);
    if (typeof change === 'string') throw new Error('the whole was sent');
    expect(change.text.length).toBeLessThan(wholeText(before).length / 100);
    const next = journalAfter({ text: wholeText(before), revision: 1 }, change);
    expect(readQuoteText(next?.text ?? '')).toEqual({ ok: true, value: { ...quote, links } });
  });

  it('holds with the last link changed, a link added, all but one deleted, and another customer', () => {
    const quote = quoteOf('mixed-200-links');
    const [first, second] = quote.links as [(typeof quote.links)[0], (typeof quote.links)[0]];
    const others = [
      { ...quote, links: [...quote.links.slice(0, -1), { ...second, id: 'last' }] },
      { ...quote, links: [...quote.links, { ...first, id: 'added' }] },
      { ...quote, links: [first] },
      { ...quote, name: 'Another' },
    ];
    for (const other of others) {
      const before = partsOf(quote);
      const next = journalAfter(
        { text: wholeText(before), revision: 7 },
        changeBetween(before, partsOf(other), 7),
      );
      expect(readQuoteText(next?.text ?? '')).toEqual({ ok: true, value: other });
    }
  });
});
