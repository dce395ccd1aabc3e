/** Losses that no part of the plan has: a splitter, a patch bay of another owner. */
import { Button } from '../fields/button';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import { fitsIn, valueAt } from './answer-paths';
import type { StepAnswer } from './use-step-answer';

interface Term {
  readonly what: string;
  readonly lossDb: number;
}

interface ExtraTermsFieldProps {
  readonly state: StepAnswer;
  readonly onFault: (key: string, fault: string | null) => void;
}

const MOST_TERMS = 20;

export const ExtraTermsField = ({ state, onFault }: ExtraTermsFieldProps) => {
  const terms = (valueAt(state.answer, 'extraTerms') ?? []) as readonly Term[];
  const put = (next: readonly Term[]): string | null =>
    state.set('extraTerms', next.length === 0 ? undefined : next);
  const change = (index: number, changed: Partial<Term>): string | null =>
    put(terms.map((term, at) => (at === index ? { ...term, ...changed } : term)));
  return (
    <fieldset className="step-terms">
      <legend className="field-label">Other losses</legend>
      {terms.map((term, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: terms have no name of their own
        <div className="step-term" key={index}>
          <TextField
            label={`What, ${index + 1}`}
            name={`extraTerms.${index}.what`}
            value={term.what}
            onCommit={(what) => change(index, { what: what ?? '' })}
            onFault={(fault) => onFault(`extraTerms.${index}.what`, fault)}
          />
          <NumberField
            label={`Loss, ${index + 1}`}
            name={`extraTerms.${index}.lossDb`}
            unit="dB"
            fits={fitsIn('budget', `extraTerms.${index}.lossDb`)}
            value={term.lossDb}
            onCommit={(lossDb) => change(index, { lossDb: lossDb ?? 0 })}
            onFault={(fault) => onFault(`extraTerms.${index}.lossDb`, fault)}
          />
          <Button
            className="button"
            aria-label={`Take out ${term.what}`}
            onPress={() => void put(terms.filter((_, at) => at !== index))}
          >
            <span aria-hidden="true">✕</span>
          </Button>
        </div>
      ))}
      {terms.length < MOST_TERMS && (
        <Button
          className="button"
          onPress={() => void put([...terms, { what: `Loss ${terms.length + 1}`, lossDb: 0.5 }])}
        >
          Add a loss
        </Button>
      )}
    </fieldset>
  );
};
