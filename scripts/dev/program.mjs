/**
 * The program under development, told from outside what a person would do: it has no door for this of its own. The engine's
 * debugging pipe is a switch of the runtime, which the packed program takes away (src/main/main.ts).
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** The page is quiet when nothing in it has changed for so long. */
const QUIET_MS = 400;

/**
 * Starts the program.
 * @param {{ command: string, args: string[], options: object, file: string, ended: (code: number | string) => void }} given
 *   `file` is the quote that it opens; `ended` is told when it ends without being told to
 */
export function startProgram({ command, args, options, file, ended }) {
  const stdio = ['ignore', 'inherit', 'inherit', 'pipe', 'pipe'];
  // In a group of its own, so that Ctrl-C reaches whoever ends it in order.
  const detached = process.platform !== 'win32';
  const child = spawn(command, [...args, '--remote-debugging-pipe', file], { ...options, stdio, detached });
  let isStopped = false;
  const gone = new Promise((resolve) => {
    const finish = (code) => {
      resolve();
      if (!isStopped) ended(code);
    };
    child.on('error', (error) => finish(error.message));
    child.on('exit', (code, signal) => finish(code ?? signal));
  });
  const page = attach(talkTo(child.stdio[3], child.stdio[4]));
  let last = page;

  const loadAgain = async () => {
    const { send, next } = await page;
    const loaded = next('Page.loadEventFired');
    await send('Page.reload');
    await loaded;
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'])
      await send('Input.dispatchDragEvent', { type, x: 1, y: 1, data });
  };

  return {
    /** Loads the page again and opens the quote as a file that is dropped on the window, which leaves the focus where it is. */
    reload: () => {
      last = last.then(loadAgain, loadAgain);
      return last;
    },
    /** Takes a picture of the window once it has come to rest; answers false where the page is loaded again meanwhile. */
    picture: async (path) => {
      const load = last;
      await load;
      const { send } = await page;
      const rest = { expression: `(${quiet})(${QUIET_MS})`, awaitPromise: true };
      await send('Runtime.evaluate', rest).catch((error) => {
        if (load === last) throw error;
      });
      if (load !== last) return false;
      const { data } = await send('Page.captureScreenshot');
      writeFileSync(path, Buffer.from(data, 'base64'));
      return true;
    },
    /** Ends it without a question; its journal keeps what is not saved, as after a crash. */
    stop: () => {
      isStopped = true;
      child.kill('SIGKILL');
      return gone;
    },
  };
}

/** Messages of the engine's debugging protocol: JSON, each ended by a zero. What nobody answers any more stays open. */
function talkTo(input, output) {
  const waiting = new Map();
  const listeners = new Set();
  let last = 0;
  let text = '';
  const take = ({ id, error, result, ...event }) => {
    if (id === undefined) for (const listen of listeners) listen(event);
    else if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(error.message));
    waiting.delete(id);
  };
  input.on('error', () => undefined);
  output.setEncoding('utf8');
  output.on('data', (chunk) => {
    text += chunk;
    const messages = text.split('\0');
    text = messages.pop();
    for (const message of messages) take(JSON.parse(message));
  });
  return {
    listeners,
    send: (method, params, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
  };
}

/** The window's page, when it is loaded. */
async function attach({ send, listeners }) {
  const nextThat = (fits) =>
    new Promise((resolve) => {
      const listen = (event) => {
        if (!fits(event)) return;
        listeners.delete(listen);
        resolve(event);
      };
      listeners.add(listen);
    });
  const found = nextThat(({ params }) => params.targetInfo?.url.startsWith('app:'));
  await send('Target.setDiscoverTargets', { discover: true });
  const { targetId } = (await found).params.targetInfo;
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const page = {
    send: (method, params = {}) => send(method, params, sessionId),
    next: (name) => nextThat(({ method }) => method === name),
  };
  listeners.add(({ method, params }) => {
    if (method !== 'Runtime.exceptionThrown') return;
    const { text, exception } = params.exceptionDetails;
    console.error(`The page: ${exception?.description ?? text}`);
  });
  await page.send('Page.enable');
  await page.send('Runtime.enable');
  const loaded = page.next('Page.loadEventFired');
  const { result } = await page.send('Runtime.evaluate', { expression: 'document.readyState' });
  if (result.value !== 'complete') await loaded;
  return page;
}

/** Runs in the page. */
function quiet(milliseconds) {
  return new Promise((resolve) => {
    let timer;
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        observer.disconnect();
        resolve();
      }, milliseconds);
    };
    const observer = new MutationObserver(begin);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    begin();
  });
}
