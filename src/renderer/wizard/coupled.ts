/**
 * Fields of one step that only make sense together: choosing one brings the other along, where each alone would be closed by
 * the other.
 */
import { FIBRES_OF_CONNECTOR } from '../../shared/catalogue/connectors';
import type { StepId } from '../../shared/steps/step';
import { withValueAt } from './answer-paths';

const FIBRES_OF_REAR: Readonly<Record<string, readonly number[]>> = FIBRES_OF_CONNECTOR;

interface Shape {
  readonly rear?: string;
  readonly fibres?: number;
}

/** `withOption('interface', { rear: 'MPO-12', fibres: 8 }, 'rear', 'MPO-16')` has 16 fibres. */
export const withOption = <T>(step: StepId, answer: T, key: string, value: unknown): T => {
  const next = withValueAt(answer, key, value);
  if (step !== 'interface') return next;
  const { rear = '', fibres = 0 } = next as Shape;
  if (FIBRES_OF_REAR[rear]?.includes(fibres)) return next;
  if (key === 'rear') return withValueAt(next, 'fibres', FIBRES_OF_REAR[rear]?.[0]);
  if (key === 'fibres') {
    const fitting = Object.keys(FIBRES_OF_REAR).find((name) => FIBRES_OF_REAR[name]?.includes(fibres));
    return withValueAt(next, 'rear', fitting);
  }
  return next;
};
