// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PATIENCE } from '../guide/quotes';
import { quoteSavedBy } from '../saved-quote';
import { exampleQuote, openWindow, program, steps } from '../window';

/** All steps are confirmed, so that any may be gone to. */
const confirmed = (name: string): string => {
  const quote = JSON.parse(exampleQuote(name)) as { links: { confirmed?: number }[] };
  for (const link of quote.links) link.confirmed = 8;
  return JSON.stringify(quote);
};

const atInterface = async (name: string) => {
  const opened = await openWindow(program({ autosave: false }));
  const { user } = opened;
  act(() => opened.give(confirmed(name)));
  await user.click(steps().getByRole('button', { name: /^Interface/ }));
  const savedQuote = () => quoteSavedBy(opened);
  const menu = (label: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: label });
  return { ...opened, savedQuote, menu };
};

describe('a module of the quote', () => {
  it('is described, used at once, and brings along what fits it', async () => {
    const { user, menu, savedQuote } = await atInterface('40g-to-4x10g');
    await user.click(screen.getByRole('button', { name: /More: module at the far end/ }));
    expect(screen.queryByRole('combobox', { name: 'Module at the near end' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Describe your own…' }));
    const form = within(await screen.findByRole('dialog', { name: 'Describe a module' }));
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'House 12F');
    await user.selectOptions(form.getByRole('combobox', { name: 'Fibres per rear MPO port' }), '12');
    await user.selectOptions(form.getByRole('combobox', { name: 'Pins of the rear MPO ports' }), 'Unpinned');
    await user.selectOptions(form.getByRole('combobox', { name: 'Wiring' }), 'Method U1');
    await user.type(form.getByRole('textbox', { name: /Insertion loss/ }), '0.5');
    await user.type(form.getByRole('textbox', { name: 'Source' }), 'Sheet 4711');
    await user.click(form.getByRole('button', { name: 'Use it' }));
    await waitFor(() =>
      expect(menu('Module at the far end').selectedOptions[0]?.textContent).toContain('House 12F'),
    );
    const fibres = within(screen.getByRole('radiogroup', { name: 'Fibres per rear MPO port' }));
    expect(fibres.getByRole<HTMLInputElement>('radio', { name: '12' }).checked).toBe(true);
    const quote = await savedQuote();
    expect(quote.modules).toEqual([
      {
        id: 'house-12f',
        name: 'House 12F',
        family: 'lgx',
        front: 'LC',
        rear: 'MPO-12',
        fibres: 12,
        rearsPerModule: 1,
        pins: 'unpinned',
        mode: 'MMF',
        frontPolish: 'UPC',
        rearPolish: 'UPC',
        wiring: 'U1',
        lossDb: 0.5,
        source: 'Sheet 4711',
      },
    ]);
    expect(quote.links[0]?.answers.interface).toMatchObject({
      farModule: 'house-12f',
      fibres: 12,
      modulePins: 'unpinned',
    });
  });

  it('is kept in conflict where it goes with none of the answers before, with what would fix that', async () => {
    const { user, menu } = await atInterface('40g-to-4x10g');
    await user.click(screen.getByRole('button', { name: /More: module at the far end/ }));
    await user.click(screen.getByRole('button', { name: 'Describe your own…' }));
    const form = within(await screen.findByRole('dialog', { name: 'Describe a module' }));
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Fibre type 8F');
    await user.selectOptions(form.getByRole('combobox', { name: 'Fibre' }), 'Single-mode');
    await user.selectOptions(form.getByRole('combobox', { name: 'Rear MPO end face' }), 'APC, angled');
    await user.type(form.getByRole('textbox', { name: 'Source' }), 'Sheet 4712{Enter}');
    await waitFor(() =>
      expect(menu('Module at the far end').selectedOptions[0]?.textContent).toBe('Fibre type 8F'),
    );
    expect(
      await screen.findByText(/Fibre type 8F has single-mode fibre, not multimode fibre/, {}, PATIENCE),
    ).toBeTruthy();
  });

  it('closes what does not go with it, and says so', async () => {
    await atInterface('own-modules');
    const fibres = within(screen.getByRole('radiogroup', { name: 'Fibres per rear MPO port' }));
    const closed = await fibres.findByRole('radio', { name: /^8/ }, PATIENCE);
    await waitFor(() => expect(closed.getAttribute('aria-disabled')).toBe('true'), PATIENCE);
    expect(screen.getAllByText(/has 12 fibres behind an MPO-12 rear/).length).toBeGreaterThan(0);
  });

  it('is wired port by port where its vendor has a map of his own', async () => {
    const { user, savedQuote } = await atInterface('own-modules');
    await user.click(screen.getByRole('button', { name: /^Answered: module at the near end/ }));
    await user.click(screen.getAllByRole('button', { name: /Edit House module/ })[0] as HTMLElement);
    const form = within(await screen.findByRole('dialog', { name: 'Module house-12' }));
    const ports = form.getByRole<HTMLInputElement>('textbox', { name: 'Ports' });
    expect(ports.value).toBe('1A 1, 1B 12, 2A 2, 2B 11, 3A 3, 3B 10, 4A 4, 4B 9, 5A 5, 5B 8, 6A 6, 6B 7');
    expect(form.getByText('It stays in the quote: “Row 4 to row 9” uses it.')).toBeTruthy();
    await user.clear(ports);
    await user.type(ports, 'first port on one');
    await user.tab();
    expect(form.getAllByText(/Type each side of each port/)[0]).toBeTruthy();
    await user.clear(ports);
    await user.type(ports, '1a=1 ; 1b=2, 2A 3, 2B 4, 3A 5, 3B 6, 4A 7, 4B 8, 5A 9, 5B 10, 6A 11, 6B 12');
    await user.click(form.getByRole('button', { name: 'Keep the changes' }));
    expect((await savedQuote()).modules?.[0]?.wiring).toMatchObject({
      custom: expect.arrayContaining([['1B', 2]]),
    });
    // Described and used is one change.
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(JSON.stringify(await savedQuote())).not.toContain('house-12f');
  });
});
