/** A person at work, by mouse and by keyboard: what is answered is recovered, saved, walked through and readable. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { axeViolations } from '../axe.mjs';
import { orderByCommandLine } from '../command-line.mjs';
import {
  answerDialogs,
  choose,
  end,
  exists,
  journalOf,
  nameOf,
  OTHER,
  questionsAsked,
  SAMPLE,
  start,
  usedDesk,
} from '../electron.mjs';
import { until } from '../patience.mjs';

const OLD_NAME = nameOf(SAMPLE);

const routeLength = (page) => page.getByRole('textbox', { name: /^Route length/ });

const changeLength = async (page, metres) => {
  await routeLength(page).fill(String(metres));
  await routeLength(page).press('Tab');
  await page.getByText('Not saved yet').waitFor();
};

const lengthIn = (text) => JSON.parse(text).links[0].answers.application.routeLengthM;

test('answers, is killed, and gets the answer back at the next start', async () => {
  const desk = usedDesk();
  const path = desk.file('sample.mpoq', SAMPLE);
  const first = await start(desk, { args: [path] });
  try {
    await first.page.getByText(OLD_NAME).first().waitFor();
    await changeLength(first.page, 27);
    await until('it is in the journal', () => exists(journalOf(desk)));
  } finally {
    await end(first);
  }
  assert.equal(readFileSync(path, 'utf8'), SAMPLE);

  const second = await start(desk);
  const { app, page } = second;
  try {
    const question = page.getByRole('dialog', { name: 'Work was recovered' });
    await question.getByText(/sample\.mpoq/).waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await question.getByRole('button', { name: 'Open it' }).click();
    await page.getByText(OLD_NAME).first().waitFor();
    await until('the answer is back', async () => (await routeLength(page).inputValue()) === '27');
    await answerDialogs(app, { path });
    await choose(app, 'File', 'Save');
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    assert.equal(lengthIn(readFileSync(path, 'utf8')), 27);
    await until('the journal is gone', () => !exists(journalOf(desk)));
  } finally {
    await end(second);
  }
  const third = await start(desk);
  try {
    assert.equal(await third.page.evaluate(() => window.preflight.recovered()), null);
    assert.equal(await third.page.getByRole('dialog').count(), 0);
  } finally {
    await end(third);
  }
});

test('offers the work again when the page itself breaks down', async () => {
  const desk = usedDesk();
  const program = await start(desk, { args: [desk.file('sample.mpoq', SAMPLE)] });
  const { app, page } = program;
  // A page that is gone never answers: it is asked again, with a limit.
  const shown = () =>
    app.evaluate(({ BrowserWindow }) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0].webContents.executeJavaScript('document.body.innerText'),
        new Promise((resolve) => setTimeout(resolve, 1000, '')),
      ]).catch(() => ''),
    );
  try {
    await page.getByText(OLD_NAME).first().waitFor();
    await changeLength(page, 27);
    await until('it is in the journal', () => exists(journalOf(desk)));
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0].webContents.forcefullyCrashRenderer(),
    );
    await until('the work is offered', async () => (await shown()).includes('Work was recovered'));
  } finally {
    await end(program);
  }
});

test('keeps unsaved work when a second file comes, unless told otherwise', async () => {
  const desk = usedDesk();
  const program = await start(desk, { args: [desk.file('sample.mpoq', SAMPLE)] });
  const { app, page } = program;
  const dropped = desk.file('other.mpoq', OTHER);
  const openFile = () =>
    app.evaluate(
      ({ app: electron }, path) => electron.emit('open-file', { preventDefault: () => undefined }, path),
      dropped,
    );
  try {
    await page.getByText(OLD_NAME).first().waitFor();
    await changeLength(page, 27);
    await answerDialogs(app, { button: 1 });
    await openFile();
    await until('it asked', async () => (await questionsAsked(app)).length === 1);
    // Answered after the file that was refused.
    await page.evaluate(() => window.preflight.recent());
    assert.equal(await routeLength(page).inputValue(), '27');
    await answerDialogs(app, { button: 0 });
    await openFile();
    await page.getByText(nameOf(OTHER)).first().waitFor();
  } finally {
    await end(program);
  }
});

test('saves on closing when asked to, and then closes', async () => {
  const desk = usedDesk();
  const path = desk.file('sample.mpoq', SAMPLE);
  const program = await start(desk, { args: [path] });
  const { app, page } = program;
  try {
    await page.getByText(OLD_NAME).first().waitFor();
    await changeLength(page, 28);
    await answerDialogs(app, { button: 0 });
    await app
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].close())
      .catch(() => undefined);
    await program.gone;
    assert.equal(lengthIn(readFileSync(path, 'utf8')), 28);
    assert.ok(!exists(journalOf(desk)));
  } finally {
    await end(program);
  }
});

test('takes back and does again by the keys, and leaves a text field its own', async () => {
  const desk = usedDesk();
  const program = await start(desk, { args: [desk.file('sample.mpoq', SAMPLE)] });
  const { page } = program;
  try {
    await page.getByText(OLD_NAME).first().waitFor();
    await changeLength(page, 27);
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Control+z');
    await until('it is taken back', async () => (await routeLength(page).inputValue()) !== '27');
    await page.keyboard.press('Control+y');
    await until('it is done again', async () => (await routeLength(page).inputValue()) === '27');
  } finally {
    await end(program);
  }
});

/** Every file below a folder with its text. */
const contentOf = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

test('exports the whole order with one press, byte for byte what the command line writes', async () => {
  const desk = usedDesk();
  const path = desk.file('sample.mpoq', SAMPLE);
  const program = await start(desk, { args: [path] });
  const { app, page, errors } = program;
  const exportFolder = async () => {
    await page.getByRole('button', { name: 'Export order' }).click();
    await page.getByRole('menuitem', { name: /^Whole order as a folder/ }).click();
  };
  try {
    await page.getByText(OLD_NAME).first().waitFor();
    await answerDialogs(app, { path: desk.files });
    await exportFolder();
    const written = page.getByText(/^Written: /);
    await written.waitFor();
    const [, name] = /^Written: (.*)$/.exec(await written.innerText());
    const exported = contentOf(join(desk.files, name));
    assert.deepEqual(exported, contentOf(orderByCommandLine(path).folder));
    assert.ok(Object.keys(exported).some((file) => file.startsWith('channels/')));
    await exportFolder();
    await page.getByText(`"${name}" holds an earlier order.`).waitFor();
    await page.getByRole('button', { name: 'Replace it' }).click();
    await written.waitFor();
    assert.deepEqual(contentOf(join(desk.files, name)), exported);
    assert.deepEqual(errors, []);
  } finally {
    await end(program);
  }
});
