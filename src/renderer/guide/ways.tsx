/** The two ways on from a closed option: why it is closed, and what would open it. */
import type { Reason } from '../../shared/guide/options';
import type { Option, StepId } from '../../shared/steps/step';
import { MakeItWork } from './make-it-work';
import { WhyNot } from './why-not';

interface WaysProps {
  readonly step: StepId;
  readonly field: string;
  readonly option: Pick<Option, 'label' | 'value'>;
  readonly reason: Reason;
}

/** Where no answer closes the option no other one opens it. */
export const WayOut = ({ step, field, option, reason }: WaysProps) =>
  reason.because.length > 0 && (
    <MakeItWork
      name={option.label}
      through={step}
      wanted={{ step, field, value: option.value }}
      because={reason.sentence}
    />
  );

export const Ways = (props: WaysProps) => (
  <>
    <WhyNot name={props.option.label} reason={props.reason} />
    <WayOut {...props} />
  </>
);
