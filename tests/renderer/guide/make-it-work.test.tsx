// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { exampleQuote, openWindow, program, steps } from '../window';
import { changedQuote, goOnTo, PATIENCE } from './quotes';

// A walk through many steps, each judged, on a machine that does other things too.
vi.setConfig({ testTimeout: 150_000 });

const PANEL = { near: { keys: 'aligned' } };

/** Six 100G ports to 25G servers over a near panel with aligned keys, answered up to the polarity. */
const OVER_ALIGNED = changedQuote('100g-to-4x25g-four-racks', (answers) => ({
  application: { ...answers.application, installed: PANEL },
  transceiver: answers.transceiver,
  interface: answers.interface,
  modePolish: answers.modePolish,
}));

const dialog = () => within(screen.getByRole('dialog'));

const atPolarity = async (quote: string) => {
  const opened = await openWindow(program());
  act(() => opened.give(quote));
  await goOnTo(opened.user, 'Polarity');
  await screen.findAllByText(
    /available because of the key-up to key-up adapters of the installed near panel/,
    undefined,
    PATIENCE,
  );
  return opened;
};

describe('a closed option', () => {
  it('says why not, and its chip leads to the answer behind it', async () => {
    const { user } = await atPolarity(OVER_ALIGNED);
    await user.click(screen.getByRole('radio', { name: 'Method U1' }));
    expect(dialog().getByRole('heading', { name: 'Why not Method U1?' })).toBeTruthy();
    expect(dialog().getAllByText(/^Rule/).length).toBeGreaterThan(0);
    const [chip] = dialog().getAllByRole('button', { name: /key-up to key-up adapters of the installed/ });
    if (chip === undefined) throw new Error('no answer is named');
    await user.click(chip);
    expect(screen.getByRole('heading', { level: 1, name: 'What is this link for?' })).toBeTruthy();
    const panel = screen.getByRole('combobox', { name: 'Near panel' });
    await waitFor(() => expect(document.activeElement).toBe(panel), PATIENCE);
  });

  it('is made to work by one press, and one undo takes it back', async () => {
    const { user } = await atPolarity(OVER_ALIGNED);
    await user.click(screen.getByRole('radio', { name: 'Method U1' }));
    await user.click(dialog().getByRole('button', { name: 'Show fixes for Method U1' }));
    const [use] = await screen.findAllByRole(
      'button',
      { name: /^Use this: Exchange the adapters/ },
      PATIENCE,
    );
    if (use === undefined) throw new Error('no way is offered');
    expect(dialog().getAllByText(/^Margin/).length).toBeGreaterThan(0);
    await user.click(dialog().getByRole('radio', { name: 'Now' }));
    expect(dialog().getByRole('figure')).toBeTruthy();
    await user.click(use);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), PATIENCE);
    const chosen = () => screen.getByRole<HTMLInputElement>('radio', { name: 'Method U1' });
    expect(chosen().checked).toBe(true);
    expect(screen.getByRole('button', { name: 'Confirm Application first' })).toBeTruthy();
    const [takeBack] = screen.getAllByRole('button', { name: 'Undo' });
    if (takeBack === undefined) throw new Error('nothing can be taken back');
    await user.click(takeBack);
    expect(chosen().checked).toBe(false);
    expect(steps().getByRole('button', { name: /Application, confirmed/ })).toBeTruthy();
  });

  it('leaves one option open, which is marked as the only one and proposed', async () => {
    const { user, give } = await openWindow();
    act(() =>
      give(
        changedQuote('400g-dr4-to-4x100g-dr', ({ application, transceiver }) => ({
          application,
          transceiver,
        })),
      ),
    );
    await goOnTo(user, 'Mode and polish');
    const only = await screen.findByRole<HTMLInputElement>(
      'radio',
      { name: 'OS2', description: /The only one available/ },
      PATIENCE,
    );
    expect(only.checked).toBe(true);
    expect(screen.getByText(/^proposed: change it/)).toBeTruthy();
  });
});

describe('answers that leave no order', () => {
  const DR4 = exampleQuote('wrong-dr4-over-aligned-panels');
  const banner = () => screen.findByRole('region', { name: 'No order is possible like this' }, PATIENCE);

  it.each([/^Use this: Order up-angled MPO ends/, /^Use this: Exchange the adapters of both panels/])(
    'are met by a banner whose way out %s leads to a valid order',
    async (way) => {
      const { user, give } = await openWindow(program());
      act(() => give(DR4));
      await goOnTo(user, 'Transceiver');
      const said = within(await banner());
      await user.click(said.getByRole('button', { name: 'Why?' }));
      expect(dialog().getByText(/leave no order: /)).toBeTruthy();
      await user.keyboard('{Escape}');
      await user.click(await said.findByRole('button', { name: 'Show fixes' }, PATIENCE));
      // The banner offers the fewest changes itself, under the same name.
      const fixes = within(await screen.findByRole('dialog', {}, PATIENCE));
      await user.click(await fixes.findByRole('button', { name: way }, PATIENCE));
      await waitFor(
        () => expect(screen.queryByRole('region', { name: 'No order is possible like this' })).toBeNull(),
        PATIENCE,
      );
      await user.click(screen.getByRole('button', { name: 'Confirm Application first' }));
      await goOnTo(user, 'Pre-order check');
      expect(screen.getByRole('heading', { level: 1, name: 'Pre-order check' })).toBeTruthy();
    },
  );

  it('offers the ways out beside what follows, too', async () => {
    const { user, give } = await openWindow(program());
    act(() => give(DR4));
    const aside = within(screen.getByRole('complementary', { name: 'What follows' }));
    await user.click(await aside.findByRole('button', { name: 'Show fixes' }, PATIENCE));
    expect(
      (await screen.findAllByRole('button', { name: /^Use this: Order up-angled/ }, PATIENCE)).length,
    ).toBeGreaterThan(0);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), PATIENCE);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Show fixes'), PATIENCE);
  });
});

describe('the rest of a link', () => {
  it('is filled in as proposals, which are confirmed one by one', async () => {
    const { user } = await openWindow();
    await goOnTo(user, 'Interface');
    await user.click(screen.getByRole('button', { name: 'Accept all suggestions' }));
    expect(screen.queryByRole('button', { name: 'Accept all suggestions' })).toBeNull();
    expect(screen.getByText('proposed, not confirmed')).toBeTruthy();
    expect(
      steps().getByRole('button', { name: /Polarity, not confirmed yet:proposed: Method/ }),
    ).toBeTruthy();
    await goOnTo(user, 'Mode and polish');
    expect(steps().getByRole('button', { name: /Interface, confirmed/ })).toBeTruthy();
    // The notice about what was filled in has an Undo of its own.
    const takeBack = async () =>
      user.click(screen.getAllByRole('button', { name: 'Undo' })[0] as HTMLElement);
    await takeBack();
    await takeBack();
    expect(screen.getByRole('button', { name: 'Accept all suggestions' })).toBeTruthy();
  });
});

describe('a number', () => {
  it('says how large it may be with the other answers', async () => {
    const { give } = await openWindow(program());
    act(() => give(exampleQuote('100g-to-4x25g-four-racks')));
    expect(await screen.findByText(/^Up to 86.4 m on OM4/, undefined, PATIENCE)).toBeTruthy();
  });
});
