/** The enclosures as one list; which of them are closed is found when the list is about to be opened. */
import { usualPlace } from '../../shared/guide/whole-answer';
import type { StepId } from '../../shared/steps/step';
import { OwnEnclosures } from '../enclosures/own-enclosures';
import { MenuField } from '../fields/menu-field';
import { useClosedNote } from '../guide/use-closed-note';
import { useWizard } from '../state/wizard';
import { valueAt } from './answer-paths';
import { enclosureOptions } from './enclosure-options';
import { useMenuReasons } from './menu-reasons';
import type { ShownField } from './presentation';
import type { StepAnswer } from './use-step-answer';

interface EnclosureFieldProps {
  readonly step: StepId;
  readonly field: ShownField;
  readonly state: StepAnswer;
}

export const EnclosureField = ({ step, field, state }: EnclosureFieldProps) => {
  const { quote } = useWizard();
  const end = field.key.replace(/\.enclosure$/, '');
  const place = valueAt(state.answer, end);
  const options = enclosureOptions(quote);
  /** The place with another enclosure; a place that had none gets the usual rest. */
  const with_ = (enclosure: unknown): unknown =>
    enclosure === undefined ? undefined : { ...usualPlace(enclosure), ...(place ?? {}), enclosure };
  const { reasons, ask, closed } = useMenuReasons(
    step,
    field.key,
    options,
    (value) => ({ ...state.answer, [end]: with_(value) }) as typeof state.answer,
  );
  const { note } = useClosedNote({ step, field: field.key, label: field.label, closed });
  const chosen = valueAt(state.answer, field.key);
  return (
    <div className="own-field">
      <MenuField
        label={field.label}
        name={field.key}
        value={chosen}
        none="None"
        options={options.map((option) => ({ ...option, closed: reasons.get(option.value)?.sentence }))}
        onAsk={ask}
        onChoose={(value) => void state.set(end, with_(value))}
      />
      {note}
      <OwnEnclosures
        chosenId={chosen as string | undefined}
        onDescribed={(id) => void state.set(end, with_(id), true)}
      />
    </div>
  );
};
