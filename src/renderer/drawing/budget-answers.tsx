/** The questions that follow a budget: how far, read how, and how much more. */
import type { Budget } from '../../shared/budget/budget';
import { computeHeadroom } from '../../shared/budget/headroom';
import { readBudget } from '../../shared/budget/readings';
import { PAIR_KINDS } from '../../shared/catalogue/connector-loss';
import type { Channel } from '../../shared/channel/channel';
import { decibelsFromMicroDb, type Millimetres, metresFromMillimetres } from '../../shared/units';
import { counted, figure, inDb } from '../words/figures';

const metres = (length: Millimetres): string => `${figure(metresFromMillimetres(length))} m`;

/** Nobody cuts cable to the millimetre. */
const wholeMetres = (length: Millimetres): string =>
  metres((length < 1000 ? length : length - (length % 1000)) as Millimetres);

const lengthWords = ({ length, reach }: Budget): string => {
  if (reach === null) return `${metres(length)}, reach not known`;
  const over = length > reach ? `, ${metres((length - reach) as Millimetres)} too long` : '';
  return `${metres(length)} of ${metres(reach)}${over}`;
};

const headroomWords = (channel: Channel, budget: Budget): readonly string[] => {
  const { morePairs, moreLength, marginWithGrade } = computeHeadroom(channel, budget);
  const sentences: string[] = [];
  if (budget.margin !== null && decibelsFromMicroDb(budget.margin) >= 0) {
    const pairs = PAIR_KINDS.flatMap((kind) => {
      const count = morePairs[kind];
      return count === undefined ? [] : [counted(count, `more ${kind} pair`)];
    });
    if (pairs.length > 0) sentences.push(`Room for ${pairs.join(' or ')}.`);
    if (moreLength !== null)
      sentences.push(
        moreLength > 0 ? `It may be ${wholeMetres(moreLength)} longer.` : 'It may not be any longer.',
      );
  }
  for (const grade of ['standard', 'low-loss'] as const) {
    const margin = marginWithGrade[grade];
    if (margin === undefined) continue;
    const parts = grade === 'low-loss' ? 'Low-loss parts' : 'Parts of standard grade';
    sentences.push(
      decibelsFromMicroDb(margin) < 0
        ? `${parts} would still be ${inDb(-margin as typeof margin)} short.`
        : `${parts} would leave ${inDb(margin)}.`,
    );
  }
  return sentences;
};

export const BudgetAnswers = ({
  channel,
  budget,
}: {
  readonly channel: Channel;
  readonly budget: Budget;
}) => {
  const { worstCase, typical, statistical, spreadAssumed } = readBudget(channel, budget.terms);
  const readings = [
    ['Worst case', worstCase, 'every maximum added; decides'],
    ['Statistical', statistical, `mean and two sigma${spreadAssumed ? ', spread assumed' : ''}`],
    ['Typical', typical, "vendors' typical values"],
  ] as const;
  const headroom = headroomWords(channel, budget);
  return (
    <>
      <p className="budget-length" data-over={budget.reach !== null && budget.length > budget.reach}>
        <span>Length and reach</span>
        <b>{lengthWords(budget)}</b>
      </p>
      <details className="budget-more">
        <summary>Three readings{headroom.length > 0 && ' and headroom'}</summary>
        <dl>
          {readings.map(([name, loss, remark]) => (
            <div key={name}>
              <dt>
                {name} <small>{remark}</small>
              </dt>
              <dd>{inDb(loss)}</dd>
            </div>
          ))}
        </dl>
        {headroom.length > 0 && (
          <ul>
            {headroom.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </details>
    </>
  );
};
