// @vitest-environment jsdom
/** Of a thousand links or channels that fail nobody has to come upon one: how many, which, and why the first. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openScreen } from './cut-sheet/open-screen';
import { exampleText } from './drawing/examples';
import { exampleQuote, openWindow, steps } from './window';

/** The example's first link so many times, all but the first too long. */
const quoteOf = (count: number): string => {
  const quote = JSON.parse(exampleQuote('leaf-spine-five-methods'));
  const [link] = quote.links;
  const links = Array.from({ length: count }, (_, index) => {
    const { application, documentation, ...others } = structuredClone(link.answers);
    const place = (at: { rack: string }) => ({ ...at, rack: `${at.rack}-${index + 1}` });
    return {
      ...link,
      id: `link-${index + 1}`,
      name: `Leaf ${index + 1}`,
      answers: {
        ...others,
        application: { ...application, routeLengthM: index === 0 ? application.routeLengthM : 900 },
        documentation: { ...documentation, near: place(documentation.near), far: place(documentation.far) },
      },
    };
  });
  return JSON.stringify({ ...quote, links });
};

describe('a quote of many links', () => {
  it('says on every screen how many fail', async () => {
    const { give } = await openWindow();
    act(() => give(quoteOf(40)));
    await waitFor(() => expect(steps().getByText(/39 of 40 links fail/)).toBeTruthy());
  });

  it('counts above its list those that fail, and shows them alone', async () => {
    const { user, give } = await openWindow();
    act(() => give(quoteOf(5)));
    await user.click(screen.getByRole('button', { name: /customer, terms and links/ }));
    const main = within(screen.getByRole('main'));
    expect(main.getByText(/4 of 5 links fail/)).toBeTruthy();
    await user.click(main.getByRole('button', { name: 'Show these alone' }));
    expect(main.queryByRole('button', { name: 'Leaf 1' })).toBeNull();
    expect(main.getByRole('button', { name: 'Leaf 5' })).toBeTruthy();
    await user.click(main.getByRole('button', { name: 'Show all 5 links' }));
    expect(main.getByRole('button', { name: 'Leaf 1' })).toBeTruthy();
  });
});

describe('a cut sheet', () => {
  const TOO_LONG = /The channel is 130 m long, but these interfaces reach 100 m on OM4/;
  const oneLine = (name: string): string => JSON.stringify(JSON.parse(exampleText(name)));

  it('says in the verdict of a channel that is too long that it is', async () => {
    const { paste } = openScreen();
    await paste(oneLine('wrong-over-reach'));
    const head = (await screen.findByText('Not to be ordered')).closest('.channel-verdict');
    expect(head?.textContent).toMatch(TOO_LONG);
  });

  it('of many says how many fail, and why the first does, however far below it stands', async () => {
    const { user, paste } = openScreen();
    const good = oneLine('qsfp-to-four-sfp');
    await paste([good, good, good, oneLine('wrong-over-reach'), good].join('\n'));
    const first = await screen.findByText(/^The first that fails,/);
    expect(first.closest('p')?.textContent).toMatch(TOO_LONG);
    expect(screen.getByText(/1 of 5 channels fails/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show it' }));
    expect(screen.getByRole('article').querySelector('.channel-verdict')?.textContent).toMatch(TOO_LONG);
    // What is shown says it itself.
    expect(screen.queryByText(/^The first that fails,/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show these alone' }));
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(1);
  });
});
