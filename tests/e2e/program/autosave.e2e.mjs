/** A quote that has a file is saved by itself, never over somebody else's change, and its older states stay. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  usedDesk,
} from '../electron.mjs';
import { until } from '../patience.mjs';

/** As the program comes: it saves by itself. */
const desk = () => usedDesk({ autosave: undefined });

const routeLength = (page) => page.getByRole('textbox', { name: 'Route length' });
const typeLength = async (page, value) => {
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /Application/ })
    .click();
  await routeLength(page).fill(String(value));
};
const changeLength = async (page, value) => {
  await typeLength(page, value);
  await routeLength(page).press('Enter');
};
const lengthIn = (path) => JSON.parse(readFileSync(path, 'utf8')).links[0].answers.application.routeLengthM;
const settingsOf = (at) =>
  JSON.parse(readFileSync(join(at.config, 'mpo-preflight', 'settings.json'), 'utf8'));

/** The older states of the one file, newest first. */
const olderStates = (at) => {
  const folder = join(at.config, 'mpo-preflight', 'generations');
  const [own] = exists(folder) ? readdirSync(folder) : [];
  if (own === undefined) return [];
  return readdirSync(join(folder, own))
    .filter((name) => /~\d$/.test(name))
    .sort()
    .map((name) => lengthIn(join(folder, own, name)));
};

/** The program on the sample, in its file. */
const opened = async (at) => {
  const path = at.file('sample.mpoq', SAMPLE);
  const program = await start(at, { args: [path] });
  await program.page.getByText(nameOf(SAMPLE)).first().waitFor();
  return { ...program, path };
};

const close = (app) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].close()).catch(() => undefined);

test('saves each change a moment later and keeps one older state of the sitting', async () => {
  const at = desk();
  const before = JSON.parse(SAMPLE).links[0].answers.application.routeLengthM;
  const program = await opened(at);
  const { page, path, errors } = program;
  try {
    for (const length of [27, 28, 29]) {
      await changeLength(page, length);
      await until(`${length} m are in the file`, () => lengthIn(path) === length);
      await page.getByText(/^Saved \d/).waitFor();
    }
    await until('the journal is gone', () => !exists(journalOf(at)));
    assert.deepEqual(olderStates(at), [before]);
    // While it is open, the hint that it is lies beside it.
    assert.deepEqual(readdirSync(at.files).sort(), ['sample.mpoq', '~$sample.mpoq']);
    assert.deepEqual(errors, []);
  } finally {
    await end(program);
  }
});

test('saves on closing without a question, also what is still being typed', async () => {
  const at = desk();
  const program = await opened(at);
  const { app, page, path } = program;
  try {
    await answerDialogs(app, { button: 2 });
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: /Application/ })
      .click();
    await routeLength(page).fill('31');
    await close(app);
    await program.gone;
    assert.equal(lengthIn(path), 31);
    assert.ok(!exists(journalOf(at)));
  } finally {
    await end(program);
  }
});

test('saves before another file takes its place, without a question', async () => {
  const at = desk();
  const program = await opened(at);
  const { app, page, path } = program;
  const other = at.file('other.mpoq', OTHER);
  try {
    await answerDialogs(app, { button: 1 });
    await changeLength(page, 32);
    await app.evaluate(
      ({ app: electron }, given) => electron.emit('open-file', { preventDefault: () => undefined }, given),
      other,
    );
    await page.getByText(nameOf(OTHER)).first().waitFor();
    assert.equal(lengthIn(path), 32);
    assert.equal(readFileSync(other, 'utf8'), OTHER);
    assert.deepEqual(await questionsAsked(app), []);
  } finally {
    await end(program);
  }
});

test('does not save by itself over a change from outside, reads it again and keeps the own changes', async () => {
  const at = desk();
  const program = await opened(at);
  const { app, page, path } = program;
  try {
    // Typed before, so that the question about the file, which comes by itself, finds the change made.
    await typeLength(page, 33);
    const entered = page.keyboard.press('Enter');
    writeFileSync(path, OTHER);
    await entered;
    const question = page.getByRole('dialog', { name: /was changed outside/ });
    await question.waitFor();
    assert.deepEqual(await axeViolations(page), []);
    // Whatever the window does now: it is the other one's.
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await question.getByRole('button', { name: /^Read it again/ }).click();
    await page.getByText(nameOf(OTHER)).first().waitFor();
    assert.equal(readFileSync(path, 'utf8'), OTHER);
    await quit(program);
  } finally {
    await end(program);
  }
  const second = await start(at);
  try {
    const kept = second.page.getByRole('dialog', { name: 'Your changes were kept' });
    await kept.getByText('sample.mpoq').waitFor();
    assert.deepEqual(await axeViolations(second.page), []);
    await kept.getByRole('button', { name: 'Open it' }).click();
    await second.page.getByText(nameOf(SAMPLE)).first().waitFor();
    await until('the change is back', async () => (await routeLength(second.page).inputValue()) === '33');
    const copy = at.file('mine.mpoq');
    await answerDialogs(second.app, { path: copy });
    await choose(second.app, 'File', 'Save');
    await until('it is saved where it was asked to', () => exists(copy) && lengthIn(copy) === 33);
    assert.equal(readFileSync(path, 'utf8'), OTHER);
  } finally {
    await end(second);
  }
  assert.ok(app);
});

test('asks when the open file is gone, and writes it there again when told so', async () => {
  const at = desk();
  const program = await opened(at);
  const { page, path } = program;
  try {
    rmSync(path);
    const question = page.getByRole('dialog', { name: /is gone/ });
    await question.waitFor();
    assert.ok(!exists(path));
    assert.deepEqual(await axeViolations(page), []);
    await question.getByRole('button', { name: /^Save it there again/ }).click();
    await until('it is there again', () => exists(path));
    assert.equal(nameOf(readFileSync(path, 'utf8')), nameOf(SAMPLE));
  } finally {
    await end(program);
  }
});

test('remembers in both menus that nothing is to be saved by itself', async () => {
  const at = desk();
  const checked = (app) =>
    app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu().items.find(({ label }) => label.replace('&', '') === 'File');
      return file.submenu.items.find(({ label }) => label === 'Save Automatically').checked;
    });
  const first = await opened(at);
  try {
    assert.equal(await checked(first.app), true);
    await choose(first.app, 'File', 'Save Automatically');
    await until('it is off', async () => !(await checked(first.app)));
    await changeLength(first.page, 34);
    await until('it is in the journal', () => exists(journalOf(at)));
    await first.page.waitForTimeout(1500);
    assert.equal(readFileSync(first.path, 'utf8'), SAMPLE);
    await until('it is remembered', () => settingsOf(at).preferences.autosave === 'false');
  } finally {
    await end(first);
  }
  const second = await start(at);
  try {
    assert.equal(await checked(second.app), false);
    await second.page.getByRole('button', { name: 'Ask me next time' }).click();
    await second.page.getByRole('button', { name: 'File', exact: true }).click();
    const setting = second.page.getByRole('menuitemcheckbox', { name: 'Save automatically' });
    assert.equal(await setting.getAttribute('aria-checked'), 'false');
    await setting.click();
    await until('both say so', () => checked(second.app));
  } finally {
    await end(second);
  }
});
