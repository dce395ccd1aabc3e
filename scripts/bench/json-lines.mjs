/**
 * The least that a program like `check --lines` must do, for comparison: JSON.parse of each channel, JSON.stringify of a
 * report, read and written in the same pieces. Reports are taken in turn from a file of them, whose parsing does not count.
 *
 *     node json-lines.mjs CHANNELS REPORTS
 */
import { openSync, readFileSync, readSync } from 'node:fs';

const [channels, reportFile] = process.argv.slice(2);
const before = process.cpuUsage();
const reports = readFileSync(reportFile, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const { user, system } = process.cpuUsage(before);
globalThis.benchPreparedMs = (user + system) / 1000;

const handle = openSync(channels, 'r');
const buffer = Buffer.allocUnsafe(256 * 1024);
const decoder = new TextDecoder();
let held = '';
let batch = '';
let count = 0;
for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
  const lines = (held + decoder.decode(buffer.subarray(0, read), { stream: true })).split('\n');
  held = lines.pop();
  for (const line of lines) {
    try {
      JSON.parse(line);
    } catch {
      // Some lines are broken on purpose.
    }
    batch += `${JSON.stringify(reports[count++ % reports.length])}\n`;
    if (batch.length < 64 * 1024) continue;
    process.stdout.write(batch);
    batch = '';
  }
}
process.stdout.write(batch);
