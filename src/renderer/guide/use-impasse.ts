/** Whether the answers leave an order at all, found after the paint. */
import { useEffect, useState } from 'react';
import { impasseOf } from '../../shared/guide/impasse';
import type { Reason } from '../../shared/guide/options';
import type { Link } from '../../shared/plan/link';
import type { StepId } from '../../shared/steps/step';
import { answersThrough } from '../../shared/steps/steps';
import { useWizard } from '../state/wizard';
import { useSite } from '../wizard/closed';
import { inSlices } from './in-slices';

export interface Impasse {
  /** Why the answers as far as the step on screen leave no order; null where they do. */
  readonly soFar: Reason | null;
  /** The same of all answers, later ones too. */
  readonly whole: Reason | null;
}

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
  const [found, setFound] = useState<Found | null>(null);
  useEffect(
    () =>
      inSlices(
        (function* () {
          const soFar = impasseOf(answersThrough(link.answers, step), site);
          yield;
          const whole = soFar ?? impasseOf(link.answers, site);
          const impasse = { soFar, whole };
          setFound(isNone(impasse) ? null : { link, step, impasse });
        })(),
      ),
    [link, step, site],
  );
  // What was said of other answers says nothing of these.
  return found !== null && found.link === link && found.step === step ? found.impasse : NONE;
};
