// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { exampleQuote, openWindow, program, steps } from '../window';
import { changedQuote, goOnTo, PATIENCE } from './quotes';

// A walk through many steps, each judged, on a machine that does other things too.
vi.setConfig({ testTimeout: 150_000 });

const QUOTE = '40g-to-4x10g';

const openOn = async (quote: string) => {
  const opened = await openWindow(program());
  act(() => opened.give(quote));
  return opened;
};

const table = (name: string) => screen.findByRole('table', { name }, PATIENCE);
const rowOf = (of: HTMLElement, name: RegExp) =>
  within(within(of).getByRole('rowheader', { name }).closest('tr') as HTMLElement);

describe('alternatives side by side', () => {
  it('are looked for when they are opened, by the keyboard too', async () => {
    const { user } = await openOn(exampleQuote(QUOTE));
    const opener = screen.getByRole('button', { name: 'Compare: carriers, speeds' });
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('table', { name: 'What carries the link' })).toBeNull();
    act(() => opener.focus());
    await user.keyboard('{Enter}');
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    const carriers = await table('What carries the link');
    const columns = within(carriers).getAllByRole('columnheader');
    expect(columns.map(({ textContent }) => textContent)).toEqual([
      'Alternative',
      'Parts',
      'Spares to stock',
      'Rack space',
      'Margin',
      'Take it',
    ]);
    const module = rowOf(carriers, /^Module now recommended$/);
    expect(module.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      '37 pieces',
      '4 kinds',
      '5 U',
      '0.76 dB',
      '',
    ]);
    // Fewer pieces, and advised against where connections are serviced one by one.
    expect(
      rowOf(carriers, /^Breakout cable 6 breakout cables between racks are more than a handful/).getByText(
        '6 pieces',
      ),
    ).toBeTruthy();
    const closed = rowOf(carriers, /^Direct cord ✕ closed$/);
    expect(await closed.findByText(/cannot be carried by a direct cord/, undefined, PATIENCE)).toBeTruthy();
  });

  it('are taken by one press, which one undo takes back', async () => {
    const { user } = await openOn(exampleQuote(QUOTE));
    await user.click(screen.getByRole('button', { name: /^Compare: / }));
    await table('What carries the link');
    await user.click(screen.getByRole('button', { name: 'Use this: Breakout cable' }));
    const chosen = () => screen.getByRole<HTMLInputElement>('radio', { name: 'Breakout cable' });
    await waitFor(
      () => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })),
      PATIENCE,
    );
    await user.click(await screen.findByRole('button', { name: /^Answered: / }, PATIENCE));
    expect(chosen().checked).toBe(true);
    expect(rowOf(await table('What carries the link'), /^Breakout cable now$/)).toBeTruthy();
    const [undo] = screen.getAllByRole('button', { name: 'Undo' });
    if (undo === undefined) throw new Error('nothing can be taken back');
    await user.click(undo);
    expect(rowOf(await table('What carries the link'), /^Module now recommended$/)).toBeTruthy();
  });

  it('leave later steps unanswered that were so', async () => {
    const { user } = await openOn(changedQuote(QUOTE, ({ application }) => ({ application })));
    await user.click(screen.getByRole('button', { name: /^Compare: / }));
    await user.click(await screen.findByRole('button', { name: 'Use this: Breakout cable' }, PATIENCE));
    expect(await steps().findByRole('button', { name: /Polarity, not answered yet:/ })).toBeTruthy();
  });

  it('say what of the parts serves the next speed', async () => {
    const { user } = await openOn(exampleQuote(QUOTE));
    await user.click(screen.getByRole('button', { name: /^Compare: / }));
    const speeds = await table('When the transceivers are exchanged for faster ones');
    expect(rowOf(speeds, /^40GBASE-SR4 to 10GBASE-SR now$/).getByText('46 pieces')).toBeTruthy();
    const cells = rowOf(speeds, /^100G: 100GBASE-SR4 to 25GBASE-SR$/).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '46 pieces',
      '0 pieces',
      '0 pieces',
      '0.76 dB',
    ]);
  });

  it('show closed methods with the reason that their cards give', async () => {
    const { user } = await openOn(exampleQuote('400g-dr4-to-4x100g-dr'));
    await goOnTo(user, 'Polarity');
    await user.click(screen.getByRole('button', { name: 'Compare: methods by parts to stock' }));
    const methods = await table('Polarity methods by parts to stock');
    expect(rowOf(methods, /^Method U1 now$/).getByText('4 kinds')).toBeTruthy();
    expect(
      await rowOf(methods, /^Method B ✕ closed$/).findByText(
        /^Not available because of .*two standard APC plugs/,
        undefined,
        PATIENCE,
      ),
    ).toBeTruthy();
    // All that are open need the same.
    expect(within(methods).queryByText('recommended')).toBeNull();
  });

  it('set the loss of each grade against the margin it leaves', async () => {
    const { user } = await openOn(exampleQuote(QUOTE));
    await goOnTo(user, 'Link budget');
    await user.click(screen.getByRole('button', { name: 'Compare: loss grades against margin' }));
    const grades = await table('Loss grade against margin');
    expect(rowOf(grades, /^Low loss.* now recommended$/i).getByText('1.04 dB')).toBeTruthy();
    expect(rowOf(grades, /^Standard/).getByText('1.79 dB')).toBeTruthy();
  });
});
