/** The link budget in lines: what is lost, what is allowed, what is left, and what people ask next. */
import type { Budget } from '../../../shared/budget/budget';
import { decidingReach } from '../../../shared/budget/deciding-reach';
import { computeHeadroom } from '../../../shared/budget/headroom';
import { readBudget } from '../../../shared/budget/readings';
import { PAIR_KINDS } from '../../../shared/catalogue/connector-loss';
import type { Channel } from '../../../shared/channel/channel';
import { decidingEnd } from '../../../shared/order/deciding-limit';
import {
  decibelsFromMicroDb,
  type MicroDb,
  type Millimetres,
  metresFromMillimetres,
} from '../../../shared/units';
import { counted, shortened } from '../../present/layout';
import { partMark } from '../../present/part-words';
import { printable } from '../../present/printable';

const WHAT_WIDTH = 46;
const FIGURE_WIDTH = 9;
const LONGEST_NAME = 40;

const figure = (loss: MicroDb): string => decibelsFromMicroDb(loss).toFixed(3);

const row = (what: string, loss: MicroDb, remark = ''): string =>
  `${what.padEnd(WHAT_WIDTH)} ${figure(loss).padStart(FIGURE_WIDTH)} dB${remark === '' ? '' : `  ${remark}`}`;

const limitRemark = (channel: Channel, budget: Budget): string => {
  if (budget.limitIsOverridden) return 'typed in';
  const { endpoint, limit: end } = decidingEnd(channel, budget);
  const name = shortened(printable(endpoint?.name ?? ''), LONGEST_NAME);
  if (end.limitGrade === null) return `${name}, from its average powers`;
  // A better fibre keeps the figure of a lower grade's row as far as that row reaches.
  return end.limitGrade === budget.lowestGrade
    ? `${name} on ${end.limitGrade}`
    : `${name}, its ${end.limitGrade} figure`;
};

/** The terms in the order of the parts; what belongs to no part comes last. */
const termLines = (budget: Budget): string[] =>
  [...budget.terms]
    .sort((a, b) => (a.part ?? Number.POSITIVE_INFINITY) - (b.part ?? Number.POSITIVE_INFINITY) || 0)
    .map(({ what, part, loss }) =>
      row(
        `${(part === null ? '' : partMark(part)).padEnd(4)} ${shortened(printable(what), WHAT_WIDTH - 5)}`,
        loss,
      ),
    );

export const lossLines = (channel: Channel, budget: Budget): string[] => {
  const lines = [...termLines(budget), row('together', budget.loss)];
  if (budget.agingMargin > 0) lines.push(row('ageing allowance', budget.agingMargin));
  if (budget.limit === null || budget.margin === null)
    return [...lines, 'No limit is known, so neither is the margin.'];
  lines.push(row('allowed', budget.limit, limitRemark(channel, budget)));
  const short = decibelsFromMicroDb(budget.margin) < 0;
  lines.push(row('margin', budget.margin, short ? 'too little' : ''));
  return lines;
};

export const readingLines = (channel: Channel, budget: Budget): string[] => {
  const { worstCase, typical, statistical, spreadAssumed } = readBudget(channel, budget.terms);
  return [
    row('worst case', worstCase, 'every maximum added; the verdict uses it'),
    row('typical', typical, "vendors' typical values"),
    row(
      'statistical',
      statistical,
      `mean + 2 sigma over the pairs${spreadAssumed ? ', spread assumed' : ''}`,
    ),
  ];
};

const inMetres = (length: Millimetres): string => `${metresFromMillimetres(length)} m`;

/** Nobody cuts cable to the millimetre: whole metres, rounded down, from one metre on. */
const wholeMetres = (length: Millimetres): Millimetres =>
  (length < 1000 ? length : length - (length % 1000)) as Millimetres;

const gradeSentence = (grade: string, margin: MicroDb): string => {
  const marginDb = decibelsFromMicroDb(margin);
  const name = grade === 'low-loss' ? 'Low-loss parts' : `Parts of ${grade} grade`;
  return marginDb < 0
    ? `${name} would still be ${-marginDb} dB short.`
    : `${name} would leave ${marginDb} dB.`;
};

/** What the margin allows, in sentences. */
export const headroomLines = (channel: Channel, budget: Budget): string[] => {
  const { morePairs, moreLength, marginWithGrade } = computeHeadroom(channel, budget);
  const lines: string[] = [];
  const fits = budget.margin !== null && decibelsFromMicroDb(budget.margin) >= 0;
  if (fits) {
    const pairs = PAIR_KINDS.flatMap((kind) => {
      const count = morePairs[kind];
      return count === undefined ? [] : counted(count, `more ${kind} pair`);
    });
    if (pairs.length > 0) lines.push(`Room for ${pairs.join(' or ')}.`);
  }
  if (fits && moreLength !== null)
    lines.push(
      moreLength > 0 ? `It may be ${inMetres(wholeMetres(moreLength))} longer.` : 'It may not be any longer.',
    );
  for (const grade of ['standard', 'low-loss'] as const) {
    const margin = marginWithGrade[grade];
    if (margin !== undefined) lines.push(gradeSentence(grade, margin));
  }
  return lines;
};

/** In brackets behind the reach, as what nobody typed in is told; a data sheet vouches for its own. */
const reachRemark = (channel: Channel, budget: Budget): string => {
  const figure = decidingReach(channel, budget);
  return figure === null ? '' : ` (${figure.sure}, ${figure.source.join(', ')})`;
};

export const lengthLine = (channel: Channel, budget: Budget): string => {
  const { length, reach } = budget;
  if (reach === null) return `${inMetres(length)}; no reach is known for this fibre`;
  const over = length > reach ? `, ${inMetres((length - reach) as Millimetres)} too long` : '';
  return `${inMetres(length)} of ${inMetres(reach)} reach${reachRemark(channel, budget)}${over}`;
};
