/** What is printed for people says the same as the JSON report, whatever the channel. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelDocument } from '../../../src/shared/channel/document';
import type { ChannelReport } from '../../../src/shared/rules/channel-report';
import { anything, channel, RUNS } from '../../properties/arbitraries';
import { runCli } from './fake-io';

const sectionOf = (text: string, title: string): string[] => {
  const lines = text.split('\n');
  const start = lines.indexOf(title);
  if (start < 0) return [];
  const end = lines.indexOf('', start);
  return lines.slice(start + 1, end < 0 ? undefined : end);
};

/** `near lanes 1-3` is `near 1`, `near 2`, `near 3`, each with its wavelength where it has one. */
const expand = (place: string): string[] => {
  const found = /^(near|far) (?:lane|port)s? (\d+)(?:-(\d+))?( wavelength \d)?$/.exec(place);
  if (found === null) throw new Error(`not a place: "${place}"`);
  const [, end, first, last, wavelength = ''] = found;
  const numbers: string[] = [];
  for (let number = Number(first); number <= Number(last ?? first); number++)
    numbers.push(`${end} ${number}${wavelength}`);
  return numbers;
};

/** Each printed transmitter and where it is said to end: `near 1 > far 2`, `near 1 > dark`. */
const printedLinks = (text: string): string[] =>
  sectionOf(text, 'Links').flatMap((line) => {
    const [left = '', arrow = '', ...rest] = line.trim().split(/ {2,}/);
    const isDark =
      rest.length === 1 && /^(unused|unterminated|goes down|comes to position)/.test(rest[0] ?? '');
    const from = expand(left);
    const to = isDark ? from.map(() => 'dark') : expand(rest[0] ?? '');
    const remark = rest[1] === undefined ? '' : ' Tx';
    return from.flatMap((one, index) => [
      `${one} > ${to[index]}${remark}`,
      ...(arrow === '<->' ? [`${to[index]} > ${one}${remark}`] : []),
    ]);
  });

const hasWavelengths = ({ lanes }: ChannelReport, end: string): boolean =>
  lanes.some(({ from }) => from.end === end && 'lane' in from && from.lane > 1);

const reportedLinks = (report: ChannelReport, isDuplex: (end: string) => boolean): string[] =>
  report.lanes.map(({ from, to }) => {
    const name = (place: typeof from): string => {
      if (!('role' in place)) throw new Error('no transceiver');
      if (!isDuplex(place.end)) return `${place.end} ${place.lane}`;
      const wavelength = hasWavelengths(report, place.end) ? ` wavelength ${place.lane}` : '';
      return `${place.end} ${place.port}${wavelength}`;
    };
    const remark = to !== null && 'role' in to && to.role === 'Tx' ? ' Tx' : '';
    return `${name(from)} > ${to === null ? 'dark' : name(to)}${remark}`;
  });

const bothOutputs = async (document: ChannelDocument) => {
  const stdin = JSON.stringify(document);
  const [text, json] = await Promise.all([
    runCli(['check', '-'], { stdin }),
    runCli(['check', '-', '--json'], { stdin }),
  ]);
  return { text, json };
};

describe('any channel that can be traced', () => {
  it('is printed with the status, the links and the findings of its report', async () => {
    await fc.assert(
      fc.asyncProperty(channel, async (document) => {
        const { text, json } = await bothOutputs(document);
        expect(text.status).toBe(json.status);
        expect(text.stderr).toBe('');
        expect(text.stdout).not.toMatch(/undefined|NaN|null|\[object|-0\.000|Infinity/);
        const report = JSON.parse(json.stdout) as ChannelReport;
        const channelLine = sectionOf(text.stdout, 'Channel, near to far').join(' ');
        const isDuplex = (end: string): boolean =>
          (end === 'near' ? channelLine.slice(0, channelLine.indexOf('->')) : channelLine).match(
            /\((\S+) [UA]PC\)\s*$/,
          )?.[1] === 'LC';
        const isFollowed = report.findings.every(
          ({ rule }) => rule !== 'mating/shape-clash' && rule !== 'mating/pins-collide',
        );
        if (!isFollowed)
          expect(sectionOf(text.stdout, 'Links').join('')).toMatch(/^ {2}not followed: .* at part \[\d+\]$/);
        else if (report.verdict !== 'passive' && report.lanes.every(({ from }) => 'role' in from))
          expect(printedLinks(text.stdout).sort()).toEqual(reportedLinks(report, isDuplex).sort());
        for (const { rule, part } of report.findings)
          expect(text.stdout).toMatch(new RegExp(`${part === null ? '' : `\\[${part + 1}\\] .*`}${rule}\\n`));
        for (const { part } of report.budget?.terms ?? [])
          if (part !== null) expect(sectionOf(text.stdout, 'Loss').join('\n')).toContain(`[${part + 1}]`);
      }),
      RUNS,
    );
  });

  it('gives the same report on a line as on its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 5 }), async (documents) => {
        const lines = documents.map((document) => JSON.stringify(document));
        const together = await runCli(['check', '--lines', '-'], { stdin: lines.join('\n') });
        const apart = await Promise.all(lines.map((stdin) => runCli(['check', '-', '--json'], { stdin })));
        expect(together.status).toBe(Math.max(...apart.map(({ status }) => status)));
        const reports = together.stdout.trimEnd().split('\n');
        expect(reports).toHaveLength(lines.length);
        apart.forEach(({ status, stdout, stderr }, index) => {
          const report = JSON.parse(reports[index] as string);
          if (status < 2) expect(report).toEqual(JSON.parse(stdout));
          else {
            const problems = (report.problems as { path: string; message: string }[]).map(
              ({ path, message }) => ['standard input', path, message].filter((one) => one !== '').join(': '),
            );
            expect(report).toMatchObject({ format: 'mpo-preflight/channel-error', line: index + 1 });
            expect(stderr).toBe(`${problems.join('\n')}\n`);
          }
        });
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});
