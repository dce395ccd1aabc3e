/** docs/examples.md lists every example file, and none that does not exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PAGE = readFileSync('docs/examples.md', 'utf8');

/** Names in the first column of the tables whose heading names the folder. */
const listedIn = (folder: string): string[] =>
  PAGE.split(/^## /m)
    .filter((text) => text.includes(`| file in \`${folder}\` |`))
    .flatMap((text) => [...text.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, name]) => `${name}.json`))
    .sort();

describe('the list of examples in the documentation', () => {
  it.each(['examples/channels', 'examples/quotes'])('has every file of %s, once', (folder) => {
    expect(listedIn(folder)).toEqual(readdirSync(folder).sort());
  });

  it('has every table', () => {
    const listed = [...PAGE.matchAll(/^\| `([a-z0-9-]+\.(?:csv|xlsx))` \|/gm)].map(([, name]) => name).sort();
    expect(listed).toEqual(readdirSync('examples/tables').sort());
  });
});
