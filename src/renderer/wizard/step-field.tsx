/** One field of a step as what it is: cards, segments, a list, a number, a text, a switch, an interface. */

import type { ChannelEnd } from '../../shared/channel/document';
import { namesModule } from '../../shared/steps/interface';
import type { StepId } from '../../shared/steps/step';
import { NumberListField, TextListField } from '../fields/list-field';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import type { Ranges } from '../guide/use-ranges';
import { TransceiverField } from '../transceiver/transceiver-field';
import { fitsIn, valueAt } from './answer-paths';
import { ArrayCordsField } from './array-cords-field';
import { ChoiceField, SwitchQuestion } from './choice-field';
import type { ClosedOptions } from './closed';
import { EnclosureField } from './enclosure-field';
import { ExtraTermsField } from './extra-terms-field';
import { APPLICATION_ICONS } from './icons';
import { InstalledField } from './installed-field';
import { ModuleField } from './module-field';
import type { ShownField } from './presentation';
import type { StepAnswer } from './use-step-answer';

interface StepFieldProps {
  readonly step: StepId;
  readonly field: ShownField;
  readonly look: 'cards' | 'segments';
  readonly labelUnseen: boolean;
  readonly state: StepAnswer;
  readonly closed: ClosedOptions;
  readonly ranges: Ranges;
  readonly onFault: (key: string, fault: string | null) => void;
}

const YES = { value: true, label: 'Yes', explain: '' } as const;
const NO = { value: false, label: 'No', explain: '' } as const;

/** A yes or no of which neither is taken for granted. */
const ASKED_NEVER_ASSUMED = 'servicedSingly';

/** The planner's own choice, where an optional question is left open. */
const UNANSWERED = { value: '', label: 'Automatic', explain: '' } as const;

export const StepField = ({
  step,
  field,
  look,
  labelUnseen,
  state,
  closed,
  ranges,
  onFault,
}: StepFieldProps) => {
  const { key, label, kind, unit, help, optional, options = [] } = field;
  const value = valueAt(state.answer, key);
  const hasField = valueAt(state.answer, 'kind') === 'patch-field';
  const typed = {
    label,
    name: key,
    help,
    optional,
    onCommit: (next: unknown) => state.enter(key, next),
    onFault: (fault: string | null) => onFault(key, fault),
  };
  if (key.endsWith('.enclosure')) return <EnclosureField step={step} field={field} state={state} />;
  if (namesModule(key)) return <ModuleField step={step} field={field} state={state} />;
  if (key === 'arrayCords') return <ArrayCordsField step={step} field={field} state={state} />;
  if (key === 'installed') return <InstalledField state={state} onFault={onFault} />;
  if (key === 'extraTerms') return <ExtraTermsField state={state} onFault={onFault} />;
  switch (kind) {
    case 'choice':
      return (
        <ChoiceField
          step={step}
          field={key}
          label={label}
          closed={closed}
          look={key === 'kind' ? 'tiles' : look}
          labelUnseen={labelUnseen}
          help={help}
          options={
            key === 'kind'
              ? options.map((option) => ({ ...option, icon: APPLICATION_ICONS[String(option.value)] }))
              : options
          }
          unanswered={optional ? UNANSWERED : undefined}
          value={value ?? (optional ? '' : undefined)}
          onChoose={(next) => (next === '' ? state.set(key, undefined) : state.press(key, next))}
        />
      );
    case 'number':
      return (
        <NumberField
          {...typed}
          help={[ranges.get(key), help].filter((text) => text !== undefined).join('. ') || undefined}
          unit={unit}
          fits={fitsIn(step, key)}
          value={value as number | undefined}
        />
      );
    case 'switch':
      return key === ASKED_NEVER_ASSUMED ? (
        <ChoiceField
          step={step}
          field={key}
          label={label}
          closed={closed}
          look="segments"
          help={help}
          options={[YES, NO]}
          value={value}
          onChoose={(next) => void state.set(key, next)}
        />
      ) : (
        <SwitchQuestion
          step={step}
          field={key}
          label={label}
          closed={closed}
          value={value === true}
          onChange={(next) => void state.set(key, next)}
        />
      );
    case 'interface': {
      const end = key.startsWith('far') ? 'far' : 'near';
      const other = end === 'near' ? 'far' : 'near';
      const endOf = (name: string) => (valueAt(state.answer, name) ?? {}) as ChannelEnd;
      return (
        <TransceiverField
          label={label}
          end={end}
          value={endOf(end)}
          other={endOf(other)}
          closed={closed}
          step={step}
          // What the other end has gives way where it does not fit, but not a data sheet that somebody typed in.
          onChoose={(chosen) =>
            chosen.interface === undefined || endOf(other).custom !== undefined
              ? state.set(end, chosen)
              : state.press(key, chosen.interface)
          }
        />
      );
    }
    case 'list':
      if (key === 'routeLengthsM')
        return (
          <NumberListField
            {...typed}
            unit={unit}
            fits={fitsIn(step, `${key}.0`)}
            value={value as number[] | undefined}
            // One route for all of them says nothing beside a route for each.
            onCommit={(next) =>
              state.enter(
                key,
                next,
                next === undefined ? {} : { [hasField ? 'secondRouteLengthM' : 'routeLengthM']: undefined },
              )
            }
          />
        );
      return key === 'perRack' ? (
        <NumberListField
          {...typed}
          help={help ?? 'Such as 6, 6, 6, 6'}
          fits={fitsIn(step, `${key}.0`)}
          value={value as number[] | undefined}
        />
      ) : (
        <TextListField {...typed} value={value as string[] | undefined} />
      );
    default:
      return <TextField {...typed} value={value as string | undefined} />;
  }
};
