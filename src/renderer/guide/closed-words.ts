/** What is said of closed options beside their field; the whole reason stands behind `Why?`. */

import { tellingFirst } from '../../shared/guide/culprit-order';
import type { Reason } from '../../shared/guide/options';
import { capitalised, listed } from '../../shared/sentence';
import type { Option } from '../../shared/steps/step';

export interface ClosedOption {
  readonly option: Pick<Option, 'label' | 'value'>;
  readonly reason: Reason;
}

/** Options that are closed for the same reason. */
export interface ClosedGroup {
  readonly options: readonly ClosedOption['option'][];
  /** That of the first; the others differ in their own name alone. */
  readonly reason: Reason;
}

/** More names than these are counted. */
const MOST_NAMED = 2;

const countedMore = (count: number): string => `${count} more ${count === 1 ? 'answer' : 'answers'}`;

const firstClause = (why: string): string => (why.split(': ')[0] ?? why).replace(/\.$/, '');

const causesOf = ({ because }: Pick<Reason, 'because'>): string => {
  const ranked = tellingFirst(because);
  const named = because.length <= MOST_NAMED ? ranked : ranked.slice(0, MOST_NAMED - 1);
  const names = named.map(({ words }) => words);
  const rest = because.length - named.length;
  return listed(rest === 0 ? names : [...names, countedMore(rest)]);
};

/**
 * Example: `Not available because of 100GBASE-SR4 at the near end: MPO-12 meets MPO-16 here.` The sentence as it is where no
 * answer closes the option.
 */
export const closedWords = (reason: Pick<Reason, 'because' | 'sentence' | 'why'>): string =>
  reason.because.length === 0
    ? reason.sentence
    : `Not available because of ${causesOf(reason)}: ${firstClause(reason.why)}.`;

const groupKey = ({ because, why }: Reason): string =>
  JSON.stringify([because.map(({ step, field }) => [step, field]), why]);

/** The largest group first. */
export const groupedByReason = (closed: readonly ClosedOption[]): readonly ClosedGroup[] => {
  const groups = new Map<string, { options: ClosedOption['option'][]; reason: Reason }>();
  for (const { option, reason } of closed) {
    const key = groupKey(reason);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { options: [option], reason });
    else group.options.push(option);
  }
  return [...groups.values()].sort((a, b) => b.options.length - a.options.length);
};

/** What stands in brackets is told with the whole reason. */
const inShort = (words: string): string => words.replace(/ \([^)]*\)/, '');

/** The answer that closes most of them; null where none does. */
const mainCause = (closed: readonly ClosedOption[]): string | null => {
  const counts = new Map<string, number>();
  for (const { reason } of closed) {
    const words = tellingFirst(reason.because)[0]?.words;
    if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? null : inShort(most[0]);
};

/**
 * One line for a field. `only`: the one option that is left.
 * Example: `2 not available because of 100GBASE-SR4 at the near end`, or `Only MPO-24 goes with 24 fibres to 3 x 8`.
 */
export const closedNoteWords = (closed: readonly ClosedOption[], only: string | null): string => {
  const cause = mainCause(closed);
  if (cause !== null && only !== null) return `Only ${only} goes with ${cause}`;
  const what = closedCountWords(closed, only);
  const [first] = closed;
  if (cause !== null) return `${what} because of ${cause}`;
  return first === undefined ? what : `${what}: ${firstClause(first.reason.why)}`;
};

/** The same without the cause, for where it stands beside the field. */
export const closedCountWords = (closed: readonly ClosedOption[], only: string | null): string => {
  if (only !== null) return `Only ${only} is available`;
  const [first] = closed;
  if (closed.length > 1 || first === undefined) return `${closed.length} not available`;
  // The other way of a switch has no name of its own.
  return typeof first.option.value === 'boolean' ? 'Not available' : `${first.option.label} is not available`;
};

/** Example: `MPO-12 meets MPO-16 here: the one cannot enter the other.` begins with a capital letter. */
export const whyWords = ({ because, sentence, why }: Reason): string =>
  because.length === 0 ? sentence : capitalised(why);
