/** Said once at the top of a step where the answers so far leave no order: why, and the shortest ways out. */

import type { Reason } from '../../shared/guide/options';
import type { StepId } from '../../shared/steps/step';
import { Button } from '../fields/button';
import { CulpritChips } from './culprit-chips';
import { MakeItWork } from './make-it-work';
import { repairWords } from './repair-words';
import { useRepairs } from './use-repairs';
import { useTakeRepair } from './use-take-repair';
import { WarningLines } from './warning-lines';
import './guide.css';
import { Said } from '../words/said';

/** The rest stands in the dialog. */
const MOST_SHOWN = 3;

export const ImpasseBanner = ({ reason, step }: { readonly reason: Reason; readonly step: StepId }) => {
  const { repairs, isLooking } = useRepairs(step, null);
  const take = useTakeRepair();
  return (
    <section className="impasse" aria-label="No order is possible like this">
      <p className="impasse-sentence">
        <span aria-hidden="true">✕ </span>
        <Said text={reason.sentence} />
      </p>
      {isLooking && repairs.length === 0 && <p className="muted">Looking for ways out…</p>}
      {!isLooking && repairs.length === 0 && <CulpritChips because={reason.because} />}
      {repairs.length > 0 && (
        <ul className="impasse-ways">
          {repairs.slice(0, MOST_SHOWN).map((repair) => (
            <li key={repairWords(repair)}>
              <span>
                <Said text={repairWords(repair)} />
                <WarningLines warnings={repair.warnings.map(({ message }) => message)} />
              </span>
              <Button
                className="way-button"
                aria-label={`Use this: ${repairWords(repair)}`}
                onPress={() => take(repair)}
              >
                Use this
              </Button>
            </li>
          ))}
        </ul>
      )}
      {repairs.length > 0 && (
        <MakeItWork
          name={null}
          through={step}
          wanted={null}
          because={reason.sentence}
          label="Make it work: see what each costs"
        />
      )}
    </section>
  );
};
