/**
 * Which options of a step are closed and why, found after the paint in pieces that keep the window responsive, and kept, so
 * that an answer is on screen at once.
 */
import { useEffect, useMemo, useState } from 'react';
import { taskFor } from '../../shared/guide/choose';
import { type Reason, stateOfOption } from '../../shared/guide/options';
import { findQuestion } from '../../shared/guide/questions';
import { siteOfQuote } from '../../shared/order/make-order';
import type { QuoteDocument } from '../../shared/order/quote-document';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import { type Option, STEP_IDS, type StepId } from '../../shared/steps/step';
import type { Answers } from '../../shared/steps/steps';
import { inSlices } from '../guide/in-slices';
import { useWizard } from '../state/wizard';

/** Reasons by `field value`; what is not in it is open. */
export type ClosedOptions = ReadonlyMap<string, Reason>;

export const optionKey = (field: string, value: Option['value']): string => `${field} ${value}`;

export const useSite = (): PlanSite => {
  const { quote } = useWizard();
  const { customer, settings, enclosures } = quote;
  return useMemo(
    () => siteOfQuote({ customer, settings, enclosures } as QuoteDocument),
    [customer, settings, enclosures],
  );
};

/** Answers of steps after this one close none of its options, so they are left out of what is compared. */
const questionText = (link: Link, step: StepId, shown: unknown): string => {
  const before = STEP_IDS.slice(0, STEP_IDS.indexOf(step)).map((id) => link.answers[id] ?? null);
  return JSON.stringify([step, before, shown, link.answers[step] !== undefined]);
};

/** Null when the option is open, or when it is not this option that stands in the way; `shown` is the answer on screen. */
export const whyClosed = (
  link: Link,
  step: StepId,
  shown: NonNullable<Answers[StepId]>,
  site: PlanSite,
  field: string,
  option: Option,
): Reason | null => {
  const question = findQuestion(step, field);
  if (question === undefined || step === 'documentation') return null;
  const { closed } = stateOfOption(link, taskFor(link, question, site, shown), question, option);
  return closed === null || closed.regardless ? null : closed;
};

interface Asked {
  readonly key: string;
  readonly options: readonly Option[];
}

const NONE: ClosedOptions = new Map();

const isSame = (a: ClosedOptions, b: ClosedOptions): boolean =>
  a.size === b.size && [...a].every(([key, why]) => JSON.stringify(b.get(key)) === JSON.stringify(why));

export const useClosedOptions = (
  step: StepId,
  shown: NonNullable<Answers[StepId]>,
  fields: readonly Asked[],
): ClosedOptions => {
  const { link } = useWizard();
  const site = useSite();
  const text = questionText(link, step, shown);
  const [found, setFound] = useState<{ readonly step: StepId; readonly closed: ClosedOptions }>({
    step,
    closed: NONE,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says all that the reasons depend on
  useEffect(() => {
    const open = fields.flatMap(({ key, options }) => options.map((option) => ({ key, option })));
    return inSlices(
      (function* () {
        const closed = new Map<string, Reason>();
        for (const { key, option } of open) {
          const why = whyClosed(link, step, shown, site, key, option);
          if (why !== null) closed.set(optionKey(key, option.value), why);
          yield;
        }
        // An answer mostly closes what was closed: then nothing is drawn anew.
        setFound((known) => (known.step === step && isSame(known.closed, closed) ? known : { step, closed }));
      })(),
    );
  }, [text, site]);
  return found.step === step ? found.closed : NONE;
};
