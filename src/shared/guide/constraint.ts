/** What a constraint of the search is. */
import type { Draft } from './draft';
import type { Failure } from './failure';
import type { Task } from './task';

export type Names = readonly (keyof Draft)[];

/** A failure with the variables it depends on, given the values that they have in a draft that fails alike. */
export interface Blamed {
  readonly failure: Failure;
  readonly origins: (draft: Draft) => readonly Names[];
  /** True where it is so whatever transceivers there are: a search tries no others, but they asked for these parts and are told. */
  readonly isBetween: boolean;
}

export interface Constraint {
  readonly name: string;
  /** Ids of the rules it runs. */
  readonly rules: readonly string[];
  /** Every variable that its judgement may depend on: it is asked when all of them are settled. */
  readonly scope: Names;
  /** Turning down values that nobody gave explains nothing: it only leads the search to those of a product. */
  readonly toldWhereHeld?: true;
  /** True where it has nothing to judge: most links name no module. */
  readonly isIdle?: (draft: Draft) => boolean;
  /** True where it sees more of the transceivers than the parts between them do. */
  readonly seesMoreOfEnds?: true;
  /** What its judgement follows from, but for the site: equal where all of this is equal. */
  readonly key: (draft: Draft) => readonly unknown[];
  readonly check: (draft: Draft, task: Task) => Blamed | null;
  /** What a customer is told, where `check` looks at less than the design that it is told of. */
  readonly tell?: (draft: Draft, task: Task) => Failure | null;
}

export const blamed = (
  failure: Failure | null,
  origins: Blamed['origins'],
  isBetween = false,
): Blamed | null => (failure === null ? null : { failure, origins, isBetween });
