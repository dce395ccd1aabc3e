/** The program `mpo-preflight`: the process around `run`. */
import { outputTo } from './io';
import { run } from './run';

const finish = (status: number): void => {
  // Not process.exit: what is still in a pipe would be lost.
  process.exitCode = status;
};

run(process.argv.slice(2), {
  stdin: () => process.stdin,
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  env: process.env,
}).then(finish);
