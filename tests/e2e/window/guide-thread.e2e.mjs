/** The guide thinks in a thread of its own, under the page's policy, in every engine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../patience.mjs';
import { openQuote, walkedQuote } from '../screens.mjs';
import { showStep } from '../steps.mjs';
import { openWindow } from '../window.mjs';

test('asks the guide in its thread, and shows what it answers', async () => {
  const window = await openWindow();
  const { page, errors } = window;
  try {
    await until('the thread is there', () => page.workers().length === 1);
    const [thread] = page.workers();
    assert.match(thread.url(), /\/assets\/guide-worker\.js$/);
    await thread.evaluate(() => {
      globalThis.heard = 0;
      addEventListener('message', () => globalThis.heard++);
    });
    await openQuote(window, walkedQuote(window, '40g-to-4x10g.json'));
    await showStep(page, 'Interface');
    const before = await thread.evaluate(() => globalThis.heard);
    assert.ok(before > 0);
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Why\?/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Show fixes/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Use this/ })
      .first()
      .waitFor();
    assert.ok((await thread.evaluate(() => globalThis.heard)) > before);
    // A thread that failed would have been ended, and its work done in the page.
    assert.equal(page.workers().length, 1);
    assert.deepEqual(errors, []);
  } finally {
    await window.end();
  }
});
