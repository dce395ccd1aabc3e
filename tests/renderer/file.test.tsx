// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { readQuoteText } from '../../src/shared/order/quote-document';
import { exampleQuote, openWindow, type Program, program, steps } from './window';

/** As the wizard left it with all answers given and none confirmed; without a word about it all of them would count as confirmed. */
const SAMPLE = exampleQuote('100g-to-4x25g-four-racks').replaceAll(
  '"answers":',
  '"confirmed": 0, "answers":',
);
const THEIRS = exampleQuote('40g-to-4x10g');
const FULL = { code: 'disk-full', message: '"given.mpoq" could not be written: the disk is full.' } as const;
const CHANGED = { code: 'changed-outside', message: '"given.mpoq" was changed.' } as const;
const RECOVERED = { because: 'crash', name: null, text: SAMPLE, writtenAt: Date.UTC(2026, 0, 1) } as const;

/** The sample is opened and the first step of its link confirmed, which is a change. */
const changed = async (around: Program = program()) => {
  const opened = await openWindow(around);
  act(() => opened.give(SAMPLE));
  await opened.user.click(screen.getByRole('button', { name: 'Transceiver' }));
  return opened;
};

const leaveWindow = () => fireEvent.blur(window);
const dialog = async (name: string | RegExp) => within(await screen.findByRole('dialog', { name }));
const confirmedIn = (text: string | undefined) => /"confirmed": ?(\d)/.exec(text ?? '')?.[1];

describe('a change', () => {
  it('is unsaved, and written to the journal at once', async () => {
    const { journal, titles } = await changed(program({ autosave: false }));
    expect(screen.getByText('Not saved yet')).toBeTruthy();
    await waitFor(() => expect(confirmedIn(journal.at(-1))).toBe('1'));
    expect(titles.at(-1)).toMatchObject({ unsaved: true, savesItself: false });
  });

  it('is sent to the journal alone once the whole is there', async () => {
    const { user, journal, journalSent } = await changed(program({ autosave: false }));
    await waitFor(() => expect(journal).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Interface' }));
    await waitFor(() => expect(confirmedIn(journal.at(-1))).toBe('2'));
    expect(typeof journalSent[0]).toBe('string');
    expect(journalSent.at(-1)).toMatchObject({ follows: 1 });
    expect(readQuoteText(journal.at(-1) ?? '').ok).toBe(true);
  });

  it('is told once when no journal can be written, and again after one could', async () => {
    const refusal: { now: typeof FULL | null } = { now: FULL };
    const asked = vi.fn(() => refusal.now);
    const { user, journal } = await changed(program({ autosave: false, journalRefusal: asked }));
    const told = /^A crash would lose what is not saved: .*the disk is full/;
    expect(await screen.findByText(told)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    await user.click(screen.getByRole('button', { name: 'Interface' }));
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    await act(async () => {});
    expect(screen.queryByText(told)).toBeNull();
    refusal.now = null;
    await user.click(screen.getByRole('button', { name: 'Mode and polish' }));
    await waitFor(() => expect(confirmedIn(journal.at(-1))).toBe('3'));
    refusal.now = FULL;
    await user.click(screen.getByRole('button', { name: 'Polarity' }));
    await screen.findByText(told);
  });

  it('is saved by hand', async () => {
    const { user, saved, calls } = await changed(program({ autosave: false }));
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText(/^Saved \d/)).toBeTruthy();
    expect(readQuoteText(saved[0] ?? '').ok).toBe(true);
    expect(calls).toContain('clearJournal');
  });

  it('is saved by itself a moment later, without a question', async () => {
    const { autosaved, saved, titles } = await changed();
    expect(titles.at(-1)).toMatchObject({ unsaved: true, savesItself: true });
    await waitFor(() => expect(confirmedIn(autosaved[0])).toBe('1'), { timeout: 5000 });
    expect(await screen.findByText(/^Saved \d/)).toBeTruthy();
    expect(saved).toEqual([]);
  });

  it('is saved by itself when the window is left', async () => {
    const { autosaved } = await changed();
    leaveWindow();
    await waitFor(() => expect(autosaved).toHaveLength(1));
  });

  it('is not saved by itself where that was switched off, which is remembered', async () => {
    const { user, autosaved, preferences, give } = await openWindow();
    await user.click(screen.getByRole('button', { name: 'File' }));
    const setting = await screen.findByRole('menuitemcheckbox', { name: 'Save automatically' });
    expect(setting.getAttribute('aria-checked')).toBe('true');
    await user.click(setting);
    expect(preferences.get('autosave')).toBe('false');
    await user.keyboard('{Escape}');
    act(() => give(SAMPLE));
    await user.click(screen.getByRole('button', { name: 'Transceiver' }));
    leaveWindow();
    expect(screen.getByText('Not saved yet')).toBeTruthy();
    expect(autosaved).toEqual([]);
  });

  it('is not saved by itself into a file that is read only, or none', async () => {
    const around = await openWindow();
    await around.user.click(screen.getByRole('button', { name: 'Transceiver' }));
    leaveWindow();
    act(() => around.give(SAMPLE, 'It was written by version 2.'));
    expect(screen.getByText(/It was written by version 2/)).toBeTruthy();
    await around.user.click(screen.getByRole('button', { name: 'Transceiver' }));
    leaveWindow();
    expect(screen.getByText('Not saved yet')).toBeTruthy();
    expect(around.autosaved).toEqual([]);
  });

  it('that cannot be saved by itself says why once, and is tried again after the next one', async () => {
    let full = true;
    const { user, autosaved, titles } = await changed(program({ refusal: () => (full ? FULL : null) }));
    leaveWindow();
    expect(await screen.findByText(/the disk is full/)).toBeTruthy();
    // The program asks before it closes.
    await waitFor(() => expect(titles.at(-1)).toMatchObject({ unsaved: true, savesItself: false }));
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    leaveWindow();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.queryByText(/the disk is full/)).toBeNull();
    full = false;
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    leaveWindow();
    await waitFor(() => expect(autosaved.length).toBeGreaterThan(0));
    expect(await screen.findByText(/^Saved \d/)).toBeTruthy();
  });

  it('that is still being typed is saved with the rest', async () => {
    const { user, saved } = await openWindow(program({ autosave: false }));
    const links = screen.getByRole('textbox', { name: 'Links' });
    await user.clear(links);
    await user.type(links, '7');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(saved[0]).toContain('"links": 7'));
    expect(document.activeElement).toBe(links);
  });

  it('that is still being typed keeps the window from closing unsaved', async () => {
    const { user, titles, calls } = await openWindow();
    const links = screen.getByRole('textbox', { name: 'Links' });
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(true);
    await user.clear(links);
    await user.type(links, '7');
    expect(fireEvent(window, new Event('beforeunload', { cancelable: true }))).toBe(false);
    expect(titles.at(-1)).toMatchObject({ unsaved: true });
    // Closed anew, the program saves or asks.
    await waitFor(() => expect(calls).toEqual(['closeWindow']));
  });
});

describe('another quote', () => {
  it('takes the place of one that saves itself without a question', async () => {
    const { autosaved, choose, calls } = await changed();
    act(() => choose('new'));
    await waitFor(() => expect(calls).toContain('startNew'));
    expect(autosaved).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['Stay here', false, 0],
    ['Leave without saving', true, 0],
    ['Save', true, 1],
  ] as const)('asks before it takes the place of unsaved work: %s', async (answer, goes, saves) => {
    const { user, saved, choose, calls } = await changed(program({ autosave: false }));
    act(() => choose('new'));
    const question = await dialog('Leave without saving?');
    await user.click(question.getByRole('button', { name: answer }));
    await waitFor(() => expect(calls.includes('startNew')).toBe(goes));
    expect(saved).toHaveLength(saves);
  });

  it('is opened from the list of recent files', async () => {
    const recent = [
      { name: 'given.mpoq', place: 'acme' },
      { name: 'other.mpoq', place: 'acme' },
    ];
    const { user, calls } = await openWindow(program({ recent, onDisk: () => THEIRS }));
    screen.getByRole('button', { name: 'File' }).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: /other\.mpoq/ }));
    expect(await screen.findByText('Q-2026-0101 · Ready')).toBeTruthy();
    expect(calls).toContain('open 1');
  });

  it('that is damaged is explained, and what was open stays', async () => {
    const { giveDamaged } = await changed();
    act(() => giveDamaged({ code: 'damaged', message: '"broken.mpoq" is damaged: a bracket is missing.' }));
    expect(within(await screen.findByRole('alertdialog')).getByText(/a bracket is missing/)).toBeTruthy();
    expect(steps().getByText('Leaf 1 to racks 21-24')).toBeTruthy();
  });
});

describe('the keys of the program', () => {
  it('leave what lies behind a question alone', async () => {
    const { user, choose, calls } = await changed(program({ autosave: false }));
    act(() => choose('about'));
    await screen.findByRole('dialog');
    act(() => choose('new'));
    act(() => choose('undo'));
    await user.keyboard('{Escape}');
    expect(calls).not.toContain('startNew');
    expect(steps().getByRole('button', { name: /Application, confirmed/ })).toBeTruthy();
  });

  it('take back what was typed where a text has the focus, and answers elsewhere', async () => {
    const { user, choose } = await changed(program({ autosave: false }));
    const done: string[] = [];
    document.execCommand = (command) => done.push(command) > 0;
    act(() => screen.getAllByRole('combobox')[0]?.focus());
    // An open list hides what lies around it.
    await user.keyboard('{Escape}');
    act(() => choose('undo'));
    expect(done).toEqual(['undo']);
    expect(steps().getByRole('button', { name: /Application, confirmed/ })).toBeTruthy();
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    act(() => choose('undo'));
    expect(steps().queryByRole('button', { name: /Application, confirmed/ })).toBeNull();
  });
});

describe('diagnostics', () => {
  it('are shown as they are, and copied when asked', async () => {
    const { user, choose, calls } = await openWindow(program());
    act(() => choose('diagnostics'));
    const { getByText, getByRole, queryByText } = await dialog('Copy diagnostics');
    expect((await waitFor(() => getByText(/^MPO Preflight 1/))).textContent).toBe(
      'MPO Preflight 1\nNothing went wrong in this run.\n',
    );
    expect(calls).not.toContain('copyDiagnostics');
    expect(queryByText('Copied.')).toBeNull();
    await user.click(getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(getByText('Copied.')).toBeTruthy());
    expect(calls).toContain('copyDiagnostics');
    await user.click(getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the licences of what others made', () => {
  it('are shown whole, and closed', async () => {
    const { user, choose } = await openWindow(program());
    act(() => choose('licences'));
    const { getByText, getByRole } = await dialog('Third-party licences');
    expect((await waitFor(() => getByText(/^react 19/))).textContent).toBe('react 19\n\nMIT License\n');
    await user.click(getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a file over the window', () => {
  it('is told what dropping it does', async () => {
    await openWindow();
    const drag = (kind: string) =>
      fireEvent(
        document.body,
        Object.assign(new Event(kind, { bubbles: true, cancelable: true }), {
          dataTransfer: { types: ['Files'], files: [] },
          relatedTarget: null,
        }),
      );
    drag('dragover');
    expect(screen.getByText('Drop a quote to open it')).toBeTruthy();
    drag('dragleave');
    expect(screen.queryByText('Drop a quote to open it')).toBeNull();
  });
});

describe('a file that was changed outside', () => {
  it('is read again, and own changes are kept to be opened again', async () => {
    const around = program({ autosave: false, onDisk: () => THEIRS });
    const { user, changeOutside } = await changed(around);
    act(() => changeOutside());
    expect(screen.getByText('Changed outside')).toBeTruthy();
    const question = await dialog('“given.mpoq” was changed outside');
    await user.click(question.getByRole('button', { name: /^Read it again/ }));
    expect(await screen.findByText('Q-2026-0101 · Ready')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Open mine' }));
    expect(await screen.findByText(/Q-2026-0102/)).toBeTruthy();
    expect(screen.getByText('Not saved yet')).toBeTruthy();
    expect(around.calls).toContain('takeRecovered');
  });

  it('is written over only when told so', async () => {
    const { user, changeOutside, saved, calls } = await changed(program({ refusal: () => null }));
    act(() => changeOutside());
    const question = await dialog('“given.mpoq” was changed outside');
    leaveWindow();
    await user.click(question.getByRole('button', { name: /^Keep what is here/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(calls).toContain('save anyway');
    expect(await screen.findByText(/^Saved \d/)).toBeTruthy();
  });

  it('may be decided on later: it is asked again at the next save by hand, not by itself', async () => {
    const { user, changeOutside, titles } = await changed(program({ refusal: () => CHANGED }));
    act(() => changeOutside());
    await user.click((await dialog(/changed outside/)).getByRole('button', { name: 'Decide later' }));
    leaveWindow();
    await waitFor(() => expect(titles.at(-1)).toMatchObject({ savesItself: false }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByRole('dialog', { name: /changed outside/ })).toBeTruthy();
  });

  it('is noticed by a save by itself too', async () => {
    await changed(program({ refusal: () => CHANGED }));
    leaveWindow();
    expect(await screen.findByRole('dialog', { name: /changed outside/ })).toBeTruthy();
  });

  it('in the very moment of a save says where mine was kept', async () => {
    const keptAs = 'given (conflict from pc-7, 2026-11-22 14.03.09).mpoq';
    const { user } = await changed(program({ autosave: false, refusal: () => ({ ...CHANGED, keptAs }) }));
    await user.keyboard('{Control>}s{/Control}');
    const question = await dialog('“given.mpoq” was changed outside');
    expect(question.getByText(keptAs)).toBeTruthy();
    expect(question.getByText(/was kept beside the file as/)).toBeTruthy();
  });

  it('that is gone is saved there again or elsewhere', async () => {
    const { user, changeOutside, saved } = await changed(program({ autosave: false }));
    act(() => changeOutside('gone'));
    const question = await dialog('“given.mpoq” is gone');
    expect(question.queryByRole('button', { name: /^Read it again/ })).toBeNull();
    await user.click(question.getByRole('button', { name: /^Save it there again/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
  });
});

describe('a file that somebody else has open', () => {
  const ANNA = { user: 'anna', host: 'pc-7', since: Date.UTC(2026, 10, 22) };

  it('says who, until that is put away, and is saved all the same', async () => {
    const { user, give, saved } = await openWindow(program({ autosave: false }));
    act(() => give(SAMPLE, undefined, ANNA));
    const banner = screen.getByRole('complementary', { name: 'Open elsewhere' });
    expect(banner.textContent).toMatch(/anna on pc-7 has had “given\.mpoq” open since .*2026/);
    await user.click(screen.getByRole('button', { name: 'Transceiver' }));
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(screen.getByRole('complementary', { name: 'Open elsewhere' })).toBeTruthy();
    await user.click(within(banner).getByRole('button', { name: 'Got it' }));
    expect(screen.queryByRole('complementary', { name: 'Open elsewhere' })).toBeNull();
  });

  it('is forgotten with the file, and a name that is not known is somebody', async () => {
    const { give } = await openWindow(program({ autosave: false }));
    act(() => give(SAMPLE, undefined, { ...ANNA, user: '' }));
    expect(screen.getByText(/Somebody on/)).toBeTruthy();
    act(() => give(THEIRS));
    expect(screen.queryByRole('complementary', { name: 'Open elsewhere' })).toBeNull();
  });
});

describe('work that was recovered', () => {
  it('is offered with what it is, and opened without a file', async () => {
    const { user, autosaved, calls } = await openWindow(program({ recovered: RECOVERED }));
    const question = await dialog('Work was recovered');
    expect(question.getByText(/^Q-2026-0102/)).toBeTruthy();
    expect(question.getByText('never saved')).toBeTruthy();
    await user.click(question.getByRole('button', { name: 'Open it' }));
    expect(await screen.findByText('Not saved yet')).toBeTruthy();
    expect(steps().getByText('Leaf 1 to racks 21-24')).toBeTruthy();
    leaveWindow();
    expect(calls).toContain('takeRecovered');
    expect(autosaved).toEqual([]);
  });

  it('stays where it is until somebody decides', async () => {
    const { user, calls } = await openWindow(program({ recovered: RECOVERED }));
    await screen.findByRole('dialog', { name: 'Work was recovered' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(calls).toEqual([]);
  });

  it('is thrown away only when told so', async () => {
    const { user, calls } = await openWindow(program({ recovered: RECOVERED }));
    const question = await dialog('Work was recovered');
    await user.click(question.getByRole('button', { name: 'Throw it away' }));
    expect(calls).toEqual(['refuseRecovered']);
  });
});
