/** Where a package is tested: a fresh folder with the packed program, which an ordinary user may start and not change. */
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strikeStage } from '../e2e/stage.mjs';
import { cliFile, root } from '../setup.mjs';
import { pack } from './pack.mjs';

/** How the wire of fuses writes one that is on. */
const ON = '1'.charCodeAt(0);

/**
 * @param {{ runtime: { folder: string, version: string }, user: { uid: number, gid: number } | null, withDeb: boolean }} given
 * @returns {Promise<{ folder: string, deb: string | undefined }>} the folder, which whoever asked for it removes
 */
export async function setPackageStage({ runtime, user, withDeb }) {
  const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-package-'));
  try {
    chmodSync(folder, 0o755);
    const output = join(folder, 'packed');
    const unpacked = join(output, 'linux-unpacked');
    await pack({ runtime, targets: ['dir'], output });
    const made = withDeb ? await pack({ runtime, targets: ['deb'], output, prepackaged: unpacked }) : [];
    writeFileSync(join(folder, 'fuses.json'), JSON.stringify(await fusesOf(join(unpacked, 'mpo-preflight'))));
    cpSync(join(root, 'tests', 'package'), join(folder, 'tests'), { recursive: true });
    cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
    // The same commands run by Node, to compare with.
    cpSync(cliFile, join(folder, 'by-node.cjs'));
    for (const name of ['home', 'work', 'run']) {
      mkdirSync(join(folder, name), { mode: 0o700 });
      if (user !== null) chownSync(join(folder, name), user.uid, user.gid);
    }
    // This Node may lie in root's home.
    if (user !== null) cpSync(process.execPath, join(folder, 'node'));
    return { folder, deb: made.find((file) => file.endsWith('.deb')) };
  } catch (error) {
    strikeStage(folder);
    throw error;
  }
}

/** Each fuse by its name: true when it is on. */
async function fusesOf(program) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(program);
  return Object.fromEntries(
    Object.entries(wire)
      .filter(([place]) => FuseV1Options[place] !== undefined)
      .map(([place, state]) => [FuseV1Options[place], state === ON]),
  );
}
