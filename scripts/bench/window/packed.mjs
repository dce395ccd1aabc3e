/** The program and an empty window in one package, with the probe before them: a debugger cannot get into a package to look. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../../package/pack.mjs';

const PROBE = 'scripts/bench/window/probe/probe.cjs';
const EMPTY = 'scripts/bench/window/empty/main.cjs';

/**
 * @returns {Promise<string | object>} why nothing is packed here, in a sentence, or the stage with the packed program in it and
 *   both of its apps
 */
export const packForBench = async (stage) => {
  if (process.platform !== 'linux') return 'it is packed for this on Linux alone.';
  const output = join(stage.folder, 'packed');
  await pack({
    runtime: stage.runtime,
    targets: ['dir'],
    output,
    overrides: { files: ['scripts/bench/window/{probe,empty}/**'], extraMetadata: { main: PROBE } },
  });
  chmodSync(output, 0o755);
  const executable = join(output, 'linux-unpacked', 'mpo-preflight');
  return { ...stage, executable, isPacked: true, apps: ['out/main/main.cjs', EMPTY] };
};
