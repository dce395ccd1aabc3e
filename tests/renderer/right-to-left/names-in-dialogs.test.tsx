// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { FileError } from '../../../src/shared/ipc/bridge';
import { PATIENCE } from '../guide/quotes';
import { openWindow, program, steps } from '../window';
import { bareNames, HEBREW_NAME, hebrewQuote, withHebrewSheet } from './bare-names';

vi.setConfig({ testTimeout: 150_000 });

const QUOTE = hebrewQuote('own-modules');
const REFUSED: FileError = {
  code: 'changed-outside',
  message: `"${HEBREW_NAME}" was changed.`,
  keptAs: `הצעה-118 (conflict from מחשב-3, 2026-11-30 12.00).mpoq`,
};

/** The window on a file of that name, in which every screen may be gone to. */
const opened = async (around = program({ autosave: false, fileName: HEBREW_NAME }), quote = QUOTE) => {
  const window = await openWindow(around);
  act(() => window.give(quote));
  return window;
};

/** An answer is given, so that something is unsaved. */
const changed = async (around?: ReturnType<typeof program>) => {
  const window = await opened(around, hebrewQuote('own-modules', 0));
  await window.user.click(screen.getByRole('button', { name: 'Transceiver' }));
  return window;
};

const at = async (user: Awaited<ReturnType<typeof opened>>['user'], step: string) => {
  await user.click(steps().getByRole('button', { name: new RegExp(`^${step}`) }));
  for (const more of screen.queryAllByRole('button', { name: /^(Answered|More): / }))
    if (more.getAttribute('aria-expanded') === 'false') await user.click(more);
};

/** The dialog of that title, which tells of the name. */
const asksOf = async (title: RegExp, name: string): Promise<void> => {
  const dialog = await screen.findByRole(/damaged|not opened/.test(title.source) ? 'alertdialog' : 'dialog', {
    name: title,
  });
  expect(dialog.textContent).toContain(name);
};

describe('a name from right to left keeps its place', () => {
  it('in the question before a quote is left unsaved', async () => {
    const { user } = await changed();
    await user.keyboard('{Control>}n{/Control}');
    await user.click(screen.getByRole('button', { name: 'File' }));
    await user.click(await screen.findByRole('menuitem', { name: /^New quote/ }));
    await asksOf(/^Leave without saving/, HEBREW_NAME);
    expect(bareNames()).toEqual([]);
  });

  it('in the question whose change of a file stands', async () => {
    const { changeOutside } = await opened();
    act(() => changeOutside());
    await asksOf(/was changed outside$/, HEBREW_NAME);
    expect(bareNames()).toEqual([]);
  });

  it('in what it says of the copy that was kept beside a file', async () => {
    const { user } = await changed(
      program({ autosave: false, fileName: HEBREW_NAME, refusal: () => REFUSED }),
    );
    await user.keyboard('{Control>}s{/Control}');
    await asksOf(/was changed outside$/, 'מחשב-3');
    expect(bareNames()).toEqual([]);
  });

  it('in what it says of a file that was not opened', async () => {
    const { giveDamaged } = await opened();
    act(() => giveDamaged({ code: 'damaged', message: `"${HEBREW_NAME}" is damaged.` }));
    await asksOf(/damaged/, HEBREW_NAME);
    expect(bareNames()).toEqual([]);
  });

  it('in the question about work that was recovered', async () => {
    const recovered = { because: 'crash', name: HEBREW_NAME, text: QUOTE, writtenAt: 0 } as const;
    await openWindow(program({ recovered }));
    await asksOf(/^Work was recovered/, 'לקוח');
    expect(bareNames()).toEqual([]);
  });

  it('in the banners over a quote', async () => {
    const { give, user } = await openWindow(program({ autosave: false, fileName: HEBREW_NAME }));
    const elsewhere = { user: 'דנה 5', host: 'מחשב-3', since: 0 };
    act(() => give(QUOTE, `"${HEBREW_NAME}" is read-only.`, elsewhere));
    await user.click(screen.getByRole('button', { name: 'Try changes' }));
    for (const name of ['Trying changes', 'Open elsewhere', 'Read only'])
      expect(screen.getByRole('complementary', { name }).textContent).toContain('הצעה');
    expect(bareNames()).toEqual([]);
  });

  it('in the list of files that were open', async () => {
    const { user } = await opened(program({ recent: [{ name: HEBREW_NAME, place: 'לקוח-3' }] }));
    await user.click(screen.getByRole('button', { name: 'File' }));
    await screen.findByRole('menuitem', { name: /הצעה-118/ });
    expect(bareNames()).toEqual([]);
  });

  it('in the form of a module and of an enclosure', async () => {
    const { user } = await opened();
    await at(user, 'Interface');
    const [edit] = screen.getAllByRole('button', { name: /^Edit/ });
    if (edit === undefined) throw new Error('no module can be edited');
    await user.click(edit);
    await asksOf(/^Module house-12/, 'קישור');
    expect(bareNames()).toEqual([]);
    await user.keyboard('{Escape}');
    await at(user, 'Form factor');
    const [other] = screen.getAllByRole('button', { name: /^Edit/ });
    if (other === undefined) throw new Error('no enclosure can be edited');
    await user.click(other);
    await asksOf(/^Enclosure/, 'מגש-1');
    expect(bareNames()).toEqual([]);
  });

  it('in the field of a transceiver, and in the press that takes it for the other end', async () => {
    const { user } = await opened(undefined, withHebrewSheet(hebrewQuote('40g-to-4x10g')));
    await at(user, 'Transceiver');
    expect(screen.getByRole('button', { name: /^Use משדר-40 here too/ })).toBeTruthy();
    expect(bareNames()).toEqual([]);
  });

  it('in what was typed and is no answer, and what is told of it', async () => {
    const { user } = await opened();
    await at(user, 'Application');
    const route = screen.getByRole('textbox', { name: /^Route length/ });
    await user.clear(route);
    await user.type(route, 'ארון-7{Tab}');
    expect(screen.getAllByText(/is not a number/).length).toBeGreaterThan(0);
    expect(bareNames()).toEqual([]);
  });

  it('in the notice that a link is deleted', async () => {
    const { user } = await opened(undefined, hebrewQuote('wrong-unlabelled-ports'));
    await user.click(steps().getByRole('button', { name: /All links/ }));
    await user.click(screen.getByRole('button', { name: 'Actions for קישור 2' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await screen.findByText(/is deleted/);
    expect(bareNames()).toEqual([]);
  });

  it.each([
    ['a module', hebrewQuote('own-modules'), 'מודול-12'],
    ['a data sheet', withHebrewSheet(hebrewQuote('40g-to-4x10g')), 'משדר-40'],
  ])('in why something is closed by %s, and in what would open it', async (_, quote, name) => {
    const { user } = await opened(undefined, quote);
    await at(user, 'Interface');
    await screen.findAllByRole('button', { name: /^Why\?/ }, PATIENCE);
    await user.click(screen.getByRole('radio', { name: 'MPO-16' }));
    await asksOf(/^Why not MPO-16/, name);
    expect(bareNames()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show fixes for MPO-16' }));
    await asksOf(/^Fixes that allow MPO-16/, name);
    await screen.findAllByRole('button', { name: /^Use this: / }, PATIENCE);
    expect(bareNames()).toEqual([]);
  });

  it('in the list of all that a data sheet closes', async () => {
    const { user } = await opened(undefined, withHebrewSheet(hebrewQuote('40g-to-4x10g')));
    await at(user, 'Transceiver');
    const far = within(screen.getByRole('group', { name: 'Far end' }));
    await user.click(await far.findByRole('button', { name: /^Why\?/ }, PATIENCE));
    await asksOf(/^Not available here/, 'משדר-40');
    expect(bareNames()).toEqual([]);
  });

  it('in the comparison of what could be chosen instead', async () => {
    const { user } = await opened();
    await at(user, 'Application');
    await user.click(screen.getByRole('button', { name: /^Compare/ }));
    await screen.findAllByRole('columnheader', { name: 'Alternative' }, PATIENCE);
    expect(bareNames()).toEqual([]);
  });
});
