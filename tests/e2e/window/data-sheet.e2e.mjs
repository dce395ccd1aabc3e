/** A transceiver that the catalogue does not have, typed in from its data sheet by mouse and by keyboard alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyboard, mouse } from '../hands.mjs';
import { until } from '../patience.mjs';
import { openWindow } from '../window.mjs';

for (const hand of [mouse, keyboard])
  test(`takes a data sheet by ${hand === mouse ? 'mouse' : 'keyboard alone'}, and flags it`, async () => {
    const window = await openWindow();
    const { page, errors } = window;
    try {
      const hands = hand(page);
      const onwards = page.getByRole('main').getByRole('button', { name: /^Transceiver/ });
      await hands.press(onwards.last());
      // Tab comes past a list that opens by itself, and all beside an open list counts as hidden.
      const end = page.getByRole('group', { name: 'Near end', includeHidden: true });
      await hands.press(end.getByRole('button', { name: 'Type in a data sheet…', includeHidden: true }));
      const form = page.getByRole('dialog', { name: 'Data sheet, near end' });
      const field = (name) => form.getByRole('textbox', { name });
      await hands.pick(form.getByRole('combobox', { name: 'Copy the figures of' }), '100GBASE-SR4');
      await until('it is copied', async () => (await field('Reach on OM4').inputValue()) === '100');
      await hands.fill(field('Reach on OM4'), 'far');
      await hands.press(form.getByRole('button', { name: 'Use these figures' }));
      await form.getByText('“far” is not a number.', { exact: true }).waitFor();
      await until('it is gone to', () =>
        field('Reach on OM4').evaluate((element) => element === document.activeElement),
      );
      await field('Reach on OM4').fill('140');
      await hands.press(form.getByRole('button', { name: 'Use these figures' }));
      await form.waitFor({ state: 'detached' });
      await end.getByText('data sheet', { exact: true }).waitFor();
      await page
        .getByRole('navigation', { name: 'Steps' })
        .getByText(/\(data sheet\) → 25GBASE-SR/)
        .waitFor();
      await page.getByText(/OM4 140 m/).waitFor();
      assert.deepEqual(errors, []);
    } finally {
      await window.end();
    }
  });
