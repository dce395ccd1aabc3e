/** Who writes: what a file that was left behind says about it, and whether its writer is still there. */
import { createHash, randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';

export interface ThisProgram {
  readonly host: string;
  readonly user: string;
  readonly processId: number;
  /** Tells this run from an earlier one that had the same number. */
  readonly run: string;
  /** Of a process on this machine. */
  readonly isRunning: (processId: number) => boolean;
}

const isRunning = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's may not be asked, so it is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A number without a name, as in some containers.
    return '';
  }
};

export const thisProgram: ThisProgram = {
  host: hostname(),
  user: userName(),
  processId: process.pid,
  run: randomUUID(),
  isRunning,
};

/** Whether what somebody left behind is of a process that is gone, which only its own machine can know. */
export const isGone = (
  { host, processId, run }: Pick<ThisProgram, 'host' | 'processId' | 'run'>,
  program: ThisProgram,
): boolean =>
  host === program.host &&
  (processId === program.processId ? run !== program.run : !program.isRunning(processId));

/** Short, for names of files: a folder may be shared by several machines. */
export const hostTag = (host: string): string => createHash('sha256').update(host).digest('hex').slice(0, 6);
