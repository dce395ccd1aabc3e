/**
 * A text field with suggestions: what is typed narrows them, Enter or Tab takes the marked one, Escape and leaving the field
 * without a choice bring back what was chosen before.
 */
import { type ComponentProps, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import {
  Button,
  ComboBox as Choosing,
  ComboBoxStateContext,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import '../menu/menu.css';
import './combo-box.css';
import { Said } from '../words/said';

interface Suggestion {
  readonly id: string;
  readonly detail: string;
  /** Why it cannot be taken, in one sentence. */
  readonly closed?: string | undefined;
}

interface ComboBoxProps {
  readonly label: string;
  /** By which what leads here finds it. */
  readonly name?: string | undefined;
  readonly help: ReactNode;
  /** Null when nothing is chosen yet. */
  readonly chosen: string | null;
  /** The likeliest first for what is typed, the chosen one always among them; the same function for as long as nothing changes. */
  readonly suggestionsFor: (typed: string) => readonly Suggestion[];
  readonly isMeant: (id: string, typed: string) => boolean;
  /** What stands in the list when nothing is found. */
  readonly none: (typed: string) => string;
  readonly onChoose: (id: string) => void;
  /** One that is closed was pressed. */
  readonly onClosed?: ((id: string) => void) | undefined;
}

export const ComboBox = ({
  label,
  name,
  help,
  chosen,
  suggestionsFor,
  isMeant,
  none,
  onChoose,
  onClosed,
}: ComboBoxProps) => {
  const [typed, setTyped] = useState('');
  // What stands there because it is chosen narrows nothing.
  const wanted = typed === chosen ? '' : typed;
  const suggestions = useMemo(() => suggestionsFor(wanted), [suggestionsFor, wanted]);
  /** Whoever goes on to the next field answers nothing anew, and asks for no reason. */
  const goesOn = useRef(false);
  const latest = useRef<(one: Suggestion) => void>(() => {});
  latest.current = ({ id, closed }) => {
    if (id === chosen) {
      // Picking what is only proposed makes it an answer. What is chosen already may stay, whatever closes it.
      if (!goesOn.current) onChoose(id);
    } else if (closed === undefined) onChoose(id);
    else if (!goesOn.current) onClosed?.(id);
  };
  const take = useCallback((one: Suggestion) => latest.current(one), []);
  return (
    <Choosing
      className="field combo-box"
      {...(name !== undefined && { name })}
      formValue="text"
      value={chosen}
      defaultItems={suggestions}
      defaultFilter={isMeant}
      menuTrigger="focus"
      allowsEmptyCollection
      shouldFocusWrap
      onInputChange={setTyped}
      // What is typed takes the place of what is there.
      onFocus={({ target }) => {
        (target as HTMLInputElement).select();
        goesOn.current = false;
      }}
    >
      <Label className="field-label">{label}</Label>
      <Group className="combo-line">
        <TypedInto onKey={(key) => (goesOn.current = key === 'Tab')} />
        <Button className="combo-open" aria-label="Show what there is for">
          <span aria-hidden="true">▾</span>
        </Button>
      </Group>
      <Text slot="description" className="field-help">
        {help}
      </Text>
      <Popover className="suggestions" offset={4} containerPadding={8} maxHeight={420}>
        <ListBox<Suggestion>
          renderEmptyState={() => (
            <p className="suggestions-none">
              <Said text={none(typed)} />
            </p>
          )}
        >
          {(one) => (
            <ListBoxItem
              textValue={one.id}
              className="suggestion"
              onAction={() => take(one)}
              // Whoever reads the list comes past what is closed, so it is not disabled.
              render={(own, { isSelected }) => (
                <div
                  {...(own as ComponentProps<'div'>)}
                  aria-disabled={one.closed !== undefined && !isSelected}
                />
              )}
            >
              {({ isFocused }) => <SuggestionWords one={one} isMarked={isFocused} />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Choosing>
  );
};

const TypedInto = ({ onKey }: { readonly onKey: (key: string) => void }) => {
  const state = use(ComboBoxStateContext);
  const isOpen = state?.isOpen === true;
  return (
    <Input
      className="input"
      onKeyDownCapture={({ key }) => onKey(key)}
      // The library lets the key through to the dialog that the field stands in, and the dialog would close too.
      onKeyDown={(event) => isOpen && event.key === 'Escape' && event.stopPropagation()}
      // The press that brought the focus would put the caret into what is marked.
      onMouseDown={(event) => {
        if (document.activeElement === event.currentTarget) return;
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onClick={() => isOpen || state?.open(null, 'manual')}
    />
  );
};

interface SuggestionWordsProps {
  readonly one: Suggestion;
  readonly isMarked: boolean;
}

const SuggestionWords = ({ one, isMarked }: SuggestionWordsProps) => (
  <>
    <span className="suggestion-name">{one.id}</span> <span className="field-help">{one.detail}</span>
    {one.closed !== undefined && (
      <span className="field-help">
        <Said text={one.closed} />
      </span>
    )}
    {one.closed !== undefined && isMarked && (
      <span className="field-help">Press it to see what would allow it.</span>
    )}
  </>
);
