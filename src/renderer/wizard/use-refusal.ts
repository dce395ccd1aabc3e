/** What is said of an option that was pressed before its state was known, and turned out to be closed. */
import { useCallback, useEffect, useRef } from 'react';
import { answerWords } from '../../shared/guide/answer-words';
import { findQuestion } from '../../shared/guide/questions';
import type { Link } from '../../shared/plan/link';
import { capitalised } from '../../shared/sentence';
import type { StepId } from '../../shared/steps/step';
import type { Answers } from '../../shared/steps/steps';
import { useDesk } from '../guide/desk/desk';
import { useNotices } from '../state/notices';
import { useWizard } from '../state/wizard';

interface Refused {
  readonly field: string;
  readonly value: string | number | boolean;
  readonly shown: NonNullable<Answers[StepId]>;
}

/** Returns what tells of a refused option: that it is, and as soon as that is found, why. */
export const useRefusal = (step: StepId): ((link: Link, option: Refused) => void) => {
  const { site } = useWizard();
  const { tell } = useNotices();
  const desk = useDesk();
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  return useCallback(
    (link, option) => {
      stop.current();
      const question = findQuestion(step, option.field);
      const kind = link.answers.application?.kind;
      const words = question === undefined ? 'this' : answerWords(question, option.value, kind);
      tell({ tone: 'fail', text: `${capitalised(words)} cannot go with the answers so far.` });
      const query = { kind: 'options', link, site, step, options: [option], ahead: [] } as const;
      stop.current = desk.ask(query, ({ closed: [reason] }) => {
        if (reason) tell({ tone: 'fail', text: reason.sentence });
      });
    },
    [desk, site, step, tell],
  );
};
