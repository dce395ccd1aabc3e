/** What the page and the thread of the guide send each other. */
import type { AnswerTo, Query, QueryKind } from '../../../shared/guide/queries';

export type ToGuide =
  | { readonly ask: number; readonly query: Query }
  /** The number of an ask that nobody waits for any more. */
  | { readonly stop: number };

export type FromGuide =
  | { readonly to: number; readonly answer: AnswerTo<QueryKind> }
  /** Nothing more will be told. */
  | { readonly done: number };
