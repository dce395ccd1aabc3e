/**
 * `npm run check`: the quick look at what was changed: types of the projects that it concerns, lint of the changed files, and
 * the tests that stand closest to it. It takes no place of `npm test`, which builds and tests everything, the window too.
 *
 *     npm run check                       against the last commit
 *     npm run check -- --since=COMMIT     against that commit
 *     npm run check -- --all              all unit tests that the change concerns, however far from it they stand
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { binOf, ensureDependencies, requireNode, root, runNode } from './setup.mjs';
import { readWords, refuseWords } from './words.mjs';

/** So many test files end in some seconds. */
const CLOSEST = 6;

const { values } = readWords(import.meta.filename, {
  options: { since: { type: 'string', default: 'HEAD' }, all: { type: 'boolean', default: false } },
});
if (git(['rev-parse', '--verify', '--quiet', `${values.since}^{commit}`]).length === 0)
  refuseWords(`There is no commit ${values.since} here`);
requireNode();
process.exitCode = (await check()) ? 0 : 1;

async function check() {
  if (!ensureDependencies()) return false;
  const changed = changedFiles();
  console.log(`${counted(changed.length, 'file')} changed since ${values.since}`);
  if (changed.length === 0) return true;
  const { graph, concerned } = await readers();
  const known = git(['ls-files', '-co', '--exclude-standard']);
  const there = known.filter((path) => existsSync(join(root, path)));
  const sources = graph.importGraph(root, there, new Set([...known, ...changed]));
  const lintable = changed.filter((path) => existsSync(join(root, path)));
  const results = [
    await types(concerned.projectsOf(concerned.stepsAway(changed, sources).keys())),
    await lint(lintable),
    await tests(concerned.closestTests(changed, sources, values.all ? Number.POSITIVE_INFINITY : CLOSEST)),
  ];
  return results.every(Boolean);
}

/** Changed, added and deleted files, with those that git does not know yet. */
function changedFiles() {
  const tracked = git(['diff', '--name-only', '--no-renames', values.since]);
  const fresh = git(['ls-files', '--others', '--exclude-standard']);
  return [...new Set([...tracked, ...fresh])].sort();
}

/** What reads imports is written for the tests of the architecture. */
async function readers() {
  const { runnerImport } = await import('vite');
  const read = async (path) =>
    (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;
  return {
    graph: await read('tests/architecture/import-graph.ts'),
    concerned: await read('scripts/check/concerned.ts'),
  };
}

/** The compiler keeps notes, so that the second time it reads only what is new. */
async function types(projects) {
  mkdirSync(join(root, '.cache', 'types'), { recursive: true });
  const runs = await Promise.all(
    projects.map((project) =>
      runNode(
        [
          binOf('typescript', 'tsc'),
          ...['-p', project, '--pretty', 'false', '--incremental', '--tsBuildInfoFile'],
          join(root, '.cache', 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`),
        ],
        { capture: true },
      ),
    ),
  );
  // A file that several projects read is wrong in each of them, and is told once.
  const told = new Set();
  const isNew = (line) => !told.has(line) && told.add(line);
  const once = runs.map((run) => ({ ...run, output: run.output.split('\n').filter(isNew).join('\n') }));
  return said(`types of ${counted(projects.length, 'project')}`, once);
}

async function lint(files) {
  const flags = ['check', '--error-on-warnings', '--no-errors-on-unmatched'];
  const runs =
    files.length === 0
      ? []
      : [await runNode([binOf('@biomejs/biome', 'biome'), ...flags, ...files], { capture: true })];
  return said(`lint of ${counted(files.length, 'file')}`, runs);
}

async function tests({ files, inAll }) {
  const runs =
    files.length === 0
      ? []
      : [await runNode([binOf('vitest'), 'run', '--reporter=dot', ...files], { capture: true })];
  const others = inAll > files.length ? `, the closest of ${inAll} (--all runs them all)` : '';
  return said(`unit tests in ${counted(files.length, 'file')}${others}`, runs);
}

/** One line where all is well, else what the tools said. */
function said(what, runs) {
  const wrong = runs.filter(({ code }) => code !== 0);
  for (const { output } of wrong) console.log(output.trimEnd());
  console.log(`${what}: ${wrong.length === 0 ? 'passed' : 'FAILED'}`);
  return wrong.length === 0;
}

function counted(count, word) {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function git(args) {
  const { stdout } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return (stdout ?? '').split('\n').filter((line) => line !== '');
}
