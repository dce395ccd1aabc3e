/** Help > Copy Diagnostics… shows exactly what it copies, in every size and both themes, with nothing of a customer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeViolations } from '../axe.mjs';
import { cutTextOf } from '../cut-text.mjs';
import { choose, OTHER } from '../electron.mjs';
import { openInElectron } from '../electron-window.mjs';
import { settled, until } from '../patience.mjs';

const SIZES = [
  [1280, 800],
  [1024, 640],
];

test('shows what it copies and copies that, with no customer in it', async () => {
  const window = await openInElectron();
  const { app, page, desk, errors } = window;
  try {
    // Something to be silent about: a file, a recent file, and a call that is refused.
    const path = desk.file('Acme hall 2.mpoq', OTHER);
    await window.give(path, () => page.evaluate(() => globalThis.preflight.open()));
    await page.evaluate(() => globalThis.preflight.writePreference('Acme', 7).catch(() => undefined));
    await choose(app, 'Help', 'Copy Diagnostics…');
    const dialog = page.getByRole('dialog', { name: 'Copy diagnostics' });
    const text = dialog.locator('pre');
    await until('the text is there', async () => (await text.textContent()).startsWith('MPO Preflight '));
    const shown = await text.textContent();
    assert.match(
      shown,
      /\nRecent files: 1\nWhat went wrong in this run:\n\S+ Refused a call of writePreference/,
    );
    const quote = JSON.parse(OTHER);
    for (const secret of [
      'Acme',
      'mpoq',
      desk.folder,
      quote.number,
      quote.name,
      quote.customer.name,
      process.env.HOME,
    ])
      assert.ok(!shown.includes(secret), secret);

    for (const [width, height] of SIZES) {
      await window.resize(width, height);
      for (const theme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: theme });
        await settled(page);
        assert.deepEqual(await cutTextOf(page), []);
      }
      assert.deepEqual(await axeViolations(page), []);
    }

    await dialog.getByRole('button', { name: 'Copy' }).click();
    await dialog.getByText('Copied.').waitFor();
    assert.equal(await app.evaluate(({ clipboard }) => clipboard.readText()), shown);
    assert.deepEqual(errors, []);
  } finally {
    await window.end();
  }
});
