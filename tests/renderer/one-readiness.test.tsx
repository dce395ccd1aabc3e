// @vitest-environment jsdom
/** One quote in each state, through every place that says whether it may be ordered: all of them say it in the same words. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeOrder } from '../../src/shared/order/make-order';
import { type QuoteDocument, readQuoteText } from '../../src/shared/order/quote-document';
import { orderTexts } from '../order/order-texts';
import { exampleQuote, openWindow, steps } from './window';

type Change = (quote: QuoteDocument) => unknown;

const changedLink =
  (change: (link: QuoteDocument['links'][number]) => unknown): Change =>
  (quote) => ({ ...quote, links: quote.links.map(change) });

/** A link that is ready, and what makes it something else. */
const CASES: readonly (readonly [what: string, change: Change, state: string, because: string])[] = [
  ['is ready', (quote) => quote, 'Ready', ''],
  [
    'has a step that nobody has confirmed since the last change',
    changedLink((link) => ({ ...link, confirmed: 5 })),
    'Draft',
    '5 of 8 steps confirmed',
  ],
  [
    'has steps without an answer',
    changedLink(({ answers: { formFactor: _, budget: __, documentation: ___, ...answers }, ...link }) => ({
      ...link,
      answers,
    })),
    'Draft',
    '5 of 8 steps confirmed',
  ],
  [
    'has a customer whom nobody has named',
    (quote) => ({ ...quote, customer: { ...quote.customer, name: 'New customer' } }),
    'Draft',
    'the customer is not named',
  ],
  [
    'rests on something that is not known',
    changedLink(({ answers, ...link }) => ({
      ...link,
      answers: {
        ...answers,
        application: { ...answers.application, installed: { near: { keys: 'unknown' } } },
      },
    })),
    'Draft',
    'open: 3 MPO pins and key, 5 Polarity method',
  ],
  [
    'is too long',
    changedLink(({ answers, ...link }) => ({
      ...link,
      answers: { ...answers, application: { ...answers.application, routeLengthM: 900 } },
    })),
    'Not orderable',
    '2 findings block the order',
  ],
  [
    'is too long and not confirmed',
    changedLink(({ answers, ...link }) => ({
      ...link,
      answers: { ...answers, application: { ...answers.application, routeLengthM: 900 } },
      confirmed: 5,
    })),
    'Not orderable',
    '2 findings block the order',
  ],
  [
    'has as many racks as it has no links for',
    changedLink(({ answers, ...link }) => ({
      ...link,
      answers: { ...answers, application: { ...answers.application, perRack: [1, 2] } },
    })),
    'Not orderable',
    'no channel can be planned from the answers',
  ],
];

const textOf = (change: Change): string =>
  JSON.stringify(change(JSON.parse(exampleQuote('40g-to-4x10g')) as QuoteDocument));

const said = (state: string, because: string): string => `${state}${because === '' ? '' : `: ${because}`}`;

const main = () => within(screen.getByRole('main'));
const pill = (): string =>
  main()
    .getByText(/^[✓!✕] /)
    .textContent?.slice(2) ?? '';
const signOf = (): string | undefined => main().getByText(/^[✓!✕] /).textContent?.[0];

describe('a quote whose link', () => {
  it.each(CASES)('%s says so in the same words everywhere', async (_, change, state, because) => {
    const text = textOf(change);
    const { user, give } = await openWindow();
    act(() => give(text));
    await waitFor(() =>
      expect(within(screen.getByRole('banner')).getByText(/^Q-2026-0101 · /).textContent).toBe(
        `Q-2026-0101 · ${state}`,
      ),
    );

    await user.click(steps().getByRole('button', { name: /All links/ }));
    const row = await screen.findByRole('row', { name: /Leaf 1/ });
    expect(row.querySelector('td')?.textContent?.slice(2)).toBe(`${state}${because}`);

    await user.click(steps().getByRole('button', { name: /^Pre-order check/ }));
    expect(pill()).toBe(said(state, because));
    expect(signOf()).toBe({ Ready: '✓', Draft: '!', 'Not orderable': '✕' }[state]);

    await user.click(steps().getByRole('button', { name: 'Order' }));
    expect(pill()).toBe(state);
    if (state !== 'Ready') {
      const note = main().getByText(`${state}.`).parentElement?.textContent;
      expect(note).toContain(`Leaf 1 to servers 1-24: ${because}.`);
    }
    await user.click(steps().getByRole('button', { name: 'Port map' }));
    expect(pill()).toBe(state);

    const quote = readQuoteText(text);
    if (!quote.ok) throw new Error(JSON.stringify(quote.error));
    const result = makeOrder(quote.value);
    const summary = (orderTexts(result).get('summary.txt') ?? '').replace(/\s+/g, ' ');
    expect(summary).toMatch(new RegExp(`servers ${state}(, must not be issued)?\\. `));
    expect(summary).toContain(`Leaf 1 to servers 1-24 ${said(state, because)} `);
    for (const old of [' ok ', 'NOT TO BE', 'DRAFT', 'Ready to order']) expect(summary).not.toContain(old);
    expect(result.order.status).toBe(state === 'Ready' ? 'ready' : 'draft');
  });
});
