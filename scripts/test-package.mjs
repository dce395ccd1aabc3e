/**
 * `npm run test:package`: packs the program from the runtime that is here, as a test build, and starts it as an ordinary user with
 * the sandbox on. In CI the Debian package is installed and removed too, which nobody's own machine needs. The last line is the
 * count.
 */
import { join } from 'node:path';
import { startDisplay } from './e2e/display.mjs';
import { endAll, runFile } from './e2e/run-file.mjs';
import { ordinaryUser, strikeStage } from './e2e/stage.mjs';
import { setPackageStage } from './package/stage.mjs';
import { findRuntime } from './runtime.mjs';
import { whyNoSandbox } from './sandbox.mjs';
import { ensureDependencies, isBuilt, requireNode, root, runNode } from './setup.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { readWords } from './words.mjs';

/** Ends with this when nothing was tested because the machine cannot. */
const LEFT_OUT = 3;

const leaving = [];
const leave = () => {
  for (const one of leaving.splice(0).reverse()) one();
};
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    endAll();
    leave();
    process.exit(1);
  });

requireNode();
readWords(import.meta.filename);
const { passed, failed } = await main().catch((error) => {
  console.error(error);
  return { passed: 0, failed: 1 };
});
leave();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : passed > 0 ? 0 : LEFT_OUT;

async function main() {
  if (!ensureDependencies()) return { passed: 0, failed: 1 };
  if (!isBuilt() && (await runNode([join(root, 'scripts', 'build.mjs')])).code !== 0)
    return { passed: 0, failed: 1 };
  const user = ordinaryUser();
  const why =
    process.platform === 'linux'
      ? (ensureSystemPackages(['package']).package ?? whyNoSandbox(user))
      : 'the release workflow starts the package of this system.';
  const runtime = why === null ? findRuntime() : null;
  // What a machine cannot do is left out with a word; in CI nothing may be.
  if (runtime === null) {
    console.log(`Not tested as a package: ${why ?? 'there is no Electron runtime here.'}`);
    return { passed: 0, failed: process.env.CI && process.platform === 'linux' ? 1 : 0 };
  }
  const installs = process.env.CI !== undefined && process.getuid() === 0;
  const { folder, deb } = await setPackageStage({ runtime, user, withDeb: installs });
  leaving.push(() => strikeStage(folder));
  const display = await startDisplay(folder, user);
  if (display === null) throw new Error('Xvfb did not start.');
  leaving.push(() => display.stop());
  const total = await run('packed.package.mjs', { folder, user, told: { DISPLAY: display.name } });
  if (!installs) {
    console.log('Not tested: the installed Debian package, which is installed in CI alone, by root.');
    return total;
  }
  const { uid, gid } = user;
  const told = { DISPLAY: display.name, PACKAGE_DEB: deb, PACKAGE_USER: JSON.stringify({ uid, gid }) };
  const more = await run('installed.package.mjs', { folder, user: null, told });
  return { passed: total.passed + more.passed, failed: total.failed + more.failed };
}

async function run(file, { folder, user, told }) {
  const started = performance.now();
  const result = await runFile({ folder, user, file, told });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${file}: ${result.passed} of ${result.passed + result.failed} (${seconds} s)`);
  if (result.failed > 0) console.log(result.output.trimEnd());
  return result;
}
