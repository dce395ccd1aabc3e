// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { orderCsv } from '../../src/shared/documents/order-csv';
import { makeOrder } from '../../src/shared/order/make-order';
import { readQuoteText } from '../../src/shared/order/quote-document';
import { exampleQuote, openWindow, program, steps } from './window';

const SAMPLE = exampleQuote('100g-to-4x25g-four-racks');

const showQuote = async (around = program({ autosave: false })) => {
  const opened = await openWindow(around);
  act(() => opened.give(SAMPLE));
  await opened.user.click(steps().getByRole('button', { name: /All links/ }));
  return opened;
};

const linkNames = (): string[] =>
  screen.getAllByRole('rowheader').map((header) => within(header).getByRole('button').textContent ?? '');

const choose = async ({ user }: Awaited<ReturnType<typeof openWindow>>, link: string, action: string) => {
  await user.click(screen.getByRole('button', { name: `Actions for ${link}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
};

describe('the quote', () => {
  it('shows each link with its progress, light, quantity and margin', async () => {
    await showQuote();
    const row = screen.getByRole('row', { name: /Leaf 1 to racks 21-24/ });
    expect(within(row).getByText('Ready')).toBeTruthy();
    expect(within(row).getByText(/Link passes/)).toBeTruthy();
    expect(within(row).getByText('24')).toBeTruthy();
    expect(within(row).getByText('0.74 dB')).toBeTruthy();
  });

  it('shows the first of many links before the last, keeps the room of those, and then has them all', async () => {
    const { user, give } = await openWindow();
    act(() => give(exampleQuote('mixed-200-links')));
    const drawn: number[] = [];
    const watch = new MutationObserver(() => {
      const count = document.querySelectorAll('.rows tr[data-link]').length;
      const filler = document.querySelector<HTMLElement>('.rows tbody td[style]');
      if (count > 0 && count !== drawn.at(-1)) drawn.push(count);
      if (count > 0 && count < 200)
        expect(Number.parseInt(filler?.style.height ?? '0', 10)).toBeGreaterThan(0);
    });
    watch.observe(document.body, { subtree: true, childList: true });
    await user.click(steps().getByRole('button', { name: /All links/ }));
    await waitFor(() => expect(document.querySelectorAll('.rows tr[data-link]')).toHaveLength(200));
    watch.disconnect();
    expect(drawn[0]).toBeLessThan(200);
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    expect(document.querySelector('.rows tbody td[style]')).toBeNull();
    // The last one moves no further.
    const [last] = [...document.querySelectorAll<HTMLElement>('.link-open')].slice(-1);
    last?.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect([...document.querySelectorAll('.link-open')].at(-1)?.textContent).toBe(last?.textContent);
  });

  it('adds a link and goes to its first question', async () => {
    const { user } = await showQuote();
    await user.click(screen.getByRole('button', { name: 'Add a link' }));
    expect(screen.getByRole('heading', { level: 1, name: 'What is this link for?' })).toBeTruthy();
    expect(steps().getByText('Link 2 of 2 · 4 links')).toBeTruthy();
  });

  it('duplicates, moves, renames and deletes a link, and brings it back', async () => {
    const opened = await showQuote();
    const { user } = opened;
    await choose(opened, 'Leaf 1 to racks 21-24', 'Duplicate');
    expect(linkNames()).toEqual(['Leaf 1 to racks 21-24', 'Leaf 1 to racks 21-24 (copy)']);
    await choose(opened, 'Leaf 1 to racks 21-24', 'Move down');
    expect(linkNames()).toEqual(['Leaf 1 to racks 21-24 (copy)', 'Leaf 1 to racks 21-24']);
    await choose(opened, 'Leaf 1 to racks 21-24 (copy)', 'Rename…');
    const name = within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Leaf 2{Enter}');
    await waitFor(() => expect(linkNames()).toEqual(['Leaf 2', 'Leaf 1 to racks 21-24']));
    await choose(opened, 'Leaf 2', 'Delete');
    expect(linkNames()).toEqual(['Leaf 1 to racks 21-24']);
    await user.click(
      within(screen.getByText('“Leaf 2” is deleted.').closest('p') as HTMLElement).getByRole('button', {
        name: 'Undo',
      }),
    );
    expect(linkNames()).toEqual(['Leaf 2', 'Leaf 1 to racks 21-24']);
  });

  it('moves links by keyboard, and the focus goes with them', async () => {
    const opened = await showQuote();
    const { user } = opened;
    await choose(opened, 'Leaf 1 to racks 21-24', 'Duplicate');
    const copy = 'Leaf 1 to racks 21-24 (copy)';
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Actions for ${copy}`);
    screen.getByRole('button', { name: copy }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(linkNames()).toEqual([copy, 'Leaf 1 to racks 21-24']);
    expect(document.activeElement?.textContent).toBe(copy);
    // There is nothing above the first.
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(linkNames()).toEqual([copy, 'Leaf 1 to racks 21-24']);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(linkNames()).toEqual(['Leaf 1 to racks 21-24', copy]);
  });

  it('goes on from the next link when one is deleted', async () => {
    const opened = await showQuote();
    await choose(opened, 'Leaf 1 to racks 21-24', 'Duplicate');
    await choose(opened, 'Leaf 1 to racks 21-24', 'Delete');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Actions for Leaf 1 to racks 21-24 (copy)',
    );
    // The last one leaves an empty link in its place.
    await choose(opened, 'Leaf 1 to racks 21-24 (copy)', 'Delete');
    expect(linkNames()).toEqual(['New link']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Actions for New link');
  });

  it('keeps customer, seller and terms, and says beside a field why it cannot', async () => {
    const { user, saved } = await showQuote();
    const field = (name: string) =>
      screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${name}`) });
    await user.clear(field('Site'));
    await user.type(field('Site'), 'Hall 2{Tab}');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Region of the site' }), 'United Kingdom');
    await user.clear(field('Seller'));
    await user.type(field('Seller'), 'Ada Byron{Tab}');
    await user.clear(field('Terms'));
    await user.type(field('Terms'), 'Net 30{Enter}{Enter}Delivered to the hall');
    await user.clear(field('Number'));
    await user.tab();
    expect(field('Number').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Type something here.')).toBeTruthy();
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(saved).toHaveLength(1));
    const quote = readQuoteText(saved[0] ?? '');
    expect(quote.ok && quote.value).toMatchObject({
      number: 'Q-2026-0102',
      customer: { site: 'Hall 2', region: 'UK' },
      seller: { name: 'Ada Byron' },
      terms: ['Net 30', 'Delivered to the hall'],
    });
  });

  it('says that a term is too long, and keeps what was typed', async () => {
    const { user } = await showQuote();
    const terms = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Terms/ });
    await user.clear(terms);
    await user.click(terms);
    await user.paste('a'.repeat(1001));
    await user.tab();
    expect(terms.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/^Terms: /).getAttribute('role')).toBe('alert');
    expect(terms.value).toHaveLength(1001);
  });

  it('keeps the customer as typed', async () => {
    const { user } = await showQuote();
    const customer = screen.getByRole<HTMLInputElement>('textbox', { name: 'Customer' });
    await user.clear(customer);
    await user.type(customer, 'Acme Frankfurt{Enter}');
    expect(screen.getByText(/for Acme Frankfurt/)).toBeTruthy();
  });
});

describe('the pre-order check', () => {
  it('takes the word of a named person for what no rule can know, and gives it back', async () => {
    const { user, give } = await openWindow();
    act(() => give(exampleQuote('24-fibre-to-3x8')));
    await user.click(steps().getByRole('button', { name: /^Pre-order check/ }));
    expect(screen.getByText('Ticked')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take back the tick of Polarity method' }));
    const form = within(screen.getByRole('form', { name: 'Answer for Polarity method' }));
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Ada Byron{Enter}');
    expect(screen.getByText(/^Ada Byron, \d{4}-\d{2}-\d{2}/)).toBeTruthy();
    expect(screen.queryByText('Open')).toBeNull();
  });

  it('proves nothing by a proposal', async () => {
    const { user } = await openWindow();
    await user.click(steps().getByRole('button', { name: /^Pre-order check/ }));
    expect(screen.queryByText('Proven by the rules')).toBeNull();
    expect(screen.getAllByText('Open')).toHaveLength(10);
  });
});

describe('what leaves the window', () => {
  it('exports the order as the command line writes it', async () => {
    const { user, exported } = await showQuote();
    await user.click(screen.getByRole('button', { name: 'Export order' }));
    await user.click(await screen.findByRole('menuitem', { name: /Order as CSV/ }));
    const quote = readQuoteText(SAMPLE);
    if (!quote.ok) throw new Error('the sample cannot be read');
    await waitFor(() => expect(exported).toHaveLength(1));
    expect(exported[0]).toEqual({
      suggestedName: 'Q-2026-0102-order.csv',
      content: orderCsv(makeOrder(quote.value).order),
    });
    expect(await screen.findByText('Written: Q-2026-0102-order.csv')).toBeTruthy();
  });

  it('exports the whole order as a folder with one press', async () => {
    const { user, folders, exported } = await showQuote();
    await user.click(screen.getByRole('button', { name: 'Export order' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Whole order as a folder/ }));
    expect(await screen.findByText('Written: Q-2026-0102-order')).toBeTruthy();
    expect(folders.map(({ suggestedName, replace }) => [suggestedName, replace])).toEqual([
      ['Q-2026-0102-order', undefined],
    ]);
    // What the program makes it of is what would be saved.
    const [sent, sample] = [folders[0]?.text ?? '', SAMPLE].map((text) => readQuoteText(text));
    expect(sent).toEqual(sample);
    expect(exported).toEqual([]);
  });

  it('replaces the folder of an earlier order only when it is told to, and says what was kept', async () => {
    const { user, folders } = await showQuote(program({ orderThere: true }));
    await user.click(screen.getByRole('button', { name: 'Export order' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Whole order as a folder/ }));
    expect(await screen.findByText('"Q-2026-0102-order" holds an earlier order.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Replace it' }));
    const written = 'Written: Q-2026-0102-order. order.csv is kept as order.csv.changed-1';
    expect(await screen.findByText(written)).toBeTruthy();
    expect(folders.map(({ replace }) => replace)).toEqual([undefined, true]);
    expect(folders[1]?.text).toBe(folders[0]?.text);
  });

  it('says in the name of a file that it is a draft', async () => {
    const { user, exported } = await openWindow();
    await user.click(screen.getByRole('button', { name: 'Export order' }));
    await user.click(await screen.findByRole('menuitem', { name: /Port map as JSON/ }));
    await waitFor(() => expect(exported[0]?.suggestedName).toMatch(/-DRAFT-port-map\.json$/));
  });

  it('draws at most 200 rows of a port map', async () => {
    const { user, give } = await openWindow();
    act(() => give(exampleQuote('mixed-200-links')));
    await user.click(steps().getByRole('button', { name: 'Port map' }));
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows.length).toBeLessThanOrEqual(200);
    expect(Number(screen.getByRole('table').getAttribute('aria-rowcount'))).toBeGreaterThan(1000);
  });
});
