/** Kills a program at its work, again and again on one desk, and looks each time whether all that was promised is there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'vite';
import { writeFolder } from '../../src/main/order/order-folder';
import { broken, leftBehind, orderFolder, type Promised } from './after-kill';
import { type Desk, deskIn, TOLD, type Told } from './desk';
import { type Random, randomOf } from './random';
import { orderFilesOf, quoteOf } from './states';

/** Counted from when it has started; one in ten is killed in its start. */
const LONGEST_LIFE_MS = 400;
/** A command is over in less. */
const LONGEST_COMMAND_MS = 700;

const COMMAND_FOLDER = 'command';

export interface KillFigures {
  readonly sittings: number;
  readonly commands: number;
  /** What was told to be on the disk. */
  readonly promises: number;
  readonly broken: readonly string[];
}

/** The process, made of the sources as they are now. */
const buildProcess = async (folder: string): Promise<string> => {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __VERSION__: '"soak"', __RULES_EDITION__: '"soak"', __NAMES_EDITION__: '"soak"' },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: resolve('tests/soak/sitting-process.ts'),
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'esm', entryFileNames: 'sitting-process.mjs' } },
    },
  });
  return join(folder, 'sitting-process.mjs');
};

const LINE = new RegExp(`^(${TOLD.join('|')}) (\\d+)$`);

interface Ended {
  readonly told: Promised;
  readonly lines: number;
  readonly wasKilled: boolean;
  readonly process: number;
  readonly errors: string;
}

/** Starts it and kills it so many milliseconds later, or after its first word. */
const killed = async (
  args: readonly string[],
  lifeMs: number,
  from: 'start' | 'first word' = 'start',
): Promise<Ended> => {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const closed = new Promise<NodeJS.Signals | null>((done) =>
    child.once('close', (_, signal) => done(signal)),
  );
  if (from === 'first word') await Promise.race([once(child.stdout, 'data'), closed]);
  await Promise.race([setTimeout(lifeMs), closed]);
  child.kill('SIGKILL');
  const signal = await closed;
  const told: Partial<Record<Told, number>> = {};
  let lines = 0;
  for (const line of output.split('\n')) {
    const [, what, state] = LINE.exec(line) ?? [];
    if (what === undefined) continue;
    lines += 1;
    told[what as Told] = Number(state);
  }
  return { told, lines, errors, process: child.pid ?? 0, wasKilled: signal === 'SIGKILL' };
};

/** A sitting, until it is killed. */
const sittingKilled = async (
  desk: Desk,
  process: string,
  root: string,
  promised: Promised,
  random: Random,
): Promise<{ promised: Promised; lines: number; wrong: string[] }> => {
  const first = Math.max(0, ...Object.values(promised)) + 1_000;
  const args = [process, root, String(random.below(2 ** 31)), String(first)];
  const from = random.below(10) === 0 ? 'start' : 'first word';
  const ended = await killed(args, random.below(LONGEST_LIFE_MS), from);
  const wrong = ended.wasKilled ? [] : [`it ended by itself: ${ended.errors}`];
  const { started, ...told } = ended.told;
  const now = { ...promised, ...told };
  if (started !== undefined) {
    wrong.push(...leftBehind(desk.data, ended.process).map((name) => `${name} was not swept`));
    // The folder of the command is swept by the command, see below.
    if (told.ordered !== undefined)
      wrong.push(
        ...leftBehind(desk.files, ended.process)
          .filter((name) => !name.startsWith(COMMAND_FOLDER))
          .map((name) => `${name} was not swept`),
      );
  }
  // Left for the next sitting to take, or refused.
  const keep = random.next() < 0.5;
  wrong.push(...(await broken(desk, now, keep)));
  // What was offered and refused is gone: what the files hold is the newest there is.
  return { promised: keep ? now : { ...now, accepted: 0 }, lines: ended.lines, wrong };
};

/** The command that writes an order, over the last one, until it is killed. */
const commandKilled = async (
  desk: Desk,
  command: string,
  quote: string,
  random: Random,
): Promise<{ wasKilled: boolean; wrong: string[] }> => {
  const folder = join(desk.files, COMMAND_FOLDER);
  const args = [command, 'order', quote, '--out', folder, '--force'];
  const { wasKilled } = await killed(args, 50 + random.below(LONGEST_COMMAND_MS));
  const state = orderFolder(folder);
  const wrong = ['absent', 'whole', 'incomplete'].includes(state) ? [] : [state];
  if (state === 'incomplete' || leftBehind(folder, 0).length > 0) {
    const again = await killed(args, 60_000);
    if (again.wasKilled || orderFolder(folder) !== 'whole')
      wrong.push('the next run did not finish the order');
    wrong.push(...leftBehind(folder, again.process).map((name) => `${name} was not swept by the next run`));
  }
  return { wasKilled, wrong };
};

/** The order is finished by the next run, whatever was broken off, and what no order put there stays. */
const finished = async (desk: Desk): Promise<string[]> => {
  const notes = join(desk.order, 'notes.txt');
  if (orderFolder(desk.order) === 'absent') return [];
  writeFileSync(notes, 'mine');
  const written = await writeFolder(desk.order, orderFilesOf(1), true);
  if (!written.ok) return [`the order cannot be finished: it ${written.error.says}`];
  return orderFolder(desk.order) === 'whole' ? [] : ['the finished order is not whole'];
};

interface Draw {
  readonly kills: number;
  readonly seed: number;
  /** The built command line; null leaves its kills out. */
  readonly command: string | null;
  readonly onKill?: (count: number) => void;
}

export const drawKills = async ({ kills, seed, command, onKill }: Draw): Promise<KillFigures> => {
  const random = randomOf(seed);
  const root = mkdtempSync(join(tmpdir(), 'mpo-preflight-soak-'));
  const wrong: string[] = [];
  const counts = { sittings: 0, commands: 0, promises: 0 };
  try {
    const process = await buildProcess(root);
    const desk = deskIn(root);
    mkdirSync(desk.files);
    writeFileSync(desk.quotes[0], quoteOf(0));
    const quotes = ['40g-to-4x10g', 'leaf-spine-five-methods'].map((name) =>
      resolve(`examples/quotes/${name}.json`),
    );
    let promised: Promised = { 'saved a': 0 };
    while (counts.sittings + counts.commands < kills) {
      if (command !== null && random.below(8) === 0) {
        const one = await commandKilled(desk, command, random.pick(quotes), random);
        if (one.wasKilled) counts.commands += 1;
        wrong.push(...one.wrong);
      } else {
        const one = await sittingKilled(desk, process, root, promised, random);
        counts.sittings += 1;
        counts.promises += one.lines;
        promised = one.promised;
        wrong.push(...one.wrong);
        if (random.below(10) === 0) {
          wrong.push(...(await finished(desk)));
          if (promised.ordered !== undefined) promised = { ...promised, ordered: 1 };
        }
      }
      onKill?.(counts.sittings + counts.commands);
    }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 10 });
  }
  return { ...counts, broken: wrong };
};
