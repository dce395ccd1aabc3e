/** The answers behind a reason, each leading to its field. */

import type { Culprit } from '../../shared/guide/options';
import { Button } from '../fields/button';
import { Said } from '../words/said';
import { stepTitle } from '../words/step-summary';
import { useGo } from './use-go';

interface CulpritChipsProps {
  readonly because: readonly Culprit[];
  readonly onGo?: () => void;
}

export const CulpritChips = ({ because, onGo }: CulpritChipsProps) => {
  const go = useGo();
  return (
    <ul className="culprits">
      {because.map(({ step, field, words }) => (
        <li key={`${step} ${field}`}>
          <Button
            className="culprit"
            onPress={() => {
              onGo?.();
              go(step, field);
            }}
          >
            <span className="unseen">Change </span>
            <Said text={words} />
            <small>{stepTitle(step)} →</small>
          </Button>
        </li>
      ))}
    </ul>
  );
};
