/**
 * Brings the tables of docs/rules.md up to date: id, severity, step and source come from the rules; what a rule catches
 * stays as it is written there, and a new rule begins with its failing examples. tests/docs/rules-list.test.ts compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './setup.mjs';
import { readWords } from './words.mjs';

const PAGE = join(root, 'docs', 'rules.md');
const TABLES = [
  ['src/shared/rules/channel-rules.ts', 'CHANNEL_RULES', '## Rules about one channel'],
  ['src/shared/rules/link-rules.ts', 'LINK_RULES', '## Rules about one link of a quote'],
];
const HEAD = '| rule | severity | step | what it catches | source |\n|---|---|---|---|---|\n';

readWords(import.meta.filename);
let page = readFileSync(PAGE, 'utf8');
const caught = new Map(
  [...page.matchAll(/^\| `([^`]+)` \| \w+ \| \w+ \| (.+?) \| /gm)].map(([, id, text]) => [id, text]),
);

const rowOf = ({ id, severity, step, source, examples }) => {
  const text = caught.get(id) ?? `For example: ${examples.fails.map(({ what }) => what).join('; ')}.`;
  return `| \`${id}\` | ${severity} | ${step} | ${text} | ${source} |\n`;
};

for (const [file, name, heading] of TABLES) {
  const { module } = await runnerImport(join(root, file), { root, configFile: false, logLevel: 'error' });
  const table = page.indexOf(HEAD, page.indexOf(heading)) + HEAD.length;
  const rest = page.slice(table).replace(/^(\|.*\n)*/, '');
  page = page.slice(0, table) + module[name].map(rowOf).join('') + rest;
}
writeFileSync(PAGE, page);
console.log('Brought docs/rules.md up to date. Read the diff before committing it.');
