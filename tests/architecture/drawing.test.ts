/** The drawing of docs/architecture.md, compared with the imports of the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importGraph } from './import-graph';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The box of the drawing that a file of src stands in. */
const boxOf = (path: string): string => {
  const [, side, folder = '', ...inside] = path.split('/');
  if (side === 'renderer') return 'renderer';
  if (side === 'main') return folder === 'cli' || folder === 'preload' ? folder : 'main';
  return inside.length === 0 ? 'base' : folder;
};

const paths = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));

const imported = new Set(
  importGraph(ROOT, paths).flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target !== null && boxOf(target) !== boxOf(path))
      .map(({ target }) => `${boxOf(path)} --> ${boxOf(target ?? '')}`),
  ),
);

const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
const drawing = /```mermaid\n(.*?)```/s.exec(page)?.[1] ?? '';
const drawn = [...drawing.matchAll(/^ {2}(\w+) --> (\w+)$/gm)].map(([, from = '', to = '']) => [from, to]);
const boxes = [...drawing.matchAll(/^ {2}(\w+)\[/gm)].map(([, box]) => box);

const reachedFrom = (box: string): Set<string> => {
  const reached = new Set<string>();
  const follow = (from: string): void => {
    for (const [start, end = ''] of drawn)
      if (start === from && !reached.has(end)) {
        reached.add(end);
        follow(end);
      }
  };
  follow(box);
  return reached;
};

describe('the drawing of the architecture', () => {
  it('is found, and has every folder as one box', () => {
    expect(drawn.length).toBeGreaterThan(10);
    expect([...boxes].sort()).toEqual([...new Set(paths.map(boxOf))].sort());
  });

  it('shows only imports that there are', () => {
    expect(drawn.map((pair) => pair.join(' --> ')).filter((arrow) => !imported.has(arrow))).toEqual([]);
  });

  it('leads along its arrows wherever a file imports', () => {
    const missing = [...imported].filter((arrow) => {
      const [from = '', to = ''] = arrow.split(' --> ');
      return !reachedFrom(from).has(to);
    });
    expect(missing).toEqual([]);
  });

  it('has no arrow that others stand for', () => {
    const spare = drawn.filter(([from = '', to = '']) =>
      drawn.some(([start, middle = '']) => start === from && middle !== to && reachedFrom(middle).has(to)),
    );
    expect(spare).toEqual([]);
  });
});
