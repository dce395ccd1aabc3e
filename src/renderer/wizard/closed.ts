/** Which options of a step are closed, found after the paint and kept, so that an answer is on screen at once. */
import { useEffect, useMemo, useState } from 'react';
import { siteOfQuote } from '../../shared/order/make-order';
import type { QuoteDocument } from '../../shared/order/quote-document';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import { type Option, STEP_IDS, type StepId } from '../../shared/steps/step';
import type { Answers } from '../../shared/steps/steps';
import { type ClosedOption, closedBecause } from '../../shared/wizard/closed-options';
import { useWizard } from '../state/wizard';
import { withOption } from './coupled';

/** Reasons by `field value`; what is not in it is open. */
export type ClosedOptions = ReadonlyMap<string, ClosedOption>;

export const optionKey = (field: string, value: Option['value']): string => `${field} ${value}`;

/** Missing names close nothing: the fields that hold them stand beside the option. */
const MENDED_BESIDE: readonly string[] = ['labels/missing', 'advice/route-missing'];

export const useSite = (): PlanSite => {
  const { quote } = useWizard();
  const { customer, settings, enclosures } = quote;
  return useMemo(
    () => siteOfQuote({ customer, settings, enclosures } as QuoteDocument),
    [customer, settings, enclosures],
  );
};

/** Answers of steps after this one do not close its options, so they are left out of what is compared. */
const questionOf = (link: Link, step: StepId, answer: unknown): string => {
  const before = STEP_IDS.slice(0, STEP_IDS.indexOf(step)).map((id) => link.answers[id] ?? null);
  return JSON.stringify([step, before, answer]);
};

/** Going to and fro between options asks the same again and again; a plan costs a millisecond, a look-up nothing. */
const KNOWN = new WeakMap<PlanSite, Map<string, ClosedOption | null>>();
const MOST_KNOWN = 500;

const knownFor = (site: PlanSite): Map<string, ClosedOption | null> => {
  const known = KNOWN.get(site) ?? new Map<string, ClosedOption | null>();
  KNOWN.set(site, known);
  return known;
};

export const whyClosed = (
  link: Link,
  step: StepId,
  answer: unknown,
  site: PlanSite,
  field: string,
  value: Option['value'],
): ClosedOption | null => {
  const wanted = withOption(step, answer, field, value) as NonNullable<Answers[StepId]>;
  const known = knownFor(site);
  const question = questionOf(link, step, wanted);
  const before = known.get(question);
  if (before !== undefined) return before;
  const closed = closedBecause(link, step, wanted, site);
  const why = closed !== null && MENDED_BESIDE.includes(closed.rule) ? null : closed;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(question, why);
  return why;
};

/**
 * The closed options of one field. Where every option meets the same obstacle, another field of the step is to blame, as when
 * two transceivers that cannot talk close "supplied by": then this field closes nothing. A step of one choice has no other.
 */
const closedOptions = (
  link: Link,
  step: StepId,
  answer: unknown,
  site: PlanSite,
  field: string,
  options: readonly Option[],
): ReadonlyMap<Option['value'], ClosedOption> => {
  const closed = new Map<Option['value'], ClosedOption>();
  for (const { value } of options) {
    const why = whyClosed(link, step, answer, site, field, value);
    if (why !== null) closed.set(value, why);
  }
  const reasons = new Set([...closed.values()].map(({ because }) => because));
  const isBlameless = closed.size === options.length && reasons.size === 1 && field !== 'method';
  return isBlameless ? new Map() : closed;
};

const NONE: ClosedOptions = new Map();

export const useClosedOptions = (
  step: StepId,
  answer: unknown,
  fields: readonly { readonly key: string; readonly options: readonly Option[] }[],
): ClosedOptions => {
  const { link } = useWizard();
  const site = useSite();
  const question = questionOf(link, step, answer);
  const [found, setFound] = useState<{ readonly step: StepId; readonly closed: ClosedOptions }>({
    step,
    closed: NONE,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question says all that the reasons depend on
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      if (!wanted) return;
      const closed = new Map<string, ClosedOption>();
      for (const { key, options } of fields)
        for (const [value, why] of closedOptions(link, step, answer, site, key, options))
          closed.set(optionKey(key, value), why);
      setFound({ step, closed });
    }, 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [question, site]);
  return found.step === step ? found.closed : NONE;
};
