import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORT_LIST } from '../../src/shared/documents/export-list';
import { EXPORTERS } from '../../src/shared/documents/exporters';

const README = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');

describe('the list of files that an order leaves as', () => {
  it('has one entry a file, each with what makes it', () => {
    const names = EXPORT_LIST.map(({ fileName }) => fileName);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(EXPORTERS).sort()).toEqual([...names].sort());
  });

  it.each(EXPORT_LIST.map(({ fileName }) => fileName))('is in the table of README: %s', (fileName) => {
    expect(
      README.split('\n').some((line) => line.startsWith('| `') && line.includes(`\`${fileName}\``)),
    ).toBe(true);
  });
});
