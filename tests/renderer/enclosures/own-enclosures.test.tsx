// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { quoteSavedBy } from '../saved-quote';
import { exampleQuote, openWindow, program, steps } from '../window';

/** All steps of the sample are confirmed, so that any may be gone to. */
const SAMPLE = (() => {
  const quote = JSON.parse(exampleQuote('40g-to-4x10g')) as { links: { confirmed?: number }[] };
  for (const link of quote.links) link.confirmed = 8;
  return JSON.stringify(quote);
})();

const atFormFactor = async () => {
  const opened = await openWindow(program({ autosave: false }));
  const { user } = opened;
  act(() => opened.give(SAMPLE));
  await user.click(steps().getByRole('button', { name: /^Form factor/ }));
  const near = within(screen.getByRole('group', { name: 'Near end' }));
  const far = within(screen.getByRole('group', { name: 'Far end' }));
  const list = () => near.getByRole<HTMLSelectElement>('combobox', { name: 'Enclosure' });
  const describeOne = async () => {
    await user.click(near.getByRole('button', { name: 'Describe your own…' }));
    return within(await screen.findByRole('dialog', { name: 'Describe an enclosure' }));
  };
  /** A drawer of 6 slots is described and used. */
  const describeDrawer = async () => {
    const form = await describeOne();
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Drawer');
    await user.type(form.getByRole('textbox', { name: 'Slots' }), '6');
    await user.type(form.getByRole('textbox', { name: 'Source' }), 'Sheet{Enter}');
  };
  const savedQuote = () => quoteSavedBy(opened);
  const chosen = () => list().selectedOptions[0]?.textContent;
  return { ...opened, near, far, list, chosen, describeOne, describeDrawer, savedQuote };
};

describe('an enclosure of the quote', () => {
  it('is described, used at once, and offered at every place', async () => {
    const { user, far, chosen, describeOne, savedQuote } = await atFormFactor();
    const form = await describeOne();
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Hall 2 drawer');
    const family = form.getByRole('combobox', { name: 'Modules of the family' });
    await user.selectOptions(family, 'Rack panel cassette');
    await user.type(form.getByRole('textbox', { name: 'Slots' }), '6');
    await user.click(form.getByRole('checkbox', { name: 'A tray slides out' }));
    await user.click(form.getByRole('switch', { name: /without a tool/ }));
    await user.type(form.getByRole('textbox', { name: 'Source' }), 'Sheet 4711');
    await user.click(form.getByRole('button', { name: 'Use it' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(chosen()).toBe('Hall 2 drawer');
    expect(far.getByRole('option', { name: 'Hall 2 drawer' })).toBeTruthy();
    expect(steps().getByText(/^Hall 2 drawer/)).toBeTruthy();
    const quote = await savedQuote();
    expect(quote.enclosures).toEqual([
      {
        id: 'hall-2-drawer',
        name: 'Hall 2 drawer',
        family: 'panel-cassette',
        rackUnits: 1,
        slots: 6,
        access: ['front', 'sliding'],
        toolless: true,
        source: 'Sheet 4711',
      },
    ]);
    expect(quote.links[0]?.answers.formFactor?.near?.enclosure).toBe('hall-2-drawer');
  });

  it('goes and comes back as a whole with one undo and one redo', async () => {
    const { user, chosen, describeDrawer, savedQuote } = await atFormFactor();
    const before = chosen();
    await describeDrawer();
    expect(chosen()).toBe('Drawer');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(chosen()).toBe(before);
    expect(JSON.stringify(await savedQuote())).not.toContain('Drawer');
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(chosen()).toBe('Drawer');
    expect((await savedQuote()).enclosures).toHaveLength(1);
  });

  it('says beside each field what is missing, and goes there', async () => {
    const { user, describeOne } = await atFormFactor();
    const form = await describeOne();
    await user.click(form.getByRole('button', { name: 'Use it' }));
    expect(form.getByText('3 fields need a look.')).toBeTruthy();
    expect(document.activeElement).toBe(form.getByRole('textbox', { name: 'Name' }));
    expect(form.getByText('Give it a name, as it shall stand in the order.')).toBeTruthy();
  });

  it('is described by keyboard alone', async () => {
    const { user, near, chosen } = await atFormFactor();
    near.getByRole('button', { name: 'Describe your own…' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('dialog');
    // Name, short name, family, height, slots, three ways in, the switch, source.
    await user.keyboard('Drawer{Tab}{Tab}{Tab}{Tab}12{Tab}{Tab}{Tab}{Tab}{Tab}Sheet{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(chosen()).toBe('Drawer');
  });

  it('is changed for all who use it, and taken out when nobody does', async () => {
    const { user, near, list, describeDrawer, savedQuote } = await atFormFactor();
    await describeDrawer();
    await user.click(near.getByRole('button', { name: 'Edit Drawer…' }));
    const form = within(await screen.findByRole('dialog', { name: 'Enclosure drawer' }));
    expect(form.queryByRole('button', { name: 'Take it out of the quote' })).toBeNull();
    expect(form.getByText(/It stays in the quote: “.*” uses it\./)).toBeTruthy();
    await user.clear(form.getByRole('textbox', { name: 'Slots' }));
    await user.type(form.getByRole('textbox', { name: 'Slots' }), '8{Enter}');
    expect((await savedQuote()).enclosures?.[0]?.slots).toBe(8);

    await user.selectOptions(list(), 'LGX enclosure 4U, 12 slots');
    await user.click(near.getByRole('button', { name: 'Edit Drawer…' }));
    await user.click(await screen.findByRole('button', { name: 'Take it out of the quote' }));
    expect(near.queryByRole('option', { name: 'Drawer' })).toBeNull();
    expect((await savedQuote()).enclosures).toBeUndefined();
  });
});
