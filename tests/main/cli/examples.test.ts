/** The example cut sheets: what each is, said three times: here in a table, as JSON, and word for word in tests/golden. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChannelReport } from '../../../src/shared/rules/channel-report';
import { runCli } from './fake-io';

const EXAMPLES = 'examples/channels';
const GOLDEN = 'tests/golden/channels';

const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

type Row = readonly [
  name: string,
  status: 0 | 1,
  verdict: ChannelReport['verdict'],
  /** Rule and severity, without repetitions, in order. */
  findings: readonly string[],
];

const TABLE: readonly Row[] = [
  ['bidi-over-method-a', 0, 'works', []],
  ['breakout-harness', 0, 'works', []],
  ['breakout-renumbered-by-type-c', 0, 'works-renumbered', ['warn polarity/renumbered']],
  ['data-sheet-interface', 0, 'works', ['warn optics/data-sheet', 'warn budget/limit-from-powers']],
  ['dr4-breakout', 0, 'works', []],
  ['duplex-method-a', 0, 'works', []],
  ['duplex-method-b-renumbered', 0, 'works-renumbered', ['warn polarity/renumbered']],
  ['duplex-method-u1', 0, 'works', []],
  ['half-lanes-behind-a-splitter', 0, 'works', ['warn optics/half-lanes']],
  ['limit-nobody-publishes', 0, 'works', ['warn budget/limit-unknown']],
  ['meet-me-room', 0, 'works', []],
  ['mixed-multimode-grades', 0, 'works', ['warn fibre/grade-mixed']],
  ['old-panel-beside-new-cords', 0, 'works', []],
  [
    'parallel-lanes-swapped',
    0,
    'lanes-swapped',
    ['warn fibre/counts-differ', 'warn polarity/lanes-swapped', 'note advice/unused-fibres'],
  ],
  ['parallel-sr4', 0, 'works', []],
  ['passive-panel-map', 0, 'passive', []],
  ['qsfp-to-four-sfp', 0, 'works', []],
  ['sr10-harness', 0, 'works', ['note polarity/map-assumed']],
  ['sr8-to-two-200g', 0, 'works', []],
  ['wrong-a-to-a-cord', 1, 'dead', ['block polarity/dead']],
  ['wrong-apc-through-aligned-keys', 1, 'rejected', ['block mating/angled-wedge']],
  [
    'wrong-breakout-of-sr42',
    1,
    'dead',
    ['block polarity/dead', 'block optics/rate-clash', 'block optics/wavelength-clash'],
  ],
  ['wrong-breakout-of-wavelengths', 1, 'works', ['block optics/no-breakout']],
  ['wrong-budget-forgotten-after-module-added', 1, 'works', ['block budget/margin-negative']],
  [
    'wrong-eight-fibre-trunk-under-twelve-fibre-modules',
    1,
    'partial',
    ['warn fibre/counts-differ', 'block polarity/partial'],
  ],
  [
    'wrong-interface-without-parts',
    1,
    'rejected',
    ['block mating/shape-clash', 'block polarity/dead', 'block optics/not-orderable'],
  ],
  ['wrong-lc-cord-in-sc-front', 1, 'rejected', ['block mating/shape-clash']],
  ['wrong-module-wiring', 1, 'dead', ['block polarity/dead']],
  [
    'wrong-mpo-12-meets-mpo-24',
    1,
    'rejected',
    ['block mating/shape-clash', 'block polarity/dead', 'note polarity/map-assumed'],
  ],
  ['wrong-mpo-16-meets-mpo-12', 1, 'rejected', ['block mating/shape-clash', 'block polarity/partial']],
  ['wrong-one-of-two-trunks', 1, 'cannot-be-judged', ['block polarity/cannot-be-judged']],
  ['wrong-over-reach', 1, 'works', ['block budget/over-reach']],
  ['wrong-parts-of-two-methods', 1, 'dead', ['block polarity/dead']],
  ['wrong-pinned-cord-at-transceiver', 1, 'rejected', ['block mating/pins-collide']],
  ['wrong-pinned-meets-pinned', 1, 'rejected', ['block mating/pins-collide']],
  ['wrong-rate-clash', 1, 'works', ['block optics/rate-clash']],
  [
    'wrong-single-mode-interface-on-multimode',
    1,
    'rejected',
    ['block fibre/wrong-mode', 'warn budget/limit-unknown'],
  ],
  ['wrong-single-mode-meets-multimode', 1, 'rejected', ['block fibre/mode-mixed', 'block fibre/wrong-mode']],
  ['wrong-standard-parts-on-a-short-budget', 1, 'works', ['block budget/margin-negative']],
  ['wrong-tap-splitter', 1, 'works', ['block budget/margin-negative']],
  ['wrong-telecom-margin', 1, 'works', ['block budget/margin-negative', 'warn budget/telecom-margin']],
  [
    'wrong-twelve-fibre-straight-module',
    1,
    'dead',
    ['warn fibre/counts-differ', 'block polarity/dead', 'note advice/unused-ports'],
  ],
  ['wrong-two-a-to-b-cords-in-method-a', 1, 'dead', ['block polarity/dead']],
  ['wrong-type-a-cord-between-transceivers', 1, 'dead', ['block polarity/dead']],
  ['wrong-u1-meets-u2', 1, 'dead', ['block polarity/dead']],
  ['wrong-unpinned-meets-unpinned', 1, 'rejected', ['block mating/pins-missing']],
  ['wrong-upc-cord-at-apc-transceiver', 1, 'rejected', ['block mating/polish-clash']],
  ['wrong-upc-meets-apc-at-module-front', 1, 'rejected', ['block mating/polish-clash']],
  ['wrong-wavelength-clash', 1, 'works', ['block optics/wavelength-clash', 'warn budget/receiver-overload']],
];

/** Cut sheets that are no channel at all: the sentence on standard error has to hold this. */
const INVALID: readonly (readonly [name: string, place: string, says: string])[] = [
  ['wrong-interface-name', 'near.interface', 'did you mean 40GBASE-SR4'],
  ['wrong-misspelt-key', 'parts[0].length', 'does not exist'],
  ['wrong-two-plugs-without-adapter', 'parts[1]', 'put an mpo-adapter between them'],
];

const fileOf = (name: string): string => `${EXAMPLES}/${name}.json`;

describe('the example cut sheets', () => {
  it('are all in one of the two tables', () => {
    const listed = [...TABLE.map(([name]) => name), ...INVALID.map(([name]) => name)].sort();
    expect(namesIn(EXAMPLES, '.json')).toEqual(listed);
  });

  it('are called wrong exactly when they must not be ordered', () => {
    for (const [name, status] of TABLE) expect(name.startsWith('wrong-'), name).toBe(status === 1);
    for (const [name] of INVALID) expect(name).toMatch(/^wrong-/);
  });

  it.each(TABLE)('%s ends with status %i and verdict %s', async (name, status, verdict, findings) => {
    const outcome = await runCli(['check', fileOf(name), '--json']);
    const report = JSON.parse(outcome.stdout) as ChannelReport;
    expect(outcome.stderr).toBe('');
    expect(report.verdict).toBe(verdict);
    expect([...new Set(report.findings.map(({ rule, severity }) => `${severity} ${rule}`))]).toEqual(
      findings,
    );
    expect(outcome.status).toBe(status);
  });

  it.each(INVALID)('%s is no channel and names %s', async (name, place, says) => {
    const outcome = await runCli(['check', fileOf(name), '--json']);
    expect(outcome.status).toBe(2);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toContain(`${fileOf(name)}: ${place}: `);
    expect(outcome.stderr).toContain(says);
  });

  it.each(namesIn(EXAMPLES, '.json'))('%s reads as its golden file, byte for byte', async (name) => {
    const { stdout, stderr } = await runCli(['check', fileOf(name)]);
    expect(stdout + stderr).toBe(readFileSync(`${GOLDEN}/${name}.report.txt`, 'utf8'));
  });

  it('have a golden file each, and no golden file is left over', () => {
    expect(namesIn(GOLDEN, '.report.txt')).toEqual(namesIn(EXAMPLES, '.json'));
  });

  it('give the figures of the contract for the example of the contract', async () => {
    const { stdout } = await runCli(['check', fileOf('qsfp-to-four-sfp'), '--json']);
    const report = JSON.parse(stdout) as ChannelReport;
    expect(report.budget).toMatchObject({
      lossDb: 0.621,
      limitDb: 1.9,
      marginDb: 1.279,
      lengthM: 7,
      reachM: 150,
      assumed: [],
    });
    expect(report.lanes[0]).toEqual({
      from: { end: 'near', port: 1, lane: 1, role: 'Tx' },
      to: { end: 'far', port: 1, lane: 1, role: 'Rx' },
      path: [
        { part: 0, in: 12, out: 1 },
        { part: 1, in: 1, out: 1 },
        { part: 2, in: 1, out: '1B' },
        { part: 3, in: '1B', out: '1A' },
      ],
    });
    expect(Object.keys(report)).toEqual([
      'format',
      'version',
      'name',
      'verdict',
      'lanes',
      'budget',
      'findings',
    ]);
  });
});
