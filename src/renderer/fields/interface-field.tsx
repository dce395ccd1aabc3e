/** An interface of the catalogue, found by any name people call it. */
import { useCallback } from 'react';
import { FIBRE_GRADES, type Interface } from '../../shared/catalogue/interface';
import { type Offered, searchNames, whyMissing } from '../../shared/optics/search-names';
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

/** What an interface is, in a line: `100 Gbit/s · multimode · MPO-12 · 4 lanes`. */
const interfaceLine = ({ gbps, mode, receptacles, lanes }: Interface): string =>
  [
    `${gbps} Gbit/s`,
    mode === 'MMF' ? 'multimode' : 'single-mode',
    [...new Set(receptacles.map(({ kind }) => kind))].join(' or '),
    `${lanes} ${lanes === 1 ? 'lane' : 'lanes'}`,
  ].join(' · ');

const reachWords = ({ reachM }: Interface): string =>
  FIBRE_GRADES.flatMap((grade) =>
    reachM[grade] === undefined ? [] : `${reachM[grade].value} m on ${grade}`,
  ).join(', ');

/** `NVIDIA · 400GBASE-DR4 · 400 Gbit/s · single-mode · MPO-12 · 4 lanes · 100 m on OS2`, or an interface with its trade names. */
const detailOf = ({ item, part }: Offered): string => {
  if (part !== null) return [part.vendor, item.id, interfaceLine(item), reachWords(item)].join(' · ');
  const aliases = item.aliases.length > 0 ? ` · ${item.aliases.slice(0, 2).join(', ')}` : '';
  return `${interfaceLine(item)}${aliases}`;
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
  const suggestionsFor = useCallback(
    (typed: string) => {
      const chosen = value === undefined ? [] : searchNames(value).slice(0, 1);
      const all = [...searchNames(typed), ...chosen];
      return [...new Map(all.map((one) => [one.name, one])).values()]
        .filter(({ item, part }) => among === undefined || (part === null && among(item)))
        .map((one) => ({ id: one.name, detail: detailOf(one), closed: whyClosed?.(one.item.id) }));
    },
    [among, value, whyClosed],
  );
  const isMeant = useCallback(
    (id: string, typed: string): boolean => searchNames(typed).some(({ name: one }) => one === id),
    [],
  );
  const chosen = value === undefined ? undefined : searchNames(value)[0];
  return (
    <ComboBox
      label={label}
      name={name}
      chosen={value ?? null}
      suggestionsFor={suggestionsFor}
      isMeant={isMeant}
      none={(typed) => whyMissing(typed) ?? `No interface is called “${typed}”.`}
      onChoose={onChoose}
      onClosed={onClosed}
      help={
        chosen !== undefined
          ? chosen.part === null
            ? interfaceLine(chosen.item)
            : detailOf(chosen)
          : fromDataSheet !== true
            ? (help ?? 'Type a speed, a name or a form factor.')
            : 'A choice here replaces the data sheet.'
      }
    />
  );
};
