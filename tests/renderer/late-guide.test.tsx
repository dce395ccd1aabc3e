// @vitest-environment jsdom
/** Options of a step while the guide has not told yet which of them are open, as on a slow machine. */
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Desk, deskInPage } from '../../src/renderer/guide/desk/desk';
import type { AnswerTo, Query, QueryKind } from '../../src/shared/guide/queries';
import { exampleQuote, openWindow, program, steps } from './window';

/** A thread that answers when it is let, in the order in which it was asked. */
const lateDesk = () => {
  const waiting = new Map<number, () => void>();
  let asked = 0;
  let isLate = true;
  const desk: Desk = {
    hasOwnThread: () => false,
    ask: (query, tell) => {
      const ask = () => deskInPage.ask(query as Query<'options'>, tell as (one: AnswerTo<QueryKind>) => void);
      if (!isLate) return ask();
      const number = ++asked;
      let stop = (): void => void waiting.delete(number);
      waiting.set(number, () => {
        stop = ask();
      });
      return () => stop();
    },
  };
  const answer = (): void => {
    isLate = false;
    for (const one of waiting.values()) one();
    waiting.clear();
  };
  return { desk, answer };
};

const PATIENCE = { timeout: 20_000 };

const rears = () => within(screen.getByRole('radiogroup', { name: 'Connector' }));
const form = (): HTMLElement => screen.getByRole('main').querySelector('.step-form') as HTMLElement;

/** A parallel link, whose transceivers close MPO-16 and MPO-24. */
const openInterface = async () => {
  const late = lateDesk();
  const window = await openWindow(program({ autosave: false }), late.desk);
  act(() => window.give(exampleQuote('sr4-to-sr4-no-module')));
  await window.user.click(steps().getByRole('button', { name: /^Interface/ }));
  await screen.findByRole('radiogroup', { name: 'Connector' });
  return { ...window, ...late };
};

describe('an option of which nobody has said yet whether it is open', () => {
  it('stands in a busy form until the guide has answered, and is then closed with its reason', async () => {
    const { answer } = await openInterface();
    expect(form().getAttribute('aria-busy')).toBe('true');
    expect(rears().queryByText(/Not available/)).toBeNull();
    act(answer);
    // Each of the two says for itself why; the field says in one line how many there are.
    const reasons = await rears().findAllByText(/^\s*Not available because of [^:]+: /, undefined, PATIENCE);
    expect(reasons).toHaveLength(2);
    expect(screen.getAllByText(/^2 not available because of /)).toHaveLength(1);
    expect(form().getAttribute('aria-busy')).toBeNull();
    expect(rears().getByRole('radio', { name: 'MPO-24' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('that is closed is not taken when it is pressed, and says so at once and why as soon as that is known', async () => {
    const { user, answer } = await openInterface();
    await user.click(rears().getByRole('radio', { name: 'MPO-24' }));
    const said = await screen.findByText('MPO-24 connectors cannot go with the answers so far.');
    expect(said.closest('[role="alert"]')).toBeTruthy();
    expect(rears().getByRole('radio', { name: 'MPO-12', checked: true })).toBeTruthy();
    act(answer);
    await screen.findByText(/^MPO-24 connectors cannot go with 100GBASE-SR4 .*: /, undefined, PATIENCE);
  });

  it('that is open is taken when it is pressed, and the form is busy with what follows', async () => {
    const { user, answer, saved, choose } = await openInterface();
    await user.click(steps().getByRole('button', { name: /^Mode and polish/ }));
    await user.click(await screen.findByRole('radio', { name: 'OM3' }));
    expect(screen.queryByText(/cannot go with the answers so far/)).toBeNull();
    expect(form().getAttribute('aria-busy')).toBe('true');
    act(answer);
    await screen.findByText(/^OS2 is not available because of /, undefined, PATIENCE);
    expect(form().getAttribute('aria-busy')).toBeNull();
    act(() => choose('save'));
    expect(saved.join()).toContain('"fibre": "OM3"');
  });
});
