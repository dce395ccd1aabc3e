/**
 * The least that writing an order must do, for comparison: each row of its port map and each of its labels as JSON, written one
 * by one. The rows are read first, which does not count.
 *
 *     node row-lines.mjs FOLDER OUT
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const [folder, out] = process.argv.slice(2);
const before = process.cpuUsage();
const { rows } = JSON.parse(readFileSync(join(folder, 'port-map.json'), 'utf8'));
const { labels } = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'));
const { user, system } = process.cpuUsage(before);
globalThis.benchPreparedMs = (user + system) / 1000;

const file = openSync(out, 'w');
for (const row of rows) writeSync(file, `${JSON.stringify(row)}\n`);
for (const label of labels) writeSync(file, `${JSON.stringify(label)}\n`);
closeSync(file);
