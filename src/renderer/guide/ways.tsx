/** The two ways on from a closed option: why it is closed, and what would open it. */
import type { Reason } from '../../shared/guide/options';
import { findQuestion } from '../../shared/guide/questions';
import type { Option, StepId } from '../../shared/steps/step';
import { MakeItWork } from './make-it-work';
import { WhyNot } from './why-not';

interface WaysProps {
  readonly step: StepId;
  readonly field: string;
  readonly option: Option;
  readonly reason: Reason;
}

export const Ways = ({ step, field, option, reason }: WaysProps) => {
  const question = findQuestion(step, field);
  return (
    <>
      <WhyNot name={option.label} reason={reason} />
      {question !== undefined && reason.because.length > 0 && (
        <MakeItWork
          name={option.label}
          through={step}
          wanted={{ question, value: option.value }}
          because={reason.sentence}
        />
      )}
    </>
  );
};
