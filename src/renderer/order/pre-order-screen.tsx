/** The ten points that must hold before an order is issued: proven by the rules, or by a named person's word. */
import { useMemo, useState } from 'react';
import { reasonsOfPoint } from '../../shared/order/point-reasons';
import { checkPoints } from '../../shared/order/pre-order-check';
import { checkedLink, keptBy, provenWords, stateOf } from '../../shared/order/readiness';
import { confirmedSteps } from '../../shared/plan/link';
import { STEP_IDS, type StepId } from '../../shared/steps/step';
import { Button } from '../fields/button';
import { MenuField } from '../fields/menu-field';
import { useWizard } from '../state/wizard';
import { stepTitle } from '../words/step-summary';
import { PointRow } from './point-row';
import { proofOf } from './proofs';
import { StatePill } from './state-pill';
import './pre-order-screen.css';
import { Said } from '../words/said';

export const PreOrderScreen = ({ onStep }: { readonly onStep: () => void }) => {
  const { link, walk, quote, can, send } = useWizard();
  const [by, setBy] = useState('');
  const points = useMemo(() => checkPoints({ ...walk.evaluated, link }, quote), [walk, link, quote]);
  const readiness = checkedLink(walk.evaluated, link, points);
  const next = STEP_IDS[confirmedSteps(link)];
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
            <Said text={quote.links.length > 1 ? '' : `${link.name}: `} />
            {provenWords(readiness)}.{' '}
            <span className="page-more">An order with an open point is not to be issued.</span>
          </p>
        </div>
        <StatePill state={stateOf(readiness)} because={keptBy(readiness)} />
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
          const { step, ...reasons } = reasonsOfPoint(point, walk.evaluated);
          return (
            <PointRow
              key={point.point}
              point={point}
              {...reasons}
              step={step !== null && can({ type: 'GO', step }) ? step : null}
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
