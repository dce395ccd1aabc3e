/**
 * `npm run e2e`: drives the built program in the real runtime, and its window in a current Chromium too, as an ordinary user
 * with the sandbox on. The last line is the count. Words as arguments choose files and engines: `npm run e2e -- walk chromium`.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { startDisplay } from './e2e/display.mjs';
import { endAll, runFile } from './e2e/run-file.mjs';
import { ordinaryUser, setStage, strikeStage } from './e2e/stage.mjs';
import { findRuntime } from './runtime.mjs';
import { whyNoSandbox } from './sandbox.mjs';
import { ensureDependencies, isBuilt, requireNode, root, runNode } from './setup.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { readWords, refuseWords } from './words.mjs';

const ENDING = '.e2e.mjs';
/** Ends with this when nothing was tested because the machine cannot. */
const LEFT_OUT = 3;
const MOST_AT_ONCE = 4;
/** Which tests an engine runs: those of the window, and in Electron those of the program around it. */
const FOLDERS = { electron: ['window', 'program'], chromium: ['window', 'browser'] };
const NAMES = { electron: 'Electron', chromium: 'Chromium' };

/** What stays behind only if this process is killed outright. */
const leaving = [];
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    endAll();
    for (const leave of leaving.splice(0).reverse()) leave();
    process.exit(1);
  });

requireNode();
const { words } = readWords(import.meta.filename, { words: [...Object.keys(FOLDERS), ...namesOfFiles()] });
const chosen = Object.keys(FOLDERS).filter((engine) => words.includes(engine));
const wanted = chosen.length > 0 ? chosen : Object.keys(FOLDERS);
const names = words.filter((word) => !(word in FOLDERS));
for (const name of names)
  if (wanted.every((engine) => filesOf(engine, [name]).length === 0))
    refuseWords(`There is no "${name}" for ${wanted.map((engine) => NAMES[engine]).join(' and ')}`);
const { passed, failed } = await main().catch((error) => {
  console.error(error);
  return { passed: 0, failed: 1 };
});
for (const leave of leaving.splice(0).reverse()) leave();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : passed > 0 ? 0 : LEFT_OUT;

async function main() {
  const broken = { passed: 0, failed: 1 };
  if (!ensureDependencies()) return broken;
  if (!isBuilt()) {
    const { code } = await runNode([join(root, 'scripts', 'build.mjs')]);
    if (code !== 0) return broken;
  }
  const { user, engines, leftOut } = findEngines(wanted);
  for (const [engine, why] of leftOut) console.log(`Not tested in ${NAMES[engine]}: ${why}`);
  // What a machine cannot do is left out with a word; in CI nothing may be.
  const total = { passed: 0, failed: process.env.CI ? leftOut.length : 0 };
  if (engines.length === 0) return total;

  const as = user === null ? '' : ', as the user nobody';
  console.log(`${engines.map(({ engine, version }) => `${NAMES[engine]} ${version}`).join(' and ')}${as}`);
  const runtime = engines.find(({ engine }) => engine === 'electron') ?? null;
  const folder = await setStage({ runtime, user });
  leaving.push(() => strikeStage(folder));
  const jobs = engines.flatMap(jobsOf);
  if (jobs.length === 0) return broken;
  const workers = Math.min(jobs.length, MOST_AT_ONCE, availableParallelism());
  await Promise.all(Array.from({ length: workers }, () => work(jobs, { folder, user, total })));
  return total;
}

/** The engines that are here and can be run, and why the others are not. */
function findEngines(wanted) {
  const missing = ensureSystemPackages(wanted);
  const user = ordinaryUser();
  const noSandbox = whyNoSandbox(user);
  const find = {
    electron: () => findRuntime() ?? 'there is no Electron runtime here.',
    chromium: () => findChromium() ?? 'there is no Chromium here; CHROMIUM_UNDER_TEST may name one.',
  };
  const engines = [];
  const leftOut = [];
  for (const engine of wanted) {
    const found = missing[engine] ?? noSandbox ?? find[engine]();
    if (typeof found === 'string') leftOut.push([engine, found]);
    else engines.push({ engine, ...found });
  }
  return { user, engines, leftOut };
}

/** `walk` for `walk.e2e.mjs`, of both engines. */
function namesOfFiles() {
  return Object.keys(FOLDERS).flatMap((engine) => filesOf(engine, []).map(({ name }) => name));
}

/** Those of an engine that are wanted by name, or all. */
function filesOf(engine, wantedNames) {
  return FOLDERS[engine].flatMap((group) =>
    readdirSync(join(root, 'tests', 'e2e', group))
      .filter((file) => file.endsWith(ENDING))
      .map((file) => ({ name: file.slice(0, -ENDING.length), file: join(group, file) }))
      .filter(({ name }) => wantedNames.length === 0 || wantedNames.includes(name)),
  );
}

/** In Chromium no window is shown. */
function needsDisplay(jobs) {
  return process.platform === 'linux' && jobs.some(({ engine }) => engine === 'electron');
}

function jobsOf({ engine, executable }) {
  return filesOf(engine, names)
    .map(({ file }) => ({ engine, file, executable }))
    .sort((one, other) => one.file.localeCompare(other.file));
}

/** Takes one file after the other; each worker has a display of its own, as two windows on one take each other's focus. */
async function work(jobs, { folder, user, total }) {
  const display = needsDisplay(jobs) ? await startDisplay(folder, user) : undefined;
  if (display === null) throw new Error('Xvfb did not start.');
  leaving.push(() => display?.stop());
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
    const started = performance.now();
    const { engine, file, executable } = job;
    const told = {
      DISPLAY: display?.name,
      E2E_ENGINE: engine,
      ...(engine === 'chromium' && { E2E_CHROMIUM: executable }),
    };
    const result = await runFile({ folder, user, file, told });
    total.passed += result.passed;
    total.failed += result.failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const all = result.passed + result.failed;
    console.log(`${NAMES[engine]}: ${file}: ${result.passed} of ${all} (${seconds} s)`);
    if (result.failed > 0) console.log(result.output.trimEnd());
  }
}
