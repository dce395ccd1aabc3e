/** docs/rules.md names every rule, once, as the program has it: `node scripts/list-rules.mjs` brings it up to date. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHANNEL_RULES } from '../../src/shared/rules/channel-rules';
import { LINK_RULES } from '../../src/shared/rules/link-rules';

const ROW =
  /^\| `(?<id>[a-z]+\/[a-z-]+)` \| (?<severity>\w+) \| (?<step>\w+) \| (?<catches>.+?) \| (?<source>.+) \|$/;

const rows = readFileSync('docs/rules.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const groups = ROW.exec(line)?.groups;
    return groups === undefined ? [] : [groups];
  });

const listed = rows.map(({ id, severity, step, source }) => `${id} | ${severity} | ${step} | ${source}`);
const known = [...CHANNEL_RULES, ...LINK_RULES].map(
  ({ id, severity, step, source }) => `${id} | ${severity} | ${step} | ${source}`,
);

describe('the list of rules in the documentation', () => {
  it('has every rule of the program, in its order, with severity, step and source', () => {
    expect(listed).toEqual(known);
  });

  it('says in words what each catches', () => {
    expect(rows.filter(({ catches }) => (catches ?? '').length < 20).map(({ id }) => id)).toEqual([]);
  });
});
