/**
 * `npm start`, from a fresh clone on: opens the window on a sample quote. Without a display it says so and orders the same
 * quote on the command line.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findRuntime } from './runtime.mjs';
import { whyNoSandbox } from './sandbox.mjs';
import { cliFile, ensureDependencies, filesBelow, isBuilt, requireNode, root, runNode } from './setup.mjs';
import { readWords } from './words.mjs';

const SAMPLE = 'examples/quotes/40g-to-4x10g.json';
const SAMPLE_COPY = 'out/sample/40g-to-4x10g.mpoq';
const TARGET = 'out/sample-order';

requireNode();
readWords(import.meta.filename);
process.exitCode = await start();

async function start() {
  if (!ensureDependencies()) return 1;
  if (!isBuilt()) {
    console.log('Building ...');
    const { code } = await runNode([join(root, 'scripts', 'build.mjs')]);
    if (code !== 0) {
      console.error('The build failed; nothing was started.');
      return code;
    }
  }
  const why = whyNoWindow();
  if (why !== null) return orderHeadless(why);
  const runtime = findRuntime({ asksAgain: true });
  return runtime === null ? orderHeadless('There is no Electron runtime here') : openWindow(runtime);
}

/** Why no window can be opened here; null when one can. */
function whyNoWindow() {
  if (!existsSync(join(root, 'out', 'renderer', 'index.html'))) return 'The window is not built';
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display here';
  // Its sandbox is not started for root, and without the sandbox the window is not opened.
  if (process.getuid() === 0) return 'The window does not open for root';
  const why = whyNoSandbox(null);
  return why === null
    ? null
    : `The window does not open here, as ${why} An administrator allows it with sysctl kernel.unprivileged_userns_clone=1 (Debian) or kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu)`;
}

/** The window works on a copy, so that trying it does not change the example. An earlier copy may hold work: it is kept. */
function openWindow({ executable, version }) {
  const copy = join(root, SAMPLE_COPY);
  mkdirSync(join(copy, '..'), { recursive: true });
  if (!existsSync(copy)) copyFileSync(join(root, SAMPLE), copy);
  console.log(`Opening ${SAMPLE_COPY} in the window (Electron ${version}) ...`);
  return new Promise((resolve) => {
    const child = spawn(executable, [root, copy], { cwd: root, stdio: 'inherit' });
    child.on('error', (error) => {
      console.error(`The window could not be opened: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      if (code !== 0) console.error(`The window ended with ${code ?? signal}.`);
      resolve(code ?? 1);
    });
  });
}

async function orderHeadless(why) {
  console.log(`${why}, so the sample quote is ordered on the command line.`);
  // Files of an earlier run must not be listed as written by this one.
  rmSync(join(root, TARGET), { recursive: true, force: true });
  console.log(`Ordering ${SAMPLE} ...`);
  const { code } = await runNode([cliFile, 'order', SAMPLE, '--out', TARGET, '--force']);

  const written = existsSync(join(root, TARGET)) ? filesBelow(TARGET) : [];
  if (written.length > 0) {
    console.log(`\nWritten to ${TARGET}:`);
    for (const file of written) {
      const { size } = statSync(join(root, file));
      console.log(`  ${file.slice(TARGET.length + 1)}  ${size.toLocaleString('en-US')} bytes`);
    }
  }
  console.log(
    code === 0
      ? '\nThe sample quote was ordered headless. On a machine with a display npm start opens the window.'
      : `\nThe sample quote was not ordered: the command ended with ${code}.`,
  );
  return code;
}
