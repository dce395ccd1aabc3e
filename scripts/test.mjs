/**
 * `npm test`: every check of the project, from a fresh clone on. A part that fails does not keep the later ones from
 * running. The last line is the count: each test, and each part that is not made of tests as one.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binOf, ensureDependencies, requireNode, root, runNode } from './setup.mjs';
import { TYPESCRIPT_PROJECTS } from './typescript-projects.mjs';
import { readWords } from './words.mjs';

const UNIT_RESULTS = 'out/unit-tests.json';

let passed = 0;
let failed = 0;

requireNode();
readWords(import.meta.filename);
try {
  if (ensureDependencies()) await runParts();
  else failed += 1;
} catch (error) {
  console.error(error);
  failed += 1;
}
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);

async function runParts() {
  await part('typecheck', typecheck);
  await part('lint', () => command([binOf('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.']));
  await part('unused code', () => command([binOf('knip', 'knip')]));
  const built = await part('build', () => command([join(root, 'scripts', 'build.mjs')]));
  await part('unit tests', () => (built ? unitTests() : broken('Not run, because the build failed.')));
  await part('window tests', () => (built ? windowTests() : broken('Not run, because the build failed.')));
  await part('package tests', () => (built ? packageTests() : broken('Not run, because the build failed.')));
}

/**
 * Runs one part and reports it in a line, with its output when it failed.
 * @param {string} name
 * @param {() => Promise<{ passed: number, failed: number, output: string, leftOut?: string[] }>} run
 * @returns {Promise<boolean>} whether all of it passed
 */
async function part(name, run) {
  const started = performance.now();
  console.log(`${name} ...`);
  const result = await run();
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) console.log(result.output.trimEnd());
  for (const line of result.leftOut ?? []) console.log(line);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const all = result.passed + result.failed;
  const tests = all > 1 ? `, ${result.passed} of ${all}` : '';
  const outcome = all === 0 ? 'left out' : result.failed === 0 ? 'passed' : 'FAILED';
  console.log(`${name}: ${outcome}${tests} (${seconds} s)\n`);
  return result.failed === 0;
}

function broken(output) {
  return { passed: 0, failed: 1, output };
}

async function command(args, limitSeconds = 300) {
  const { code, output, timedOut } = await runNode(args, { capture: true, limitSeconds });
  if (timedOut) return broken(`${output}\nStopped after ${limitSeconds} s.`);
  return code === 0 ? { passed: 1, failed: 0, output } : broken(output || `Ended with ${code}.`);
}

/** Every project is checked even when an earlier one has errors, so that one run shows them all. */
async function typecheck() {
  const results = [];
  for (const project of TYPESCRIPT_PROJECTS) {
    results.push(await command([binOf('typescript', 'tsc'), '-p', project, '--pretty', 'false']));
  }
  const wrong = results.filter((result) => result.failed > 0);
  return wrong.length === 0
    ? { passed: 1, failed: 0, output: '' }
    : broken(wrong.map((result) => result.output).join('\n'));
}

/** Counts from Vitest's own report; what the report cannot show (a crash, no test at all) counts as a failure. */
async function unitTests() {
  const report = join(root, UNIT_RESULTS);
  rmSync(report, { force: true });
  const limitSeconds = 1800;
  const run = await runNode(
    [
      binOf('vitest'),
      'run',
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT_RESULTS}`,
    ],
    { capture: true, limitSeconds },
  );
  if (run.timedOut) return broken(`${run.output}\nThe unit tests were stopped after ${limitSeconds} s.`);
  if (!existsSync(report)) return broken(`${run.output}\nVitest ended with ${run.code} and left no report.`);

  const totals = JSON.parse(readFileSync(report, 'utf8'));
  const notes = [];
  const result = { passed: totals.numPassedTests, failed: totals.numFailedTests };
  const fail = (count, note) => {
    result.failed += count;
    notes.push(note);
  };

  const skipped = totals.numPendingTests + totals.numTodoTests;
  if (skipped > 0)
    fail(skipped, `${skipped} skipped or to-do tests count as failed: ${skippedNames(totals)}.`);
  // A file that cannot be loaded has no tests to count.
  const unread = totals.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  if (unread.length > 0) fail(unread.length, `Test files that could not be loaded: ${unread.length}.`);
  if (totals.numTotalTests === 0) fail(1, 'No test was run.');
  if (run.code !== 0 && result.failed === 0) {
    fail(1, `Vitest ended with ${run.code} although no test failed: see the error above.`);
  }
  return { ...result, output: [run.output.trimEnd(), ...notes].join('\n') };
}

/** The window in the real runtime and in a current browser. What a machine cannot run one line names; in CI that is a failure. */
function windowTests() {
  return countedScript('e2e.mjs', 'window tests', 2700);
}

/** The program as a package, and in CI the Debian package on the system. */
function packageTests() {
  return countedScript('test-package.mjs', 'package tests', 900);
}

/** Counts from the last line of a script that runs tests of its own. */
async function countedScript(script, name, limitSeconds) {
  const run = await runNode([join(root, 'scripts', script)], { capture: true, limitSeconds });
  if (run.timedOut) return broken(`${run.output}\nThe ${name} were stopped after ${limitSeconds} s.`);
  const count = /^(\d+) passed, (\d+) failed\n*$/m.exec(run.output);
  if (count === null) return broken(`${run.output}\nThe ${name} ended with ${run.code} and no count.`);
  const [, passed, failed] = count.map(Number);
  const leftOut = run.output.split('\n').filter((line) => line.startsWith('Not tested'));
  return { passed, failed, output: run.output, leftOut };
}

function skippedNames(totals) {
  return totals.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status !== 'passed' && test.status !== 'failed')
    .map((test) => test.fullName)
    .join('; ');
}
