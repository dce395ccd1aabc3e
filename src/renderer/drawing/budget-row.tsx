/** One figure of the budget, with its source in a bubble for pointer and keyboard. */
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { SourceWords } from './budget-sources';

interface RowProps {
  readonly label: string;
  readonly figure: string;
  readonly kind: string;
  readonly source: SourceWords;
}

export const BudgetRow = ({ label, figure, kind, source }: RowProps) => (
  <li className="budget-row">
    <TooltipTrigger delay={300} closeDelay={100}>
      <Button className="budget-figure">
        <span className="budget-swatch" data-kind={kind} aria-hidden="true" />
        <span className="budget-label">{label}</span>
        <b>{figure}</b>
      </Button>
      <Tooltip className="budget-source" placement="left top" offset={6}>
        {source.terms.map((term, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two terms may read the same
          <p key={index}>{term}</p>
        ))}
        {source.sources.map((sentence) => (
          <p className="budget-origin" key={sentence}>
            {sentence}
          </p>
        ))}
      </Tooltip>
    </TooltipTrigger>
  </li>
);
