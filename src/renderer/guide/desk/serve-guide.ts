/** The guide's side of the thread: works on what was asked, in the order asked, and hears between two pieces what is stopped. */

import { type AnswerTo, type Query, type QueryKind, type Work, workOn } from '../../../shared/guide/queries';
import type { Link } from '../../../shared/plan/link';
import type { PlanSite } from '../../../shared/plan/link-plan';
import type { FromGuide, ToGuide } from './messages';

/** Milliseconds of work until the next message is heard. */
const PIECE_MS = 8;

/** Objects that come with every message are mostly those of the last one: what is remembered hangs on the object. */
const sameIfEqual = <T>(): ((value: T) => T) => {
  let last: { readonly text: string; readonly value: T } | null = null;
  return (value) => {
    const text = JSON.stringify(value);
    if (last?.text !== text) last = { text, value };
    return last.value;
  };
};

/** Calls back after the messages that wait already. */
const nextTurn = (): ((work: () => void) => void) => {
  const { port1, port2 } = new MessageChannel();
  let work: (() => void) | null = null;
  port1.onmessage = () => work?.();
  return (next) => {
    work = next;
    port2.postMessage(null);
  };
};

/**
 * Returns what takes a message.
 * Example: `const take = serveGuide((message) => postMessage(message)); onmessage = ({ data }) => take(data);`
 */
export const serveGuide = (send: (message: FromGuide) => void): ((message: ToGuide) => void) => {
  const open = new Map<number, Work<AnswerTo<QueryKind>>>();
  const sameLink = sameIfEqual<Link>();
  const sameSite = sameIfEqual<PlanSite>();
  const soon = nextTurn();
  let isAtWork = false;

  const known = (query: Query): Query =>
    'link' in query ? { ...query, link: sameLink(query.link), site: sameSite(query.site) } : query;

  /** True where it came to the end. */
  const hasFinished = (number: number, work: Work<AnswerTo<QueryKind>>, until: number): boolean => {
    while (performance.now() < until) {
      const { done, value } = work.next();
      if (done) return true;
      if (value !== undefined) send({ to: number, answer: value });
    }
    return false;
  };
  const piece = (): void => {
    isAtWork = false;
    const until = performance.now() + PIECE_MS;
    for (const [number, work] of open) {
      if (!hasFinished(number, work, until)) {
        goOn();
        return;
      }
      open.delete(number);
      send({ done: number });
    }
  };
  const goOn = (): void => {
    if (isAtWork) return;
    isAtWork = true;
    soon(piece);
  };
  return (message) => {
    if ('stop' in message) {
      open.delete(message.stop);
      return;
    }
    open.set(message.ask, workOn(known(message.query)));
    goOn();
  };
};
