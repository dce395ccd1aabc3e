/** One commit's answers about links, a line of JSON for each: `node answer-links.mjs MODULE LINKS OUT`. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [module, links, out] = process.argv.slice(2);
const { answersOfGuide } = await import(pathToFileURL(module).href);
const file = openSync(out, 'w');
for (const link of JSON.parse(readFileSync(links, 'utf8')))
  writeSync(file, `${JSON.stringify([...answersOfGuide(link)])}\n`);
closeSync(file);
