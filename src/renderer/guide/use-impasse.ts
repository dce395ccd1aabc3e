/** Whether the answers leave an order at all. */
import { useEffect, useState } from 'react';
import type { Impasse } from '../../shared/guide/queries';
import type { Link } from '../../shared/plan/link';
import type { StepId } from '../../shared/steps/step';
import { useWizard } from '../state/wizard';
import { useSite } from '../wizard/closed';
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
  useEffect(
    () =>
      desk.ask({ kind: 'impasse', link, site, step }, (impasse) =>
        setFound(isNone(impasse) ? null : { link, step, impasse }),
      ),
    [desk, link, step, site],
  );
  // What was said of other answers says nothing of these.
  return found !== null && found.link === link && found.step === step ? found.impasse : NONE;
};
