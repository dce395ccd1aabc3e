/**
 * A trunk that is there already. It is an answer once its length is typed, and nothing goes on before its free legs are:
 * proposed, they would prove themselves.
 */
import { useEffect, useRef, useState } from 'react';
import type { Option } from '../../shared/steps/step';
import { MenuField } from '../fields/menu-field';
import { NumberField } from '../fields/number-field';
import { useUnfinished } from '../fields/unfinished';
import { fitsIn } from './answer-paths';

type Trunk = Readonly<Record<string, unknown>>;

interface InstalledTrunkProps {
  readonly given: Trunk | undefined;
  /** Answers why it cannot be taken, null when it was. */
  readonly onPut: (trunk: Trunk | undefined) => string | null;
  readonly onFault: (key: string, fault: string | null) => void;
}

const listOf = (...values: readonly (string | number)[]): Option[] =>
  values.map((value) => ({ value, label: String(value), explain: '' }));

const TYPES: readonly Option[] = [
  ...['A', 'B', 'C'].map((type) => ({ value: type, label: `Type ${type}`, explain: '' })),
  { value: 'unknown', label: 'Type unknown', explain: '' },
];

/** What is found on the label of most; legs and length are found nowhere but at the site. */
const USUAL: Trunk = { pins: 'unknown', fibres: 12, fibre: 'OM4', polish: 'UPC' };

const CHOICES: readonly (readonly [key: string, label: string, options: Option[]])[] = [
  ['pins', 'Its pins', listOf('pinned', 'unpinned', 'unknown')],
  ['fibres', 'Its fibres a leg', listOf(8, 12, 16, 24)],
  ['fibre', 'Its fibre', listOf('OM3', 'OM4', 'OM5', 'OS2')],
  ['polish', 'Its polish', listOf('UPC', 'APC')],
];

const NUMBERS = [
  { key: 'lengthM', label: 'Its length', unit: 'm', help: 'Measured, or from its label', optional: false },
  { key: 'legs', label: 'Legs free for this link', help: 'With several far racks, to each', optional: false },
  {
    key: 'firstLeg',
    label: 'First of these legs',
    help: 'Behind those of other links, else leg 1',
    optional: true,
  },
  {
    key: 'pairLossDb',
    label: 'Loss of one pair',
    unit: 'dB',
    help: 'Where it is not the grade’s',
    optional: true,
  },
] as const;

const MISSING = 'Type the length of the installed trunk and how many of its legs are free.';

export const InstalledTrunk = ({ given, onPut, onFault }: InstalledTrunkProps) => {
  const { kept, keep } = useUnfinished<Trunk>('installed.trunk', null);
  /** As it was before it could be an answer; null where it was not begun here. */
  const [begun, setBegun] = useState<Trunk | null>(kept?.value ?? null);
  const trunk = given ?? begun ?? undefined;
  const isMissing = begun !== null && (trunk?.lengthM === undefined || trunk.legs === undefined);
  const tell = useRef(onFault);
  tell.current = onFault;
  useEffect(() => {
    tell.current('installed.trunk', isMissing ? MISSING : null);
    keep(isMissing ? { value: begun, fault: MISSING, words: 'The installed trunk' } : null);
    return () => tell.current('installed.trunk', null);
  }, [isMissing, begun, keep]);

  const put = (next: Trunk): string | null => {
    if (given !== undefined || next.lengthM !== undefined) return onPut(next);
    setBegun(next);
    return null;
  };
  const change = (key: string, value: unknown): string | null => {
    const { [key]: _, ...others } = trunk ?? USUAL;
    return put(value === undefined ? others : { ...others, [key]: value });
  };
  return (
    <>
      <MenuField
        label="Trunk"
        name="installed.trunk"
        value={trunk?.type}
        none="None installed"
        options={TYPES}
        onChoose={(type) => {
          if (type !== undefined) change('type', type);
          else {
            setBegun(null);
            if (given !== undefined) onPut(undefined);
          }
        }}
      />
      {trunk !== undefined &&
        CHOICES.map(([key, label, options]) => (
          <MenuField
            key={key}
            label={label}
            value={trunk[key]}
            options={options}
            onChoose={(value) => void change(key, value)}
          />
        ))}
      {trunk !== undefined &&
        NUMBERS.map(({ key, label, help, optional, ...rest }) => (
          <NumberField
            key={key}
            label={label}
            name={`installed.trunk.${key}`}
            unit={'unit' in rest ? rest.unit : undefined}
            help={help}
            optional={optional}
            fits={fitsIn('application', `installed.trunk.${key}`)}
            value={trunk[key] as number | undefined}
            onCommit={(value) => change(key, value)}
            onFault={(fault) => onFault(`installed.trunk.${key}`, fault)}
          />
        ))}
      {isMissing && <p className="field-help installed-missing">{MISSING}</p>}
    </>
  );
};
