/** The ways out, found after the paint: those of one change first, so that there is something to read while the rest is sought. */
import { useEffect, useState } from 'react';
import { waysOut } from '../../shared/guide/impasse';
import { type Repair, repairsOfLink, type WantedOption } from '../../shared/guide/repair-link';
import type { StepId } from '../../shared/steps/step';
import { useWizard } from '../state/wizard';
import { useSite } from '../wizard/closed';
import { inSlices } from './in-slices';

export interface Repairs {
  readonly repairs: readonly Repair[];
  readonly isLooking: boolean;
}

const LOOKING: Repairs = { repairs: [], isLooking: true };
const MOST_CHANGES = 3;

/** `through` is the last step whose answers count; null for all answers. */
export const useRepairs = (through: StepId | null, wanted: WantedOption | null): Repairs => {
  const { link } = useWizard();
  const site = useSite();
  const [found, setFound] = useState<Repairs>(LOOKING);
  const question = wanted?.question;
  const value = wanted?.value;
  useEffect(() => {
    setFound(LOOKING);
    const option = question === undefined ? null : { question, value };
    return inSlices(
      (function* () {
        for (let most = 1; most <= MOST_CHANGES; most++) {
          yield;
          const repairs =
            through === null
              ? repairsOfLink(link, site, option, most)
              : waysOut(link, through, site, option, most);
          setFound({ repairs, isLooking: most < MOST_CHANGES });
        }
      })(),
    );
  }, [link, site, through, question, value]);
  return found;
};
