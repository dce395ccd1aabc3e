/** Every package that there is, is made or it is said why not. */
import { describe, expect, it } from 'vitest';
import { targetsOn } from '../../scripts/package/targets.mjs';

const made = (system: string, isClosed: boolean, tools: readonly string[] = []): string[] =>
  targetsOn({ system, isClosed, tools: new Set(tools) })
    .filter(({ why }) => why === null)
    .map(({ name }) => name);

describe('the packages', () => {
  it('are made each on its own system', () => {
    expect(made('linux', false)).toEqual(['dir', 'deb', 'tar.gz', 'AppImage']);
    expect(made('win32', false)).toEqual(['nsis', 'zip']);
    expect(made('darwin', false)).toEqual(['dmg', 'zip']);
  });

  it('are made of what a closed network leaves', () => {
    expect(made('linux', true)).toEqual(['dir', 'tar.gz']);
    expect(made('linux', true, ['dpkg-deb'])).toEqual(['dir', 'deb', 'tar.gz']);
    expect(made('linux', true, ['dpkg-deb', 'APPIMAGE_TOOLS_PATH'])).toEqual([
      'dir',
      'deb',
      'tar.gz',
      'AppImage',
    ]);
    expect(made('win32', true)).toEqual([]);
  });

  it('say of themselves why they are not made', () => {
    for (const { what, why } of targetsOn({ system: 'linux', isClosed: true, tools: new Set() })) {
      expect(what).toMatch(/^(Linux|Windows|macOS): /);
      if (why !== null) expect(why).toMatch(/ (is|are) |neither/);
    }
  });
});
