/** The enumeration behind `npm run prove` shares no code with the guide, which it is to judge. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf } from './source-text';

/** They put the question to the guide. */
const ASKING = ['prover.ts', 'smallest.ts'];

describe('the enumeration of designs', () => {
  it('imports nothing of the guide but where it asks it', () => {
    const files = readdirSync('tests/prove', { withFileTypes: true }).filter((entry) => entry.isFile());
    const asking = files
      .map(({ name }) => name)
      .filter((file) =>
        importsOf(readFileSync(`tests/prove/${file}`, 'utf8')).some((name) => name.includes('/guide/')),
      );
    expect(asking.sort()).toEqual(ASKING);
  });
});
