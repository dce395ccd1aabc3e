// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { bytesOf, openScreen } from '../cut-sheet/open-screen';
import { openWindow, program, steps } from '../window';
import { bareNames, hebrewQuote, withHebrewSheet } from './bare-names';

// Every screen is drawn and judged, on a machine that does other things too.
vi.setConfig({ testTimeout: 150_000 });

const STEPS = [
  'Application',
  'Transceiver',
  'Interface',
  'Mode and polish',
  'Polarity',
  'Form factor',
  'Link budget',
  'Documentation',
];
const PAGES = ['Pre-order check', 'Order', 'Port map', 'All links'];

const shows = (name: string): boolean => document.body.textContent?.includes(name) ?? false;

/** What stands bare on each screen of the window with this quote. */
const walkedThrough = async (quote: string): Promise<string[]> => {
  const { user, give } = await openWindow(program({ autosave: false }));
  act(() => give(quote));
  const found: string[] = [];
  for (const name of [...STEPS, ...PAGES]) {
    await user.click(
      steps().getByRole('button', { name: new RegExp(`^${name}|${name}, customer and terms`) }),
    );
    await act(async () => {});
    for (const more of screen.queryAllByRole('button', { name: /^(Answered|More): / }))
      if (more.getAttribute('aria-expanded') === 'false') await user.click(more);
    const judge = (): void => {
      found.push(...bareNames().map((bare) => `${name}: ${bare}`));
    };
    judge();
    // A list is filled when somebody is about to open it; what is open hides the rest.
    for (const list of screen.queryAllByRole('combobox')) {
      act(() => list.focus());
      await act(async () => {});
      judge();
      await user.keyboard('{Escape}');
      act(() => list.blur());
      await act(async () => {});
    }
  }
  return found;
};

describe('a name from right to left keeps its place', () => {
  it('on every screen of a quote with modules, enclosures and racks of such names', async () => {
    expect(await walkedThrough(hebrewQuote('own-modules'))).toEqual([]);
    for (const name of ['קישור', 'לקוח']) expect(shows(name)).toBe(true);
  });

  it('on every screen of a quote with a transceiver from a data sheet', async () => {
    expect(await walkedThrough(withHebrewSheet(hebrewQuote('40g-to-4x10g')))).toEqual([]);
  });

  it('on every screen of a quote of several links that cannot be ordered', async () => {
    expect(await walkedThrough(hebrewQuote('wrong-unlabelled-ports'))).toEqual([]);
  });

  it('where the columns of a table are matched, and in the first channel that fails', async () => {
    const rows = [
      'ערוץ,חלק,interface,wiring,connector,fibre,polish,length m',
      'ארון-11,transceiver,10GBASE-SR',
      ',duplex cord,,A-to-B,LC,OM4,UPC,3',
      ',transceiver,10GBASE-SR',
      'ארון-12,transceiver,10GBASE-SR',
      ',duplex cord,,A-to-A,LC,OM4,UPC,3',
      ',transceiver,10GBASE-SR',
    ];
    const { press, user } = openScreen({ name: 'ארון-12.csv', bytes: bytesOf(rows.join('\n')) });
    await press('Open a file');
    const part = await screen.findByRole('combobox', { name: /^Part/ });
    expect(shows('ערוץ')).toBe(true);
    await user.selectOptions(screen.getByRole('combobox', { name: /^Channel/ }), '0');
    await user.selectOptions(part, '1');
    expect(bareNames()).toEqual([]);
    await press('Check the table');
    await waitFor(() => expect(screen.getByText(/^The first that fails/)).toBeTruthy());
    expect(bareNames()).toEqual([]);
  });
});
