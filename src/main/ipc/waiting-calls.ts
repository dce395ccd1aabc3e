/**
 * Takes the page's calls from its first moment on and lets them wait until the program is there. What answers them is loaded
 * when the first one comes: before, it would have the processor while the page needs it.
 */
import { CHANNELS } from '../../shared/ipc/channels';
import type { Listener } from './serve';

type Answer<Event> = (event: Event, ...args: unknown[]) => Promise<unknown>;

export interface WaitingCalls<Event> {
  /** Settles with the first call, which comes when the first screen is painted. */
  readonly begun: Promise<void>;
  /** Takes, once for each channel, the handler that its calls have been waiting for. */
  readonly answers: Listener<Event>;
}

export const takeCalls = <Event>(listener: Listener<Event>): WaitingCalls<Event> => {
  const waiting = new Map<string, (answer: Answer<Event>) => void>();
  const begun = new Promise<void>((begin) => {
    for (const channel of CHANNELS) {
      const answer = new Promise<Answer<Event>>((resolve) => waiting.set(channel, resolve));
      listener.handle(channel, async (event, ...args) => {
        begin();
        return (await answer)(event, ...args);
      });
    }
  });
  return { begun, answers: { handle: (channel, answer) => waiting.get(channel)?.(answer) } };
};
