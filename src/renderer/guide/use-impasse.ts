/** Whether the answers leave an order at all. */
import { useEffect, useState } from 'react';
import type { Impasse } from '../../shared/guide/queries';
import type { Link } from '../../shared/plan/link';
import type { StepId } from '../../shared/steps/step';
import { inSlices } from '../state/in-slices';
import { useWizard } from '../state/wizard';
import { useSite } from '../wizard/closed';
import { planSoFar } from '../wizard/taken';
import { useDesk } from './desk/desk';

const NONE: Impasse = { soFar: null, whole: null };

interface Found {
  readonly link: Link;
  readonly step: StepId;
  readonly impasse: Impasse;
}

/** Mostly there is none; then nothing is drawn anew for it. */
const isNone = ({ soFar, whole }: Impasse): boolean => soFar === null && whole === null;

export const useImpasse = (): Impasse => {
  const { link, draft } = useWizard();
  const { step } = draft;
  const site = useSite();
  const desk = useDesk();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let stopPlanning: (() => void) | undefined;
    const ahead = desk.hasOwnThread();
    const stopAsking = desk.ask({ kind: 'impasse', link, site, step, ahead }, ({ design, ...impasse }) => {
      // What stands in the way was told before.
      if (design !== null) stopPlanning = inSlices(planSoFar(link, site, step, design));
      else setFound(isNone(impasse) ? null : { link, step, impasse });
    });
    return () => {
      stopAsking();
      stopPlanning?.();
    };
  }, [desk, link, step, site]);
  // What was said of other answers says nothing of these.
  return found !== null && found.link === link && found.step === step ? found.impasse : NONE;
};
