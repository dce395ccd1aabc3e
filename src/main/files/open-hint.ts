/**
 * `~$NAME` beside an open file tells the next one who opens it that somebody has it. It is a hint and no lock: it keeps
 * nobody from saving, and where it cannot be written or read the file is opened without it.
 */
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { OpenElsewhere } from '../../shared/ipc/bridge';
import { codeOf, type Disk } from './disk';
import { readRegularFile } from './read-file';
import { replaceFile, writeNewFile } from './replace-file';
import { isGone, type ThisProgram, thisProgram } from './this-program';

const LARGEST_HINT = 4096;

const hintSchema = z.object({
  format: z.literal('mpo-preflight/open'),
  version: z.literal(1),
  host: z.string().max(255),
  user: z.string().max(255),
  processId: z.int().min(1),
  run: z.string().max(64),
  since: z.number(),
});
type Hint = z.output<typeof hintSchema>;

export interface OpenHint {
  /** Says that this program has the file, and takes back what it said of another. Answers who has it already. */
  readonly moveTo: (path: string) => Promise<OpenElsewhere | null>;
  readonly takeBack: () => Promise<void>;
}

const hintFile = (path: string): string => join(dirname(path), `~$${basename(path)}`);

export const openHint = (disk: Disk, now: () => number, program: ThisProgram = thisProgram): OpenHint => {
  let mine: string | null = null;

  /** `stranger` for a file of that name which is none of ours: it is left alone. */
  const hintIn = async (file: string): Promise<Hint | 'none' | 'empty' | 'stranger'> => {
    try {
      const { content } = await readRegularFile(disk, file, LARGEST_HINT);
      // A machine that stopped while it was written left nothing in it.
      if (content.length === 0) return 'empty';
      const read = hintSchema.safeParse(JSON.parse(content.toString('utf8')));
      return read.success ? read.data : 'stranger';
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? 'none' : 'stranger';
    }
  };

  const isMine = ({ host, run }: Hint): boolean => host === program.host && run === program.run;

  const takeBack = async (): Promise<void> => {
    if (mine === null) return;
    const file = mine;
    mine = null;
    const found = await hintIn(file);
    if (typeof found === 'object' && isMine(found)) await disk.unlink(file).catch(() => undefined);
  };

  const write = async (file: string, isThere: boolean): Promise<void> => {
    const { host, user, processId, run } = program;
    const hint: Hint = {
      ...{ format: 'mpo-preflight/open', version: 1 },
      ...{ host, user, processId, run, since: now() },
    };
    const text = `${JSON.stringify(hint)}\n`;
    await (isThere ? replaceFile(disk, file, text) : writeNewFile(disk, file, text));
    mine = file;
  };

  return {
    moveTo: async (path) => {
      const file = hintFile(path);
      if (file === mine) return null;
      await takeBack();
      const found = await hintIn(file);
      if (found === 'stranger') return null;
      if (typeof found === 'object' && !isMine(found) && !isGone(found, program)) {
        const { user, host, since } = found;
        return { user, host, since };
      }
      await write(file, found !== 'none').catch(() => undefined);
      return null;
    },
    takeBack,
  };
};
