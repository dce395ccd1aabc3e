/**
 * Measures the speed and memory that the program promises, each as a ratio to something that the same machine does in the
 * same run.
 *
 *     npm run bench                 about two minutes on an idle machine
 *     npm run bench -- --quick      smaller inputs, about 20 seconds; what starts cold weighs more in it
 *     npm run bench -- --strict     ends with 1 when a target is missed; without it, a busy machine fails nobody
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  coreLines,
  memory,
  order,
  orderFolder,
  programLines,
  startOfCheck,
  startOfVersion,
} from './bench/figures.mjs';
import { cliFile, isBuilt, root } from './setup.mjs';

const FULL = {
  coreRounds: 21,
  programLines: 100_000,
  programRounds: 3,
  manyTimes: 100,
  orderRounds: 15,
  startRounds: 31,
};
const QUICK = {
  coreRounds: 11,
  programLines: 25_000,
  programRounds: 2,
  manyTimes: 2,
  orderRounds: 5,
  startRounds: 9,
};

/** The core as one file, made like the command line. */
const bundleCore = async (folder) => {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'scripts', 'bench', 'core.mjs'),
      target: 'node18',
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      reportCompressedSize: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'core.mjs', codeSplitting: false } },
    },
  });
  return import(pathToFileURL(join(folder, 'core.mjs')).href);
};

const printRow = (cells) => {
  const [name, ratio, target, verdict, rest] = cells;
  console.log(`${name.padEnd(46)}${ratio.padStart(7)}${target.padStart(8)}  ${verdict.padEnd(5)} ${rest}`);
};

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, strict: { type: 'boolean' } } });

if (!existsSync(cliFile)) {
  console.error('There is no program to measure: run npm ci and npm run build first.');
  process.exit(1);
}
if (!isBuilt()) console.log('Note: out/cli is older than the sources; npm run build makes it new.');
console.log(
  `Node ${process.versions.node} on ${process.platform}, ${cpus().length} x ${cpus()[0]?.model.trim()}`,
);
printRow(['Figure', 'Ratio', 'Target', '', 'Measured, and what it is compared with']);

const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-bench-'));
let missed = 0;
try {
  const core = await bundleCore(folder);
  for (const figure of [coreLines, programLines, memory, order, orderFolder, startOfVersion, startOfCheck]) {
    const { name, ratio, target, against, note } = await figure(core, values.quick ? QUICK : FULL, folder);
    const over = ratio > target;
    if (over) missed++;
    printRow([name, ratio.toFixed(2), String(target), over ? 'over' : 'ok', `${note} (${against})`]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (missed > 0 && values.strict) process.exitCode = 1;
