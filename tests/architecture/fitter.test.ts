/** The fitter judges orders, so it must not learn from what made them: nothing that it imports leads there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './source-text';

const FITTER = 'tests/oracle/fitter';

const JUDGED = ['plan', 'order', 'channel', 'budget', 'rules', 'guide', 'documents', 'steps', 'wizard'];

const fileOf = (path: string): string | undefined =>
  [`${path}.ts`, `${path}/index.ts`, path].find((file) => file.endsWith('.ts') && existsSync(file));

/** Every file that these lead to, themselves included. */
const reachedFrom = (files: readonly string[]): Set<string> => {
  const reached = new Set(files);
  for (const file of reached)
    for (const name of importsOf(readFileSync(file, 'utf8'))) {
      const target = name.startsWith('.') ? fileOf(join(dirname(file), name)) : undefined;
      if (target !== undefined) reached.add(target);
    }
  return reached;
};

const sources = readdirSync(FITTER)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => join(FITTER, file));

describe('the fitter', () => {
  const reached = reachedFrom(sources);

  it('is followed into the catalogue and into the geometric oracle', () => {
    expect(reached).toContain('src/shared/catalogue/fan-outs.ts');
    expect(reached).toContain('tests/oracle/geometry.ts');
  });

  it('shares no code with what plans, orders, traces and judges', () => {
    const shared = [...reached].filter((file) => JUDGED.includes(file.split('/')[2] ?? ''));
    expect(shared.filter((file) => file.startsWith('src/'))).toEqual([]);
  });

  it('uses data of the catalogue and nothing else of the program', () => {
    const used = [...reached].filter(
      (file) => file.startsWith('src/') && !file.startsWith('src/shared/catalogue/'),
    );
    expect(used).toEqual([]);
  });
});
