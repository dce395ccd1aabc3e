/**
 * Channels from the field, each with the answer that was worked out by hand or from a published source: one a line in
 * field-cases.jsonl, called by its name.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChannelReport } from '../../../src/shared/rules/channel-report';
import { runCli } from './fake-io';

const LINES = readFileSync('tests/main/cli/field-cases.jsonl', 'utf8').trim().split('\n');

/** The report of the case whose name begins like this, and the exit status of `check`. */
const check = async (name: string): Promise<{ status: number; report: ChannelReport }> => {
  const line = LINES.find((one) => (JSON.parse(one) as { name: string }).name === name);
  if (line === undefined) throw new Error(`no case is called ${name}`);
  const { status, stdout, stderr } = await runCli(['check', '-', '--json'], { stdin: line });
  expect(stderr).toBe('');
  return { status, report: JSON.parse(stdout) as ChannelReport };
};

const rulesOf = ({ findings }: ChannelReport): string[] => [
  ...new Set(findings.map(({ rule, severity }) => `${severity} ${rule}`)),
];

describe('a channel from the field', () => {
  it('loses 2.674 dB where two of its four pairs have 0.9 dB of their own', async () => {
    const { status, report } = await check('19-opticalcon-mtp-one-loss-figure');
    expect(status).toBe(1);
    expect(report.budget?.lossDb).toBe(2.674);
    expect(rulesOf(report)).toContain('block budget/margin-negative');
    expect(report.budget?.terms.filter(({ what }) => what.endsWith('typed in'))).toHaveLength(2);
  });
});
