/**
 * One choice as a group of cards, of cards without words (tiles) or of short segments. A closed option can be reached and read, but not taken: pressed, it is
 * asked why.
 */
import { type ReactNode, useId, useRef } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Option } from '../../shared/steps/step';
import { Said } from '../words/said';
import { useShut } from './use-shut';
import './option-cards.css';

interface Choice extends Option {
  /** Why it is closed, in one sentence, which is read out with it. */
  readonly closed?: string | undefined;
  readonly icon?: ReactNode;
  /** All others are closed. */
  readonly isOnly?: boolean;
}

interface OptionCardsProps {
  readonly label: string;
  /** By which what leads here finds it. */
  readonly field?: string;
  readonly look: 'cards' | 'tiles' | 'segments';
  readonly choices: readonly Choice[];
  readonly value: unknown;
  readonly onChoose: (value: Option['value']) => void;
  /** One that is closed was pressed; what is said of it stands beside `at`. */
  readonly onAskWhy?: ((value: Option['value'], at: Element) => void) | undefined;
  /** Cards say by themselves what they are about; the heading of the step is their label. */
  readonly labelUnseen?: boolean;
  readonly help?: string | undefined;
  /** Stands below the options, such as what is said of the closed ones. */
  readonly note?: ReactNode;
}

/** The value that the element of an option has; a yes or no and a number are texts there. */
const keyOf = (value: unknown): string => String(value);

interface OneProps {
  readonly choice: Choice;
  readonly look: OptionCardsProps['look'];
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onAskWhy: ((at: Element) => void) | undefined;
}

const One = ({ choice, look, isChosen, onChoose, onAskWhy }: OneProps) => {
  const id = useId();
  const pick = useRef<HTMLLabelElement>(null);
  const { label, explain, closed, icon, isOnly = false } = choice;
  const isShut = closed !== undefined;
  const input = useShut(isShut && !isChosen);
  const press = (): void => {
    if (isShut && pick.current !== null) onAskWhy?.(pick.current);
    // Pressing what is only proposed makes it an answer, and no change.
    else if (isChosen) onChoose();
  };
  const isCard = look !== 'segments';
  return (
    <Radio
      ref={pick}
      inputRef={input}
      value={keyOf(choice.value)}
      className={isCard ? 'card' : 'segment'}
      data-on={isChosen || undefined}
      data-closed={isShut || undefined}
      aria-label={label}
      aria-describedby={id}
      onPress={press}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isShut) press();
        else event.continuePropagation();
      }}
    >
      {isCard ? (
        <span className="card-head">
          <span className="card-dot" aria-hidden="true" />
          <b>
            <Said text={label} />
          </b>
          {icon !== undefined && (
            <span className="card-icon" aria-hidden="true">
              {icon}
            </span>
          )}
        </span>
      ) : (
        <Said text={label} />
      )}
      <span className={look === 'cards' ? 'card-words' : 'unseen'} id={id}>
        {isCard && explain}
        <span className="unseen">
          {isShut && <Said text={` ${closed} Press Enter for why.`} />}
          {isOnly && ' The only one available.'}
        </span>
      </span>
    </Radio>
  );
};

export const OptionCards = ({
  label,
  field,
  look,
  choices,
  value,
  onChoose,
  onAskWhy,
  labelUnseen,
  help,
  note,
}: OptionCardsProps) => {
  const chosen = choices.find((choice) => choice.value === value);
  const take = (key: string): void => {
    const wanted = choices.find((choice) => keyOf(choice.value) === key);
    if (wanted !== undefined && wanted.closed === undefined) onChoose(wanted.value);
  };
  // Where nothing else can be chosen, the note says why, and the option needs no words of its own.
  const isSettled = look === 'segments' && chosen?.isOnly === true;
  const chosenWords =
    look !== 'cards' && chosen !== undefined && chosen.closed === undefined && !isSettled
      ? chosen.explain
      : '';
  return (
    <RadioGroup
      className="choice"
      data-look={look}
      orientation="horizontal"
      {...(field !== undefined && { name: field })}
      value={chosen === undefined ? null : keyOf(value)}
      onChange={take}
    >
      <Label className={labelUnseen ? 'unseen' : 'field-label'}>{label}</Label>
      <div className={look === 'segments' ? 'segments' : 'cards'}>
        {choices.map((choice) => (
          <One
            key={keyOf(choice.value)}
            choice={choice}
            look={look}
            isChosen={choice.value === value}
            onChoose={() => onChoose(choice.value)}
            onAskWhy={onAskWhy && ((at) => onAskWhy(choice.value, at))}
          />
        ))}
      </div>
      {chosenWords !== '' && <p className="field-help">{chosenWords}</p>}
      {note}
      {help !== undefined && <p className="field-help">{help}</p>}
    </RadioGroup>
  );
};
