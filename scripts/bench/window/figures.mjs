/**
 * The figures of the window: against an empty window of the same runtime in the same run, or in milliseconds where a person
 * feels them.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environmentOf, nodeOf } from '../../e2e/stage.mjs';
import { median } from '../measure.mjs';
import { packForBench } from './packed.mjs';
import { quoteOfLinks, quoteOfRows } from './quotes.mjs';
import { putFile } from './stage.mjs';
import { startOnce } from './start.mjs';

const DRIVE_LIMIT_SECONDS = 300;
const FRAME_MS = 1000 / 60;
const MOST_START_RATIO = 1.7;

const percentile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
};

const inMs = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

/** A driver whose window died can wait for ever; the system's own limit ends it. */
const drive = (stage, args) =>
  new Promise((resolve, reject) => {
    const { folder, user, display } = stage;
    const command = [nodeOf(folder), join(folder, 'bench', 'drive.mjs'), ...args];
    const [program, ...rest] =
      process.platform === 'linux' ? ['timeout', '-k', '5', `${DRIVE_LIMIT_SECONDS}`, ...command] : command;
    const child = spawn(program, rest, {
      ...user,
      cwd: folder,
      env: environmentOf(folder, { DISPLAY: display }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [told, complained] = [[], []];
    child.stdout.on('data', (chunk) => told.push(chunk));
    child.stderr.on('data', (chunk) => complained.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`${args[0]} ended with ${code}: ${Buffer.concat(complained)}`));
      else resolve(JSON.parse(Buffer.concat(told).toString('utf8').trim().split('\n').at(-1)));
    });
  });

/** The program as it is packed, beside an empty window in the same archive; told, as the folder's start has the bar. */
const packedStart = async (stage, { windowStarts }) => {
  const packed = await packForBench(stage);
  if (typeof packed === 'string') return [{ name: 'packed, start to usable first screen', missing: packed }];
  const times = [[], []];
  for (let round = -1; round < windowStarts; round++)
    for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const { startMs } = await startOnce(packed, packed.apps[which], `packed-${round}`);
      if (round >= 0) times[which].push(startMs);
    }
  const [own, empty] = times.map(median);
  return [
    {
      name: 'packed, start to usable first screen',
      value: (own / empty).toFixed(2),
      limit: 'told',
      isOver: false,
      note: `${inMs(own)}, ${inMs(empty)}: ${inMs(own - empty)} more (an empty window, packed too)`,
    },
  ];
};

/** Window and empty window in turns, so that both meet the same machine. */
const startAndMemory = async (stage, { windowStarts }) => {
  const apps = [join(stage.folder, 'app'), join(stage.folder, 'bench', 'empty')];
  const times = [[], []];
  const memories = [[], []];
  // The first start of each reads the runtime from the disk.
  for (let round = -1; round < windowStarts; round++)
    for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const { startMs, memoryKb } = await startOnce(stage, apps[which], round);
      if (round < 0) continue;
      times[which].push(startMs);
      memories[which].push(memoryKb);
    }
  const [own, empty] = times.map(median);
  const start = {
    name: 'start to usable first screen',
    value: (own / empty).toFixed(2),
    limit: String(MOST_START_RATIO),
    isOver: own > MOST_START_RATIO * empty,
    note: `${inMs(own)}, ${inMs(empty)}: ${inMs(own - empty)} more (an empty window)`,
  };
  if (memories.flat().includes(null))
    return [
      start,
      { name: 'memory of all processes', missing: 'this system does not tell it to this user.' },
    ];
  const [mine, its] = memories.map(median);
  const ratio = mine / its;
  const memory = {
    name: 'memory of all processes',
    value: ratio.toFixed(2),
    limit: '1.3',
    isOver: ratio > 1.3,
    note: `${Math.round(mine / 1024)} MiB, ${Math.round(its / 1024)} MiB (an empty window; what is shared counted once)`,
  };
  return [start, memory];
};

const spread = (values) =>
  `median ${inMs(percentile(values, 0.5))}, 90th ${inMs(percentile(values, 0.9))}, of ${values.length}`;

/** Going on draws another screen, in pieces: its paint is held to the limit, and each piece, but not the sum of them. */
const answerFigures = (acts, where, limitMs) => {
  const answers = acts.filter(({ kind }) => kind !== 'step').map(({ costMs }) => costMs);
  const steps = acts.filter(({ kind }) => kind === 'step').map(({ costMs }) => costMs);
  const figure = (name, values, limit, more = '') => {
    const value = percentile(values, 0.99);
    return {
      name: `${name}, ${where}`,
      value: inMs(value),
      limit: `${limit} ms`,
      isOver: value > limit,
      note: `99th percentile; ${spread(values)}${more}`,
    };
  };
  const of = (key) => acts.map((act) => act[key]);
  return [
    figure(
      'script, style, layout an answer',
      answers,
      limitMs,
      `; going on to another screen ${spread(steps)}`,
    ),
    figure('event to paint', of('toPaintMs'), 40, '; going on included'),
    figure('longest piece of work', of('longestMs'), 8, `; what follows the paint ${spread(of('laterMs'))}`),
  ];
};

const answersOfOne = async (stage, { windowAnswers }) =>
  answerFigures(await drive(stage, ['answers', '-', `${windowAnswers}`]), 'one link', 8);

const answersOfMany = async (stage, { windowAnswers, manyLinks }) => {
  const quote = putFile(stage, 'links.json', quoteOfLinks(manyLinks));
  const answers = await drive(stage, ['answers', quote, `${Math.ceil(windowAnswers / 2)}`]);
  return answerFigures(answers, `${manyLinks.toLocaleString('en')} links`, 30);
};

const portMap = async (stage, { mapRows }) => {
  const quote = putFile(stage, 'rows.json', quoteOfRows(mapRows));
  const { rows, times, most, blank } = await drive(stage, ['scroll', quote]);
  const gaps = times.slice(1).map((time, index) => time - times[index]);
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME_MS) - 1), 0);
  const share = (100 * dropped) / (gaps.length + dropped);
  const count = rows.toLocaleString('en');
  return [
    {
      name: `rows in the page, of ${count}`,
      value: String(most),
      limit: '200',
      isOver: most > 200,
      note: 'the port map while it is scrolled',
    },
    {
      name: 'dropped frames while it is scrolled',
      value: `${share.toFixed(1)} %`,
      limit: '2 %',
      isOver: share > 2,
      note: `${dropped} of ${gaps.length + dropped} in 5 s, the longest ${inMs(Math.max(...gaps))}; ${blank} with rows missing`,
    },
  ];
};

/** Each answers a list of figures, or throws. */
export const WINDOW_FIGURES = [startAndMemory, packedStart, answersOfOne, answersOfMany, portMap];
