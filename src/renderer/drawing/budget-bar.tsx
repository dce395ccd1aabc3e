/** What the channel loses against what it may lose, as one bar with its figures beside it. */
import { useId, useMemo } from 'react';
import type { Budget } from '../../shared/budget/budget';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import type { MicroDb } from '../../shared/units';
import { inDb } from '../words/figures';
import { type MarginTone, marginTone } from '../words/margin';
import { BudgetAnswers } from './budget-answers';
import { groupLosses, type LossGroup } from './budget-groups';
import { BudgetRow } from './budget-row';
import { groupSources, limitSources } from './budget-sources';
import './budget-bar.css';

/** The whole bar stands for the limit, or for the loss where that is more. */
const scaleOf = (budget: Budget): number => Math.max(budget.loss + budget.agingMargin, budget.limit ?? 0, 1);

const Bar = ({ budget, groups }: { readonly budget: Budget; readonly groups: readonly LossGroup[] }) => {
  const scale = scaleOf(budget);
  const over = budget.limit !== null && budget.limit < scale;
  return (
    <div className="budget-track" aria-hidden="true">
      <div className="budget-bar" data-over={over}>
        {groups.map(({ kind, loss }) => (
          <i key={kind} data-kind={kind} style={{ width: `${(loss / scale) * 100}%` }} />
        ))}
      </div>
      {over && (
        <b className="budget-limit-mark" style={{ left: `${((budget.limit as number) / scale) * 100}%` }}>
          limit
        </b>
      )}
    </div>
  );
};

const MARGIN_WORDS: Readonly<Record<MarginTone, readonly [sign: string, words: string]>> = {
  pass: ['✓', 'Margin'],
  caution: ['!', 'Margin, thin'],
  fail: ['✕', 'Too much loss, short by'],
};

const MarginLine = ({ margin }: { readonly margin: MicroDb }) => {
  const state = marginTone(margin);
  const [sign, words] = MARGIN_WORDS[state];
  return (
    <p className="budget-margin" data-state={state}>
      <span aria-hidden="true">{sign}</span>
      <span className="budget-label">{words}</span>
      <b>{inDb(state === 'fail' ? (-margin as MicroDb) : margin)}</b>
    </p>
  );
};

export const BudgetBar = ({ judged }: { readonly judged: JudgedChannel }) => {
  const id = useId();
  const { budget, channel } = judged.view;
  const groups = useMemo(() => (budget === null ? [] : groupLosses(budget)), [budget]);
  if (budget === null) return <p className="budget-none">A loss budget needs a transceiver at both ends.</p>;
  return (
    <section className="budget" aria-labelledby={id}>
      <h3 className="budget-title" id={id}>
        {budget.limit === null ? 'Loss; no limit is known' : `Loss against the ${inDb(budget.limit)} limit`}
      </h3>
      <Bar budget={budget} groups={groups} />
      <ul className="budget-legend">
        {groups.map((group) => (
          <BudgetRow
            key={group.kind}
            kind={group.kind}
            label={group.label}
            figure={inDb(group.loss)}
            source={groupSources(channel, group)}
          />
        ))}
        {budget.limit !== null && (
          <BudgetRow
            kind="limit"
            label={budget.limitIsOverridden ? 'Limit, typed in' : 'Limit'}
            figure={inDb(budget.limit)}
            source={limitSources(channel, budget)}
          />
        )}
      </ul>
      {budget.margin !== null && <MarginLine margin={budget.margin} />}
      <BudgetAnswers channel={channel} budget={budget} />
    </section>
  );
};
