/** What a step's question could be answered with instead, side by side; looked for when it is opened. */
import type { Compared } from '../../shared/guide/compare';
import type { Option, StepId } from '../../shared/steps/step';
import { Fold } from '../fields/fold';
import { AlternativeTable } from './alternative-table';
import { NextSpeedTable } from './next-speed-table';
import { useComparison } from './use-comparison';
import './compare.css';

const ASKED: { readonly [step in StepId]?: { readonly of: Compared; readonly words: string } } = {
  application: { of: 'application.through', words: 'carriers, speeds' },
  polarity: { of: 'polarity.method', words: 'methods by parts to stock' },
  budget: { of: 'budget.grade', words: 'loss grades against margin' },
};

interface CompareProps {
  readonly step: StepId;
  /** Why an option of a field is closed. */
  readonly whyClosed: (field: string, option: Option) => string | undefined;
}

const Found = ({ of, whyClosed }: Pick<CompareProps, 'whyClosed'> & { readonly of: Compared }) => {
  const withSpeeds = of === 'application.through';
  const found = useComparison(of, withSpeeds);
  const isLooking = found === null || (withSpeeds && found.speeds === null);
  return (
    <>
      {found !== null && <AlternativeTable comparison={found.comparison} whyClosed={whyClosed} />}
      {found !== null && found.speeds !== null && <NextSpeedTable speeds={found.speeds} />}
      <p className="repair-status" role="status">
        {isLooking && 'Comparing…'}
      </p>
    </>
  );
};

export const Compare = ({ step, whyClosed }: CompareProps) => {
  const asked = ASKED[step];
  if (asked === undefined) return null;
  return (
    <Fold label={`Compare: ${asked.words}`}>
      <Found of={asked.of} whyClosed={whyClosed} />
    </Fold>
  );
};
