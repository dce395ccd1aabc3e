/** `npm start`: orders the sample quote on the command line, from a fresh clone on. */
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cliFile, ensureDependencies, filesBelow, isBuilt, requireNode, root, runNode } from './setup.mjs';

const SAMPLE = 'examples/quotes/40g-to-4x10g.json';
const TARGET = 'out/sample-order';

requireNode();
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
      ? '\nThere is no window yet: this version runs on the command line; the sample quote was ordered headless.'
      : `\nThe sample quote was not ordered: the command ended with ${code}. There is no window yet; this version runs on the command line.`,
  );
  return code;
}
