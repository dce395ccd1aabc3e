/** One figure of the budget, with its source in a bubble for pointer and keyboard. */
import { useId } from 'react';
import { Said } from '../words/said';
import type { SourceWords } from './budget-sources';
import { useBubble } from './use-bubble';

interface RowProps {
  readonly label: string;
  readonly figure: string;
  readonly kind: string;
  readonly source: SourceWords;
}

export const BudgetRow = ({ label, figure, kind, source }: RowProps) => {
  const id = useId();
  const { isOpen, row, bubble, handlers } = useBubble();
  return (
    <li className="budget-row" ref={row} {...handlers}>
      <button type="button" className="budget-figure" aria-describedby={isOpen ? id : undefined}>
        <span className="budget-swatch" data-kind={kind} aria-hidden="true" />
        <span className="budget-label">
          <Said text={label} />
        </span>
        <b>{figure}</b>
      </button>
      {isOpen && (
        <div className="budget-source" role="tooltip" id={id} popover="manual" ref={bubble}>
          {source.terms.map((term, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two terms may read the same
            <p key={index}>
              <Said text={term} />
            </p>
          ))}
          {source.sources.map((sentence) => (
            <p className="budget-origin" key={sentence}>
              <Said text={sentence} />
            </p>
          ))}
        </div>
      )}
    </li>
  );
};
