// @vitest-environment jsdom
/** Trying changes in a saved quote: its file stays as it was until they are kept, and nothing that was tried is lost. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exampleQuote, openWindow, program, steps } from './window';

/** Nobody has confirmed anything of it yet. */
const SAMPLE = (() => {
  const quote = JSON.parse(exampleQuote('100g-to-4x25g-four-racks'));
  return JSON.stringify({ ...quote, links: quote.links.map((link: object) => ({ ...link, confirmed: 0 })) });
})();
const confirmedIn = (text: string | undefined) => /"confirmed": ?(\d)/.exec(text ?? '')?.[1];
const press = (name: string | RegExp) => screen.getByRole('button', { name });

/** The sample from a file, trying begun, and its first step confirmed, which is a change. */
const trying = async () => {
  const opened = await openWindow(program());
  act(() => opened.give(SAMPLE));
  await opened.user.click(press('Try changes'));
  await opened.user.click(press('Transceiver'));
  return opened;
};

/** As long as saving by itself waits, and a little. */
const waitForAutosave = () => act(() => new Promise((done) => setTimeout(done, 1200)));

describe('changes that are tried', () => {
  it('are written to no file, neither after a while nor when the window is left, but to the journal', async () => {
    const { autosaved, saved, journal, titles } = await trying();
    expect(screen.getByRole('complementary', { name: 'Trying changes' }).textContent).toContain('given.mpoq');
    fireEvent.blur(window);
    await waitForAutosave();
    expect([...autosaved, ...saved]).toEqual([]);
    expect(confirmedIn(journal.at(-1))).toBe('1');
    // Who closes the window is asked.
    expect(titles.at(-1)).toMatchObject({ unsaved: true, savesItself: false });
  });

  it('are in the file once they are kept, and what comes after saves itself again', async () => {
    const { user, saved, autosaved } = await trying();
    await user.click(press('Keep changes'));
    await waitFor(() => expect(confirmedIn(saved.at(-1))).toBe('1'));
    expect(screen.queryByRole('complementary', { name: 'Trying changes' })).toBeNull();
    await user.click(press('Interface'));
    await waitForAutosave();
    expect(confirmedIn(autosaved.at(-1))).toBe('2');
  });

  it('are gone when they are discarded, and can be brought back, still only tried', async () => {
    const { user, saved, autosaved, calls } = await trying();
    await user.click(press('Discard'));
    expect(press('Transceiver')).toBeTruthy();
    expect(calls).toContain('clearJournal');
    expect(screen.queryByRole('complementary', { name: 'Trying changes' })).toBeNull();
    expect(steps().queryByRole('button', { name: /Application, confirmed/ })).toBeNull();
    await user.click(press('Bring them back'));
    expect(steps().getByRole('button', { name: /Application, confirmed/ })).toBeTruthy();
    expect(screen.getByRole('complementary', { name: 'Trying changes' })).toBeTruthy();
    await waitForAutosave();
    expect([...saved, ...autosaved]).toEqual([]);
  });

  it('end with another quote, after the question whether they may be lost', async () => {
    const { user, choose, autosaved } = await trying();
    act(() => choose('new'));
    const question = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }));
    await user.click(question.getByRole('button', { name: 'Leave without saving' }));
    expect(screen.queryByRole('complementary', { name: 'Trying changes' })).toBeNull();
    expect(autosaved).toEqual([]);
  });

  it('are not offered for a quote that is in no file', async () => {
    await openWindow();
    expect(screen.queryByRole('button', { name: 'Try changes' })).toBeNull();
  });
});
