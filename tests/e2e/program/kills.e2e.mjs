/**
 * The program is killed at its work, again and again on one desk, and the next start has all that it promised. `npm run soak`
 * asks for more kills than the few here.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import {
  answerDialogs,
  appFolder,
  end,
  environmentOf,
  executablePath,
  SAMPLE,
  start,
  startArguments,
  usedDesk,
} from '../electron.mjs';
import { until } from '../patience.mjs';

const KILLS = Number(process.env.E2E_KILLS ?? 2);
/** Of this many kills one comes in a start, where no driver is. */
const IN_A_START = 5;

const padding = (state) =>
  Array.from({ length: (state * 7) % 40 }, (_, index) => `${state} ${index}`.padEnd(900, 'x'));
const textOf = (state) =>
  `${JSON.stringify({ ...JSON.parse(SAMPLE), name: `State ${state}`, terms: [`${state}`, ...padding(state)] })}\n`;

/** Throws for what is not a state to its last byte. */
const stateOf = (text) => {
  const state = Number(/"name":"State (\d+)"/.exec(text)?.[1]);
  assert.equal(text, textOf(state));
  return state;
};

/** In the page: changes, saves and exports without end, and tells what the program has answered. */
const work = async ({ first, texts }) => {
  const { preflight } = globalThis;
  const opened = await preflight.open(0);
  const { file } = opened.value;
  for (let state = first; ; state += 1) {
    const text = texts[state - first];
    if (text === undefined) return;
    if ((await preflight.writeJournal(text)).ok) console.log(`accepted ${state}`);
    if (state % 3 === 0) continue;
    const saved = state % 3 === 1 ? await preflight.save(text) : await preflight.autosave(text, file);
    if (!saved.ok || saved.value === null) continue;
    console.log(`saved ${state}`);
    await preflight.clearJournal();
    if (state % 4 === 0 && (await preflight.exportFile({ suggestedName: 'a.csv', content: text })).ok)
      console.log(`exported ${state}`);
  }
};

/** Every piece of work that is in no file, newest first; it is refused then. */
const takeBack = async (page) =>
  page.evaluate(async () => {
    const texts = [];
    for (let found = await preflight.recovered(); found !== null; found = await preflight.recovered()) {
      texts.push(found.text);
      await preflight.refuseRecovered();
    }
    return texts;
  });

const halfWritten = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter((name) => /\.mpoq-.*\.tmp$/.test(name))
    : [];

test(`keeps what it promised through ${KILLS} kills`, async () => {
  const desk = usedDesk();
  const path = desk.file('a.mpoq', textOf(0));
  const copy = desk.file('a.csv');
  const data = join(desk.config, 'mpo-preflight');
  const promised = { accepted: 0, saved: 0, exported: -1 };
  let state = 0;
  let promises = 0;

  /** Starts the program, and holds what it has against what was promised before. */
  const lookedAt = async () => {
    const program = await start(desk, { args: [path] });
    const inFile = stateOf(readFileSync(path, 'utf8'));
    assert.ok(inFile >= promised.saved, `${inFile} is in the file, and ${promised.saved} was saved`);
    const states = [inFile, ...(await takeBack(program.page)).map(stateOf)];
    const newest = Math.max(...states);
    assert.ok(newest >= promised.accepted, `${newest} comes back, and ${promised.accepted} was accepted`);
    const exported = existsSync(copy) ? stateOf(readFileSync(copy, 'utf8')) : -1;
    assert.ok(exported >= promised.exported, `${exported} is in the export, not ${promised.exported}`);
    await until('half-written files of a program that is gone are swept', () =>
      [desk.files, data].every((folder) => halfWritten(folder).length === 0),
    );
    promised.accepted = inFile;
    return program;
  };

  for (let kill = 1; kill <= KILLS; kill += 1) {
    if (kill % IN_A_START === 0) {
      const child = spawn(executablePath, [appFolder, ...startArguments(desk), path], {
        ...{ cwd: desk.files, env: environmentOf(desk), stdio: 'ignore' },
      });
      await pause(Math.random() * 1500);
      await end({ child, gone: new Promise((resolve) => child.once('exit', resolve)) });
      continue;
    }
    const program = await lookedAt();
    const told = (message) => {
      const [, what, number] = /^(accepted|saved|exported) (\d+)$/.exec(message.text()) ?? [];
      if (what === undefined) return;
      promises += 1;
      promised[what] = Number(number);
      if (what === 'saved') promised.accepted = Math.max(promised.accepted, Number(number));
    };
    try {
      await answerDialogs(program.app, { path: copy });
      const first = state + 1;
      state += 400;
      const texts = Array.from({ length: 400 }, (_, index) => textOf(first + index));
      const heard = new Promise((resolve) => program.page.once('console', resolve));
      program.page.on('console', told);
      void program.page.evaluate(work, { first, texts }).catch(() => undefined);
      await heard;
      await pause(Math.random() * 700);
    } finally {
      await end(program);
    }
  }
  await end(await lookedAt());
  assert.ok(promises >= KILLS, `${promises} promises`);
  console.log(`# ${KILLS} kills, ${promises} promises`);
});
