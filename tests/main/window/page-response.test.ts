/** What the page gets for an address, in the program and in a browser's test alike. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { respondTo } from '../../../src/main/window/page-response';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  writeFileSync(join(folder, 'assets', 'a.js'), 'const mark = "__CSP_NONCE__";');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('gives the page under a policy with the nonce that stands in it, another at each load', async () => {
  const nonces = new Set<string>();
  for (let load = 0; load < 2; load += 1) {
    const response = await respondTo('app://preflight/index.html', folder);
    expect(response.statusCode).toBe(200);
    const [, nonce = ''] = /nonce="([^"]+)"/.exec(response.data.toString()) ?? [];
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(response.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});

it('gives a script as it is', async () => {
  const response = await respondTo('app://preflight/assets/a.js', folder);
  expect(response.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(response.data.toString()).toBe('const mark = "__CSP_NONCE__";');
});

it.each([
  'app://preflight/missing.js',
  'app://preflight/../secret.json',
  'app://elsewhere/index.html',
  'https://preflight/index.html',
])('answers %s with 404', async (address) => {
  expect((await respondTo(address, folder)).statusCode).toBe(404);
});
