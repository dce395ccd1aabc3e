/** A folder for one test file, gone afterwards. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

export const SAMPLE = readFileSync('examples/quotes/40g-to-4x10g.json', 'utf8');

export const renamed = (name: string): string =>
  `${JSON.stringify({ ...(JSON.parse(SAMPLE) as object), name }, null, 2)}\n`;

/** `data` is the program's own folder, `files` the customer's. */
export const ownFolders = () => {
  const folders = { data: '', files: '' };
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'files-test-'));
    folders.data = join(root, 'data');
    folders.files = join(root, 'files');
    mkdirSync(folders.files);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  return folders;
};
