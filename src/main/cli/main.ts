/** The program `mpo-preflight`: the process around `run`. */
import { type Output, outputTo } from './io';
import { run } from './run';

const finish = (status: number): void => {
  // Not process.exit: what is still in a pipe would be lost.
  process.exitCode = status;
};

/** Opening a standard stream takes milliseconds, and most runs have nothing to complain of. */
let stderr: Output | undefined;

run(process.argv.slice(2), {
  stdin: () => process.stdin,
  stdout: outputTo(process.stdout),
  get stderr() {
    stderr ??= outputTo(process.stderr);
    return stderr;
  },
  env: process.env,
}).then(finish);
