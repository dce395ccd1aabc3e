/** The current browser shows the page as the program does: in its sandbox, under the same policy, from nowhere else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from '../chromium.mjs';

test('shows the page under the policy of the program and asks for nothing else', async () => {
  const { context, page, errors, response } = await startBrowser();
  try {
    const policy = response.headers()['content-security-policy'];
    assert.match(
      policy,
      /^default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'nonce-/,
    );
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    assert.deepEqual(errors, []);
    const refused = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          void fetch('https://example.com/').catch(() => undefined);
        }),
    );
    assert.equal(refused, 'connect-src');
  } finally {
    await context.close();
  }
});

if (process.platform === 'linux')
  test('runs in its sandbox', async () => {
    const { context, page } = await startBrowser();
    try {
      await page.goto('chrome://sandbox/');
      await page.getByText('You are adequately sandboxed.').waitFor();
    } finally {
      await context.close();
    }
  });
