/** Which module stands at a place: any that fits, as the planner finds it, or one that the quote describes. */
import { useEffect, useState } from 'react';
import { productWords } from '../../shared/guide/choices';
import type { StepId } from '../../shared/steps/step';
import { MenuField } from '../fields/menu-field';
import { useClosedNote } from '../guide/use-closed-note';
import { OwnModules } from '../modules/own-modules';
import { useWizard } from '../state/wizard';
import { valueAt } from './answer-paths';
import { useMenuReasons } from './menu-reasons';
import type { ShownField } from './presentation';
import type { StepAnswer } from './use-step-answer';

interface ModuleFieldProps {
  readonly step: StepId;
  readonly field: ShownField;
  readonly state: StepAnswer;
}

export const ModuleField = ({ step, field: { key, label }, state }: ModuleFieldProps) => {
  const { quote } = useWizard();
  const own = quote.modules ?? [];
  const options = own.map(({ id, name }) => ({ value: id, label: name, explain: '' }));
  const chosen = own.find(({ id }) => id === valueAt(state.answer, key));
  const { reasons, ask, closed } = useMenuReasons(step, key, options, () => state.answer);
  const { note } = useClosedNote({ step, field: key, label, closed });
  const [described, setDescribed] = useState<string | null>(null);
  const isThere = described !== null && own.some(({ id }) => id === described);
  // The quote has to hold it before it can be judged; what fits it is then answered along with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is there
  useEffect(() => {
    if (!isThere || described === null) return;
    // Whoever describes it wants it: where it does not go with the answers, the conflict says what would.
    if (!state.choose(key, described, true)) state.set(key, described, true);
    setDescribed(null);
  }, [isThere]);
  return (
    <div className="own-field">
      <MenuField
        label={label}
        name={key}
        value={valueAt(state.answer, key)}
        none="Automatic: any that fits"
        options={options.map((option) => ({ ...option, closed: reasons.get(option.value)?.sentence }))}
        onAsk={ask}
        onChoose={(id) => (id === undefined ? void state.set(key, undefined) : state.press(key, id))}
      />
      {chosen !== undefined && <p className="field-help">{productWords(chosen)}</p>}
      {note}
      <OwnModules chosenId={chosen?.id} onDescribed={setDescribed} />
    </div>
  );
};
