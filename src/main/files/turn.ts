/**
 * Programs that replace the same thing at the same moment take turns: who makes the small file beside it goes first. Without it
 * each could look, find that nothing has changed, and replace what the other put there meanwhile.
 */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { codeOf, type Disk } from './disk';
import { readRegularFile } from './read-file';
import { isGone, type ThisProgram, thisProgram } from './this-program';

const TURN = /^\.mpoq-turn-[0-9a-f]{8}\.tmp$/;
const LARGEST_TURN = 4096;
/** Four seconds in all, in which others have looked and renamed many times. */
const PAUSES_MS = [5, 10, 20, 40, 80, 160, 320, 640, 1280, 1450] as const;

const turnSchema = z.object({
  format: z.literal('mpo-preflight/turn'),
  version: z.literal(1),
  host: z.string().max(255),
  processId: z.int().min(1),
  run: z.string().max(64),
  since: z.number(),
});
type Turn = z.output<typeof turnSchema>;

/** Ends the turn. */
export type Release = () => Promise<void>;

export const isTurn = (name: string): boolean => TURN.test(name);

const turnFile = (path: string): string =>
  join(
    dirname(path),
    `.mpoq-turn-${createHash('sha256').update(basename(path)).digest('hex').slice(0, 8)}.tmp`,
  );

/** Null for what cannot be read, as while it is being written. */
const turnIn = async (disk: Disk, file: string): Promise<Turn | null> => {
  try {
    const { content } = await readRegularFile(disk, file, LARGEST_TURN);
    return turnSchema.parse(JSON.parse(content.toString('utf8')));
  } catch {
    return null;
  }
};

/** A turn takes milliseconds, that of an order some seconds: after a restart another process may have the number of one that is gone. */
const LONGEST_TURN_MS = 600_000;

const isLeft = (turn: Turn, program: ThisProgram): boolean =>
  isGone(turn, program) || Math.abs(Date.now() - turn.since) > LONGEST_TURN_MS;

/** One that could not be ended. */
const isMine = (turn: Turn, { host, run }: ThisProgram): boolean => turn.host === host && turn.run === run;

/** Null where somebody has it. Where none can be made there are none to be had, and whoever replaces is told why. */
const tryToTake = async (disk: Disk, file: string, program: ThisProgram): Promise<Release | null> => {
  const { host, processId, run } = program;
  try {
    const made = await disk.create(file, 0o666);
    const turn: Turn = { format: 'mpo-preflight/turn', version: 1, host, processId, run, since: Date.now() };
    const bytes = Buffer.from(JSON.stringify(turn));
    await made.write(bytes, 0, bytes.length).catch(() => undefined);
    await made.close().catch(() => undefined);
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? null : async () => undefined;
  }
  return () => disk.unlink(file).catch(() => undefined);
};

/** Ends a turn that nobody will end, and takes it. */
const takeOver = async (disk: Disk, file: string, program: ThisProgram): Promise<Release | null> => {
  await disk.unlink(file).catch(() => undefined);
  return tryToTake(disk, file, program);
};

/** Null where somebody else has had it all the while. What a program left that is gone is taken over. */
export const takeTurn = async (
  disk: Disk,
  path: string,
  program: ThisProgram = thisProgram,
): Promise<Release | null> => {
  const file = turnFile(path);
  let release = await tryToTake(disk, file, program);
  for (const milliseconds of PAUSES_MS) {
    if (release !== null) return release;
    const turn = await turnIn(disk, file);
    if (turn !== null && (isMine(turn, program) || isLeft(turn, program)))
      release = await takeOver(disk, file, program);
    else {
      await disk.pause(milliseconds);
      release = await tryToTake(disk, file, program);
    }
  }
  // Whoever stopped before saying who it is has it no more.
  return release ?? ((await turnIn(disk, file)) === null ? takeOver(disk, file, program) : null);
};

/** Does what may be done by one at a time. Another machine's turn that never ends, as after a crash there, is ended. */
export const inTurnAt = async <T>(
  disk: Disk,
  path: string,
  program: ThisProgram,
  work: () => Promise<T>,
): Promise<T> => {
  const release = (await takeTurn(disk, path, program)) ?? (await takeOver(disk, turnFile(path), program));
  try {
    return await work();
  } finally {
    await release?.();
  }
};

/** Takes away the turns in a folder whose programs are gone. */
export const sweepTurns = async (
  disk: Disk,
  folder: string,
  names: readonly string[],
  program: ThisProgram,
): Promise<void> => {
  for (const name of names.filter(isTurn)) {
    const file = join(folder, name);
    const turn = await turnIn(disk, file);
    if (turn !== null && isLeft(turn, program)) await disk.unlink(file).catch(() => undefined);
  }
};
