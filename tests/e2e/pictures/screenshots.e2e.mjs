/** The pictures that the README shows, from the example quotes, in both themes. `npm run screenshots` puts them in their place. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openInChromium } from '../chromium.mjs';
import { settled } from '../patience.mjs';
import { openQuote, walkedQuote } from '../screens.mjs';
import { showScreen, showStep } from '../steps.mjs';

const PLACE = join(process.env.E2E_FOLDER, 'work', 'screenshots');
const CHANNELS = join(process.env.E2E_FOLDER, 'examples', 'channels');
mkdirSync(PLACE, { recursive: true });

/** As WebP, which the driver itself does not write: half the size of a PNG, and no less sharp. */
const takePicture = async (page, name) => {
  const session = await page.context().newCDPSession(page);
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement?.blur());
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme });
    await settled(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 90 });
    writeFileSync(join(PLACE, `${name}-${theme}.webp`), Buffer.from(data, 'base64'));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await session.detach();
};

const polarityWays = async (window) => {
  const { page } = window;
  await openQuote(window, walkedQuote(window, 'installed-panels-and-trunks.json'));
  await showStep(page, 'Polarity');
  const why = page.getByRole('main').getByRole('button', { name: /^Why\?/ });
  await why.first().waitFor();
  await takePicture(page, 'polarity');
  const dialog = page.getByRole('dialog');
  await page.getByRole('radio', { name: 'Method A' }).press('Enter');
  await dialog.getByRole('button', { name: 'Show fixes for Method A' }).click();
  await dialog
    .getByRole('status')
    .getByText(/^Fewest changes first\./)
    .waitFor();
  await takePicture(page, 'make-it-work');
};

const quoteOfSeveralLinks = async (window) => {
  const { page } = window;
  await openQuote(window, walkedQuote(window, 'leaf-spine-five-methods.json'));
  await showScreen(page, 'Quote');
  await takePicture(page, 'quote');
};

const readyOrder = async (window) => {
  await openQuote(window, walkedQuote(window, '40g-to-4x10g.json'));
  await showScreen(window.page, 'Pre-order check');
  await takePicture(window.page, 'pre-order-check');
  await showScreen(window.page, 'Port map');
  await takePicture(window.page, 'port-map');
};

const cutSheet = async ({ page }) => {
  const button = (name) => page.getByRole('button', { name });
  await button('Check a cut sheet').click();
  const sheet = readFileSync(join(CHANNELS, 'wrong-two-a-to-b-cords-in-method-a.json'), 'utf8');
  await page.getByRole('textbox').first().fill(sheet);
  await button('Check what was pasted').click();
  await button('Show drawing: Swap the far cord for A-to-A').waitFor();
  await takePicture(page, 'cut-sheet');
};

for (const [name, show] of Object.entries({ polarityWays, quoteOfSeveralLinks, readyOrder, cutSheet }))
  test(`takes pictures: ${name}`, async () => {
    const window = await openInChromium();
    try {
      await show(window);
      assert.deepEqual(window.errors, []);
    } finally {
      await window.end();
    }
  });
