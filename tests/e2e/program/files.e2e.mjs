/** Work is never lost: saved whole, recovered after a crash, never written over somebody else's. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { axeViolations } from '../axe.mjs';
import {
  answerDialogs,
  choose,
  end,
  exists,
  journalOf,
  nameOf,
  OTHER,
  questionsAsked,
  quit,
  SAMPLE,
  start,
  titleOf,
  usedDesk,
} from '../electron.mjs';
import { until } from '../patience.mjs';

const renamed = (text, name) => `${JSON.stringify({ ...JSON.parse(text), name }, null, 2)}\n`;

/** Calls the bridge as the window's own code does. */
const call = (page, name, ...args) =>
  page.evaluate(([method, given]) => window.preflight[method](...given), [name, args]);

test('saves under a name, then over it, and keeps the older states', async () => {
  const desk = usedDesk();
  const program = await start(desk);
  try {
    const path = desk.file('first.mpoq');
    await answerDialogs(program.app, { path });
    const saved = await call(program.page, 'saveAs', SAMPLE, 'first.mpoq');
    assert.deepEqual(saved, { ok: true, value: { name: 'first.mpoq', file: 1 } });
    assert.equal(readFileSync(path, 'utf8'), SAMPLE);
    for (const name of ['second', 'third']) {
      assert.equal((await call(program.page, 'save', renamed(SAMPLE, name))).ok, true);
      assert.equal(nameOf(readFileSync(path, 'utf8')), name);
    }
    // The customer's folder holds the file, and that it is open here; closed, nothing else.
    assert.deepEqual(readdirSync(desk.files).sort(), ['first.mpoq', '~$first.mpoq']);
    const kept = join(desk.config, 'mpo-preflight', 'generations');
    const [folder] = readdirSync(kept);
    assert.equal(nameOf(readFileSync(join(kept, folder, 'first.mpoq~1'), 'utf8')), 'second');
    assert.equal(readFileSync(join(kept, folder, 'first.mpoq~2'), 'utf8'), SAMPLE);
    assert.deepEqual(
      (await call(program.page, 'recent')).map(({ name }) => name),
      ['first.mpoq'],
    );
    await quit(program);
    assert.deepEqual(readdirSync(desk.files), ['first.mpoq']);
  } finally {
    await end(program);
  }
});

test('offers after a kill what was not saved, and keeps the file as it was', async () => {
  const desk = usedDesk();
  const path = desk.file('sample.mpoq', SAMPLE);
  const first = await start(desk, { args: [path] });
  try {
    await first.page.getByText(nameOf(SAMPLE)).first().waitFor();
    const written = await call(first.page, 'writeJournal', renamed(SAMPLE, 'never saved'));
    assert.deepEqual(written, { ok: true, value: 1 });
  } finally {
    await end(first);
  }
  assert.ok(exists(journalOf(desk)), 'the journal is on the disk');

  const second = await start(desk);
  try {
    const found = await call(second.page, 'recovered');
    assert.equal(found.name, 'sample.mpoq');
    assert.equal(nameOf(found.text), 'never saved');
    assert.ok(Math.abs(Date.now() - found.writtenAt) < 120_000);
    // What is written next does not cost what was found.
    await call(second.page, 'writeJournal', OTHER);
    assert.equal(nameOf((await call(second.page, 'recovered')).text), 'never saved');
    // Saving what was found asks for a place: it never goes over the file by itself.
    await answerDialogs(second.app, { path: null });
    const saved = await call(second.page, 'save', found.text);
    assert.equal(saved.error.code, 'cancelled');
    assert.equal(readFileSync(path, 'utf8'), SAMPLE);
    await call(second.page, 'refuseRecovered');
    await call(second.page, 'clearJournal');
  } finally {
    await end(second);
  }
  const third = await start(desk);
  try {
    assert.equal(await call(third.page, 'recovered'), null);
  } finally {
    await end(third);
  }
});

test('leaves no journal behind after a clean end', async () => {
  const desk = usedDesk();
  const program = await start(desk);
  try {
    await call(program.page, 'writeJournal', SAMPLE);
    await call(program.page, 'setDocumentState', { title: 'done', unsaved: false });
    await quit(program);
    assert.ok(!exists(journalOf(desk)));
  } finally {
    await end(program);
  }
});

test('explains a damaged file, sets a copy aside and leaves it untouched', async () => {
  const desk = usedDesk();
  const broken = SAMPLE.slice(0, SAMPLE.length / 2);
  const path = desk.file('broken.mpoq', broken);
  const program = await start(desk, { args: [path] });
  try {
    await program.page
      .getByText(/"broken\.mpoq" is damaged/)
      .first()
      .waitFor();
    assert.equal(readFileSync(path, 'utf8'), broken);
    const copy = join(desk.config, 'mpo-preflight', 'damaged', 'broken.mpoq.damaged-1');
    assert.equal(readFileSync(copy, 'utf8'), broken);
    assert.ok(!exists(desk.file('broken.mpoq.damaged-1')));
  } finally {
    await end(program);
  }
});

test('shows a file of a newer version and does not save over it', async () => {
  const desk = usedDesk();
  const newer = JSON.stringify({ ...JSON.parse(SAMPLE), version: 2, somethingNew: true });
  const path = desk.file('newer.mpoq', newer);
  const program = await start(desk, { args: [path] });
  try {
    await program.page.getByText(nameOf(SAMPLE)).first().waitFor();
    await program.page
      .getByText(/written by a newer program/)
      .first()
      .waitFor();
    assert.deepEqual(await axeViolations(program.page), []);
    const saved = await call(program.page, 'save', SAMPLE);
    assert.equal(saved.error.code, 'newer-version');
    assert.equal(readFileSync(path, 'utf8'), newer);
  } finally {
    await end(program);
  }
});

test('tells who has a file open, and leaves their hint where it is', async () => {
  const desk = usedDesk();
  const path = desk.file('shared.mpoq', SAMPLE);
  const theirs = { host: 'pc-7', user: 'anna', processId: 70, run: 'theirs', since: Date.now() };
  const hint = JSON.stringify({ format: 'mpo-preflight/open', version: 1, ...theirs });
  desk.file('~$shared.mpoq', hint);
  const program = await start(desk, { args: [path] });
  try {
    await program.page.getByText(/anna on pc-7 has had/).waitFor();
    assert.deepEqual(await axeViolations(program.page), []);
    assert.equal((await call(program.page, 'save', OTHER)).ok, true);
    await quit(program);
    assert.equal(readFileSync(desk.file('~$shared.mpoq'), 'utf8'), hint);
    assert.equal(readFileSync(path, 'utf8'), OTHER);
  } finally {
    await end(program);
  }
});

test('notices a change from outside and asks before writing over it', async () => {
  const desk = usedDesk();
  const path = desk.file('shared.mpoq', SAMPLE);
  const program = await start(desk, { args: [path] });
  try {
    await program.page.getByText(nameOf(SAMPLE)).first().waitFor();
    await program.page.evaluate(() => {
      window.preflight.onChangedOutside(() => {
        window.noticed = true;
      });
    });
    writeFileSync(path, OTHER);
    await until('the change is noticed', () => program.page.evaluate(() => window.noticed === true));
    const refused = await call(program.page, 'save', SAMPLE);
    assert.equal(refused.error.code, 'changed-outside');
    assert.equal(readFileSync(path, 'utf8'), OTHER);
    assert.equal((await call(program.page, 'save', SAMPLE, true)).ok, true);
    assert.equal(readFileSync(path, 'utf8'), SAMPLE);
  } finally {
    await end(program);
  }
});

test('asks before another file takes the place of unsaved work', async () => {
  const desk = usedDesk();
  const program = await start(desk, { args: [desk.file('sample.mpoq', SAMPLE)] });
  const { app, page } = program;
  try {
    await until('the page has told what it shows', async () => (await titleOf(app)).includes(nameOf(SAMPLE)));
    await answerDialogs(app, { path: desk.file('other.mpoq', OTHER), button: 1 });
    assert.equal((await call(page, 'open')).ok, true);
    await call(page, 'setDocumentState', { title: 'work', unsaved: true });
    await choose(app, 'File', 'Open Recent', 'sample.mpoq — files');
    await until('it asked', async () => (await questionsAsked(app)).length === 1);
    assert.match((await questionsAsked(app))[0], /"sample\.mpoq".*not saved/);
  } finally {
    await end(program);
  }
});

test('asks before closing with unsaved work, and stays when told so', async () => {
  const desk = usedDesk();
  const program = await start(desk);
  const { app, page } = program;
  try {
    // The page tells its own state once, when its first screen is there.
    await until('the page has told what it shows', async () => (await titleOf(app)).includes('—'));
    await answerDialogs(app, { button: 2 });
    await call(page, 'setDocumentState', { title: 'work', unsaved: true });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].close());
    await until('it asked', async () => (await questionsAsked(app)).length === 1);
    assert.equal(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), 1);
    await answerDialogs(app, { button: 1 });
    await app
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].close())
      .catch(() => undefined);
    await program.gone;
  } finally {
    await end(program);
  }
});

test('exports through the dialog and remembers the folder', async () => {
  const desk = usedDesk();
  const program = await start(desk);
  try {
    const path = desk.file('order.csv');
    await answerDialogs(program.app, { path });
    const file = { suggestedName: 'order.csv', content: 'a;b\r\n' };
    assert.deepEqual(await call(program.page, 'exportFile', file), {
      ok: true,
      value: { name: 'order.csv' },
    });
    assert.equal(readFileSync(path, 'utf8'), 'a;b\r\n');
    const settings = JSON.parse(readFileSync(join(desk.config, 'mpo-preflight', 'settings.json'), 'utf8'));
    assert.equal(settings.exportFolder, desk.files);
  } finally {
    await end(program);
  }
});

test('remembers preferences and the size of the window', async () => {
  const desk = usedDesk();
  const first = await start(desk);
  try {
    await call(first.page, 'writePreference', 'columns', '[1,2]');
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setSize(1100, 700));
    await quit(first);
  } finally {
    await end(first);
  }
  const second = await start(desk);
  try {
    assert.equal(await call(second.page, 'readPreference', 'columns'), '[1,2]');
    const size = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].getSize());
    assert.deepEqual(size, [1100, 700]);
  } finally {
    await end(second);
  }
});
