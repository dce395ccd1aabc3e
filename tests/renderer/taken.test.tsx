// @vitest-environment jsdom
/** What a press becomes, worked out ahead of it. */
import { describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../src/renderer/guide/desk/desk';
import { askAhead, takenAnswer } from '../../src/renderer/wizard/taken';
import { finishQuery } from '../../src/shared/guide/queries';
import { siteOfQuote } from '../../src/shared/order/make-order';
import type { QuoteDocument } from '../../src/shared/order/quote-document';
import type { Link } from '../../src/shared/plan/link';
import { exampleQuote } from './window';

const quote = JSON.parse(exampleQuote('40g-to-4x10g')) as QuoteDocument;
const site = siteOfQuote(quote);
const shown = quote.links[0]?.answers.polarity as NonNullable<Link['answers']['polarity']>;
const option = (value: string) => ({ field: 'method', value, shown });

const desk = (hasOwnThread: boolean): Desk => ({
  hasOwnThread: () => hasOwnThread,
  ask: (query, tell) => {
    tell(finishQuery(query));
    return () => {};
  },
});

describe('an option that was worked out ahead', () => {
  it('is what it would be with a search', () => {
    const link = { ...(quote.links[0] as Link) };
    const without = takenAnswer(link, site, 'polarity', option('A'));
    askAhead(desk(true), link, site, 'polarity', [option('A'), option('B')]);
    const answer = takenAnswer(link, site, 'polarity', option('A'));
    expect(answer).toEqual(without);
    expect(answer).toMatchObject({ method: 'A' });
  });

  it('is not asked for where that would hold up the page, nor for each of the many interfaces', () => {
    const link = { ...(quote.links[0] as Link) };
    const asked = vi.fn(() => () => {});
    askAhead({ hasOwnThread: () => false, ask: asked }, link, site, 'polarity', [option('A')]);
    const transceivers = link.answers.transceiver as NonNullable<Link['answers']['transceiver']>;
    askAhead({ hasOwnThread: () => true, ask: asked }, link, site, 'transceiver', [
      { field: 'near.interface', value: '100GBASE-SR4', shown: transceivers },
    ]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('holds for the very link and site that it was asked for', () => {
    const link = { ...(quote.links[0] as Link) };
    const wrong: Desk = {
      hasOwnThread: () => true,
      ask: (_query, tell) => {
        tell([{ ...shown, method: 'C' }] as never);
        return () => {};
      },
    };
    askAhead(wrong, link, site, 'polarity', [option('A')]);
    expect(takenAnswer(link, site, 'polarity', option('A'))).toMatchObject({ method: 'C' });
    expect(takenAnswer({ ...link }, site, 'polarity', option('A'))).toMatchObject({ method: 'A' });
    expect(takenAnswer(link, { ...site }, 'polarity', option('A'))).toMatchObject({ method: 'A' });
  });
});
