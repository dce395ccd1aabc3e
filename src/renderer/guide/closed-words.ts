/** Why an option is closed, short enough for its card; the whole sentence stands behind "Why not?". */

import { tellingFirst } from '../../shared/guide/culprit-order';
import type { Reason } from '../../shared/guide/options';
import { listed } from '../../shared/sentence';

/** More names than these are counted. */
const MOST_NAMED = 2;

const counted = (count: number): string => `${count} more ${count === 1 ? 'answer' : 'answers'}`;

/**
 * Example: `Closed by the aligned keys of the installed near panel and 3 more answers: no link gets light both ways.`
 * With a `name`, for where the option itself is not at hand, it begins with `MPO-24 is closed by`. The sentence as it is where
 * no answer closes the option.
 */
export const closedWords = (
  { because, sentence, why }: Pick<Reason, 'because' | 'sentence' | 'why'>,
  name?: string,
): string => {
  if (because.length === 0) return sentence;
  const ranked = tellingFirst(because);
  const named = because.length <= MOST_NAMED ? ranked : ranked.slice(0, MOST_NAMED - 1);
  const rest = because.length - named.length;
  const names = named.map(({ words }) => words);
  const [first = why] = why.split(': ');
  const all = listed(rest === 0 ? names : [...names, counted(rest)]);
  return `${name === undefined ? 'Closed' : `${name} is closed`} by ${all}: ${first.replace(/\.$/, '')}.`;
};
