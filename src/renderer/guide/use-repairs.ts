/** The ways out: those of one change first, so that there is something to read while the rest is sought. */
import { useEffect, useState } from 'react';
import type { Found, WishedOption } from '../../shared/guide/queries';
import type { Repair } from '../../shared/guide/repair-link';
import type { StepId } from '../../shared/steps/step';
import { useWizard } from '../state/wizard';
import { useSite } from '../wizard/closed';
import { useDesk } from './desk/desk';

export type Repairs = Found<Repair>;

const LOOKING: Repairs = { repairs: [], isLooking: true };

/** `through` is the last step whose answers count; null for all answers. */
export const useRepairs = (through: StepId | null, wanted: WishedOption | null): Repairs => {
  const { link } = useWizard();
  const site = useSite();
  const desk = useDesk();
  const [found, setFound] = useState<Repairs>(LOOKING);
  const { step, field, value } = wanted ?? {};
  useEffect(() => {
    setFound(LOOKING);
    const wished = step === undefined || field === undefined ? null : { step, field, value: value as never };
    return desk.ask({ kind: 'repairs', link, site, through, wanted: wished }, setFound);
  }, [desk, link, site, through, step, field, value]);
  return found;
};
