/**
 * Writes the golden outputs of the examples anew: what `check` prints for each channel, exactly, and of each quote's order
 * folder the files that a person can read. Read every line of the diff before committing it; tests/main/cli/examples.test.ts
 * and tests/main/order/examples.test.ts compare with these files byte for byte.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliFile, root, runNode } from './setup.mjs';
import { readWords } from './words.mjs';

readWords(import.meta.filename);
const built = await runNode([join(root, 'scripts', 'build.mjs')]);
process.exitCode = built.code === 0 ? await update() : built.code;

async function update() {
  const channels = new Map();
  for (const name of examplesIn('examples/channels')) {
    const { output } = await runNode([cliFile, 'check', `examples/channels/${name}.json`], { capture: true });
    // Node's own complaint is no report: somebody else is building at the same time.
    if (output.startsWith('node:')) throw new Error(`${name}: ${output.split('\n')[0]}`);
    channels.set(`${name}.report.txt`, output);
  }
  renew('tests/golden/channels', channels);
  renew('tests/golden/quotes', await quoteFiles());
  return 0;
}

/** The summary of each order, its parts alone where it is long, and the port maps of a few small ones. */
async function quoteFiles() {
  const files = new Map();
  const folder = mkdtempSync(join(tmpdir(), 'golden-quotes-'));
  for (const name of examplesIn('examples/quotes')) {
    const out = join(folder, name);
    await runNode([cliFile, 'order', `examples/quotes/${name}.json`, '--out', out], { capture: true });
    const summary = readFileSync(join(out, 'summary.txt'), 'utf8');
    if (summary.length > 10_000)
      files.set(`${name}.parts.txt`, summary.slice(summary.indexOf('\nTo order\n') + 1));
    else files.set(`${name}.summary.txt`, summary);
    if (['400g-sr8-to-2x200g', 'meet-me-room', 'sc-front-hybrid-cords'].includes(name))
      files.set(`${name}.port-map.csv`, readFileSync(join(out, 'port-map.csv'), 'utf8'));
  }
  rmSync(folder, { recursive: true });
  return files;
}

function examplesIn(folder) {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** Writes what has changed, removes what no example has any more, and says so. */
function renew(golden, files) {
  mkdirSync(join(root, golden), { recursive: true });
  let same = 0;
  for (const [name, output] of files) {
    const file = join(root, golden, name);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
    if (before === output) {
      same += 1;
      continue;
    }
    writeFileSync(file, output);
    console.log(`${before === null ? 'new    ' : 'changed'}  ${name}  ${differenceOf(before ?? '', output)}`);
  }
  for (const name of readdirSync(join(root, golden))) {
    if (files.has(name)) continue;
    rmSync(join(root, golden, name));
    console.log(`removed  ${name}`);
  }
  console.log(`${same} of ${files.size} are as they were. Read the rest with: git diff ${golden}`);
}

/** `+3 -1`: lines that only one of the two has. */
function differenceOf(before, after) {
  const [old, fresh] = [before, after].map((text) => text.split('\n').filter((line) => line !== ''));
  const only = (lines, others) => {
    const left = [...others];
    return lines.filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    }).length;
  };
  return `+${only(fresh, old)} -${only(old, fresh)}`;
}
