/** What is there already: panels by their keys, a trunk by its type and pins. Unknown is an answer. */

import type { Option } from '../../shared/steps/step';
import { MenuField } from '../fields/menu-field';
import { NumberField } from '../fields/number-field';
import { SwitchField } from '../fields/switch-field';
import { fitsIn, valueAt } from './answer-paths';
import type { StepAnswer } from './use-step-answer';

interface InstalledFieldProps {
  readonly state: StepAnswer;
  readonly onFault: (key: string, fault: string | null) => void;
}

const listOf = (...values: readonly (string | number)[]): Option[] =>
  values.map((value) => ({ value, label: String(value), explain: '' }));

const KEYS = listOf('opposed', 'aligned', 'unknown');
const TRUNK_TYPES = ['A', 'B', 'C'].map((type) => ({ value: type, label: `Type ${type}`, explain: '' }));
const FIRST_TRUNK = { pins: 'unknown', fibres: 12, fibre: 'OM4', polish: 'UPC', lengthM: 30 } as const;

const TRUNK_PARTS: readonly (readonly [key: string, label: string, options: Option[]])[] = [
  ['pins', 'Its pins', listOf('pinned', 'unpinned', 'unknown')],
  ['fibres', 'Its fibres a leg', listOf(8, 12, 16, 24)],
  ['fibre', 'Its fibre', listOf('OM3', 'OM4', 'OM5', 'OS2')],
  ['polish', 'Its polish', listOf('UPC', 'APC')],
];

export const InstalledField = ({ state, onFault }: InstalledFieldProps) => {
  const installed = (valueAt(state.answer, 'installed') ?? {}) as Record<string, unknown>;
  /** Nothing installed is no answer, not an empty one. */
  const put = (name: string, value: unknown): string | null => {
    const { [name]: _, ...others } = installed;
    const next = value === undefined ? others : { ...others, [name]: value };
    return state.set('installed', Object.keys(next).length === 0 ? undefined : next);
  };
  const trunk = installed.trunk as Record<string, unknown> | undefined;
  const exchange = (end: 'near' | 'far', label: string) => {
    const panelThere = installed[end] as Record<string, unknown> | undefined;
    if (panelThere === undefined || panelThere.keys === 'unknown') return null;
    return (
      <SwitchField
        label={label}
        value={panelThere.exchangeAdapters === true}
        onChange={(isOn) => {
          const { exchangeAdapters: _, ...kept } = panelThere;
          put(end, isOn ? { ...kept, exchangeAdapters: true } : kept);
        }}
      />
    );
  };
  const panel = (end: 'near' | 'far', label: string) => (
    <MenuField
      label={label}
      name={`installed.${end}.keys`}
      value={valueAt(installed[end], 'keys')}
      none="None installed"
      options={KEYS.map((option) => ({ ...option, label: `Keys ${option.label}` }))}
      onChoose={(keys) =>
        void put(end, keys === undefined ? undefined : { ...(installed[end] as object | undefined), keys })
      }
    />
  );
  return (
    <fieldset className="step-installed">
      <legend className="field-label">Already installed</legend>
      <div className="step-row">
        {panel('near', 'Near panel')}
        {panel('far', 'Far panel')}
        {exchange('near', 'Exchange the near adapters')}
        {exchange('far', 'Exchange the far adapters')}
        <MenuField
          label="Trunk"
          name="installed.trunk"
          value={trunk?.type}
          none="None installed"
          options={[...TRUNK_TYPES, { value: 'unknown', label: 'Type unknown', explain: '' }]}
          onChoose={(type) =>
            void put('trunk', type === undefined ? undefined : { ...FIRST_TRUNK, ...trunk, type })
          }
        />
        {trunk !== undefined &&
          TRUNK_PARTS.map(([key, label, options]) => (
            <MenuField
              key={key}
              label={label}
              value={trunk[key]}
              options={options}
              onChoose={(value) => void put('trunk', { ...trunk, [key]: value })}
            />
          ))}
        {trunk !== undefined && (
          <NumberField
            label="Its length"
            unit="m"
            fits={fitsIn('application', 'installed.trunk.lengthM')}
            value={trunk.lengthM as number}
            onCommit={(lengthM) => put('trunk', { ...trunk, lengthM })}
            onFault={(fault) => onFault('installed.trunk.lengthM', fault)}
          />
        )}
      </div>
    </fieldset>
  );
};
