/** Fields of a step that are answered with one press: it is seen before what follows from it is worked out. */
import type { Option } from '../../shared/steps/step';
import { OptionCards, type OptionCardsProps } from '../fields/option-cards';
import { SwitchField, type SwitchFieldProps } from '../fields/switch-field';
import { usePressed } from '../state/presses';
import { useWizard } from '../state/wizard';

export const PressedCards = ({ value, onChoose, ...field }: OptionCardsProps) => {
  const { whenSeen } = useWizard();
  const [shown, press] = usePressed(value, whenSeen, (next) => onChoose(next as Option['value']));
  return <OptionCards {...field} value={shown} onChoose={press} />;
};

export const PressedSwitch = ({ value, onChange, ...field }: SwitchFieldProps) => {
  const { whenSeen } = useWizard();
  const [shown, press] = usePressed(value, whenSeen, onChange);
  return <SwitchField {...field} value={shown} onChange={press} />;
};
