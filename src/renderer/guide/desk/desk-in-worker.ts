/** Asks the guide in a thread of its own, and in the page where the thread does not come up. */
import type { AnswerTo, Query, QueryKind } from '../../../shared/guide/queries';
import { afterPaint } from '../../state/after-paint';
import { type Desk, deskInPage } from './desk';
import type { FromGuide, ToGuide } from './messages';

/** The part of a worker that is used. */
export interface GuideThread {
  readonly postMessage: (message: ToGuide) => void;
  readonly addEventListener: {
    (type: 'message', listener: (event: { readonly data: FromGuide }) => void): void;
    (type: 'error' | 'messageerror', listener: () => void): void;
  };
  readonly terminate: () => void;
}

interface Waiting {
  readonly query: Query;
  readonly tell: (answer: AnswerTo<QueryKind>) => void;
  /** Set where the page had to take the query over. */
  stopInPage?: () => void;
}

/** A query that the thread fails at is worked on in the page, where a mistake of the program is seen like any other. */
export const deskInWorker = (startThread: () => GuideThread): Desk => {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isLost = false;

  const start = (): GuideThread => {
    const thread = startThread();
    thread.addEventListener('message', ({ data }) => {
      if ('done' in data) waiting.delete(data.done);
      else waiting.get(data.to)?.tell(data.answer);
    });
    const lose = (): void => {
      isLost = true;
      thread.terminate();
      for (const one of waiting.values())
        one.stopInPage ??= deskInPage.ask(one.query as Query<'impasse'>, one.tell);
    };
    thread.addEventListener('error', lose);
    thread.addEventListener('messageerror', lose);
    return thread;
  };
  // With the first question, which is sent after the first paint: until then the page needs the processor.
  let started: GuideThread | null = null;
  const send = (message: ToGuide): void => {
    if (isLost) return;
    started ??= start();
    started.postMessage(message);
  };

  return {
    hasOwnThread: () => !isLost,
    ask: (query, tell) => {
      if (isLost) return deskInPage.ask(query, tell);
      const number = ++asked;
      const one: Waiting = { query: query as Query, tell: tell as Waiting['tell'] };
      waiting.set(number, one);
      let isSent = false;
      // Copying what is asked takes a moment, and the answer on screen comes first.
      const stopSending = afterPaint(() => {
        isSent = true;
        send({ ask: number, query: query as Query });
      });
      return () => {
        stopSending();
        one.stopInPage?.();
        if (waiting.delete(number) && isSent) send({ stop: number });
      };
    },
  };
};
