/**
 * `npm run package`: makes the packages that this machine can make into dist/, and says of the others why not. Without the runtime
 * that ships it makes packages for tests, from the runtime of the tests, into dist/test-build.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isForTests, pack, shippedElectron } from './package/pack.mjs';
import { targetsOn } from './package/targets.mjs';
import { findRuntime } from './runtime.mjs';
import { ensureDependencies, hasCommand, isBuilt, requireNode, root, runNode } from './setup.mjs';
import { readWords } from './words.mjs';

requireNode();
readWords(import.meta.filename);
process.exitCode = await main();

async function main() {
  if (!ensureDependencies()) return 1;
  if (!isBuilt()) {
    const { code } = await runNode([join(root, 'scripts', 'build.mjs')]);
    if (code !== 0) return code;
  }
  const runtime = findRuntime({ asksAgain: true });
  if (runtime === null) return 1;
  const forTests = isForTests(runtime);
  if (forTests)
    console.log(
      `These packages are for tests and must not be handed out: they carry Electron ${runtime.version}, and ${shippedElectron()} ships.`,
    );
  const targets = targetsOn({ system: process.platform, isClosed: forTests, tools: toolsHere() });
  const output = join(root, 'dist', ...(forTests ? ['test-build'] : []));
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const failed = await make(
    targets.filter(({ why }) => why === null),
    { runtime, output },
  );
  for (const { what, why } of targets) if (why !== null) console.log(`Not made - ${what}: ${why}.`);
  writeSums(output);
  return failed ? 1 : 0;
}

/** One after the other, so that one that fails takes no other with it. On Linux they are all made from the one folder. */
async function make(targets, { runtime, output }) {
  let failed = false;
  const unpacked = join(output, 'linux-unpacked');
  for (const { name, what } of targets) {
    try {
      const prepackaged = existsSync(unpacked) ? unpacked : undefined;
      const files = await pack({ runtime, targets: [name], output, prepackaged });
      console.log(
        `Made - ${what}: ${files.map((file) => relative(root, file)).join(', ') || relative(root, output)}`,
      );
    } catch (error) {
      failed = true;
      console.log(`Failed - ${what}: ${String(error.message ?? error).split('\n')[0]}`);
    }
  }
  return failed;
}

function toolsHere() {
  const commands = ['dpkg-deb'].filter(hasCommand);
  const settings = ['APPIMAGE_TOOLS_PATH'].filter((name) => process.env[name]);
  return new Set([...commands, ...settings]);
}

/** `sha256sum -c SHA256SUMS` in the folder checks what was downloaded. */
function writeSums(folder) {
  const lines = readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile() && !/^builder-|\.ya?ml$/.test(name))
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    );
  if (lines.length > 0) writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
}
