/** Compares what the guides of two commits answer: options, reasons, witnesses and repairs, without a word of their wording. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, bundled } from '../bundle.mjs';
import { root } from '../setup.mjs';

const ASKED = 'tests/prove/same/asked-links.ts';
const ANSWERS = 'tests/prove/same/answers-of-guide.ts';
const ANSWER = fileURLToPath(new URL('answer-links.mjs', import.meta.url));
const MOST_SHOWN = 20;

/** Another commit's sources, beside the packages of this one. */
const checkOut = (commit, folder) => {
  mkdirSync(folder);
  const archive = execFileSync('git', ['archive', '--format=tar', commit], {
    cwd: root,
    maxBuffer: 1024 ** 3,
  });
  execFileSync('tar', ['-x'], { cwd: folder, input: archive });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
};

/** In a process of its own: one core asks each commit. */
const answerLinks = (module, links, out) =>
  new Promise((resolve, reject) => {
    spawn(process.execPath, ['--max-semi-space-size=128', ANSWER, module, links, out], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
      .on('error', reject)
      .on('exit', (code) => (code === 0 ? resolve() : reject(new Error('a guide could not be asked'))));
  });

/** Each line with how often it stands in the list: the order of options may change, what they are may not. */
const differences = (before, after) => {
  const [old, now] = [new Set(before), new Set(after)];
  return [
    ...before.filter((line) => !now.has(line)).map((line) => `  before: ${line}`),
    ...after.filter((line) => !old.has(line)).map((line) => `  now:    ${line}`),
  ];
};

/**
 * @param {{ commit: string, seed: number, count: number, folder: string }} given
 * @returns {Promise<boolean>} whether every link has the same answers
 */
export const proveSame = async ({ commit: named, seed, count, folder }) => {
  const found = spawnSync('git', ['rev-parse', '--verify', '--quiet', `${named}^{commit}`], {
    cwd: root,
    encoding: 'utf8',
  });
  const commit = found.stdout?.trim();
  if (!commit) {
    console.error(`There is no commit ${named} here.`);
    return false;
  }
  const before = join(folder, 'before');
  checkOut(commit, before);
  if (!existsSync(join(before, ANSWERS))) {
    console.error(`${named} cannot be asked: it has no ${ANSWERS} yet. Name a later commit.`);
    return false;
  }
  const { linksToAsk } = await bundled(ASKED, join(folder, 'asked'));
  const links = linksToAsk(join(root, 'examples', 'quotes'), seed, count);
  const asked = join(folder, 'links.json');
  writeFileSync(asked, JSON.stringify(links));
  console.log(`Asking ${commit.slice(0, 7)} and this tree about ${links.length} links ...`);
  const files = await Promise.all(
    [
      [before, 'before'],
      [root, 'now'],
    ].map(async ([from, name]) => {
      const module = await bundle(ANSWERS, join(folder, `${name}-bundle`), { from });
      const out = join(folder, `${name}.jsonl`);
      await answerLinks(module, asked, out);
      return readFileSync(out, 'utf8').trimEnd().split('\n');
    }),
  );
  let different = 0;
  let answers = 0;
  for (const [index, link] of links.entries()) {
    const [old, now] = files.map((lines) => JSON.parse(lines[index]));
    answers += now.length;
    const lines = differences(old, now);
    if (lines.length === 0) continue;
    different += 1;
    if (different <= MOST_SHOWN) console.log([link.name, ...lines.slice(0, MOST_SHOWN)].join('\n'));
  }
  console.log(
    different === 0
      ? `The same: ${answers} answers about ${links.length} links.`
      : `${different} of ${links.length} links are answered otherwise.`,
  );
  return different === 0;
};
