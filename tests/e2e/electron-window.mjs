/** The window of one test in the real runtime, with what a person does around the page. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { answerDialogs, end, newDesk, start, usedDesk } from './electron.mjs';
import { until } from './patience.mjs';

export const openInElectron = async ({ tour = false } = {}) => {
  const desk = tour ? newDesk() : usedDesk();
  const program = await start(desk);
  const { app, page, errors } = program;
  return {
    page,
    errors,
    app,
    desk,
    folder: desk.files,
    /** Does what asks for a file, and gives it this one. */
    give: async (path, ask) => {
      await answerDialogs(app, { path });
      await ask();
    },
    /** Does what writes a file that is not there yet, and answers where it is and its text. */
    written: async (act, name) => {
      const path = desk.file(name);
      await answerDialogs(app, { path });
      await act();
      // A file is put in place whole.
      await until(`${path} is written`, () => existsSync(path));
      return { path, text: await readFile(path, 'utf8') };
    },
    resize: async (width, height, zoom = 1) => {
      await app.evaluate(
        ({ BrowserWindow }, given) => {
          const [shown] = BrowserWindow.getAllWindows();
          shown.setSize(given.width, given.height);
          shown.webContents.setZoomFactor(given.zoom);
        },
        { width, height, zoom },
      );
      await until('the window has its size', () =>
        page.evaluate((wanted) => Math.abs(innerWidth - wanted) <= 1, width / zoom),
      );
    },
    end: () => end(program),
  };
};
