/** What `check` prints for people: the verdict first, then why. */
import type { Verdict } from '../../../shared/channel/verdict';
import { type ChannelReport, reportChannel } from '../../../shared/rules/channel-report';
import { type PresentedFinding, SEVERITIES, type Severity } from '../../../shared/rules/finding';
import type { JudgedChannel } from '../../../shared/rules/view-channel';
import { type Colour, counted, type Paint, painting, shortened, wrapText } from '../../present/layout';
import { describeChannel, partMark } from '../../present/part-words';
import { printable } from '../../present/printable';
import type { Io } from '../io';
import { headroomLines, lengthLine, lossLines, readingLines } from './budget-text';
import { linkLines } from './link-map';

const WIDEST = 100;
const NARROWEST = 60;
/** The longest name that still is a heading. */
const LONGEST_NAME = 90;

const SEVERITY_TITLES: Readonly<Record<Severity, readonly [title: string, colour: Colour]>> = {
  block: ['Errors', 'bad'],
  warn: ['Warnings', 'warning'],
  note: ['Notes', 'quiet'],
};

/** Findings of a severity; what is true of both ends in the same words is said once. */
const findingsOf = ({ findings }: ChannelReport, severity: Severity): readonly PresentedFinding[] => {
  const bySentence = new Map<string, PresentedFinding>();
  for (const finding of findings)
    if (finding.severity === severity)
      bySentence.set([finding.rule, finding.part, finding.message].join('\n'), finding);
  return [...bySentence.values()];
};

/** The verdict in one sentence; the first word is the answer. */
const verdictSentence = (judged: JudgedChannel, report: ChannelReport): string => {
  const { verdict, view, accepted } = judged;
  const { standing, expected } = view.light;
  const blocking = findingsOf(report, 'block').length;
  const both = `${standing} of ${counted(expected, 'link')} ${standing === 1 ? 'is' : 'are'} connected both ways`;
  const blocks = `${counted(blocking, 'finding')} ${blocking === 1 ? 'blocks' : 'block'} the order`;
  const blocked = `, but ${blocks}`;
  switch (verdict) {
    case 'rejected':
      return `Rejected: parts are mated here that must never be; ${blocks}.`;
    case 'passive': {
      const through = report.lanes.filter(({ to }) => to !== null).length;
      return `Passive: without transceivers at both ends only the way of the fibres is shown; ${through} of ${counted(report.lanes.length, 'fibre')} lead through.`;
    }
    case 'cannot-be-judged':
      return 'Cannot be judged: lanes that an end needs leave this channel, which shows only one way through.';
    case 'dead':
      return `Fails: none of ${counted(expected, 'link')} is connected both ways.`;
    case 'partial':
      return `Incomplete: only ${standing} of ${counted(expected, 'link')} ${standing === 1 ? 'works' : 'work'}.`;
    case 'lanes-swapped':
      return `${accepted ? 'Works with lanes swapped' : 'Lanes swapped'}: ${both}, on other lane numbers${accepted || blocking === 0 ? '' : blocked}.`;
    case 'works-renumbered':
      return accepted
        ? `Works with other port numbers: ${both}.`
        : `Not to be ordered: ${both}, on other port numbers${blocked}.`;
    case 'works':
      return accepted ? `Works: ${both}.` : `Not to be ordered: ${both}${blocked}.`;
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

/** Findings that say the same of several parts, as one. */
const groupBySentence = (findings: readonly PresentedFinding[]): readonly (readonly PresentedFinding[])[] => {
  const groups = new Map<string, PresentedFinding[]>();
  for (const finding of findings) {
    const key = [finding.rule, finding.message, finding.fix].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
};

const findingText = (group: readonly PresentedFinding[], width: number): string => {
  const { rule, message, fix, source } = group[0] as PresentedFinding;
  const places = group.flatMap(({ part }) => (part === null ? [] : partMark(part)));
  const indent = ' '.repeat(6);
  return [
    `  ${[...places, rule].join(' ')}\n`,
    wrapText(printable(message), width, indent),
    wrapText(`Fix: ${printable(fix)}`, width, indent),
    wrapText(`Source: ${printable(source)}`, width, indent),
  ].join('');
};

const findingsText = (report: ChannelReport, width: number, paint: Paint): string => {
  const groups: string[] = [];
  for (const severity of SEVERITIES) {
    const found = findingsOf(report, severity);
    if (found.length === 0) continue;
    const [title, colour] = SEVERITY_TITLES[severity];
    groups.push(
      `\n${paint(`${title} (${found.length})`, colour)}\n${groupBySentence(found)
        .map((group) => findingText(group, width))
        .join('')}`,
    );
  }
  return groups.join('');
};

const assumedText = (assumed: readonly string[], width: number, paint: Paint): string =>
  assumed.length === 0
    ? ''
    : [
        `\n${paint('Assumed, because the file does not say', 'strong')}`,
        ' (mpo-preflight catalogue lists the sources)\n',
        ...assumed.map((sentence) => wrapText(printable(sentence), width, '  ', '    ')),
      ].join('');

const LINK_TITLES = { passive: 'Fibres', other: 'Links' } as const;

/** Whoever has no light asks for no headroom. */
const LIT: ReadonlySet<Verdict> = new Set<Verdict>(['works', 'works-renumbered', 'lanes-swapped']);

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
    findingsText(report, width, paint),
    budget === null
      ? ''
      : [
          section('Loss', lossLines(channel, budget), paint),
          section('The same loss, read three ways', readingLines(channel, budget), paint),
          section('Length', [lengthLine(channel, budget)], paint),
          LIT.has(judged.verdict) ? section('Headroom', headroomLines(channel, budget), paint) : '',
          assumedText(budget.assumed, width, paint),
        ].join(''),
  ].join('');
};
