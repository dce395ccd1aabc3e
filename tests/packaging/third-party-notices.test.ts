/** Whoever made something that is in the program is named with the licence, in the package and in the window. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedPackages, thirdPartyNotices } from '../../scripts/build/third-party-notices.mjs';

const root = resolve('.');
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

describe('the notices of third parties', () => {
  const text = thirdPartyNotices(root);
  const shipped = shippedPackages(root);

  it('name every package that the program depends on, and what those depend on', () => {
    const names = shipped.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'scheduler', 'xmlchars']));
    for (const { name, version } of shipped) expect(text).toContain(`\n${name} ${version}\n`);
  });

  it('leave out what only develops it', () => {
    for (const name of ['electron-builder', 'vitest', 'playwright-core'])
      expect(text).not.toContain(`\n${name} `);
  });

  it('give each its licence, once where several have the same text', () => {
    expect(text).toContain('Copyright (c) Meta Platforms, Inc. and affiliates.');
    expect(text).toContain('ISC licence, copyright Louis-Dominique Dubeau');
    expect(text.split('Apache License\n').length - 1).toBeLessThan(4);
  });

  it('say where the licences of the engine lie', () => {
    expect(text).toContain('LICENSES.chromium.html');
  });

  it('are built into the program and beside it', () => {
    for (const file of ['out/main/third-party-notices.txt', 'out/notices/THIRD-PARTY-NOTICES.txt'])
      expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
