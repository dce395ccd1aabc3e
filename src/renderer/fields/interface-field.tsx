/** An interface of the catalogue, found by any name people call it. */
import { useMemo } from 'react';
import { foldName } from '../../shared/catalogue/find-interface';
import type { Interface } from '../../shared/catalogue/interface';
import { INTERFACES } from '../../shared/catalogue/interfaces';
import { ComboBox } from './combo-box';
import './fields.css';

interface InterfaceFieldProps {
  readonly label: string;
  readonly name?: string;
  readonly value: string | undefined;
  /** The end has an interface typed in from a data sheet, which a choice here would replace. */
  readonly fromDataSheet?: boolean;
  /** Which of them may be chosen; all where nothing is said. */
  readonly among?: (item: Interface) => boolean;
  readonly help?: string;
  /** Why an interface is closed here, in one sentence; undefined where it is open. */
  readonly whyClosed?: (id: string) => string | undefined;
  readonly onChoose: (id: string) => void;
  /** One that is closed was pressed. */
  readonly onClosed?: (id: string) => void;
}

const namesOf = ({ id, aliases, formFactors }: Interface): readonly string[] =>
  [id, ...aliases, ...formFactors].map(foldName);

/** What an interface is, in a line: `100 Gbit/s · multimode · MPO-12 · 4 lanes`. */
const interfaceLine = ({ gbps, mode, receptacles, lanes }: Interface): string =>
  [
    `${gbps} Gbit/s`,
    mode === 'MMF' ? 'multimode' : 'single-mode',
    [...new Set(receptacles.map(({ kind }) => kind))].join(' or '),
    `${lanes} ${lanes === 1 ? 'lane' : 'lanes'}`,
  ].join(' · ');

const KNOWN = INTERFACES.map((item) => {
  const aliases = item.aliases.length > 0 ? ` · ${item.aliases.slice(0, 2).join(', ')}` : '';
  return { item, id: item.id, detail: `${interfaceLine(item)}${aliases}` };
});
const NAMES = new Map(INTERFACES.map((item) => [item.id, namesOf(item)]));

const isMeant = (id: string, typed: string): boolean => {
  const wanted = foldName(typed);
  return NAMES.get(id)?.some((name) => name.includes(wanted)) === true;
};

export const InterfaceField = ({
  label,
  name,
  value,
  fromDataSheet,
  among,
  help,
  whyClosed,
  onChoose,
  onClosed,
}: InterfaceFieldProps) => {
  const suggestions = useMemo(
    () =>
      KNOWN.filter(({ item }) => among?.(item) ?? true).map((one) => ({
        ...one,
        closed: whyClosed?.(one.id),
      })),
    [among, whyClosed],
  );
  const chosen = INTERFACES.find(({ id }) => id === value);
  return (
    <ComboBox
      label={label}
      name={name}
      chosen={value ?? null}
      suggestions={suggestions}
      isMeant={isMeant}
      none={(typed) => `No interface is called “${typed}”.`}
      onChoose={onChoose}
      onClosed={onClosed}
      help={
        chosen !== undefined
          ? interfaceLine(chosen)
          : fromDataSheet !== true
            ? (help ?? 'Type a speed, a name or a form factor.')
            : 'A choice here replaces the data sheet.'
      }
    />
  );
};
