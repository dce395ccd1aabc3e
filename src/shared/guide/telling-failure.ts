/** Which of the failures that a search met is told to the customer. */
import type { MetFailure } from './met-failure';
import { QUESTIONS, type Question } from './questions';
import type { Conflict } from './reason';
import { questionsOf } from './variables';

const UNITS = QUESTIONS.filter(({ key }) => key.endsWith('.rackUnitsFree')).map(({ index }) => index);

/** Of the rules about a place it alone looks at the rack units, so that it says why they are to blame. */
const isAboutUnits = ({ known }: MetFailure): boolean =>
  known.kind === 'finding' && known.finding.rule === 'form/height';

const isUnplaced = ({ known }: MetFailure): boolean => known.kind === 'problem' && known.isUnplaced === true;

/**
 * The failure that says most: it is about the option, if there is one, about many of the culprits, and about little else; a rule
 * says it rather than parts that cannot be placed.
 * `regardless`: the culprits leave nothing whatever the option, so that they come first.
 */
export const tellingFailure = (
  { culprits, met }: Conflict,
  option: Question | null,
  regardless: boolean,
): MetFailure | undefined => {
  const aboutOption = regardless ? 500 : 100_000;
  const culpritIndexes = culprits.map(({ index }) => index);
  const blamesUnits = culpritIndexes.some((index) => UNITS.includes(index));
  const weigh = (one: MetFailure): number => {
    const questions = questionsOf(one.variables);
    const explained = culpritIndexes.filter((index) => questions.includes(index)).length;
    const isAboutOption = option === null || questions.includes(option.index);
    return (
      explained * 1000 +
      (isAboutOption ? aboutOption : 0) +
      (blamesUnits && isAboutUnits(one) ? 200 : 0) -
      (isUnplaced(one) ? 100 : 0) -
      questions.length
    );
  };
  let best: MetFailure | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of met) {
    const weight = weigh(one);
    if (weight <= most) continue;
    best = one;
    most = weight;
  }
  return best;
};
