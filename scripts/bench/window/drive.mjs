/**
 * Drives the built window for the bench, as the ordinary user who also tests it: prints what it found as one line of JSON.
 *
 *     node drive.mjs answers QUOTE|- COUNT
 *     node drive.mjs scroll QUOTE
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { someAnswers } from './answers.mjs';
import { scrollFor } from './scroll.mjs';
import { answersIn, CATEGORIES } from './trace.mjs';

const [what, quote = '-', count = '0'] = process.argv.slice(2);
const folder = process.env.E2E_FOLDER;
const { usedDesk, start, end } = await import(pathToFileURL(join(folder, 'tests', 'electron.mjs')).href);

const desk = usedDesk();
const args = quote === '-' ? [] : [desk.file('bench.mpoq', readFileSync(quote, 'utf8'))];
const program = await start(desk, { args });
try {
  const { app, page } = program;
  if (what === 'scroll') console.log(JSON.stringify(await scrollFor(page)));
  else {
    if (args.length > 0)
      await page
        .getByText(/Link 1 of [1-9]\d/)
        .first()
        .waitFor();
    await app.evaluate(
      ({ contentTracing }, categories) =>
        contentTracing.startRecording({ included_categories: categories, excluded_categories: ['*'] }),
      CATEGORIES,
    );
    const kinds = await someAnswers(page, Number(count));
    const path = desk.file('trace.json');
    await app.evaluate(({ contentTracing }, to) => contentTracing.stopRecording(to), path);
    const { traceEvents } = JSON.parse(readFileSync(path, 'utf8'));
    console.log(
      JSON.stringify(answersIn(traceEvents).map((answer) => ({ ...answer, kind: kinds[answer.number] }))),
    );
  }
} finally {
  await end(program);
}
