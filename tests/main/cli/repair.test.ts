/** `repair`: what it prints, what it answers to the shell, and that `check` passes every channel it proposes. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RepairsReport } from '../../../src/shared/guide/repair-channel/repair-report';
import { runCli } from './fake-io';

const EXAMPLES = 'examples/channels';
const fileOf = (name: string): string => `${EXAMPLES}/${name}.json`;

const reportOf = async (name: string): Promise<{ report: RepairsReport; status: number }> => {
  const { stdout, stderr, status } = await runCli(['repair', fileOf(name), '--json']);
  expect(stderr).toBe('');
  return { report: JSON.parse(stdout) as RepairsReport, status };
};

describe('what is no channel', () => {
  it.each([
    [
      'a table',
      'Part;Wiring\ncord;B',
      /^standard input: this is a table, and a channel file \(JSON\) is read here: /,
    ],
    [
      'a sentence',
      'we have a trunk',
      /^standard input: this is neither a channel file \(JSON\) nor a table: /,
    ],
  ])('is named in one sentence: %s', async (_, stdin, says) => {
    const { stdout, stderr, status } = await runCli(['repair', '-'], { stdin });
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a channel that may be ordered', () => {
  it('has nothing to repair and ends with 0', async () => {
    const { stdout, status } = await runCli(['repair', fileOf('qsfp-to-four-sfp')]);
    expect(stdout).toBe(
      'leaf 1 to servers 1-4\nNothing to repair: this channel may be ordered as it stands.\n',
    );
    expect(status).toBe(0);
  });

  it('says so in JSON', async () => {
    const { report, status } = await reportOf('qsfp-to-four-sfp');
    expect(report).toEqual({
      format: 'mpo-preflight/channel-repairs',
      version: 2,
      name: 'leaf 1 to servers 1-4',
      accepted: true,
      verdict: 'works',
      marginDb: 1.279,
      because: [],
      repairs: [],
    });
    expect(status).toBe(0);
  });
});

describe('a channel with repairs', () => {
  it('lists them best first, with what becomes of parts and margin, and ends with 1', async () => {
    const { stdout, status } = await runCli(['repair', fileOf('wrong-two-a-to-b-cords-in-method-a')]);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^Method A with the same cords at both ends\nMust not be ordered as it stands:\n {2}Transmitter faces transmitter/,
    );
    expect(stdout).toContain('\n7 ways to fix it, the best first\n');
    expect(stdout).toContain(
      [
        '  1. Swap the near cord for A-to-A.',
        '     Works; margin 1.508 dB as before.',
        '     [1] A-to-A LC cord, OM4, 2 m',
      ].join('\n'),
    );
    expect(stdout).toMatch(/And 1 more: --json lists them all\.\n$/);
  });

  it('says what the margin was and what it becomes', async () => {
    const { stdout } = await runCli(['repair', fileOf('wrong-standard-parts-on-a-short-budget')]);
    expect(stdout).toContain('Order low-loss connectors (MPO 0.35 dB, LC 0.25 dB).');
    expect(stdout).toContain('Works; margin 0.598 dB instead of -1.202 dB.');
  });

  it('says what is still to be thought of', async () => {
    const { stdout } = await runCli(['repair', fileOf('wrong-wavelength-clash')]);
    expect(stdout).toContain('Warning: 10GBASE-ER can send more than 10GBASE-ER takes');
  });

  it('gives each in JSON with sentences, parts and the whole channel', async () => {
    const { report, status } = await reportOf('wrong-a-to-a-cord');
    const given = JSON.parse(readFileSync(fileOf('wrong-a-to-a-cord'), 'utf8')) as { parts: object[] };
    expect(status).toBe(1);
    expect(report).toEqual({
      format: 'mpo-preflight/channel-repairs',
      version: 2,
      name: 'two SFPs on an A-to-A cord',
      accepted: false,
      verdict: 'dead',
      marginDb: 1.885,
      because: ['Transmitter faces transmitter: every link of this channel is down.'],
      repairs: [
        {
          changes: ['swap the cord for A-to-B'],
          parts: [0],
          installed: [],
          verdict: 'works',
          lossDb: 0.015,
          marginDb: 1.885,
          warnings: [],
          channel: { ...given, parts: [{ ...given.parts[0], wiring: 'A-to-B' }] },
        },
      ],
    });
  });

  it('ends with 1 where adapters are missing, as those can be put in', async () => {
    const { report, status } = await reportOf('wrong-two-plugs-without-adapter');
    expect(status).toBe(1);
    expect(report.verdict).toBeNull();
    expect(report.because).toEqual([
      'parts[1]: two MPO plugs are next to each other: put an mpo-adapter between them',
    ]);
    expect(report.repairs[0]?.changes).toHaveLength(2);
  });

  it('reads standard input', async () => {
    const stdin = readFileSync(fileOf('wrong-a-to-a-cord'), 'utf8');
    const { stdout, status } = await runCli(['repair', '-'], { stdin });
    expect(stdout).toContain('Swap the cord for A-to-B.');
    expect(status).toBe(1);
  });
});

describe('a channel beyond repair', () => {
  it('is told in one sentence with its reason, and ends with 1', async () => {
    const { stdout, status } = await runCli(['repair', fileOf('wrong-tap-splitter')]);
    expect(stdout).toBe(
      [
        'a 50/50 tap in a channel of 1.9 dB',
        'Up to 3 changes do not fix this: The channel loses 4.321 dB, but only 1.9 dB are allowed: 2.421 dB',
        'too much.',
        '',
      ].join('\n'),
    );
    expect(status).toBe(1);
  });
});

describe('what is no channel', () => {
  it.each(['wrong-interface-name', 'wrong-misspelt-key'])('ends with 2, as with check: %s', async (name) => {
    const repair = await runCli(['repair', fileOf(name)]);
    const check = await runCli(['check', fileOf(name)]);
    expect(repair).toMatchObject({ status: 2, stdout: '' });
    expect(repair.stderr).toBe(check.stderr);
  });

  it('ends with 2 where a mated pair cannot be traced and no adapter fixes it', async () => {
    const { parts, ...rest } = JSON.parse(readFileSync(fileOf('wrong-lc-cord-in-sc-front'), 'utf8')) as {
      parts: object[];
    };
    const stdin = JSON.stringify({ ...rest, parts: parts.slice(1) });
    const { status, stdout, stderr } = await runCli(['repair', '-'], { stdin });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('parts[0]: ');
  });
});

describe('every proposal for every example', () => {
  const names = readdirSync(EXAMPLES)
    .filter(
      (file) => file.startsWith('wrong-') && !file.includes('interface-name') && !file.includes('misspelt'),
    )
    .map((file) => file.replace(/\.json$/, ''));

  it.each(names)('passes check with status 0: %s', async (name) => {
    const { report } = await reportOf(name);
    for (const { channel, changes, verdict, marginDb } of report.repairs) {
      const { stdout, status } = await runCli(['check', '-', '--json'], { stdin: JSON.stringify(channel) });
      expect(status, changes.join('; ')).toBe(0);
      const judged = JSON.parse(stdout) as { verdict: string; budget: { marginDb: number | null } | null };
      expect(judged.verdict).toBe(verdict);
      expect(judged.budget?.marginDb ?? null).toBe(marginDb);
    }
  });
});
