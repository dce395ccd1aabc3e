/** The pictures of the README are there, say what they show, and are small enough for every clone. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = 'assets/screenshots';
const README = readFileSync('README.md', 'utf8');
const shown = [...README.matchAll(/(?:src|srcset)="(assets\/screenshots\/[^"]+)"/g)].map(([, path]) => path);

it('shows each picture once, in both themes', () => {
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.sort()).toEqual(
    readdirSync(FOLDER)
      .map((name) => `${FOLDER}/${name}`)
      .sort(),
  );
  for (const path of shown.filter((one) => one?.endsWith('-dark.webp')))
    expect(shown).toContain(path?.replace('-dark', '-light'));
});

it('says in words what each picture shows', () => {
  const pictures = [...README.matchAll(/<img src="assets\/screenshots\/[^>]*>/g)].map(([tag]) => tag);
  expect(pictures.length).toBe(shown.length / 2);
  for (const tag of pictures) expect(/alt="([^"]*)"/.exec(tag)?.[1]?.length ?? 0).toBeGreaterThan(40);
});

it('keeps the pictures below 1.5 MB in all', () => {
  const bytes = readdirSync(FOLDER).map((name) => statSync(join(FOLDER, name)).size);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(1_500_000);
});
