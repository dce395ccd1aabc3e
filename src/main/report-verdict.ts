/** The window of the smoke test: waits until the page has judged the quote that it was given, says so in one line, and ends. */
import { readFileSync } from 'node:fs';
import type { WebContents } from 'electron';
import { VERDICT_LIMIT_MS } from './smoke-test';

const LOOK_EVERY_MS = 50;
/** The name of the quote and its state stand in the window's head, the verdict in its main part; what else is there may change. */
const READ = `['header', 'main'].map((part) => document.querySelector(part)?.innerText ?? '')`;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));

/** Answers the exit status. `version` is the package's own. */
export const reportVerdict = async (
  contents: WebContents,
  quote: string | null,
  version: string,
): Promise<number> => {
  const { name } = JSON.parse(readFileSync(quote ?? '', 'utf8')) as { readonly name: string };
  const { electron, chrome } = process.versions;
  const about = `mpo-preflight ${version}, Electron ${electron}, Chromium ${chrome}`;
  for (const from = performance.now(); performance.now() - from < VERDICT_LIMIT_MS; await pause()) {
    const [head, main]: [string, string] = await contents.executeJavaScript(READ);
    if (head.startsWith(name) && head.includes('Ready') && main.includes('Link passes')) {
      console.log(`${about}: works, the window judged its sample quote`);
      return 0;
    }
  }
  console.log(`${about}: does not work, the window shows no verdict after ${VERDICT_LIMIT_MS / 1000} s`);
  return 1;
};
