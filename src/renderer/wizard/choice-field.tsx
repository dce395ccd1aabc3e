/** A question with a few options, each of which is open, or closed by earlier choices. */
import type { ReactNode } from 'react';
import type { Option, StepId } from '../../shared/steps/step';
import { OptionCards } from '../fields/option-cards';
import { SwitchField } from '../fields/switch-field';
import { closedWords } from '../guide/closed-words';
import { useClosedNote } from '../guide/use-closed-note';
import { usePressed } from '../state/presses';
import { useWizard } from '../state/wizard';
import { type ClosedOptions, optionKey } from './closed';

interface ClosableProps {
  readonly step: StepId;
  /** The field of the step's answer. */
  readonly field: string;
  readonly label: string;
  readonly closed: ClosedOptions;
}

interface ChoiceFieldProps extends ClosableProps {
  readonly look: 'cards' | 'tiles' | 'segments';
  readonly labelUnseen?: boolean;
  readonly help?: string | undefined;
  readonly options: readonly (Option & { readonly icon?: ReactNode })[];
  /** Leaves the question open, before the options. */
  readonly unanswered?: Option | undefined;
  readonly value: unknown;
  readonly onChoose: (value: Option['value']) => void;
}

export const ChoiceField = ({
  step,
  field,
  label,
  closed,
  look,
  labelUnseen = false,
  help,
  options,
  unanswered,
  value,
  onChoose,
}: ChoiceFieldProps) => {
  const { whenSeen } = useWizard();
  const [shown, press] = usePressed(value, whenSeen, (next) => onChoose(next as Option['value']));
  const shut = options.flatMap((option) => {
    const reason = closed.get(optionKey(field, option.value));
    return reason === undefined ? [] : [{ option, reason }];
  });
  const open = options.filter(({ value: own }) => !closed.has(optionKey(field, own)));
  const only = open.length === 1 && options.length > 1 && unanswered === undefined ? open[0] : undefined;
  const { note, askWhy } = useClosedNote({ step, field, label, closed: shut, only: only?.label ?? null });
  const choices = options.map((option) => {
    const reason = closed.get(optionKey(field, option.value));
    return { ...option, isOnly: option === only, closed: reason && closedWords(reason) };
  });
  return (
    <OptionCards
      label={label}
      field={field}
      look={look}
      labelUnseen={labelUnseen}
      help={help}
      choices={unanswered === undefined ? choices : [unanswered, ...choices]}
      value={shown}
      onChoose={press}
      onAskWhy={askWhy}
      note={note}
    />
  );
};

interface SwitchQuestionProps extends ClosableProps {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export const SwitchQuestion = ({ step, field, label, closed, value, onChange }: SwitchQuestionProps) => {
  const { whenSeen } = useWizard();
  const [shown, press] = usePressed(value, whenSeen, onChange);
  const reason = closed.get(optionKey(field, !value));
  const other = { value: !value, label: value ? 'No' : 'Yes' };
  const { note, askWhy } = useClosedNote({
    step,
    field,
    label,
    closed: reason === undefined ? [] : [{ option: other, reason }],
  });
  return (
    <SwitchField
      label={label}
      name={field}
      value={shown}
      closed={reason && closedWords(reason)}
      onAskWhy={(at) => askWhy(other.value, at)}
      onChange={press}
      note={note}
    />
  );
};
