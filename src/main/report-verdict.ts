/** The window of the smoke test: waits until the page has judged the quote that it was given, says so in one line, and ends. */
import { readFileSync } from 'node:fs';
import type { WebContents } from 'electron';
import { VERDICT_LIMIT_MS } from './smoke-test';

const LOOK_EVERY_MS = 50;
/** What the page shows of the sample once its rules have judged it. */
const JUDGED = /Ready[\s\S]*Link passes/;

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
    const text: string = await contents.executeJavaScript('document.body.innerText');
    if (text.startsWith(name) && JUDGED.test(text)) {
      console.log(`${about}: works, the window judged its sample quote`);
      return 0;
    }
  }
  console.log(`${about}: does not work, the window shows no verdict after ${VERDICT_LIMIT_MS / 1000} s`);
  return 1;
};
