/** An interface of the catalogue, found by any name people call it. */
import { useMemo, useState } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { foldName } from '../../shared/catalogue/find-interface';
import type { Interface } from '../../shared/catalogue/interface';
import { INTERFACES } from '../../shared/catalogue/interfaces';
import './fields.css';
import './interface-field.css';

interface InterfaceFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  /** Name of an interface typed in from a data sheet, which a choice here would replace. */
  readonly dataSheet?: string | undefined;
  readonly onChoose: (id: string) => void;
}

const namesOf = ({ id, aliases, formFactors }: Interface): readonly string[] =>
  [id, ...aliases, ...formFactors].map(foldName);

const FOLDED = INTERFACES.map((item) => ({ item, names: namesOf(item) }));

/** What an interface is, in a line: `100 Gbit/s · multimode · MPO-12 · 4 lanes`. */
const interfaceLine = ({ gbps, mode, receptacles, lanes }: Interface): string =>
  [
    `${gbps} Gbit/s`,
    mode === 'MMF' ? 'multimode' : 'single-mode',
    [...new Set(receptacles.map(({ kind }) => kind))].join(' or '),
    `${lanes} ${lanes === 1 ? 'lane' : 'lanes'}`,
  ].join(' · ');

export const InterfaceField = ({ label, value, dataSheet, onChoose }: InterfaceFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const found = useMemo(() => {
    const wanted = foldName(typed ?? '');
    return FOLDED.filter(({ names }) => wanted === '' || names.some((name) => name.includes(wanted))).map(
      ({ item }) => item,
    );
  }, [typed]);
  const chosen = INTERFACES.find(({ id }) => id === value);
  return (
    <ComboBox
      className="field interface-field"
      items={found}
      value={value ?? null}
      inputValue={typed ?? value ?? ''}
      menuTrigger="focus"
      allowsEmptyCollection
      onInputChange={(text) => setTyped(text === (value ?? '') ? null : text)}
      onOpenChange={(open) => {
        if (!open) setTyped(null);
      }}
      onChange={(key) => {
        setTyped(null);
        if (key !== null && key !== value) onChoose(String(key));
      }}
    >
      <Label className="field-label">{label}</Label>
      <span className="interface-line">
        <Input className="input" spellCheck={false} />
        <Button className="interface-open">
          <span aria-hidden="true">▾</span>
        </Button>
      </span>
      <Text slot="description" className="field-help">
        {chosen !== undefined
          ? interfaceLine(chosen)
          : dataSheet === undefined
            ? 'Type a speed, a name or a form factor.'
            : `From a data sheet: ${dataSheet}. A choice here replaces it.`}
      </Text>
      <FieldError className="field-fault" />
      <Popover className="menu-popover interface-list">
        <ListBox
          className="interface-options"
          renderEmptyState={() => <p className="interface-none">No interface is called “{typed}”.</p>}
        >
          {(item: Interface) => (
            <ListBoxItem id={item.id} textValue={item.id} className="interface-option">
              <Text slot="label">{item.id}</Text>
              <Text slot="description" className="field-help">
                {interfaceLine(item)}
                {item.aliases.length > 0 ? ` · ${item.aliases.slice(0, 2).join(', ')}` : ''}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
