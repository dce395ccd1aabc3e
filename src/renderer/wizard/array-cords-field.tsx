/** The pair of cords of a parallel link over a trunk: as planned, or one of the pairs that work with the method. */
import type { StepId } from '../../shared/steps/step';
import { MenuField } from '../fields/menu-field';
import { useClosedNote } from '../guide/use-closed-note';
import { valueAt } from './answer-paths';
import { useMenuReasons } from './menu-reasons';
import type { ShownField } from './presentation';
import type { StepAnswer } from './use-step-answer';

interface ArrayCordsFieldProps {
  readonly step: StepId;
  readonly field: ShownField;
  readonly state: StepAnswer;
}

export const ArrayCordsField = ({ step, field, state }: ArrayCordsFieldProps) => {
  const { key, label, options = [] } = field;
  const { reasons, ask, closed } = useMenuReasons(step, key, options, () => state.answer);
  const { note } = useClosedNote({ step, field: key, label, closed });
  return (
    <div className="own-field">
      <MenuField
        label={label}
        name={key}
        value={valueAt(state.answer, key)}
        none="Automatic: the fewest kinds to keep"
        options={options.map((option) => ({
          ...option,
          label: `Type ${option.label}`,
          closed: reasons.get(option.value)?.sentence,
        }))}
        onAsk={ask}
        onChoose={(value) => (value === undefined ? void state.set(key, undefined) : state.press(key, value))}
      />
      {note}
    </div>
  );
};
