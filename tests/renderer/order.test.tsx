// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exampleQuote, openWindow, steps } from './window';

/** Every step of every link walked through. */
const walked = (name: string): string => {
  const quote = JSON.parse(exampleQuote(name)) as { links: { confirmed?: number }[] };
  for (const link of quote.links) link.confirmed = 8;
  return JSON.stringify(quote);
};

const openAt = async (quote: string, screenName: string | RegExp) => {
  const { user, give } = await openWindow();
  act(() => give(walked(quote)));
  await user.click(steps().getByRole('button', { name: screenName }));
  return user;
};

describe('the order', () => {
  it('that is a draft leads to the check of each link that keeps it one', async () => {
    const user = await openAt('wrong-unlabelled-ports', 'Order');
    expect(screen.getByText('Not orderable.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Check Two links with one panel name' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Pre-order check' })).toBeTruthy();
    const link = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Link' });
    expect(link.selectedOptions[0]?.text).toBe('Two links with one panel name');
  });

  it('that is a draft with every step answered has all its lines, and says nothing else', async () => {
    const quote = JSON.parse(exampleQuote('40g-to-4x10g'));
    const { user, give } = await openWindow();
    act(() => give(JSON.stringify({ ...quote, links: [{ ...quote.links[0], confirmed: 5 }] })));
    await user.click(steps().getByRole('button', { name: 'Order' }));
    expect(screen.getByText('Draft.').parentElement?.textContent?.trim()).toBe(
      'Draft. Leaf 1 to servers 1-24: 5 of 8 steps confirmed.',
    );
    expect(screen.getAllByRole('rowheader').length).toBeGreaterThan(3);
  });

  it('names the links that have no lines, each with its reason', async () => {
    await openAt('wrong-dr4-over-aligned-panels', 'Order');
    const note = screen.getByText('Not orderable.').parentElement?.textContent;
    expect(note).toContain('No lines yet for Still to be measured: not every step is answered.');
    expect(note).toContain(
      'No lines for DR4 over the aligned-key panels of 2019: what blocks the order must be fixed first.',
    );
  });

  it('names what must be right in each box, and whom it serves where there are several links', async () => {
    await openAt('wrong-unlabelled-ports', 'Order');
    const row = screen.getByRole('row', { name: /^MPO trunk/ });
    expect(row.textContent).toContain('wiring Type B');
    expect(row.textContent).toContain('length 26 m');
    expect(screen.getAllByRole('columnheader', { name: 'Serves' }).length).toBeGreaterThan(0);
  });

  it('of many links names some of those that a line serves, and counts the rest', async () => {
    await openAt('mixed-200-links', 'Order');
    const [words] = await screen.findAllByText(/more links in the exported order$/);
    expect(words?.textContent?.split('; ')).toHaveLength(13);
  });

  it('of one link need not say whom it serves', async () => {
    await openAt('40g-to-4x10g', 'Order');
    expect(screen.queryByRole('columnheader', { name: 'Serves' })).toBeNull();
  });
});

describe('the pre-order check', () => {
  it('leads from an open point to the step that fixes it', async () => {
    const user = await openAt('wrong-unlabelled-ports', /^Pre-order check/);
    expect(screen.getByText(/cannot be made without room and rack unit/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go to Documentation' }));
    expect(screen.getByRole('heading', { level: 1, name: 'How are the ports labelled?' })).toBeTruthy();
  });

  it('goes from link to link', async () => {
    const user = await openAt('wrong-unlabelled-ports', /^Pre-order check/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Link' }), 'The other one');
    expect(screen.queryByText(/cannot be made without room and rack unit/)).toBeNull();
  });
});

describe('the port map', () => {
  it('stands in a few columns, transceiver and lane in one', async () => {
    await openAt('100g-to-4x25g-four-racks', 'Port map');
    const [head, first] = within(screen.getByRole('table')).getAllByRole('row');
    const texts = (row: HTMLElement | undefined) =>
      [...(row?.children ?? [])].map((cell) => cell.textContent);
    expect(texts(head)).toEqual([
      'Channel',
      'From',
      'From label',
      'Trunk · leg · position',
      'Colour',
      'To label',
      'To',
    ]);
    expect(texts(first)).toEqual([
      '1',
      'near 100GBASE-SR4 1, lane 1',
      'R20-P1-C1-Port1',
      '1 · 1 · 12',
      'aqua',
      'R21-P1-C1-Port1',
      '25GBASE-SR 1',
    ]);
  });

  it('finds what is typed in any column', async () => {
    const user = await openAt('100g-to-4x25g-four-racks', 'Port map');
    await user.type(screen.getByRole('searchbox', { name: 'Find' }), 'r21-p1-c1-port3');
    await waitFor(() => expect(screen.getByText('2 fibres')).toBeTruthy());
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(3);
  });
});
