/** The quote that the system hands over on the command line: a double click, or a second start. */
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENDINGS = ['.mpoq', '.json'];

/** A file that may be a quote by its name: what else is dropped or passed is not read. */
export const isQuotePath = (path: string): boolean => ENDINGS.includes(extname(path).toLowerCase());

/** File managers on Linux may hand over an address. One that is no file of this machine is taken for no file. */
const pathOf = (word: string): string | null => {
  if (!/^file:/i.test(word)) return word;
  try {
    return fileURLToPath(word);
  } catch {
    return null;
  }
};

/**
 * `fileArgument(['electron', '.', '--flag', 'a.mpoq'], '/home')` is `/home/a.mpoq`, and so it is with
 * `file:///home/a.mpoq`.
 */
export const fileArgument = (argv: readonly string[], workingFolder: string): string | null => {
  const given = argv
    .slice(1)
    .filter((word) => !word.startsWith('-'))
    .map(pathOf)
    .find((path) => path !== null && isQuotePath(path));
  return given == null ? null : resolve(workingFolder, given);
};
