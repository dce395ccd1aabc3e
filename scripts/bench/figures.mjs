/** The figures that the bench measures, each a ratio with its target. */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { cliFile, root } from '../setup.mjs';
import { channelLines } from './channels.mjs';
import { cpuMs, inTurns, runMeasured, startMs } from './measure.mjs';

const perSecond = (count, milliseconds) =>
  `${Math.round((count * 1000) / milliseconds).toLocaleString('en')} a second`;

/** As `check --lines` does it, without reading and writing. */
const answerLine = (core, line, number) => {
  const document = core.readChannelText(line);
  const judged = document.ok ? core.judgeChannel(document.value) : document;
  return JSON.stringify(
    judged.ok
      ? core.reportChannel(judged.value)
      : { format: core.ERROR_FORMAT, version: 1, line: number, problems: judged.error },
  );
};

const parseIfPossible = (line) => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

/** Line in, report out, inside one process; no two rounds take the same lines. */
export const coreLines = async (core, { coreRounds }) => {
  const size = 1000;
  const lines = [...channelLines(size * coreRounds)];
  // Answering all of them once also warms up what is measured.
  const reports = lines.map((line, index) => JSON.parse(answerLine(core, line, index + 1)));
  const roundsOf = (work) => (round) =>
    cpuMs(() => {
      for (let index = round * size; index < (round + 1) * size; index++) work(index);
    });
  const { own, base, ratio } = await inTurns(
    coreRounds,
    roundsOf((index) => answerLine(core, lines[index], index + 1)),
    roundsOf((index) => {
      parseIfPossible(lines[index]);
      JSON.stringify(reports[index]);
    }),
  );
  return {
    name: 'check --lines, the core alone',
    ratio,
    target: 4,
    against: 'JSON.parse + JSON.stringify',
    note: `${perSecond(size, own)}, ${perSecond(size, base)}`,
  };
};

const writeLines = (file, lines, times = 1) => {
  const text = `${lines.join('\n')}\n`;
  const handle = openSync(file, 'w');
  for (let time = 0; time < times; time++) writeSync(handle, text);
  closeSync(handle);
};

/** The built program on a file of channels. */
export const programLines = async (core, { programLines: count, programRounds }, folder) => {
  const channels = join(folder, 'channels.jsonl');
  const reports = join(folder, 'reports.jsonl');
  const lines = [...channelLines(count, 2)];
  writeLines(channels, lines);
  writeLines(
    reports,
    lines.slice(0, 2000).map((line, index) => answerLine(core, line, index + 1)),
  );
  const run = async (args) => (await runMeasured(args, folder)).cpuMs;
  const { own, base, ratio } = await inTurns(
    programRounds,
    () => run([cliFile, 'check', '--lines', channels]),
    () => run([join(root, 'scripts', 'bench', 'json-lines.mjs'), channels, reports]),
  );
  return {
    name: `check --lines, the program on ${count.toLocaleString('en')} lines`,
    ratio,
    target: 4,
    against: 'a script with JSON alone',
    note: `${perSecond(count, own)}, ${perSecond(count, base)}`,
  };
};

/** The same 10,000 lines once and many times over: memory must not know the difference. */
export const memory = async (_core, { manyTimes }, folder) => {
  const block = 10_000;
  const lines = [...channelLines(block, 3)];
  const few = join(folder, 'few.jsonl');
  const many = join(folder, 'many.jsonl');
  writeLines(few, lines);
  writeLines(many, lines, manyTimes);
  const small = await runMeasured([cliFile, 'check', '--lines', few], folder);
  const large = await runMeasured([cliFile, 'check', '--lines', many], folder);
  const megabytes = ({ maxRssKb }) => `${Math.round(maxRssKb / 1024)} MiB`;
  return {
    name: `largest memory at ${(block * manyTimes).toLocaleString('en')} lines`,
    ratio: large.maxRssKb / small.maxRssKb,
    target: 1.25,
    against: `at ${block.toLocaleString('en')} lines`,
    note: `${megabytes(large)}, ${megabytes(small)}`,
  };
};

const readQuote = (core) => {
  const text = readFileSync(join(root, 'examples', 'quotes', 'mixed-200-links.json'), 'utf8');
  return () => {
    const quote = core.readQuoteText(text);
    if (!quote.ok) throw new Error(JSON.stringify(quote.error));
    return { text, quote: quote.value };
  };
};

const roundTrip = (text, json) => {
  JSON.parse(text);
  for (const one of json) JSON.stringify(JSON.parse(one), null, 2);
};

/** Node still compiles in the first twenty rounds, and JSON is compiled already: neither is what an order costs. */
const ROUNDS_TO_WARM_UP = 30;

const againstJson = async (name, work, text, json, rounds, against) => {
  for (let warm = 0; warm < ROUNDS_TO_WARM_UP; warm++) work();
  const { own, base, ratio } = await inTurns(
    rounds,
    () => cpuMs(work),
    () => cpuMs(() => roundTrip(text, json)),
  );
  return { name, ratio, target: 20, against, note: `${own.toFixed(0)} ms, ${base.toFixed(1)} ms` };
};

/** A quote of 200 links to its order: text in, the text of order.json out. */
export const order = async (core, { orderRounds }) => {
  const read = readQuote(core);
  const make = () => JSON.stringify(core.makeOrder(read().quote).order, null, 2);
  const { text } = read();
  return againstJson('order of 200 links', make, text, [make()], orderRounds, 'JSON of quote and order');
};

/** The same quote to the text of every file of its folder: CSV, summary, port map and channel files as well. */
export const orderFolder = async (core, { orderRounds }) => {
  const read = readQuote(core);
  const whole = (text) => (typeof text === 'string' ? text : [...text].join(''));
  const make = () =>
    new Map([...core.orderFiles(core.makeOrder(read().quote))].map(([name, text]) => [name, whole(text)]));
  const { text } = read();
  const json = [...make()].filter(([name]) => name.endsWith('.json')).map(([, file]) => file);
  return againstJson(
    'order of 200 links, every file',
    make,
    text,
    json,
    orderRounds,
    'JSON of quote and of each JSON file',
  );
};

const start = async (name, args, { startRounds }) => {
  const { own, base, ratio } = await inTurns(
    startRounds,
    () => startMs(args),
    () => startMs(['-e', '0']),
  );
  return {
    name,
    ratio,
    target: 3,
    against: 'node -e 0',
    note: `${own.toFixed(0)} ms, ${base.toFixed(0)} ms`,
  };
};

export const startOfVersion = (_core, sizes) => start('start: --version', [cliFile, '--version'], sizes);

export const startOfCheck = (_core, sizes, folder) => {
  const file = join(folder, 'channel.json');
  const [line] = channelLines(1, 4);
  writeFileSync(file, line);
  return start('start: check of one channel', [cliFile, 'check', file], sizes);
};
