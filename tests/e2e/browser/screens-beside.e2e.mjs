/** Tour, dialogs, menus, messages and cut sheets show all their text in every size, and are readable to all; and cut text is found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openInChromium } from '../chromium.mjs';
import { cutTextOf } from '../cut-text.mjs';
import { BESIDE_A_QUOTE } from '../screens.mjs';
import { testScreens } from '../scrutiny.mjs';

testScreens(BESIDE_A_QUOTE);

test('cut text is found where there is some', async () => {
  const window = await openInChromium();
  const { page } = window;
  try {
    const before = await cutTextOf(page);
    await page.evaluate(() => {
      const heading = document.querySelector('h1');
      Object.assign(heading.style, { width: '60px', overflow: 'hidden', whiteSpace: 'nowrap' });
      const beside = document.createElement('p');
      beside.textContent = 'Beside the window';
      Object.assign(beside.style, { position: 'fixed', left: '-80px', top: '10px' });
      document.body.append(beside);
    });
    assert.deepEqual(before, []);
    const found = await cutTextOf(page);
    assert.ok(
      found.some((one) => /^"What is this link for\?" in h1: cut at the side/.test(one)),
      found,
    );
    assert.ok(
      found.some((one) => one.startsWith('"Beside the window"')),
      found,
    );
  } finally {
    await window.end();
  }
});
