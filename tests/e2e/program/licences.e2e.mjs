/** Help > Third-Party Licences shows what was built into the program, readable in every size and both themes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { axeViolations } from '../axe.mjs';
import { cutTextOf } from '../cut-text.mjs';
import { appFolder, choose } from '../electron.mjs';
import { openInElectron } from '../electron-window.mjs';
import { settled, until } from '../patience.mjs';

test('shows the licences of all that others made', async () => {
  const window = await openInElectron();
  const { app, page, errors } = window;
  try {
    await choose(app, 'Help', 'Third-Party Licences');
    const text = page.getByRole('dialog', { name: 'Third-party licences' }).locator('pre');
    const built = readFileSync(join(appFolder, 'out', 'main', 'third-party-notices.txt'), 'utf8');
    await until('the licences are there', async () => (await text.textContent()) === built);
    for (const theme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: theme });
      await settled(page);
      assert.deepEqual(await cutTextOf(page), []);
    }
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(errors, []);
  } finally {
    await window.end();
  }
});
