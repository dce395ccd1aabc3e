/** Where the window asks the guide. */
import { createContext, use } from 'react';
import { type AnswerTo, type Query, type QueryKind, workOn } from '../../../shared/guide/queries';
import { inSlices } from '../../state/in-slices';

export interface Desk {
  /** Whether what is asked ahead of any need costs the page nothing. */
  readonly hasOwnThread: () => boolean;
  /**
   * Asks, and tells each answer as it comes, never before this returns. Returns what stops it: then nothing more is told.
   * Example: `ask({ kind: 'impasse', link, site, step, ahead: false }, ({ soFar }) => show(soFar))`.
   */
  readonly ask: <K extends QueryKind>(
    query: { readonly kind: K } & Query<K>,
    tell: (answer: AnswerTo<K>) => void,
  ) => () => void;
}

/** Answers on the page's own thread, after the paint and in pieces that let the window answer in between. */
export const deskInPage: Desk = {
  hasOwnThread: () => false,
  ask: (query, tell) => {
    const work = workOn(query as Query);
    return inSlices(
      (function* () {
        for (const answer of work) {
          if (answer !== undefined) tell(answer as never);
          yield;
        }
      })(),
    );
  },
};

const DeskContext = createContext<Desk>(deskInPage);

export const DeskProvider = DeskContext.Provider;

export const useDesk = (): Desk => use(DeskContext);
