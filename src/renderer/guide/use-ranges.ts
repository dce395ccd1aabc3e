/** The ranges of a step's numbers. */
import { useEffect, useState } from 'react';
import type { AnswerTo } from '../../shared/guide/queries';
import type { Link } from '../../shared/plan/link';
import type { Field, StepId } from '../../shared/steps/step';
import { useWizard } from '../state/wizard';
import { useSite } from '../wizard/closed';
import { useDesk } from './desk/desk';
import { rangeWords } from './range-words';

/** By field; what has no range to tell is not in it. */
export type Ranges = ReadonlyMap<string, string>;

const NONE: Ranges = new Map();

const isSame = (a: Ranges, b: Ranges): boolean =>
  a.size === b.size && [...a].every(([key, words]) => b.get(key) === words);

const inWords = (found: AnswerTo<'ranges'>, fields: readonly Field[], link: Link): Ranges => {
  const ranges = new Map<string, string>();
  for (const { key, unit = '' } of fields) {
    const one = found.get(key);
    if (one === undefined) continue;
    const fibre = unit === 'm' ? (link.answers.modePolish?.fibre ?? null) : null;
    const words = rangeWords(one.range, one.allowed, unit, fibre);
    if (words !== null) ranges.set(key, words);
  }
  return ranges;
};

export const useRanges = (step: StepId, fields: readonly Field[]): Ranges => {
  const { link } = useWizard();
  const site = useSite();
  const desk = useDesk();
  const [found, setFound] = useState<{ readonly step: StepId; readonly ranges: Ranges }>({
    step,
    ranges: NONE,
  });
  const numbers = fields.filter(({ kind }) => kind === 'number');
  const keys = numbers.map(({ key }) => key).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the fields only which numbers they ask for matters
  useEffect(
    () =>
      desk.ask({ kind: 'ranges', link, site, step, fields: numbers.map(({ key }) => key) }, (answer) => {
        const ranges = inWords(answer, numbers, link);
        // An answer mostly leaves them as they were: then nothing is drawn anew.
        setFound((known) => (known.step === step && isSame(known.ranges, ranges) ? known : { step, ranges }));
      }),
    [desk, link, site, step, keys],
  );
  return found.step === step ? found.ranges : NONE;
};
