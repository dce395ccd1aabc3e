/** What README.md and docs show as output of the program is output of the program. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../main/cli/fake-io';

const README = readFileSync('README.md', 'utf8');
const COMMAND = '$ node out/cli/mpo-preflight.cjs ';
const LEFT_OUT = '...';

interface Shown {
  readonly words: readonly string[];
  readonly lines: readonly string[];
}

const shown: readonly Shown[] = [...README.matchAll(/```console\n([\s\S]*?)```/g)].map(([, block]) => {
  const [first = '', ...lines] = (block ?? '').trimEnd().split('\n');
  return { words: first.slice(COMMAND.length).split(' '), lines };
});

/** Runs of lines that stand together; between two runs anything may have been left out. */
const runsOf = (lines: readonly string[]): string[] =>
  lines
    .join('\n')
    .split(`\n${LEFT_OUT}\n`)
    .map((run) => run.replace(/^\.\.\.\n|\n\.\.\.$/g, ''));

/** The first run that is not in the output, in order; null when all are. */
const firstMissing = (runs: readonly string[], output: string): string | null => {
  let from = 0;
  for (const run of runs) {
    const at = output.indexOf(run, from);
    if (at < 0) return run;
    from = at + run.length;
  }
  return null;
};

describe('the README', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'readme-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('shows commands with their output', () => {
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const { lines } of shown) expect(lines.length).toBeGreaterThan(5);
  });

  it.each(shown.map(({ words, lines }) => [words.join(' '), words, lines] as const))(
    'shows what `%s` prints',
    async (_, words, lines) => {
      // An order goes into a folder that is not the reader's.
      const own = words.map((word) => (word.startsWith('out/') ? join(folder, word) : word));
      const { stdout, stderr } = await runCli(own);
      const output = (stdout + stderr).replaceAll(join(folder, 'out/my-order'), 'out/my-order');
      expect(firstMissing(runsOf(lines), output)).toBeNull();
    },
  );

  it('shows the sample cut sheet as it is', () => {
    const [, json] = /```json\n([\s\S]*?)```/.exec(README) ?? [];
    expect(json).toBe(readFileSync('examples/channels/qsfp-to-four-sfp.json', 'utf8'));
  });

  it.each([
    'README.md',
    'docs/file-formats.md',
    'docs/rules.md',
    'docs/examples.md',
    'docs/how-light-travels.md',
    'docs/reach-and-link-budget.md',
  ])('and %s point to files and headings that exist', (page) => {
    const text = readFileSync(page, 'utf8');
    const wrong = [...text.matchAll(/\]\(([^)#:]*)(?:#([^)]+))?\)/g)].flatMap(([, path = '', anchor]) => {
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(target)) return [path];
      if (anchor === undefined) return [];
      const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
        (heading ?? '')
          .toLowerCase()
          .replace(/[^a-z0-9 -]/g, '')
          .replaceAll(' ', '-'),
      );
      return headings.includes(anchor) ? [] : [`${path}#${anchor}`];
    });
    expect(wrong).toEqual([]);
  });
});
