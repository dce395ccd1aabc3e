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

const messageOf = ({ findings }: ChannelReport, rule: string): string =>
  findings.find((finding) => finding.rule === rule)?.message ?? '';

describe('a channel from the field', () => {
  it.each([
    ['08-dtl-mesh-cassette', 'lane 2 of 40GBASE-SR4 at the near end leaves by leg 2 of part 3'],
    [
      '16c-2x12-to-3x8-middle-leg',
      'lanes 1-4 of 40GBASE-SR4 at the near end need positions of leg 2 of part 1 that it does not feed, so that another cable would have to',
    ],
    [
      '17-mpo16-over-two-base8-trunks',
      'lanes 5-8 of 800GBASE-DR8 at the near end leave by leg 2 of part 1; lanes 5-8 of 800GBASE-DR8 at the far end leave by leg 2 of part 5',
    ],
  ])('cannot be judged, and says what is missing: %s', async (name, says) => {
    const { status, report } = await check(name);
    expect([status, report.version, report.verdict]).toEqual([1, 2, 'cannot-be-judged']);
    expect(messageOf(report, 'polarity/cannot-be-judged')).toContain(says);
    expect(rulesOf(report)).not.toContain('block polarity/dead');
    expect(rulesOf(report)).not.toContain('block polarity/partial');
  });

  it.each([
    ['11a-nvidia-splitter-dr4-to-200g', 'lanes 1 and 2 of 2x400G-DR4 and lanes 1 and 2 of 400GBASE-DR4'],
    [
      '11a-nvidia-splitter-dr4-to-200g, leg 2',
      'lanes 3 and 4 of 2x400G-DR4 and lanes 1 and 2 of 400GBASE-DR4',
    ],
  ])('works on two lanes of each module behind a splitter, with its reach: %s', async (name, says) => {
    const { status, report } = await check(name);
    expect([status, report.verdict, report.budget?.reachM]).toEqual([0, 'works', 50]);
    expect(rulesOf(report)).toEqual(['warn optics/half-lanes']);
    expect(messageOf(report, 'optics/half-lanes')).toContain(says);
  });

  it('works where lanes 3 and 4 of the leg end unused, and says so', async () => {
    const { status, report } = await check('41-sr8-two-leg-cable-into-sr2');
    expect([status, report.verdict]).toEqual([0, 'works']);
    expect(rulesOf(report)).toEqual(['warn advice/unused-lanes']);
    expect(messageOf(report, 'advice/unused-lanes')).toContain(
      'Lanes 3 and 4 of 400GBASE-SR8 at the near end',
    );
  });

  it('is refused for its rates, and says that the host can set them and how that is typed in', async () => {
    const { status, report } = await check('12e-arista-sr8-at-200g-2xsr4');
    expect([status, rulesOf(report)]).toEqual([1, ['block optics/rate-clash']]);
    const [clash] = report.findings;
    expect(clash?.fix).toContain('Some hosts can set the lanes of 400GBASE-SR8 to 25 Gb/s');
    expect(clash?.fix).toContain('custom with gbpsPerLane 25');
  });

  it.each([
    ['09b-nvidia-ns-part-100m', 'reach only 100 m on OS2'],
    ['42a-400g-sr4-om4-80', 'reach only 50 m on OM4'],
  ])('works, warned that parts of less reach are sold under its name: %s', async (name, says) => {
    const { status, report } = await check(name);
    expect([status, report.verdict]).toEqual([0, 'works']);
    expect(rulesOf(report)).toEqual(['warn budget/shorter-reach-sold']);
    expect(messageOf(report, 'budget/shorter-reach-sold')).toContain(says);
  });

  it('loses 2.674 dB where two of its four pairs have 0.9 dB of their own', async () => {
    const { status, report } = await check('19-opticalcon-mtp-one-loss-figure');
    expect(status).toBe(1);
    expect(report.budget?.lossDb).toBe(2.674);
    expect(rulesOf(report)).toContain('block budget/margin-negative');
    expect(report.budget?.terms.filter(({ what }) => what.endsWith('typed in'))).toHaveLength(2);
  });
});
