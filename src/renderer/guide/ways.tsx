/** The two ways on from a closed option: why it is closed, and what would open it. */
import type { Reason } from '../../shared/guide/options';
import type { Option, StepId } from '../../shared/steps/step';
import { MakeItWork } from './make-it-work';
import { WhyNot } from './why-not';

interface WaysProps {
  readonly step: StepId;
  readonly field: string;
  readonly option: Option;
  readonly reason: Reason;
}

export const Ways = ({ step, field, option, reason }: WaysProps) => (
  <>
    <WhyNot name={option.label} reason={reason} />
    {reason.because.length > 0 && (
      <MakeItWork
        name={option.label}
        through={step}
        wanted={{ step, field, value: option.value }}
        because={reason.sentence}
      />
    )}
  </>
);
