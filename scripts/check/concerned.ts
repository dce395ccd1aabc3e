/** What a change concerns, told by imports: files that lead to it, the projects they are in, and the closest tests. */
import { dirname } from 'node:path/posix';
import type { Source } from '../../tests/architecture/import-graph';
import { TYPESCRIPT_PROJECTS } from '../typescript-projects.mjs';

/** Without its ending, as a file that is gone was imported. */
const bare = (path: string): string => path.replace(/\.(d\.ts|d\.mts|[cm]?[jt]s|tsx)$/, '');

const isTest = (path: string): boolean => /^tests\/.*\.test\.tsx?$/.test(path);

/** How many imports lie between each concerned file and the nearest of these: 0 for these themselves. */
export const stepsAway = (
  from: readonly string[],
  sources: readonly Source[],
): ReadonlyMap<string, number> => {
  const importers = new Map<string, string[]>();
  for (const { path, imports } of sources)
    for (const { target } of imports)
      if (target !== null) importers.set(bare(target), [...(importers.get(bare(target)) ?? []), path]);
  const steps = new Map(from.map((path) => [path, 0]));
  for (const [path, count] of steps)
    for (const next of importers.get(bare(path)) ?? []) if (!steps.has(next)) steps.set(next, count + 1);
  return steps;
};

/** Tests that read one of these files, or all of its folder, and have its name in their text. */
export const testsThatRead = (changed: readonly string[], sources: readonly Source[]): readonly string[] => {
  const names = changed
    .filter((path) => !path.startsWith('src/'))
    .flatMap((path) => [`'${path}'`, `'${dirname(path)}'`])
    .filter((name) => name !== "'.'");
  return sources
    .filter(({ path, text }) => isTest(path) && names.some((name) => text.includes(name)))
    .map(({ path }) => path);
};

/** How many folders two paths share below `src` and `tests`, as the tests mirror the sources. */
const sharedFolders = (one: string, other: string): number => {
  const [a, b] = [bare(one), bare(other).replace(/\.test$/, '')].map((path) => path.split('/').slice(1));
  const apart = (a ?? []).findIndex((name, index) => name !== b?.[index]);
  return apart < 0 ? (a?.length ?? 0) : apart;
};

/** At most so many test files, the closest first, and how many there are in all. */
export const closestTests = (
  changed: readonly string[],
  sources: readonly Source[],
  most: number,
): { readonly files: readonly string[]; readonly inAll: number } => {
  const steps = stepsAway([...changed, ...testsThatRead(changed, sources)], sources);
  const likeness = (test: string): number => Math.max(...changed.map((path) => sharedFolders(path, test)));
  const all = [...steps].filter(([path]) => isTest(path));
  const files = all
    .sort(([a, near], [b, far]) => near - far || likeness(b) - likeness(a) || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([path]) => path);
  return { files, inAll: all.length };
};

/** What every project reads. */
const isForAll = (path: string): boolean =>
  /(^|\/)tsconfig[^/]*\.json$/.test(path) || /^(types\/|package-lock\.json$)/.test(path);

/** As the tsconfig files say. */
const projectOf = (path: string): string | null => {
  if (!/\.([cm]?ts|tsx)$/.test(path)) return null;
  if (path.startsWith('tests/')) return path.endsWith('.tsx') ? 'tests/renderer' : 'tests';
  if (path.startsWith('scripts/') || !path.includes('/')) return '.';
  return [...TYPESCRIPT_PROJECTS].reverse().find((project) => path.startsWith(`${project}/`)) ?? null;
};

/** `projectsOf(['src/main/main.ts'])` is `['src/main']`. */
export const projectsOf = (paths: Iterable<string>): readonly string[] => {
  const all = [...paths];
  const concerned = new Set(all.map(projectOf));
  return TYPESCRIPT_PROJECTS.filter((project) => all.some(isForAll) || concerned.has(project));
};
