/** The ranges of a step's numbers, found after the paint. */
import { useEffect, useState } from 'react';
import { findQuestion } from '../../shared/guide/questions';
import { boundsOf, rangeSearch } from '../../shared/guide/range';
import { taskOf } from '../../shared/guide/task';
import type { Field, StepId } from '../../shared/steps/step';
import { useWizard } from '../state/wizard';
import { useSite } from '../wizard/closed';
import { inSlices } from './in-slices';
import { rangeWords } from './range-words';

/** By field; what has no range to tell is not in it. */
export type Ranges = ReadonlyMap<string, string>;

const NONE: Ranges = new Map();

const isSame = (a: Ranges, b: Ranges): boolean =>
  a.size === b.size && [...a].every(([key, words]) => b.get(key) === words);

export const useRanges = (step: StepId, fields: readonly Field[]): Ranges => {
  const { link } = useWizard();
  const site = useSite();
  const [found, setFound] = useState<{ readonly step: StepId; readonly ranges: Ranges }>({
    step,
    ranges: NONE,
  });
  const keys = fields
    .filter(({ kind }) => kind === 'number')
    .map(({ key }) => key)
    .join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the fields only which numbers they ask for matters
  useEffect(
    () =>
      inSlices(
        (function* () {
          const ranges = new Map<string, string>();
          const task = taskOf(link.answers, () => true, site);
          for (const { key, kind, unit = '' } of fields) {
            const question = kind === 'number' ? findQuestion(step, key) : undefined;
            const allowed = question === undefined ? null : boundsOf(question);
            if (question === undefined || allowed === null) continue;
            const range = yield* rangeSearch(task, question);
            const fibre = unit === 'm' ? (link.answers.modePolish?.fibre ?? null) : null;
            const words = range === null ? null : rangeWords(range, allowed, unit, fibre);
            if (words !== null) ranges.set(key, words);
          }
          // An answer mostly leaves them as they were: then nothing is drawn anew.
          setFound((known) =>
            known.step === step && isSame(known.ranges, ranges) ? known : { step, ranges },
          );
        })(),
      ),
    [link, site, step, keys],
  );
  return found.step === step ? found.ranges : NONE;
};
