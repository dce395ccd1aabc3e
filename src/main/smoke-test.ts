/**
 * `--smoke-test`: does a package work where it was installed? The program is started once more, as it always is, on data of its
 * own and a copy of the sample that lies in it; that one says in a line whether its page has judged it (report-verdict.ts). What
 * it leaves behind goes when it has ended, and it cannot run for ever.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const REPORT_VERDICT = '--report-verdict';
export const VERDICT_LIMIT_MS = 60_000;
const SMOKE_TEST = '--smoke-test';
const SAMPLE = ['examples', 'quotes', '40g-to-4x10g.json'];
/** What starting and ending take beside the verdict. */
const AROUND_MS = 60_000;

export const isSmokeTest = (argv: readonly string[]): boolean => argv.includes(SMOKE_TEST);

/** Answers the exit status: 0 when the window works. Other switches are passed on. */
export const smokeTest = (program: string, appFolder: string, argv: readonly string[]): number => {
  const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-smoke-'));
  try {
    const sample = join(folder, 'sample.mpoq');
    // Copying out of the archive would leave a second copy in the system's temp folder.
    writeFileSync(sample, readFileSync(join(appFolder, ...SAMPLE)));
    const switches = argv.slice(1).filter((word) => word.startsWith('-') && word !== SMOKE_TEST);
    const { status } = spawnSync(
      program,
      [...switches, `--user-data-dir=${join(folder, 'data')}`, REPORT_VERDICT, sample],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
        timeout: VERDICT_LIMIT_MS + AROUND_MS,
        killSignal: 'SIGKILL',
      },
    );
    if (status === null) console.log('mpo-preflight does not work: its window did not start or did not end');
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
