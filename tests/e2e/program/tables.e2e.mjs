/** A table from outside is read in a process of its own, which is gone afterwards. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { end, start, usedDesk } from '../electron.mjs';
import { until } from '../patience.mjs';

const CSV = 'Part,Interface\ntransceiver,10GBASE-SR\n';

const readerCount = (app) =>
  app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().filter(({ name }) => name === 'MPO Preflight table reader').length,
  );

/** What the page is answered, and how many readers there were meanwhile. */
const read = async ({ app, page }, text) => {
  const answer = page.evaluate((given) => window.preflight.readTable(new TextEncoder().encode(given)), text);
  let readers = 0;
  let isAnswered = false;
  void answer.finally(() => {
    isAnswered = true;
  });
  while (!isAnswered) readers = Math.max(readers, await readerCount(app));
  await until('the reader is gone', async () => (await readerCount(app)) === 0);
  return { answer: await answer, readers };
};

test('reads a table in a process of its own, and one that is made to harm too', async () => {
  const program = await start(usedDesk());
  try {
    const { answer, readers } = await read(program, CSV);
    assert.deepEqual(answer, {
      ok: true,
      value: [
        {
          name: '',
          rows: [
            { row: 1, cells: ['Part', 'Interface'] },
            { row: 2, cells: ['transceiver', '10GBASE-SR'] },
          ],
          problem: null,
        },
      ],
    });
    assert.equal(readers, 1);
    const hostile = await read(program, '"a'.repeat(2_600_000));
    assert.equal(hostile.answer.ok, false);
    assert.match(hostile.answer.error.message, /^row 1: a quotation mark inside a cell/);
  } finally {
    await end(program);
  }
});
