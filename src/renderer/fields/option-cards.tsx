/**
 * One choice as a group of cards or of short segments. Native radio buttons, so that arrow keys work as everywhere. A closed
 * option can be reached and read, but not taken.
 */
import { type ReactNode, useId } from 'react';
import type { Option } from '../../shared/steps/step';
import './option-cards.css';
import { Said } from '../words/said';

interface Choice extends Option {
  /** Why it is closed, in one sentence, which names it where it is a segment. */
  readonly closed?: { readonly sentence: string } | undefined;
  readonly icon?: ReactNode;
  /** What can be done about it being closed. */
  readonly ways?: ReactNode;
  /** All others are closed. */
  readonly isOnly?: boolean;
}

export interface OptionCardsProps {
  readonly label: string;
  /** By which what leads here finds it. */
  readonly field?: string;
  readonly look: 'cards' | 'segments';
  readonly choices: readonly Choice[];
  readonly value: unknown;
  readonly onChoose: (value: Option['value']) => void;
  /** Cards say by themselves what they are about; the heading of the step is their label. */
  readonly labelUnseen?: boolean;
  readonly help?: string | undefined;
}

const Only = () => (
  <span className="pill choice-only" data-tone="pass">
    the only one open
  </span>
);

const Card = ({
  choice,
  name,
  checked,
  onChoose,
}: {
  readonly choice: Choice;
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}) => {
  const id = useId();
  const { label, explain, closed, icon, ways, isOnly } = choice;
  return (
    <div className="card" data-on={checked || undefined} data-closed={closed !== undefined || undefined}>
      <label className="card-pick">
        <span className="card-head">
          <input
            type="radio"
            name={name}
            checked={checked}
            aria-disabled={closed !== undefined && !checked}
            aria-describedby={id}
            aria-label={label}
            onChange={() => closed === undefined && onChoose()}
            // Pressing what is only proposed makes it an answer, and no change.
            onClick={() => checked && onChoose()}
          />
          <b>
            <Said text={label} />
          </b>
          {icon !== undefined && (
            <span className="card-icon" aria-hidden="true">
              {icon}
            </span>
          )}
        </span>
        <span className="card-words" id={id}>
          {closed === undefined ? (
            explain
          ) : (
            <span className="card-why">
              <Said text={closed.sentence} />
            </span>
          )}
          {isOnly && <Only />}
        </span>
      </label>
      {closed !== undefined && ways !== undefined && <div className="card-ways">{ways}</div>}
    </div>
  );
};

export const OptionCards = ({
  label,
  field,
  look,
  choices,
  value,
  onChoose,
  labelUnseen,
  help,
}: OptionCardsProps) => {
  const name = useId();
  const chosen = choices.find((choice) => choice.value === value);
  const notes = choices.filter(({ closed }) => closed !== undefined);
  return (
    <fieldset name={field} className="choice" data-look={look}>
      <legend className={labelUnseen ? 'unseen' : 'field-label'}>{label}</legend>
      {look === 'cards' ? (
        <div className="cards">
          {choices.map((choice) => (
            <Card
              key={String(choice.value)}
              choice={choice}
              name={name}
              checked={choice.value === value}
              onChoose={() => onChoose(choice.value)}
            />
          ))}
        </div>
      ) : (
        <>
          <div className="segments">
            {choices.map((choice) => {
              const isClosed = choice.closed !== undefined;
              const id = `${name}-${choice.value}`;
              return (
                <label
                  key={String(choice.value)}
                  className="segment"
                  data-on={choice.value === value || undefined}
                  data-closed={isClosed || undefined}
                >
                  <input
                    type="radio"
                    name={name}
                    className="unseen"
                    checked={choice.value === value}
                    aria-disabled={isClosed && choice.value !== value}
                    aria-describedby={isClosed ? id : undefined}
                    onChange={() => !isClosed && onChoose(choice.value)}
                    onClick={() => choice.value === value && onChoose(choice.value)}
                  />
                  <Said text={choice.label} />
                </label>
              );
            })}
          </div>
          {chosen !== undefined && chosen.closed === undefined && chosen.explain !== '' && (
            <p className="field-help">{chosen.explain}</p>
          )}
          {choices.some(({ isOnly }) => isOnly) && <Only />}
          {notes.map((choice) => (
            <div className="segment-why" key={String(choice.value)}>
              <p id={`${name}-${choice.value}`}>
                <Said text={choice.closed?.sentence ?? ''} />
              </p>
              {choice.ways !== undefined && <div className="card-ways">{choice.ways}</div>}
            </div>
          ))}
        </>
      )}
      {help !== undefined && <p className="field-help">{help}</p>}
    </fieldset>
  );
};
