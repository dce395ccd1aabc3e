/** Which options of a step are closed and why; those of the last answer stay on screen until there are others. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Reason } from '../../shared/guide/options';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import { type Option, STEP_IDS, type StepId } from '../../shared/steps/step';
import type { Answers } from '../../shared/steps/steps';
import { useDesk } from '../guide/desk/desk';
import { inSlices } from '../state/in-slices';
import { useWizard } from '../state/wizard';
import { lookAhead } from './look-ahead';
import { fieldsAhead, keepTaken, planTaken } from './taken';

/** Reasons by `field value`; what is not in it is open. */
export type ClosedOptions = ReadonlyMap<string, Reason>;

export const optionKey = (field: string, value: Option['value']): string => `${field} ${value}`;

export const useSite = (): PlanSite => useWizard().site;

/** Answers of steps after this one close none of its options, so they are left out of what is compared. */
const questionText = (link: Link, step: StepId, shown: unknown): string => {
  const before = STEP_IDS.slice(0, STEP_IDS.indexOf(step)).map((id) => link.answers[id] ?? null);
  return JSON.stringify([step, before, shown, link.answers[step] !== undefined]);
};

interface Asked {
  readonly key: string;
  readonly options: readonly Option[];
}

const NONE: ClosedOptions = new Map();

const isSame = (a: ClosedOptions, b: ClosedOptions): boolean =>
  a.size === b.size && [...a].every(([key, why]) => JSON.stringify(b.get(key)) === JSON.stringify(why));

interface Judged {
  readonly closed: ClosedOptions;
  /**
   * The form with the options, which is busy until it is known of each whether it is open: then none of them looks as if it
   * were. Marked by hand, as what the last answer leaves closed is mostly what was, and then nothing is drawn anew.
   */
  readonly form: RefObject<HTMLDivElement | null>;
}

export const useClosedOptions = (
  step: StepId,
  shown: NonNullable<Answers[StepId]>,
  fields: readonly Asked[],
): Judged => {
  const { link } = useWizard();
  const site = useSite();
  const desk = useDesk();
  const text = questionText(link, step, shown);
  const [found, setFound] = useState<{ readonly step: StepId; readonly closed: ClosedOptions }>({
    step,
    closed: NONE,
  });
  const now = useRef(found);
  now.current = found;
  const form = useRef<HTMLDivElement>(null);
  const isKnown = (): void => form.current?.removeAttribute('aria-busy');
  // With what is known, and before a question that came meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was found ends it
  useLayoutEffect(isKnown, [found]);
  // Before the options are painted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as below
  useLayoutEffect(() => form.current?.setAttribute('aria-busy', 'true'), [desk, text, site]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says all that the reasons depend on
  useEffect(() => {
    const options = fields.flatMap(({ key, options: all }) =>
      all.map(({ value }) => ({ field: key, value, shown })),
    );
    const ahead = fieldsAhead(
      desk,
      fields.map(({ key }) => key),
    );
    let stopPlanning: (() => void) | undefined;
    let stopLooking: (() => void) | undefined;
    const stopAsking = desk.ask({ kind: 'options', link, site, step, options, ahead }, (told) => {
      const { closed: reasons, taken } = told;
      // The reasons were told before.
      if (taken !== null) {
        keepTaken(link, site, step, options, taken);
        stopPlanning = inSlices(planTaken(link, site, step, taken));
        stopLooking = lookAhead(desk, link, site, step, shown);
        return;
      }
      const closed = new Map<string, Reason>();
      for (const [index, { field, value }] of options.entries()) {
        const reason = reasons[index] ?? null;
        if (reason !== null) closed.set(optionKey(field, value), reason);
      }
      // An answer mostly closes what was closed: then nothing is drawn anew.
      if (now.current.step === step && isSame(now.current.closed, closed)) isKnown();
      else setFound({ step, closed });
    });
    return () => {
      stopAsking();
      stopPlanning?.();
      stopLooking?.();
    };
  }, [desk, text, site]);
  return { closed: found.step === step ? found.closed : NONE, form };
};
