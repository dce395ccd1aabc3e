/** What follows from the answers so far: light, loss, findings and the order's lines. */
import { memo, useMemo } from 'react';
import { KIND_WORDS } from '../../shared/documents/item-words';
import type { Impasse } from '../../shared/guide/queries';
import { itemsAlone, presentAnyFinding } from '../../shared/order/evaluate-link';
import { mergeItems, type OrderLine } from '../../shared/order/lines';
import { worstChannel } from '../../shared/order/worst-channel';
import { BudgetBar } from '../drawing/budget-bar';
import { FindingList } from '../drawing/finding-list';
import { ShowFixes } from '../guide/fixes-dialog';
import { useGo } from '../guide/use-go';
import { useAfterPaint } from '../state/after-paint';
import { useIsPainted } from '../state/first-paint';
import { useWizard } from '../state/wizard';
import { figure } from '../words/figures';
import { itemDetail } from '../words/item-detail';
import { verdictWords } from '../words/verdict';
import { useSite } from './closed';
import './consequences.css';
import { Said } from '../words/said';

/** The rules mostly say the same after an answer as before it: then the list is not drawn anew. */
const Findings = memo(
  FindingList,
  (before, after) =>
    before.onGo === after.onGo &&
    (before.findings === after.findings ||
      JSON.stringify(before.findings) === JSON.stringify(after.findings)),
);

const Budget = memo(BudgetBar);

const OrderSoFar = memo(({ lines }: { readonly lines: readonly OrderLine[] }) => (
  <section aria-labelledby="order-so-far">
    <h3 id="order-so-far">Order so far</h3>
    <table className="so-far">
      <tbody>
        {lines.map((line) => (
          <tr key={JSON.stringify([line.kind, line.supply, line.attributes])}>
            <th scope="row">
              {KIND_WORDS[line.kind]}
              <small>
                <Said text={itemDetail(line)} />
                {line.supply === 'order' ? '' : ` · ${line.supply}`}
              </small>
            </th>
            <td className="figure">{figure(line.quantity)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
));

const SIGNS = { pass: '✓', caution: '!', fail: '✕' } as const;

interface ConsequencesProps {
  readonly open: boolean;
  readonly impasse: Impasse;
}

const Following = ({ impasse }: { readonly impasse: Impasse }) => {
  const { walk, draft } = useWizard();
  const go = useGo();
  const { settings } = useSite();
  // The answer and its verdict are on screen first, then the drawing, and then the rest: at once they would take too long.
  const evaluated = useAfterPaint(walk.evaluated, 2);
  const channel = worstChannel(evaluated.judged);
  const findings = useMemo(
    () => evaluated.findings.filter(({ rule }) => rule !== 'advice/not-confirmed').map(presentAnyFinding),
    [evaluated],
  );
  const grave = useMemo(() => findings.filter(({ severity }) => severity !== 'note'), [findings]);
  const notes = useMemo(() => findings.filter(({ severity }) => severity === 'note'), [findings]);
  const lines = useMemo(
    () => mergeItems([{ link: evaluated.link.id, items: itemsAlone(evaluated) }], settings),
    [evaluated, settings],
  );
  return (
    <>
      {channel !== undefined && channel.view.budget !== null && <Budget judged={channel} />}
      {impasse.whole !== null && (
        <div className="card-ways">
          <ShowFixes through={impasse.soFar === null ? null : draft.step} because={impasse.whole.sentence} />
        </div>
      )}
      {grave.length > 0 && <Findings findings={grave} onGo={go} />}
      {lines.length > 0 && <OrderSoFar lines={lines} />}
      {notes.length > 0 && <Findings findings={notes} onGo={go} />}
    </>
  );
};

export const Consequences = ({ open, impasse }: ConsequencesProps) => {
  const { walk } = useWizard();
  const verdict = verdictWords(walk.evaluated);
  const isPainted = useIsPainted();
  return (
    <aside
      className="consequences"
      id="consequences"
      aria-labelledby="what-follows"
      data-open={open || undefined}
    >
      <h2 id="what-follows" className="unseen">
        What follows
      </h2>
      <div className="verdict" data-tone={verdict.tone}>
        <span aria-hidden="true">{SIGNS[verdict.tone]}</span>
        <span>
          <b>{verdict.title}</b>
          <small>
            <Said text={verdict.detail} />
          </small>
        </span>
      </div>
      {isPainted && <Following impasse={impasse} />}
    </aside>
  );
};
