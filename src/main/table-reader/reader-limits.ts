/** How long and with how much memory a table is read, and what is said of one that takes more. */
import type { FileError } from '../../shared/ipc/bridge';

export interface ReaderLimits {
  /** What reading may take beside the process that it runs in. */
  readonly memoryMib: number;
  /** Of the processor: a machine that is busy with something else makes no file unreadable. */
  readonly timeMs: number;
}

/** The largest sheet that its other limits let through takes a third of either. */
export const CUT_SHEET_LIMITS: ReaderLimits = { memoryMib: 224, timeMs: 10_000 };

/** Of the clock, from starting a process to having its answer: only one that hangs takes so long. */
export const WAIT_MS = 60_000;

/** Of the memory, what values may take: the rest is for bytes and texts on their way. */
export const VALUES_SHARE = 0.7;

const WAY_OUT = 'split it, or save the sheet alone as a new file';

export const tookTooLong = ({ timeMs }: ReaderLimits): FileError => ({
  code: 'too-large',
  message: `reading it takes longer than ${timeMs / 1000} seconds: ${WAY_OUT}`,
});

export const tookTooMuchMemory = ({ memoryMib }: ReaderLimits): FileError => ({
  code: 'too-large',
  message: `reading it takes more than ${memoryMib} MiB of memory: ${WAY_OUT}`,
});

/** The process ended by itself: by a fault of its own, or because the system needed its memory. */
export const BROKE_OFF: FileError = { code: 'failed', message: `reading it broke off: ${WAY_OUT}` };
