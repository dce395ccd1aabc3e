/** One point: its proof, or what keeps it open and where a person may answer for it. */
import { useId, useState } from 'react';
import { isBlankName } from '../../shared/names';
import type { CheckedPoint } from '../../shared/order/pre-order-check';
import { isCalendarDate } from '../../shared/reading/calendar-date';
import type { StepId } from '../../shared/steps/step';
import { Button } from '../fields/button';
import { Said } from '../words/said';
import { stepTitle } from '../words/step-summary';

interface PointRowProps {
  readonly point: CheckedPoint;
  readonly reasons: readonly string[];
  readonly mayTick: boolean;
  /** Where an answer mends it; null where none does, or where one may not go yet. */
  readonly step: StepId | null;
  readonly onStep: (step: StepId) => void;
  readonly proof: string | null;
  /** The name typed last, offered again for the next point. */
  readonly by: string;
  readonly onBy: (name: string) => void;
  readonly onTick: (by: string, date: string) => void;
  readonly onUntick: () => void;
}

const STATE_WORDS: Readonly<Record<CheckedPoint['state'], string>> = {
  proven: 'Proven by the rules',
  ticked: 'Ticked',
  open: 'Open',
};

const today = (): string => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

export const PointRow = (props: PointRowProps) => {
  const { point, reasons, proof, mayTick, step, onStep, by, onBy, onTick, onUntick } = props;
  const { state, title } = point;
  return (
    <li className="point" data-state={state}>
      <span className="point-sign" aria-hidden="true">
        {state === 'open' ? point.point : '✓'}
      </span>
      <div className="point-words">
        <h2>
          {title} <span className="unseen">, point {point.point}</span>
        </h2>
        {state === 'proven' && proof !== null && (
          <p>
            <Said text={proof} />
          </p>
        )}
        {reasons.map((reason) => (
          <p key={reason}>
            <Said text={reason} />
          </p>
        ))}
      </div>
      <div className="point-state">
        <span className="pill" data-tone={state === 'open' ? 'caution' : 'pass'}>
          {STATE_WORDS[state]}
        </span>
        {state === 'ticked' && (
          <p>
            <Said text={point.by ?? ''} />, {point.date}{' '}
            <Button className="plain-button" aria-label={`Take back the tick of ${title}`} onPress={onUntick}>
              Take back
            </Button>
          </p>
        )}
        {state === 'open' && step !== null && (
          <Button className="button" onPress={() => onStep(step)}>
            Go to {stepTitle(step)}
          </Button>
        )}
        {state === 'open' && mayTick && <TickForm title={title} by={by} onBy={onBy} onTick={onTick} />}
      </div>
    </li>
  );
};

const TickForm = ({
  title,
  by,
  onBy,
  onTick,
}: Pick<PointRowProps, 'by' | 'onBy' | 'onTick'> & { readonly title: string }) => {
  const id = useId();
  const [date, setDate] = useState(today);
  return (
    <form
      className="tick"
      aria-label={`Answer for ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlankName(by) && isCalendarDate(date)) onTick(by.trim(), date);
      }}
    >
      <div className="field">
        <label className="field-label" htmlFor={`${id}-by`}>
          Name
        </label>
        <input
          id={`${id}-by`}
          className="input"
          required
          maxLength={100}
          value={by}
          onChange={(event) => onBy(event.target.value)}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-date`}>
          Date
        </label>
        <input
          id={`${id}-date`}
          className="input"
          type="date"
          required
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
      </div>
      <Button className="button" type="submit">
        Tick
      </Button>
    </form>
  );
};
