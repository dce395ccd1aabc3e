// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeNumber, numberInName, numbersFrom, withNumber } from '../../../src/renderer/state/known-numbers';
import { blankQuote } from '../../../src/renderer/state/new-quote';
import { RUNS } from '../../properties/arbitraries';
import { exampleQuote, openWindow, program } from '../window';

const TODAY = blankQuote(new Date()).number;
const numberOnScreen = (): string =>
  /^(\S+) · /.exec(screen.getByText(/ · (Draft|Ready|Not orderable)/).textContent ?? '')?.[1] ?? '';

describe('the number of a new quote', () => {
  it('is the first of the day that no known quote has', () => {
    expect(freeNumber('Q-2026-1130', [])).toBe('Q-2026-1130');
    expect(freeNumber('Q-2026-1130', ['Q-2026-1130'])).toBe('Q-2026-1130-2');
    expect(freeNumber('Q-2026-1130', [' q-2026-1130', 'Q-2026-1130-2'])).toBe('Q-2026-1130-3');
  });

  it('collides with none, whatever is known', () => {
    const number = fc.constantFrom('Q-1', 'Q-1-2', 'Q-1-3', 'q-1', 'Q-2', 'x');
    fc.assert(
      fc.property(fc.array(number), (known) => {
        const free = freeNumber('Q-1', known);
        expect(known.map((one) => one.toLowerCase())).not.toContain(free.toLowerCase());
        expect(free.startsWith('Q-1')).toBe(true);
      }),
      RUNS,
    );
  });

  it('is found in the names of files, and kept once, the newest last', () => {
    expect(numberInName('Q-2026-1130-2 Hall 2.mpoq')).toBe('Q-2026-1130-2');
    expect(numberInName('Hall 2.mpoq')).toBeNull();
    expect(withNumber(['a', 'b'], 'A')).toEqual(['b', 'A']);
    expect(numbersFrom('["a", 3, "b"]')).toEqual(['a', 'b']);
    expect(numbersFrom('{')).toEqual([]);
  });
});

describe('a window', () => {
  it('begins with a number that no quote of an earlier run has, and nothing is unsaved by that', async () => {
    const around = program({ recent: [{ name: `${TODAY}-2 New quote.mpoq`, place: '' }] });
    around.preferences.set('known-quote-numbers', JSON.stringify([TODAY]));
    await openWindow(around);
    await waitFor(() => expect(numberOnScreen()).toBe(`${TODAY}-3`));
    expect(around.titles.at(-1)).toMatchObject({ unsaved: false });
  });

  it('gives a second quote of the day another number than the first, saved or not', async () => {
    const { choose } = await openWindow();
    expect(numberOnScreen()).toBe(TODAY);
    act(() => choose('new'));
    await waitFor(() => expect(numberOnScreen()).toBe(`${TODAY}-2`));
  });

  it('remembers the number of a quote that it opened', async () => {
    const { give, preferences } = await openWindow();
    act(() => give(exampleQuote('40g-to-4x10g')));
    await waitFor(() => expect(preferences.get('known-quote-numbers')).toContain('Q-2026-0101'));
  });
});
