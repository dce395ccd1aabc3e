/**
 * Writes the golden outputs of examples/channels anew: what `check` prints for each, exactly. Read every line of the diff
 * before committing it; tests/main/cli/examples.test.ts compares with these files byte for byte.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliFile, root, runNode } from './setup.mjs';

const EXAMPLES = 'examples/channels';
const GOLDEN = 'tests/golden/channels';

const built = await runNode([join(root, 'scripts', 'build.mjs')]);
process.exitCode = built.code === 0 ? await update() : built.code;

async function update() {
  mkdirSync(join(root, GOLDEN), { recursive: true });
  const names = readdirSync(join(root, EXAMPLES))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
  let same = 0;
  for (const name of names) {
    const { output } = await runNode([cliFile, 'check', `${EXAMPLES}/${name}.json`], { capture: true });
    const file = join(root, GOLDEN, `${name}.report.txt`);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
    if (before === output) {
      same += 1;
      continue;
    }
    writeFileSync(file, output);
    console.log(`${before === null ? 'new    ' : 'changed'}  ${name}  ${differenceOf(before ?? '', output)}`);
  }
  for (const file of readdirSync(join(root, GOLDEN))) {
    if (names.includes(file.replace(/\.report\.txt$/, ''))) continue;
    rmSync(join(root, GOLDEN, file));
    console.log(`removed  ${file}`);
  }
  console.log(`${same} of ${names.length} are as they were. Read the rest with: git diff ${GOLDEN}`);
  return 0;
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
