/**
 * Builds the program into out/: the command line as one file that Node runs without node_modules, the main process and the
 * preload as one file each, and the window.
 */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thirdPartyNotices } from './build/third-party-notices.mjs';
import { binOf, cliFile, root, runNode, stampBuild } from './setup.mjs';
import { readWords } from './words.mjs';

const PARTS = [
  ['cli', 'out/cli/mpo-preflight.cjs'],
  ['main', 'out/main/main.cjs'],
  ['preload', 'out/preload/preload.cjs'],
  ['renderer', 'out/renderer/index.html'],
];

readWords(import.meta.filename);
// A build that breaks off must not look current.
rmSync(join(root, 'out', '.build-stamp'), { force: true });
process.exitCode = await build();

async function build() {
  const runs = await Promise.all(
    PARTS.map(([part]) =>
      runNode([binOf('vite'), 'build', '--config', `vite.${part}.config.ts`, '--logLevel', 'warn']),
    ),
  );
  const wrong = runs.find(({ code }) => code !== 0);
  if (wrong !== undefined) return wrong.code;
  chmodSync(cliFile, 0o755);
  writeNotices();
  stampBuild();
  console.log(`Built ${PARTS.map(([, file]) => file).join(', ')}`);
  return 0;
}

/** Once for the window's Help, inside the program, and once to lie beside it in a package. */
function writeNotices() {
  const text = thirdPartyNotices(root);
  mkdirSync(join(root, 'out', 'notices'), { recursive: true });
  for (const file of ['main/third-party-notices.txt', 'notices/THIRD-PARTY-NOTICES.txt'])
    writeFileSync(join(root, 'out', file), text);
}
