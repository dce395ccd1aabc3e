/**
 * The one place where calls of the window come in: the sender is checked here, what it sends and what it is answered are
 * checked here, and nothing that goes wrong below reaches the window but a sentence.
 */
import type { Channel } from '../../shared/ipc/channels';
import { CONTRACT, type Reply, type Request } from '../../shared/ipc/contract';
import { failure } from '../../shared/result';
import type { Warn } from '../diagnostics/log';
import { fileError } from '../files/file-error';

export type Handlers = {
  readonly [C in Channel]: (...args: Request<C>) => Reply<C> | Promise<Reply<C>>;
};

/** Of Electron's ipcMain only what is used, so that this runs in a test without a window. */
export interface Listener<Event> {
  readonly handle: (channel: string, handler: (event: Event, ...args: unknown[]) => Promise<unknown>) => void;
}

const REFUSED = 'This call is not for this page.';

/** Null for what was not agreed. Some values the schemas themselves break on, as bytes where a list is to be. */
const understood = (
  request: { readonly safeParse: (args: unknown) => { readonly success: boolean; readonly data?: unknown } },
  args: readonly unknown[],
): readonly unknown[] | null => {
  try {
    const asked = request.safeParse(args);
    return asked.success ? (asked.data as readonly unknown[]) : null;
  } catch {
    return null;
  }
};

export const serve = <Event>(
  listener: Listener<Event>,
  handlers: Handlers,
  isTrusted: (event: Event) => boolean,
  warn: Warn,
): void => {
  for (const channel of Object.keys(CONTRACT) as Channel[]) {
    const { request, reply, fails } = CONTRACT[channel];
    const refuse = (message: string): unknown => {
      if (fails) return failure(fileError('failed', message));
      throw new Error(message);
    };
    listener.handle(channel, async (event, ...args) => {
      if (!isTrusted(event)) {
        warn(`Refused a call of ${channel} from another page.`);
        return refuse(REFUSED);
      }
      const asked = understood(request, args);
      if (asked === null) {
        warn(`Refused a call of ${channel} with other arguments than agreed.`);
        return refuse(`The program did not understand the call "${channel}".`);
      }
      try {
        const handler = handlers[channel] as (...given: readonly unknown[]) => unknown;
        return reply.parse(await handler(...asked));
      } catch (error) {
        warn(`The call ${channel} failed.`, error);
        return refuse('Something went wrong inside the program; nothing was lost. Try again.');
      }
    });
  }
};
