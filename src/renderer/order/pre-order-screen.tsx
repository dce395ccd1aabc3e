/** The ten points that must hold before an order is issued: proven by the rules, or by a named person's word. */
import { useMemo, useState } from 'react';
import { presentAnyFinding } from '../../shared/order/evaluate-link';
import { type CheckedPoint, checkPoints } from '../../shared/order/pre-order-check';
import { STEP_IDS, type StepId } from '../../shared/steps/step';
import { mayVisit } from '../../shared/wizard/evaluate-walk';
import { Button } from '../fields/button';
import { MenuField } from '../fields/menu-field';
import { useWizard } from '../state/wizard';
import { stepTitle } from '../words/step-summary';
import { PointRow } from './point-row';
import { proofOf } from './proofs';
import './pre-order-screen.css';

const UNANSWERED = 'unanswered: ';

interface Reasons {
  readonly reasons: readonly string[];
  /** A person may settle it. */
  readonly mayTick: boolean;
  /** The step whose answer mends it. */
  readonly step: StepId | null;
}

/** What keeps a point open, in sentences, and who or what may settle it. */
const reasonsOf = (
  { because }: CheckedPoint,
  findings: ReturnType<typeof useWizard>['walk']['evaluated']['findings'],
): Reasons => {
  let mayTick = because.length > 0;
  let step: StepId | null = null;
  const reasons = because.flatMap((reason) => {
    if (reason.startsWith(UNANSWERED)) {
      mayTick = false;
      const unanswered = reason.slice(UNANSWERED.length) as StepId;
      step ??= unanswered;
      return `${stepTitle(unanswered)} is only proposed so far.`;
    }
    const own = findings.filter(({ rule }) => rule === reason);
    step ??= own[0]?.step ?? null;
    if (own.length === 0 || own.some(({ severity }) => severity === 'block')) mayTick = false;
    return own.length === 0
      ? 'No channel can be planned from the answers.'
      : [...new Set(own.map((finding) => presentAnyFinding(finding).message))];
  });
  return { reasons, mayTick, step };
};

export const PreOrderScreen = ({ onStep }: { readonly onStep: () => void }) => {
  const { link, walk, quote, send } = useWizard();
  const [by, setBy] = useState('');
  const points = useMemo(() => checkPoints({ ...walk.evaluated, link }, quote), [walk, link, quote]);
  const settled = points.filter(({ state }) => state !== 'open').length;
  const confirmed = link.confirmed ?? STEP_IDS.length;
  const next = STEP_IDS[confirmed];
  const go = (step: StepId): void => {
    send({ type: 'GO', step });
    onStep();
  };
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>Pre-order check</h1>
          <p className="muted">
            {quote.links.length > 1 ? '' : `${link.name}: `}
            {settled} of {points.length} points proven. An order with an open point stays a draft.
          </p>
        </div>
        <div className="page-actions">
          {quote.links.length > 1 && (
            <MenuField
              label="Link"
              value={link.id}
              options={quote.links.map(({ id, name }) => ({ value: id, label: name, explain: '' }))}
              onChoose={(id) => send({ type: 'SELECT_LINK', linkId: String(id) })}
            />
          )}
          {next !== undefined && (
            <Button className="primary-button" onPress={() => go(next)}>
              Go on with {stepTitle(next)} <span aria-hidden="true">→</span>
            </Button>
          )}
        </div>
      </div>
      <ol className="sheet points">
        {points.map((point) => {
          const { step, ...reasons } = reasonsOf(point, walk.evaluated.findings);
          return (
            <PointRow
              key={point.point}
              point={point}
              {...reasons}
              step={step !== null && mayVisit(link, step) ? step : null}
              onStep={go}
              proof={proofOf(point.point, walk)}
              by={by}
              onBy={setBy}
              onTick={(name, date) =>
                send({ type: 'TICK', tick: { link: link.id, point: point.point as never, by: name, date } })
              }
              onUntick={() => send({ type: 'UNTICK', linkId: link.id, point: point.point })}
            />
          );
        })}
      </ol>
    </div>
  );
};
