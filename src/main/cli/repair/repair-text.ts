/** What `repair` prints for people: why it does not work, then a short numbered list of ways out. */
import type { RepairsReport } from '../../../shared/guide/repair-channel/repair-report';
import type { ChannelRepair } from '../../../shared/guide/repair-channel/repairs-of-channel';
import { MOST_CHANGES } from '../../../shared/guide/repair-channel/repairs-of-channel';
import { counted, painting, shortened, wrapText } from '../../present/layout';
import { partInWords, partMark } from '../../present/part-words';
import { printable } from '../../present/printable';
import type { Io } from '../io';

const WIDEST = 100;
const NARROWEST = 60;
const LONGEST_NAME = 90;
/** More ways than this are read by programs, not by people. */
const MOST_SHOWN = 6;
const INDENT = '     ';

const VERDICTS: Readonly<Record<string, string>> = {
  works: 'Works',
  'works-renumbered': 'Works with other port numbers',
  'lanes-swapped': 'Works with lanes swapped',
  passive: 'The fibres may be joined',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const inDb = (decibels: number): string => `${decibels.toFixed(3)} dB`;

const marginWords = (before: number | null, after: number | null): string => {
  if (after === null) return before === null ? '' : '; no limit is known, so neither is the margin';
  if (before === null) return `; margin ${inDb(after)}`;
  return before === after
    ? `; margin ${inDb(after)} as before`
    : `; margin ${inDb(after)} instead of ${inDb(before)}`;
};

/** The parts that are ordered differently, as they are after the repair. */
const orderedLines = ({ parts, document }: ChannelRepair, given: number, width: number): string[] =>
  // An adapter that was missing moves the parts behind it along: numbers would mislead.
  document.parts.length === given
    ? parts.map((index) => {
        const part = document.parts[index];
        return part === undefined
          ? ''
          : wrapText(`${partMark(index)} ${partInWords(part)}`, width, INDENT, `${INDENT}    `);
      })
    : [];

const repairLines = (
  repair: ChannelRepair,
  index: number,
  report: RepairsReport,
  given: number,
  width: number,
): string => {
  const { verdict, marginDb, warnings } = report.repairs[index] as RepairsReport['repairs'][number];
  const number = `${index + 1}.`.padStart(4);
  return [
    ...repair.changes.map((change, at) =>
      wrapText(`${capital(change)}.`, width, at === 0 ? `${number} ` : INDENT, INDENT),
    ),
    wrapText(`${VERDICTS[verdict] ?? verdict}${marginWords(report.marginDb, marginDb)}.`, width, INDENT),
    ...warnings.map((warning) => wrapText(`Warning: ${printable(warning)}`, width, INDENT)),
    ...orderedLines(repair, given, width),
  ].join('');
};

const becauseLines = (because: readonly string[], width: number): string =>
  because.map((sentence) => wrapText(printable(sentence), width, '  ')).join('');

/** `given` is how many parts the sheet has. */
export const repairText = (
  report: RepairsReport,
  repairs: readonly ChannelRepair[],
  given: number,
  { stdout, env }: Pick<Io, 'stdout' | 'env'>,
): string => {
  const paint = painting(stdout.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb');
  const width = Math.min(WIDEST, Math.max(NARROWEST, stdout.columns ?? WIDEST));
  const name = shortened(printable(report.name), LONGEST_NAME);
  const heading = name === '' ? '' : `${paint(name, 'strong')}\n`;
  if (report.accepted)
    return `${heading}${paint('Nothing to repair: this channel may be ordered as it stands.', 'good')}\n`;
  if (repairs.length === 0) {
    const reasons = report.because.map(printable).join(' ');
    const opening =
      report.verdict === 'cannot-be-judged'
        ? 'No change to these parts can be told to help:'
        : `Up to ${MOST_CHANGES} changes do not fix this:`;
    return `${heading}${paint(wrapText(`${opening} ${reasons}`, width).trimEnd(), 'bad')}\n`;
  }
  const shown = repairs.slice(0, MOST_SHOWN);
  const left = repairs.length - shown.length;
  return [
    heading,
    paint('Must not be ordered as it stands:', 'bad'),
    '\n',
    becauseLines(report.because, width),
    `\n${paint(`${counted(repairs.length, 'way', 'ways')} to fix it, the best first`, 'strong')}\n`,
    shown.map((repair, index) => repairLines(repair, index, report, given, width)).join('\n'),
    left === 0 ? '' : `\n${INDENT}And ${left} more: --json lists them all.\n`,
  ].join('');
};
