/** What `check` prints for people: the verdict first, then why. */
import { type ChannelReport, reportChannel } from '../../../shared/rules/channel-report';
import type { PresentedFinding, Severity } from '../../../shared/rules/finding';
import type { JudgedChannel } from '../../../shared/rules/view-channel';
import type { Io } from '../io';
import { headroomLines, lengthLine, lossLines, readingLines } from './budget-text';
import { type Colour, counted, type Paint, painting, shortened, wrapText } from './layout';
import { linkLines } from './link-map';
import { describeChannel, partNumber } from './part-words';
import { printable } from './printable';

const WIDEST = 100;
const NARROWEST = 60;
/** The longest name that still is a heading. */
const LONGEST_NAME = 90;

const SEVERITY_TITLES: Readonly<Record<Severity, readonly [title: string, colour: Colour]>> = {
  block: ['Forbids the order', 'bad'],
  warn: ['Warnings', 'warning'],
  note: ['Notes', 'quiet'],
};

/** The verdict in one sentence; the first word is the answer. */
export const verdictSentence = (judged: JudgedChannel, report: ChannelReport): string => {
  const { verdict, view, accepted } = judged;
  const { standing, expected } = view.light;
  const blocking = report.findings.filter(({ severity }) => severity === 'block').length;
  const both = `${standing} of ${counted(expected, 'link')} ${standing === 1 ? 'gets' : 'get'} light both ways`;
  const forbidden = `, but ${counted(blocking, 'finding')} ${blocking === 1 ? 'forbids' : 'forbid'} the order`;
  switch (verdict) {
    case 'rejected':
      return `Rejected: parts meet here that must never be joined (${counted(blocking, 'finding')}).`;
    case 'passive': {
      const through = report.lanes.filter(({ to }) => to !== null).length;
      return `Passive: without transceivers at both ends only the way of the fibres is shown; ${through} of ${counted(report.lanes.length, 'fibre')} lead through.`;
    }
    case 'dead':
      return `Dead: none of ${counted(expected, 'link')} gets light both ways.`;
    case 'partial':
      return `Incomplete: only ${both}.`;
    case 'lanes-swapped':
      return `${accepted ? 'Works with lanes swapped' : 'Lanes swapped'}: ${both}, on other lane numbers${accepted || blocking === 0 ? '' : forbidden}.`;
    case 'works-renumbered':
      return accepted
        ? `Works with other port numbers: ${both}.`
        : `Not to be ordered: ${both}, on other port numbers${forbidden}.`;
    case 'works':
      return accepted ? `Works: ${both}.` : `Not to be ordered: ${both}${forbidden}.`;
  }
};

const section = (title: string, lines: readonly string[], paint: Paint): string =>
  lines.length === 0 ? '' : `\n${paint(title, 'strong')}\n${lines.map((line) => `  ${line}\n`).join('')}`;

const channelLines = (judged: JudgedChannel, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const item of describeChannel(judged.view.channel).map(printable)) {
    if (line === '') line = item;
    else if (line.length + item.length + 6 <= width - 2) line += `  ->  ${item}`;
    else {
      lines.push(line);
      line = `  ->  ${item}`;
    }
  }
  return [...lines, line];
};

const findingText = (finding: PresentedFinding, width: number): string => {
  const { rule, part, message, fix, source } = finding;
  const indent = ' '.repeat(6);
  return [
    `  ${part === null ? '' : `${partNumber(part)} `}${rule}\n`,
    wrapText(printable(message), width, indent),
    wrapText(`Mend: ${printable(fix)}`, width, indent),
    wrapText(`Source: ${printable(source)}`, width, indent),
  ].join('');
};

const findingsText = (report: ChannelReport, width: number, paint: Paint): string => {
  const groups: string[] = [];
  for (const severity of ['block', 'warn', 'note'] as const) {
    const found = report.findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) continue;
    const [title, colour] = SEVERITY_TITLES[severity];
    groups.push(
      `\n${paint(`${title} (${found.length})`, colour)}\n${found.map((one) => findingText(one, width)).join('')}`,
    );
  }
  return groups.join('');
};

const LINK_TITLES = { passive: 'Fibres', other: 'Links' } as const;

/** The whole report as text, coloured only on a terminal whose user did not turn colour off (NO_COLOR). */
export const channelText = (judged: JudgedChannel, { stdout, env }: Pick<Io, 'stdout' | 'env'>): string => {
  const paint = painting(stdout.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb');
  const width = Math.min(WIDEST, Math.max(NARROWEST, stdout.columns ?? WIDEST));
  const report = reportChannel(judged);
  const { channel, budget } = judged.view;
  const name = shortened(printable(report.name), LONGEST_NAME);
  const headline = verdictSentence(judged, report);
  const colour = !judged.accepted
    ? 'bad'
    : report.findings.some(({ severity }) => severity === 'warn')
      ? 'warning'
      : 'good';
  return [
    name === '' ? '' : `${paint(name, 'strong')}\n`,
    paint(wrapText(headline, width).trimEnd(), colour),
    '\n',
    section('Channel, near to far', channelLines(judged, width), paint),
    section(
      judged.view.light.verdict === 'passive' ? LINK_TITLES.passive : LINK_TITLES.other,
      linkLines(judged.view, report),
      paint,
    ),
    budget === null
      ? ''
      : [
          section('Loss', lossLines(channel, budget), paint),
          section('The same loss, read three ways', readingLines(channel, budget), paint),
          section('Length', [lengthLine(budget)], paint),
          section('Headroom', headroomLines(channel, budget), paint),
          section('Assumed, because the file does not say', budget.assumed.map(printable), paint),
        ].join(''),
    findingsText(report, width, paint),
  ].join('');
};
