/** A way out of answers that leave no order: what changes, and what it brings. */
import type { StepId } from '../steps/step';
import type { Answers, CompleteAnswers } from '../steps/steps';
import type { Warning } from './warnings';

export interface Change {
  readonly step: StepId;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  /** What to do, in words. */
  readonly words: string;
}

export interface Repair {
  readonly changes: readonly Change[];
  /** The link's answers with the changes, and the wanted option, in them; steps that were not answered stay so. */
  readonly answers: Answers;
  /** The complete valid design that they lead to. */
  readonly design: CompleteAnswers;
  /** What the rules warn of in the design and not in the link as it is. */
  readonly warnings: readonly Warning[];
}
