/** `catalogue`: everything the program knows is in it. */
import { describe, expect, it } from 'vitest';
import { INTERFACES } from '../../../src/shared/catalogue/interfaces';
import { SOURCES } from '../../../src/shared/catalogue/sources';
import { runCli } from './fake-io';

describe('the catalogue as a table', () => {
  it('has every interface with its names, its connectors and why it cannot be broken out', async () => {
    const { stdout, status } = await runCli(['catalogue']);
    const flat = stdout.replace(/\s+/g, ' ');
    expect(status).toBe(0);
    for (const item of INTERFACES) {
      expect(flat).toContain(` ${item.id} `);
      for (const alias of item.aliases) expect(flat).toContain(alias);
      for (const { kind, polish } of item.receptacles) expect(flat).toContain(`${kind} ${polish}`);
      if (item.noBreakoutBecause !== undefined) expect(flat).toContain(item.noBreakoutBecause);
      if (item.notOrderableBecause !== undefined) expect(flat).toContain(item.notOrderableBecause);
    }
  });

  it('is grouped by rising speed, each speed once', async () => {
    const { stdout } = await runCli(['catalogue']);
    const speeds = [...stdout.matchAll(/^(\d+) Gb\/s$/gm)].map(([, speed]) => Number(speed));
    expect(speeds).toEqual([...new Set(INTERFACES.map(({ gbps }) => gbps))].sort((a, b) => a - b));
  });

  it('marks how sure a figure is and explains the marks', async () => {
    const { stdout } = await runCli(['catalogue']);
    for (const word of ['published', 'recalled', 'disputed', 'computed']) expect(stdout).toContain(word);
    // 40GBASE-SR4: the OM3 limit is recalled, the OM4 one is published.
    expect(stdout).toMatch(/40GBASE-SR4 .* OM3 +100 +m {2}1\.9~ dB/);
    expect(stdout).toMatch(/OM4 +150 +m {2}1\.5 dB/);
  });

  it('lists the sources', async () => {
    const { stdout } = await runCli(['catalogue']);
    for (const key of Object.keys(SOURCES)) expect(stdout).toMatch(new RegExp(`^ {2}${key} `, 'm'));
  });
});

describe('the catalogue as JSON', () => {
  it('holds the interfaces and sources as they are, and the wirings as explicit maps', async () => {
    const { stdout } = await runCli(['catalogue', '--json']);
    const catalogue = JSON.parse(stdout);
    expect(catalogue.interfaces).toEqual(JSON.parse(JSON.stringify(INTERFACES)));
    expect(catalogue.sources).toEqual(SOURCES);
    expect(catalogue.cables).toContainEqual({
      type: 'B',
      connector: 'MPO-12',
      sure: 'published',
      usedIn: expect.any(String),
      map: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((hole) => [hole, 13 - hole]),
    });
    expect(catalogue.modules).toContainEqual({
      wiring: 'U1',
      rear: 'MPO-12',
      fibres: 8,
      sure: 'published',
      usedIn: expect.any(String),
      ports: [
        { port: 1, A: 12, B: 1 },
        { port: 2, A: 11, B: 2 },
        { port: 3, A: 10, B: 3 },
        { port: 4, A: 9, B: 4 },
      ],
    });
  });

  it('names only sources that it lists', async () => {
    const { stdout } = await runCli(['catalogue', '--json']);
    const keys = [...stdout.matchAll(/"source": \[([^\]]*)\]/g)].flatMap(([, list]) =>
      [...(list ?? '').matchAll(/"([^"]+)"/g)].map(([, key]) => key),
    );
    expect(keys.length).toBeGreaterThan(100);
    for (const key of keys) expect(SOURCES).toHaveProperty(String(key));
  });
});
