/**
 * Measures the speed and memory that the program promises, mostly as a ratio to something that the same machine does in the
 * same run.
 *
 *     npm run bench                 about five minutes on an idle machine
 *     npm run bench -- --quick      smaller inputs, about a minute and a half; what starts cold weighs more in it
 *     npm run bench -- --core       the core and the command line alone
 *     npm run bench -- --guide      the guide alone
 *     npm run bench -- --window     the window alone
 *     npm run bench -- --strict     ends with 1 when a target is missed; without it, a busy machine fails nobody
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreLines,
  memory,
  order,
  orderFolder,
  programLines,
  startOfCheck,
  startOfVersion,
} from './bench/figures.mjs';
import { GUIDE_FIGURES } from './bench/guide-figures.mjs';
import { largeOrder } from './bench/order-figures.mjs';
import { WINDOW_FIGURES } from './bench/window/figures.mjs';
import { setWindowStage } from './bench/window/stage.mjs';
import { bundled } from './bundle.mjs';
import { cliFile, isBuilt } from './setup.mjs';
import { readWords } from './words.mjs';

const FULL = {
  coreRounds: 21,
  programLines: 100_000,
  programRounds: 3,
  manyTimes: 100,
  orderRounds: 15,
  orderLinks: 1000,
  orderPorts: 100,
  orderRuns: 5,
  startRounds: 31,
  guideRounds: 7,
  windowStarts: 9,
  windowAnswers: 300,
  manyLinks: 1000,
  mapRows: 100_000,
};
const QUICK = {
  coreRounds: 11,
  programLines: 25_000,
  programRounds: 2,
  manyTimes: 2,
  orderRounds: 5,
  orderLinks: 200,
  orderPorts: 100,
  orderRuns: 3,
  startRounds: 9,
  guideRounds: 3,
  windowStarts: 3,
  windowAnswers: 100,
  manyLinks: 1000,
  mapRows: 100_000,
};

const CORE_FIGURES = [
  coreLines,
  programLines,
  memory,
  order,
  orderFolder,
  largeOrder,
  startOfVersion,
  startOfCheck,
];

const printRow = (cells) => {
  const [name, value, limit, verdict, rest] = cells;
  console.log(`${name.padEnd(46)}${value.padStart(9)}${limit.padStart(8)}  ${verdict.padEnd(5)} ${rest}`);
};

let missed = 0;
const report = ({ name, value, limit, isOver, note, missing }) => {
  if (missing !== undefined) {
    console.log(`${name}: not measured, as ${missing}`);
    return;
  }
  if (isOver) missed++;
  printRow([name, value, limit, isOver ? 'over' : 'ok', note]);
};

/** Figures of what is bundled and run in this process, some of them several at once. */
const benchBundled = async (figures, sizes) => {
  const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-bench-'));
  try {
    // Made like the command line.
    const core = await bundled('scripts/bench/core.mjs', folder, { minify: true });
    for (const figure of figures)
      for (const { name, ratio, unit, target, against, note } of [await figure(core, sizes, folder)].flat())
        report({
          name,
          value: unit === undefined ? ratio.toFixed(2) : `${ratio.toFixed(1)} ${unit}`,
          limit: unit === undefined ? String(target) : `${target} ${unit}`,
          isOver: ratio > target,
          note: against === undefined ? note : `${note} (${against})`,
        });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const benchWindow = async (sizes) => {
  const stage = await setWindowStage();
  if (typeof stage === 'string') {
    console.log(`The window is not measured: ${stage}`);
    return;
  }
  try {
    console.log(`The window in Electron ${stage.version}`);
    for (const figures of WINDOW_FIGURES) for (const figure of await figures(stage, sizes)) report(figure);
  } finally {
    stage.strike();
  }
};

const { values } = readWords(import.meta.filename, {
  options: {
    quick: { type: 'boolean' },
    strict: { type: 'boolean' },
    core: { type: 'boolean' },
    guide: { type: 'boolean' },
    window: { type: 'boolean' },
  },
});

if (!existsSync(cliFile)) {
  console.error('There is no program to measure: run npm ci and npm run build first.');
  process.exit(1);
}
if (!isBuilt()) console.log('Note: out/ is older than the sources; npm run build makes it new.');
console.log(
  `Node ${process.versions.node} on ${process.platform}, ${cpus().length} x ${cpus()[0]?.model.trim()}`,
);
printRow(['Figure', 'Value', 'Limit', '', 'Measured, and what it is compared with']);

const sizes = values.quick ? QUICK : FULL;
const isAll = !values.core && !values.guide && !values.window;
if (values.core || isAll) await benchBundled(CORE_FIGURES, sizes);
if (values.guide || isAll) await benchBundled(GUIDE_FIGURES, sizes);
if (values.window || isAll) await benchWindow(sizes);
if (missed > 0 && values.strict) process.exitCode = 1;
