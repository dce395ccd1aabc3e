/** A panel that is there already: its keys, the enclosure it is in with its empty slots, and the loss of a pair at it. */

import { ADAPTER_KEYS, KEY_WORDS } from '../../shared/catalogue/adapters';
import { capitalised } from '../../shared/sentence';
import { MenuField } from '../fields/menu-field';
import { NumberField } from '../fields/number-field';
import { SwitchField } from '../fields/switch-field';
import { useWizard } from '../state/wizard';
import { fitsIn } from './answer-paths';
import { enclosureOptions } from './enclosure-options';

type Panel = Readonly<Record<string, unknown>>;

interface InstalledPanelProps {
  readonly end: 'near' | 'far';
  readonly given: Panel | undefined;
  /** Answers why it cannot be taken, null when it was. */
  readonly onPut: (panel: Panel | undefined) => string | null;
  readonly onFault: (key: string, fault: string | null) => void;
}

const KEYS = [
  ...ADAPTER_KEYS.map((value) => ({ value, label: capitalised(KEY_WORDS[value]), explain: '' })),
  { value: 'unknown', label: 'Unknown', explain: '' },
];

export const InstalledPanel = ({ end, given, onPut, onFault }: InstalledPanelProps) => {
  const { quote } = useWizard();
  const change = (key: string, value: unknown): string | null => {
    const { [key]: _, ...others } = given ?? {};
    return onPut(value === undefined ? others : { ...others, [key]: value });
  };
  const number = (key: 'slotsFree' | 'pairLossDb', label: string, help: string, unit?: string) => (
    <NumberField
      label={label}
      name={`installed.${end}.${key}`}
      unit={unit}
      help={help}
      optional
      fits={fitsIn('application', `installed.${end}.${key}`)}
      value={given?.[key] as number | undefined}
      onCommit={(value) => change(key, value)}
      onFault={(fault) => onFault(`installed.${end}.${key}`, fault)}
    />
  );
  return (
    <>
      <MenuField
        label={`${capitalised(end)} panel`}
        name={`installed.${end}.keys`}
        value={given?.keys}
        none="None installed"
        options={KEYS}
        onChoose={(keys) => void (keys === undefined ? onPut(undefined) : change('keys', keys))}
      />
      {given !== undefined && (
        <>
          <MenuField
            label="Its enclosure"
            name={`installed.${end}.enclosure`}
            value={given.enclosure}
            none="Not known"
            options={enclosureOptions(quote)}
            onChoose={(enclosure) => void change('enclosure', enclosure)}
          />
          {number('slotsFree', 'Slots free in it', 'Counted at the rack')}
          {number('pairLossDb', 'Loss of one pair', 'Where it is not the grade’s', 'dB')}
          {given.keys !== 'unknown' && (
            <SwitchField
              label="Exchange its adapters"
              value={given.exchangeAdapters === true}
              onChange={(isOn) => void change('exchangeAdapters', isOn ? true : undefined)}
            />
          )}
        </>
      )}
    </>
  );
};
