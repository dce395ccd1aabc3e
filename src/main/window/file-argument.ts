/** The quote that the system hands over on the command line: a double click, or a second start. */
import { extname, resolve } from 'node:path';

const ENDINGS = ['.mpoq', '.json'];

/** A file that may be a quote by its name: what else is dropped or passed is not read. */
export const isQuotePath = (path: string): boolean => ENDINGS.includes(extname(path).toLowerCase());

/** `fileArgument(['electron', '.', '--flag', 'a.mpoq'], '/home')` is `/home/a.mpoq`. */
export const fileArgument = (argv: readonly string[], workingFolder: string): string | null => {
  const given = argv.slice(1).find((word) => !word.startsWith('-') && isQuotePath(word));
  return given === undefined ? null : resolve(workingFolder, given);
};
