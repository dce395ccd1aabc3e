/** What `npm run check` looks at: what a change concerns, the closest first. */
import { describe, expect, it } from 'vitest';
import { closestTests, projectsOf, stepsAway } from '../../scripts/check/concerned';
import type { Source } from '../architecture/import-graph';

const file = (path: string, targets: readonly string[] = [], text = ''): Source => ({
  path,
  text,
  imports: targets.map((target) => ({ name: target, target })),
});

const SOURCES = [
  file('src/shared/loss.ts'),
  file('src/shared/verdict.ts', ['src/shared/loss.ts']),
  file('src/renderer/app.tsx', ['src/shared/verdict.ts', 'src/renderer/app.css']),
  file('src/main/file.ts'),
  file('tests/shared/loss.test.ts', ['src/shared/loss.ts']),
  file('tests/shared/verdict.test.ts', ['src/shared/verdict.ts']),
  file('tests/renderer/walk.test.tsx', ['tests/renderer/window.tsx']),
  file('tests/renderer/window.tsx', ['src/renderer/app.tsx']),
  file('tests/main/file.test.ts', ['src/main/file.ts']),
  file('tests/docs/pages.test.ts', [], "readdirSync('docs/decisions'); read('README.md');"),
  file('vite.main.config.ts', ['src/main/file.ts']),
];

const testsOf = (changed: readonly string[], most = 10) => closestTests(changed, SOURCES, most);

describe('what a change concerns', () => {
  it('is every file that leads to it, by any number of imports', () => {
    expect(Object.fromEntries(stepsAway(['src/shared/loss.ts'], SOURCES))).toEqual({
      'src/shared/loss.ts': 0,
      'src/shared/verdict.ts': 1,
      'tests/shared/loss.test.ts': 1,
      'src/renderer/app.tsx': 2,
      'tests/shared/verdict.test.ts': 2,
      'tests/renderer/window.tsx': 3,
      'tests/renderer/walk.test.tsx': 4,
    });
  });

  it('is what imports a file that was deleted, or a style sheet', () => {
    expect(stepsAway(['src/shared/gone.ts'], [file('a.ts', ['src/shared/gone'])]).get('a.ts')).toBe(1);
    expect(stepsAway(['src/renderer/app.css'], SOURCES).get('tests/renderer/walk.test.tsx')).toBe(3);
  });

  it.each(['README.md', 'docs/decisions/0001-a.md'])('is a test that reads %s by its name', (path) => {
    expect(testsOf([path]).files).toEqual(['tests/docs/pages.test.ts']);
  });

  it.each(['assets/picture.png', 'docs/rules.md'])('is nothing where no file leads to %s', (path) => {
    expect(testsOf([path])).toEqual({ files: [], inAll: 0 });
  });
});

describe('the tests that are run', () => {
  it('are the closest, and the others are counted', () => {
    expect(testsOf(['src/shared/loss.ts'], 2)).toEqual({
      files: ['tests/shared/loss.test.ts', 'tests/shared/verdict.test.ts'],
      inAll: 3,
    });
  });

  it('are, of those as close, the ones that lie where the change lies', () => {
    const sources = [
      file('tests/a/far.test.ts', ['src/main/b/c.ts']),
      file('tests/main/b/c.test.ts', ['src/main/b/c.ts']),
    ];
    const changed = ['src/main/b/c.ts'];
    expect(closestTests(changed, sources, 1).files).toEqual(['tests/main/b/c.test.ts']);
  });

  it('are themselves changed files too', () => {
    expect(testsOf(['tests/main/file.test.ts']).files).toEqual(['tests/main/file.test.ts']);
  });
});

describe('the projects whose types are checked', () => {
  it.each([
    [['src/main/file.ts'], ['.', 'src/main', 'tests']],
    [['src/renderer/app.tsx'], ['src/renderer', 'tests/renderer']],
    [['src/main/preload/preload.ts'], ['src/main/preload']],
    [['tests/renderer/saved-quote.ts'], ['tests']],
    [['scripts/build/edition.ts'], ['.']],
    [['docs/decisions/0001-a.md'], []],
  ])('are, for %j, %j', (changed, projects) => {
    expect(projectsOf(stepsAway(changed, SOURCES).keys())).toEqual(projects);
  });

  it.each(['tsconfig.base.json', 'types/version.d.ts', 'package-lock.json', 'src/main/tsconfig.json'])(
    'are all of them for %s',
    (path) => {
      expect(projectsOf([path])).toHaveLength(7);
    },
  );
});
