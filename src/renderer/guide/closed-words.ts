/** Why an option is closed, short enough for its card; the whole sentence stands behind "Why not?". */

import type { Culprit, Reason } from '../../shared/guide/options';
import { findQuestion } from '../../shared/guide/questions';
import { listed } from '../../shared/sentence';

/** More names than this are counted. */
const MOST_NAMED = 2;

/** What is installed says most to whoever has to change something, then what was counted, measured or typed. */
const weightOf = ({ step, field }: Culprit): number => {
  if (field.startsWith('installed.')) return 0;
  const question = findQuestion(step, field);
  return question === undefined || question.nature === 'choice' ? 2 : 1;
};

const counted = (count: number): string => `${count} more ${count === 1 ? 'answer' : 'answers'}`;

/**
 * Example: `Closed by the aligned keys of the installed near panel and 3 more answers: no link gets light both ways.`
 * The sentence as it is where no answer closes the option.
 */
export const closedWords = ({ because, sentence }: Pick<Reason, 'because' | 'sentence'>): string => {
  const all = listed(because.map(({ words }) => words));
  const [, told] = sentence.split(`${all}: `);
  if (because.length === 0 || told === undefined) return sentence;
  const ranked = [...because].sort((a, b) => weightOf(a) - weightOf(b));
  const named = because.length <= MOST_NAMED ? ranked : ranked.slice(0, MOST_NAMED - 1);
  const rest = because.length - named.length;
  const names = named.map(({ words }) => words);
  const [first = told] = told.split(': ');
  return `Closed by ${listed(rest === 0 ? names : [...names, counted(rest)])}: ${first.replace(/\.$/, '')}.`;
};
