/** Repairs in words. */

import { givenUp } from '../../shared/guide/impasse';
import type { Repair } from '../../shared/guide/repair-link';
import { capitalised, listed } from '../../shared/sentence';
import type { Answers } from '../../shared/steps/steps';
import { decibelsFromMicroDb, type MicroDb } from '../../shared/units';
import { inDb } from '../words/figures';
import { marginText } from '../words/margin';
import { stepTitle } from '../words/step-summary';

const EXCHANGE = /^exchange the adapters of the (near|far) panel/;

/** The changes as things to do; what is done at both ends is said once. */
export const changeLines = ({ changes }: Pick<Repair, 'changes'>): readonly string[] => {
  const words = changes.map((change) => change.words);
  const exchanged = words.filter((line) => EXCHANGE.test(line));
  const [first] = exchanged;
  if (first === undefined || exchanged.length < 2) return words;
  return [
    first.replace(EXCHANGE, 'exchange the adapters of both panels'),
    ...words.filter((line) => !EXCHANGE.test(line)),
  ];
};

/** `Exchange the adapters of both panels … and take Method U1 instead of Method U2`. */
export const repairWords = (repair: Pick<Repair, 'changes'>): string =>
  repair.changes.length === 0 ? 'Take it as it is' : capitalised(listed(changeLines(repair)));

/** What is not said by the changes: later answers that go with them; null where there are none. */
export const givenUpWords = (before: Answers, { answers }: Repair): string | null => {
  const steps = givenUp(before, answers).map(stepTitle);
  return steps.length === 0
    ? null
    : `${listed(steps)} ${steps.length === 1 ? 'no longer fits and is' : 'no longer fit and are'} proposed anew.`;
};

/** `margin 0.76 dB, 0.10 dB more than now`. */
export const marginWords = (margin: MicroDb | null, gained: MicroDb | null): string => {
  if (margin === null) return 'no limit known';
  const now = `margin ${marginText(margin)}`;
  if (gained === null) return now;
  if (Math.abs(decibelsFromMicroDb(gained)) < 0.005) return `${now}, as now`;
  return `${now}, ${inDb(Math.abs(gained) as MicroDb)} ${gained > 0 ? 'more' : 'less'} than now`;
};
