/** What the channel loses against what it may lose, as one bar with its figures beside it. */
import { useId } from 'react';
import type { Budget } from '../../shared/budget/budget';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import { decibelsFromMicroDb } from '../../shared/units';
import { decibels, groupLosses, type LossGroup } from './budget-groups';
import './budget-bar.css';

/** The whole bar stands for the limit, or for the loss where that is more. */
const scaleOf = (budget: Budget): number => Math.max(budget.loss + budget.agingMargin, budget.limit ?? 0, 1);

const Bar = ({ budget, groups }: { readonly budget: Budget; readonly groups: readonly LossGroup[] }) => {
  const scale = scaleOf(budget);
  return (
    <div className="budget-bar" aria-hidden="true">
      {groups.map(({ kind, loss }) => (
        <i key={kind} data-kind={kind} style={{ width: `${(loss / scale) * 100}%` }} />
      ))}
      {budget.limit !== null && budget.limit < scale && (
        <b className="budget-limit-mark" style={{ left: `${(budget.limit / scale) * 100}%` }} />
      )}
    </div>
  );
};

const marginState = (budget: Budget): 'pass' | 'fail' | 'unknown' =>
  budget.margin === null ? 'unknown' : decibelsFromMicroDb(budget.margin) < 0 ? 'fail' : 'pass';

export const BudgetBar = ({ judged }: { readonly judged: JudgedChannel }) => {
  const id = useId();
  const { budget } = judged.view;
  if (budget === null) return null;
  const groups = groupLosses(budget);
  const state = marginState(budget);
  return (
    <section className="budget" aria-labelledby={id}>
      <h3 className="budget-title" id={id}>
        {budget.limit === null
          ? 'Loss; no limit is known'
          : `Loss against the ${decibels(budget.limit)} limit`}
      </h3>
      <Bar budget={budget} groups={groups} />
      <dl className="budget-legend">
        {groups.map(({ kind, label, loss }) => (
          <div key={kind}>
            <dt data-kind={kind}>{label}</dt>
            <dd>{decibels(loss)}</dd>
          </div>
        ))}
        {budget.margin !== null && (
          <div className="budget-margin" data-state={state}>
            <dt>{state === 'fail' ? 'Short by' : 'Margin'}</dt>
            <dd>{decibels(budget.margin)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
};
