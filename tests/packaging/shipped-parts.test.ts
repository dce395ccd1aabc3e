/** The bill of materials of the program itself: what npm tells of this very lockfile, with what npm forgets. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shippedPackages } from '../../scripts/build/third-party-notices.mjs';
import { shippedParts } from '../../scripts/package/shipped-parts.mjs';

const words = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
const { stdout } = spawnSync('npm', words, { encoding: 'utf8', shell: process.platform === 'win32' });
const bill = shippedParts(JSON.parse(stdout), 'mpo-preflight');

describe('the bill of materials', () => {
  it('names what is bundled, as the notices do, and Electron', () => {
    const bundled = shippedPackages('.').map(({ name }) => name);
    expect(bill.components.map(({ name }) => name).sort()).toEqual([...bundled, 'electron'].sort());
    expect(bundled).toEqual(expect.arrayContaining(['react', 'react-dom', 'zod', 'scheduler', 'tslib']));
  });

  it('names the program, and calls none of its parts one for development', () => {
    expect(bill.metadata.component.name).toBe('mpo-preflight');
    expect(
      bill.components.flatMap(({ properties = [] }) => properties.map(({ name }) => name)),
    ).not.toContain('cdx:npm:package:development');
    expect(bill.components.find(({ name }) => name === 'electron')?.scope).toBe('required');
  });

  it('tells which part needs which, and nothing of parts that are not in it', () => {
    const refs = [bill.metadata.component, ...bill.components].map((part) => part['bom-ref']);
    expect(bill.dependencies.length).toBeGreaterThan(0);
    for (const { ref, dependsOn = [] } of bill.dependencies)
      expect(refs).toEqual(expect.arrayContaining([ref, ...dependsOn]));
  });
});
