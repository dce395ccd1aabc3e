/**
 * Which rules a build judges by, in eight signs: they change when anything does that decides about a channel. Two programs
 * that disagree are compared by it.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const JUDGING = ['catalogue', 'channel', 'budget', 'plan', 'rules'];

/** `rulesEdition(root of the project)` is such as `3fa9c12b`. */
export const rulesEdition = (root: string): string => {
  const shared = join(root, 'src', 'shared');
  const hash = createHash('sha256');
  const files = JUDGING.flatMap((folder) =>
    readdirSync(join(shared, folder), { recursive: true })
      .filter((name) => String(name).endsWith('.ts'))
      .map((name) => join(shared, folder, String(name))),
  ).map((file) => ({ file, name: relative(shared, file).replaceAll('\\', '/') }));
  // The same on every system, whatever its order of names and its line ends.
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { file, name } of files)
    hash.update(`${name}\n${readFileSync(file, 'utf8').replaceAll('\r\n', '\n')}`);
  return hash.digest('hex').slice(0, 8);
};
