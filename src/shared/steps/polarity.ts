import { z } from 'zod';
import { METHOD_PARTS, POLARITY_METHODS } from '../catalogue/polarity-methods';
import { CABLE_TYPES } from '../catalogue/wirings';
import type { Step } from './step';

/** The array cords of a parallel link over a trunk: near cord, far cord. */
export const ARRAY_CORDS = CABLE_TYPES.flatMap((near) => CABLE_TYPES.map((far) => `${near}-${far}` as const));
export type ArrayCords = (typeof ARRAY_CORDS)[number];

export const polarityAnswers = z.strictObject({
  method: z.enum(POLARITY_METHODS),
  /** Method B: makers turn the far module, or use two alike and live with renumbered ports. Absent: inverted. */
  methodBModules: z.enum(['inverted', 'identical']).optional(),
  /** Method A: the end that has the A-to-A cord. Absent: far. */
  aToACordEnd: z.enum(['near', 'far']).optional(),
  /** Absent: the pair of cords that leaves the fewest different spare parts, Type B where that ties. */
  arrayCords: z.enum(ARRAY_CORDS).optional(),
});
export type PolarityAnswers = z.output<typeof polarityAnswers>;

export const polarityStep: Step = {
  id: 'polarity',
  title: 'Polarity',
  question: 'Which polarity method joins transmit to receive?',
  answers: polarityAnswers,
  fields: [
    {
      key: 'method',
      label: 'Method',
      kind: 'choice',
      options: POLARITY_METHODS.map((method) => ({
        value: method,
        label: `Method ${method}`,
        explain: METHOD_PARTS[method].summary,
      })),
    },
    { key: 'methodBModules', label: 'Modules of Method B', kind: 'choice', optional: true },
    { key: 'aToACordEnd', label: 'End of the A-to-A cord', kind: 'choice', optional: true },
    { key: 'arrayCords', label: 'Array cords, near and far', kind: 'choice', optional: true },
  ],
};
