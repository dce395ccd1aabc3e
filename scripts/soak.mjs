/**
 * `npm run soak`: 1,000 kills of the program at its work, some of them in the real runtime, file operations that fail in every
 * way, and readers and calls that get what nobody wrote. Prints the figures, and ends with 1 where a promise was broken. Words
 * choose parts: `npm run soak -- kills readers`. SOAK_SEED draws the same again. A short draw of each part is in `npm test`.
 */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { startDisplay } from './e2e/display.mjs';
import { runFile } from './e2e/run-file.mjs';
import { ordinaryUser, setStage, strikeStage } from './e2e/stage.mjs';
import { findRuntime } from './runtime.mjs';
import { whyNoSandbox } from './sandbox.mjs';
import { cliFile, isBuilt, requireNode, root, runNode } from './setup.mjs';
import { readWords } from './words.mjs';

const KILLS = 1000;
/** Of these in the real runtime; so many at a time, as each file of tests has a limit of time. */
const IN_THE_RUNTIME = 60;
const AT_A_TIME = 12;

/** On a disk in memory. */
const SITTINGS = 3000;

/** Of each file, which is also cut off after each of its bytes. */
const DAMAGED = 1000;
const CALLS = 2000;

const PARTS = { kills, program, faults, readers, calls };

requireNode();
const { words } = readWords(import.meta.filename, { words: Object.keys(PARTS) });
const seed = Number(process.env.SOAK_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`Seed ${seed}`);
if (!isBuilt() && (await runNode([join(root, 'scripts', 'build.mjs')])).code !== 0) process.exit(1);
let isBroken = false;
for (const [name, part] of Object.entries(PARTS)) {
  if (words.length > 0 && !words.includes(name)) continue;
  const { figures, broken } = await part();
  console.log(`${name}: ${figures}`);
  for (const one of broken) console.log(`  broken: ${one}`);
  isBroken ||= broken.length > 0;
}
process.exitCode = isBroken ? 1 : 0;

async function load(file) {
  const { module } = await runnerImport(join(root, file), { root, configFile: false, logLevel: 'error' });
  return module;
}

async function kills() {
  const { drawKills } = await load('tests/soak/kills.ts');
  const onKill = (count) => count % 100 === 0 && console.log(`  ${count} kills`);
  const drawn = await drawKills({ kills: KILLS - IN_THE_RUNTIME, seed, command: cliFile, onKill });
  const { sittings, commands, promises, broken } = drawn;
  const figures = `${sittings + commands} survived (${sittings} of sittings with ${promises} promises, ${commands} of the order command)`;
  return { figures, broken };
}

async function faults() {
  const { drawFaults } = await load('tests/soak/faults.ts');
  const drawn = await drawFaults({ sittings: SITTINGS, seed });
  const figures = `${drawn.faults} injected and ${drawn.shortWrites} short writes, in ${drawn.sittings} sittings`;
  return { figures, broken: drawn.broken };
}

function fuzzed({ inputs, slowestMs, mostMib, broken }) {
  const figures = `${inputs} inputs, the slowest in ${Math.round(slowestMs)} ms of the processor, at most ${Math.round(mostMib)} MiB more`;
  return { figures, broken };
}

async function readers() {
  const { fuzzReaders } = await load('tests/soak/fuzz-readers.ts');
  return fuzzed(await fuzzReaders({ cuts: Number.POSITIVE_INFINITY, damages: DAMAGED, seed }));
}

async function calls() {
  const { fuzzCalls } = await load('tests/soak/fuzz-calls.ts');
  return fuzzed(await fuzzCalls({ each: CALLS, seed }));
}

/** In the real program; where this machine cannot run it, that is said and counts as broken. */
async function program() {
  const runtime = findRuntime();
  const user = ordinaryUser();
  const why = runtime === null ? 'there is no Electron runtime here.' : whyNoSandbox(user);
  if (why !== null) return { figures: 'none', broken: [why] };
  const folder = await setStage({ runtime, user });
  const display = process.platform === 'linux' ? await startDisplay(folder, user) : undefined;
  try {
    const broken = [];
    let survived = 0;
    while (survived < IN_THE_RUNTIME && broken.length === 0) {
      const told = { DISPLAY: display?.name, E2E_ENGINE: 'electron', E2E_KILLS: `${AT_A_TIME}` };
      const run = await runFile({ folder, user, file: join('program', 'kills.e2e.mjs'), told });
      if (run.failed > 0 || run.passed === 0) broken.push(run.output.trimEnd());
      else survived += AT_A_TIME;
      console.log(`  ${survived} kills in the real program`);
    }
    return { figures: `${survived} survived in Electron ${runtime.version}`, broken };
  } finally {
    display?.stop();
    strikeStage(folder);
  }
}
