/** Where we are: the link, its eight steps with what was answered, and what follows them. */
import { memo, startTransition, use, useCallback } from 'react';
import { checkPoints } from '../../shared/order/pre-order-check';
import { provenWords } from '../../shared/order/readiness';
import { isUnconfirmedProposal } from '../../shared/plan/link';
import { STEP_IDS, type StepId } from '../../shared/steps/step';
import type { StepState } from '../../shared/wizard/evaluate-walk';
import { Button } from '../fields/button';
import { UnfinishedContext } from '../fields/unfinished';
import { FillRest } from '../guide/fill-rest';
import { useFailing } from '../quotes/count-failing';
import { useWizard } from '../state/wizard';
import { counted } from '../words/figures';
import { type MarginTone, marginText, marginTone } from '../words/margin';
import { stepSummary, stepTitle } from '../words/step-summary';
import { worstMargin } from '../words/verdict';
import type { Screen } from './screens';
import './step-list.css';
import { Said } from '../words/said';

interface StepListProps {
  readonly screen: Screen;
  readonly onShow: (screen: Screen) => void;
  /** Where the window is narrow the list is folded away until it is asked for. */
  readonly open: boolean;
}

const STATE_WORDS: Readonly<Record<StepState, string>> = {
  open: 'not answered yet',
  answered: 'not confirmed yet',
  confirmed: 'confirmed',
  conflict: 'in conflict',
};

const signOf = (state: StepState, number: number): string =>
  state === 'confirmed' ? '✓' : state === 'conflict' ? '!' : String(number);

interface StepEntryProps {
  readonly step: StepId;
  readonly state: StepState;
  readonly summary: string;
  /** Filled in with the rest of the link, and confirmed by nobody yet. */
  readonly isFilled: boolean;
  /** Something was typed there and is no answer. */
  readonly isUnfinished: boolean;
  /** Of what the answer amounts to. */
  readonly tone: MarginTone;
  readonly isCurrent: boolean;
  readonly mayGo: boolean;
  readonly onGo: (step: StepId) => void;
}

/** Drawn anew only when its own words change, not at every answer. */
const StepEntry = memo(
  ({ step, state, summary, tone, isFilled, isUnfinished, isCurrent, mayGo, onGo }: StepEntryProps) => (
    <li>
      <Button
        className="step-entry"
        data-state={state}
        data-current={isCurrent || undefined}
        aria-current={isCurrent ? 'step' : false}
        isDisabled={!mayGo}
        onPress={() => onGo(step)}
      >
        <span className="step-sign" aria-hidden="true">
          {signOf(state, STEP_IDS.indexOf(step) + 1)}
        </span>
        <span className="step-words">
          <b>{stepTitle(step)}</b>
          <span className="unseen">, {STATE_WORDS[state]}: </span>
          {isUnfinished && <small data-tone="caution">! typed in part, no answer</small>}
          <small data-tone={tone}>
            {state === 'open' || isFilled ? (
              <i>
                proposed: <Said text={summary} />
              </i>
            ) : (
              <Said text={summary} />
            )}
          </small>
        </span>
      </Button>
    </li>
  ),
);

export const StepList = ({ screen, onShow, open }: StepListProps) => {
  const { quote, link, walk, draft, can, send, site } = useWizard();
  const unfinished = use(UnfinishedContext);
  const failing = useFailing(quote.links, site);
  const index = quote.links.indexOf(link);
  const { answers } = walk;
  const { links } = answers.application;
  // What the answer amounts to says more than the answer.
  const margin = worstMargin(walk.evaluated.judged);
  const go = useCallback(
    (step: StepId): void => {
      startTransition(() => {
        send({ type: 'GO', step });
        onShow('step');
      });
    },
    [send, onShow],
  );
  // A proposal proves nothing: the points are checked against what was answered.
  const points = checkPoints({ ...walk.evaluated, link }, quote);
  const settled = points.filter(({ state }) => state !== 'open').length;
  return (
    <nav className="step-list" aria-label="Steps" data-open={open || undefined}>
      <Button
        className="step-link"
        data-current={screen === 'quote' || undefined}
        aria-current={screen === 'quote' ? 'page' : false}
        onPress={() => onShow('quote')}
      >
        <b>
          <Said text={link.name} />
        </b>
        <small>
          Link {index + 1} of {quote.links.length} · {counted(links, 'link')}
        </small>
        {failing !== null && failing > 0 && quote.links.length > 1 && (
          <span className="step-link-failing">
            <span aria-hidden="true">✕ </span>
            {failing} of {counted(quote.links.length, 'link')} {failing === 1 ? 'fails' : 'fail'}
          </span>
        )}
        <span className="step-link-all">All links, customer and terms</span>
      </Button>
      <ol>
        {STEP_IDS.map((step) => (
          <StepEntry
            key={step}
            step={step}
            state={walk.states[step]}
            summary={
              step === 'budget' && margin !== null
                ? `Margin ${marginText(margin)}`
                : stepSummary(step, answers, quote.enclosures, walk.evaluated.plan?.through)
            }
            tone={step === 'budget' && margin !== null ? marginTone(margin) : 'pass'}
            isFilled={walk.states[step] === 'answered' && isUnconfirmedProposal(link, step)}
            isUnfinished={
              (screen !== 'step' || draft.step !== step) && unfinished.hasIn(`${link.id} ${step}`)
            }
            isCurrent={screen === 'step' && draft.step === step}
            mayGo={can({ type: 'GO', step })}
            onGo={go}
          />
        ))}
      </ol>
      <FillRest />
      <ul className="step-after">
        <li>
          <Button
            className="step-entry"
            data-state={settled === points.length ? 'confirmed' : 'open'}
            data-current={screen === 'check' || undefined}
            aria-current={screen === 'check' ? 'page' : false}
            onPress={() => onShow('check')}
          >
            <span className="step-sign" aria-hidden="true">
              {settled === points.length ? '✓' : settled}
            </span>
            <span className="step-words">
              <b>Pre-order check</b>
              <small>{provenWords({ check: points })}</small>
            </span>
          </Button>
        </li>
        <li className="step-pair">
          <Button
            className="step-entry"
            data-current={screen === 'order' || undefined}
            aria-current={screen === 'order' ? 'page' : false}
            onPress={() => onShow('order')}
          >
            <b>Order</b>
          </Button>
          <Button
            className="step-entry"
            data-current={screen === 'port-map' || undefined}
            aria-current={screen === 'port-map' ? 'page' : false}
            onPress={() => onShow('port-map')}
          >
            <b>Port map</b>
          </Button>
        </li>
      </ul>
    </nav>
  );
};
