// @vitest-environment jsdom
/** Whoever presses what is only proposed has answered: it counts as given, and stays as it was chosen. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { quoteSavedBy } from './saved-quote';
import { openWindow, program } from './window';

const PROPOSED = /^proposed: change it/;

const open = () => openWindow(program({ autosave: false }));
type Opened = Awaited<ReturnType<typeof open>>;

const answersOf = async (opened: Opened) => (await quoteSavedBy(opened)).links[0]?.answers ?? {};

const goOn = async ({ user }: Opened, title: string) => {
  await user.click(within(screen.getByRole('main')).getByRole('button', { name: title }));
};

describe('a proposal that is pressed', () => {
  it('is an answer, as a card', async () => {
    const opened = await open();
    expect(screen.getByText(PROPOSED)).toBeTruthy();
    const card = screen.getByRole<HTMLInputElement>('radio', { name: 'Port breakout' });
    expect(card.checked).toBe(true);
    await opened.user.click(card);
    await waitFor(() => expect(screen.queryByText(PROPOSED)).toBeNull());
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Port breakout' }).checked).toBe(true);
    expect((await answersOf(opened)).application?.kind).toBe('breakout');
  });

  it('is an answer, as one of a row of buttons', async () => {
    const opened = await open();
    await opened.user.click(screen.getByRole('radio', { name: 'Between racks' }));
    await waitFor(() => expect(screen.queryByText(PROPOSED)).toBeNull());
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Between racks' }).checked).toBe(true);
    expect((await answersOf(opened)).application?.placement).toBe('between-racks');
  });

  it('is an answer, as an entry of a list that is typed into', async () => {
    const opened = await open();
    await goOn(opened, 'Transceiver');
    expect(await screen.findByText(PROPOSED)).toBeTruthy();
    const [near] = screen.getAllByRole<HTMLInputElement>('combobox', { name: 'Interface' });
    const proposed = near?.value ?? '';
    expect(proposed).not.toBe('');
    await opened.user.click(near as HTMLElement);
    await opened.user.click(screen.getByRole('option', { name: new RegExp(`^${proposed} `) }));
    await waitFor(() => expect(screen.queryByText(PROPOSED)).toBeNull());
    expect(screen.getAllByRole<HTMLInputElement>('combobox', { name: 'Interface' })[0]?.value).toBe(proposed);
    expect((await answersOf(opened)).transceiver?.near).toEqual({ interface: proposed });
  });

  it('is none where the list is left for the next field', async () => {
    const opened = await open();
    await goOn(opened, 'Transceiver');
    const [near] = screen.getAllByRole<HTMLInputElement>('combobox', { name: 'Interface' });
    await opened.user.click(near as HTMLElement);
    await opened.user.tab();
    expect(screen.getByText(PROPOSED)).toBeTruthy();
    expect((await answersOf(opened)).transceiver).toBeUndefined();
  });
});
