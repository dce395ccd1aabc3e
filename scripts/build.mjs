/** Builds the command line into out/cli as one file that Node runs without node_modules. */
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binOf, cliFile, root, runNode, stampBuild } from './setup.mjs';

// A build that breaks off must not look current.
rmSync(join(root, 'out', '.build-stamp'), { force: true });

const { code } = await runNode([
  binOf('vite'),
  'build',
  '--config',
  'vite.cli.config.ts',
  '--logLevel',
  'warn',
]);
if (code === 0) {
  chmodSync(cliFile, 0o755);
  stampBuild();
  console.log('Built out/cli/mpo-preflight.cjs');
}
process.exitCode = code;
