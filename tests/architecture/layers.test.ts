/** The order of the layers, held by reading every import of the sources. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Import, importGraph, type Source } from './import-graph';
import { codeOnly } from './source-text';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of src/shared and its five single files, lowest first: each may import itself and what stands before it. */
const LAYERS = [
  ['units', 'result', 'pausing', 'names', 'look-alikes', 'sentence'],
  ['reading', 'workbook'],
  ['catalogue'],
  ['optics'],
  ['channel'],
  ['budget'],
  ['steps'],
  ['plan'],
  ['rules'],
  ['guide'],
  ['order'],
  ['documents'],
  ['wizard'],
  ['ipc'],
];

/** Packages that src/shared may use, and the layers they are confined to. */
const PACKAGES: Readonly<Record<string, readonly string[] | 'everywhere'>> = {
  zod: 'everywhere',
  'jsonc-parser': 'everywhere',
  papaparse: ['order', 'documents'],
  fflate: ['workbook'],
  xstate: ['wizard'],
};

/** Clocks, chance and the machine: the core takes them as arguments. */
const IMPURE: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Date', /\bDate\b/],
  ['Math.random', /\bMath\s*\.\s*random\b/],
  ['performance', /(?<![.\w])performance\s*(\.|\?\.|\[)/],
  ['process', /(?<![.\w])process\s*(\.|\?\.|\[)/],
];

const LONGEST_FILE = 400;

const slashes = (path: string): string => path.split(sep).join('/');

const paths = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => slashes(relative(ROOT, join(entry.parentPath, entry.name))));
const known = new Set(paths);

const sources = importGraph(ROOT, paths);

const shared = sources.filter(({ path }) => path.startsWith('src/shared/'));

/** `src/shared/channel/trace.ts` lies in `channel`, `src/shared/units.ts` in `units`. */
const layerNameOf = (path: string): string => (path.split('/')[2] ?? '').replace(/\.ts$/, '');
const layerOf = (path: string): number => LAYERS.findIndex((names) => names.includes(layerNameOf(path)));

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

const mayUsePackage = (path: string, name: string): boolean => {
  const allowed = Object.hasOwn(PACKAGES, packageOf(name)) ? PACKAGES[packageOf(name)] : undefined;
  return allowed === 'everywhere' || (allowed?.includes(layerNameOf(path)) ?? false);
};

/** One sentence for every import that `isWrong`. */
const wrongImports = (
  among: readonly Source[],
  isWrong: (path: string, one: Import) => string | false,
): string[] =>
  among.flatMap(({ path, imports }) =>
    imports.flatMap((one) => {
      const why = isWrong(path, one);
      return why === false ? [] : [`${path} imports ${one.name}: ${why}`];
    }),
  );

/** Rings of files that import each other, each once, as `a -> b -> a`. */
const importRings = (among: readonly Source[]): string[] => {
  const importsByPath = new Map(among.map((source) => [source.path, source.imports]));
  const rings: string[] = [];
  const settled = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      rings.push([...trail.slice(at), path].join(' -> '));
      return;
    }
    if (settled.has(path)) return;
    for (const { target } of importsByPath.get(path) ?? [])
      if (target !== null) visit(target, [...trail, path]);
    settled.add(path);
  };
  for (const { path } of among) visit(path, []);
  return rings;
};

describe('the layers of the sources', () => {
  it('are read at all', () => {
    expect(shared.length).toBeGreaterThan(40);
    expect(shared.reduce((sum, { imports }) => sum + imports.length, 0)).toBeGreaterThan(100);
  });

  it('know every folder of src/shared: a new one is placed in the list above', () => {
    expect(shared.filter(({ path }) => layerOf(path) < 0).map(({ path }) => path)).toEqual([]);
  });

  it('import one way inside src/shared', () => {
    const wrong = wrongImports(shared, (path, { target }) => {
      if (target === null || !target.startsWith('src/shared/')) return false;
      return layerOf(target) > layerOf(path) && `${layerNameOf(target)} comes after ${layerNameOf(path)}`;
    });
    expect(wrong).toEqual([]);
  });

  it('keep src/shared to its own files and to the packages that are allowed there', () => {
    const wrong = wrongImports(shared, (path, { name, target }) => {
      if (target !== null) return !target.startsWith('src/shared/') && 'it lies outside src/shared';
      return !mayUsePackage(path, name) && `this package is not for ${layerNameOf(path)}`;
    });
    expect(wrong).toEqual([]);
  });

  it('keep the main process and the window apart: they meet in src/shared only', () => {
    const sides = ['src/main/', 'src/renderer/'];
    const wrong = wrongImports(sources, (path, { target }) => {
      const side = sides.find((one) => path.startsWith(one));
      if (side === undefined || target === null) return false;
      return !target.startsWith(side) && !target.startsWith('src/shared/') && `it is not for ${side}`;
    });
    expect(wrong).toEqual([]);
  });

  it('let nothing else use the command line: what the window writes too stands beside it', () => {
    const wrong = wrongImports(
      sources,
      (path, { target }) =>
        target?.startsWith('src/main/cli/') === true &&
        !path.startsWith('src/main/cli/') &&
        'the command line is for itself',
    );
    expect(wrong).toEqual([]);
  });

  it('keep Node and Electron out of the window, and Electron out of the command line', () => {
    const wrong = wrongImports(sources, (path, { name }) => {
      const isElectron = packageOf(name) === 'electron';
      if (path.startsWith('src/renderer/') && (isElectron || name.startsWith('node:')))
        return 'the window is sandboxed';
      return path.startsWith('src/main/cli/') && isElectron && 'the command line runs without Electron';
    });
    expect(wrong).toEqual([]);
  });

  it('import no file that does not exist', () => {
    const wrong = wrongImports(
      sources,
      (_, { target }) => target?.startsWith('src/') === true && !known.has(target) && 'there is no such file',
    );
    expect(wrong).toEqual([]);
  });

  it('have no files that import each other in a ring', () => {
    expect(importRings(sources)).toEqual([]);
  });

  it('have no clock, no chance and no machine in src/shared', () => {
    const found = shared.flatMap(({ path, text }) => {
      const code = codeOnly(text);
      return IMPURE.filter(([, pattern]) => pattern.test(code)).map(([name]) => `${path} uses ${name}`);
    });
    expect(found).toEqual([]);
  });

  it('have no file too long to read in one sitting', () => {
    const long = sources
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST_FILE)
      .map(({ path, lines }) => `${path} has ${lines} lines`);
    expect(long).toEqual([]);
  });
});
