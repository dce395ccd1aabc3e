/**
 * The built window in a current Chromium: the same files under the same headers as the program serves them, behind the
 * bridge that the page has for a browser. Nothing else is reached; what is asked for beside it counts as an error.
 */
import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { PATIENCE_MS } from './patience.mjs';

const FOLDER = process.env.E2E_FOLDER;
/** Nobody's name: the driver answers for it. */
const ORIGIN = 'https://preflight.invalid';
const OWN = 'app://preflight';
const MENU_HEIGHT = 30;
const RENDERER = join(FOLDER, 'app', 'out', 'renderer');

const servePage = async (context, errors) => {
  const { respondTo } = await import(pathToFileURL(join(FOLDER, 'app', 'page-response.mjs')).href);
  await context.route('**/*', async (route) => {
    const address = route.request().url();
    if (!address.startsWith(`${ORIGIN}/`)) {
      errors.push(`asked for ${address}`);
      await route.abort();
      return;
    }
    const { statusCode, headers, data } = await respondTo(OWN + address.slice(ORIGIN.length), RENDERER);
    await route.fulfill({ status: statusCode, headers, body: data });
  });
};

/** A browser of its own for one test; `errors` collects what the page complained about or asked for elsewhere. */
export const startBrowser = async () => {
  const folder = mkdtempSync(join(FOLDER, 'work', 'browser-'));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: process.env.E2E_CHROMIUM,
    chromiumSandbox: true,
    acceptDownloads: true,
    viewport: { width: 1280, height: 800 },
    args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
    timeout: PATIENCE_MS,
  });
  const errors = [];
  await servePage(context, errors);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const response = await page.goto(`${ORIGIN}/index.html`);
  return { context, page, errors, folder, response };
};

/** The window of one test, with what a person does around the page: files picked and written, its size, its end. */
export const openInChromium = async ({ tour = false } = {}) => {
  const { context, page, errors, folder } = await startBrowser();
  if (!tour) {
    await page.getByRole('dialog').getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  return {
    page,
    errors,
    folder,
    /** Does what asks for a file, and gives it this one. */
    give: async (path, ask) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()]);
      await chooser.setFiles(path);
    },
    /** Does what writes a file, and answers where it is and its text. */
    written: async (act, name) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const path = join(folder, name);
      await download.saveAs(path);
      return { path, text: await readFile(path, 'utf8') };
    },
    /** A page enlarged is laid out as in a smaller window; the program's menu takes some of the height. */
    resize: (width, height, zoom = 1) =>
      page.setViewportSize({
        width: Math.floor(width / zoom),
        height: Math.floor((height - MENU_HEIGHT) / zoom),
      }),
    end: () => context.close(),
  };
};
