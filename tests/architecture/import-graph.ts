/** Who imports whom, read from the texts of the files. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { importsOf } from './source-text';

export interface Import {
  readonly name: string;
  /** Path from the root of a file of ours; null for a package. */
  readonly target: string | null;
}

export interface Source {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const ENDINGS = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx'];

/** Where a relative import leads. A file that does not exist is kept under the name it was asked for. */
const resolve = (from: string, name: string, known: ReadonlySet<string>): string => {
  const plain = join(dirname(from), name.replace(/\?.*$/, ''));
  return ENDINGS.map((ending) => plain + ending).find((path) => known.has(path)) ?? plain;
};

/**
 * The imports of every script among these files; the others are there to be imported.
 * `importGraph(root, ['src/a.ts', 'src/b.css'])` has one source, `src/a.ts`.
 */
export const importGraph = (
  root: string,
  paths: readonly string[],
  known: ReadonlySet<string> = new Set(paths),
): readonly Source[] =>
  paths
    .filter((path) => /\.([cm]?[jt]s|tsx)$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const imports = importsOf(text).map((name) => ({
        name,
        target: name.startsWith('.') ? resolve(path, name, known) : null,
      }));
      return { path, text, imports };
    });
