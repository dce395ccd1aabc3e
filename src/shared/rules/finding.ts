/**
 * What a rule has to say about a design. A finding is data: which rule, how grave, where, and the values its sentence
 * needs. `presentFinding` in channel-rules.ts turns it into words, so that every sentence exists once.
 */
import type { StepId } from '../steps/step';

/** `block`: must not be ordered. `warn`: unwise, or rests on an assumption. `note`: good to know. */
export const SEVERITIES = ['block', 'warn', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type FindingValues = Readonly<Record<string, string | number>>;

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The step whose answer mends it. */
  readonly step: StepId;
  /** Index of the part in the channel; null where it is about the channel as a whole. */
  readonly part: number | null;
  readonly values: FindingValues;
}

/** A finding in words, as reports and screens show it. */
export interface PresentedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly part: number | null;
  readonly message: string;
  readonly fix: string;
  readonly source: string;
}
