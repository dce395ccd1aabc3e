/** The eight steps, in the order in which they are asked. What each asks is data in its own file beside this one. */
import type { z } from 'zod';

export const STEP_IDS = [
  'application',
  'transceiver',
  'interface',
  'modePolish',
  'polarity',
  'formFactor',
  'budget',
  'documentation',
] as const;
export type StepId = (typeof STEP_IDS)[number];

export interface Option {
  readonly value: string | number | boolean;
  readonly label: string;
  /** One line under the label, in the customer's words. */
  readonly explain: string;
}

/** One thing a step asks. `key` is its path inside the step's answers. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly kind: 'choice' | 'number' | 'text' | 'switch' | 'list' | 'interface';
  readonly unit?: string;
  readonly options?: readonly Option[];
  readonly optional?: true;
  readonly help?: string;
}

export interface Step {
  readonly id: StepId;
  readonly title: string;
  readonly question: string;
  readonly fields: readonly Field[];
  /** What the quote file holds for this step. */
  readonly answers: z.ZodType;
}
