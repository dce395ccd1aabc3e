/** What is there after a kill, held against what was promised before it. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { journalIn } from '../../src/main/files/journal';
import { INCOMPLETE, listIn, MANIFEST } from '../../src/main/order/order-manifest';
import type { Desk, Told } from './desk';
import { stateOfExport, stateOfQuote } from './states';

export type Promised = Readonly<Partial<Record<Told, number>>>;

const textAt = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** All that the next start would offer, one after the other; `keep` leaves it as it is. */
const offered = async (desk: Desk, keep: boolean): Promise<string[]> => {
  const data = keep ? `${desk.data}-looked-at` : desk.data;
  if (!existsSync(desk.data)) return [];
  if (keep) cpSync(desk.data, data, { recursive: true });
  const journal = journalIn(data, Date.now);
  await journal.takeOver();
  const texts: string[] = [];
  for (let found = await journal.recovered(); found !== null; found = await journal.recovered()) {
    texts.push(found.quote.text);
    await journal.refuseRecovered();
  }
  if (keep) rmSync(data, { recursive: true });
  return texts;
};

/** `absent`, `whole`, `incomplete`, or in words what it should not be. */
export const orderFolder = (folder: string): string => {
  if (!existsSync(folder)) return 'absent';
  if (existsSync(join(folder, INCOMPLETE))) return 'incomplete';
  const list = listIn(MANIFEST, textAt(join(folder, MANIFEST)) ?? '');
  if (list === null) return 'the order folder has no list, and no mark that it is incomplete';
  for (const { name, bytes, sha256 } of list) {
    const path = join(folder, name);
    if (!existsSync(path) || statSync(path).size !== bytes) return `${name} of the order is not whole`;
    if (createHash('sha256').update(readFileSync(path)).digest('hex') !== sha256)
      return `${name} of the order is another`;
  }
  return 'whole';
};

const TEMPORARY = /^\.mpoq-[0-9a-f]+-(\d+)-/;

/** Half-written files of processes that are gone; `living` is the one that may still have some. */
export const leftBehind = (folder: string, living: number): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
        const process = TEMPORARY.exec(name.split(/[/\\]/).at(-1) ?? '')?.[1];
        return process !== undefined && Number(process) !== living;
      })
    : [];

const generations = (desk: Desk): string[] =>
  existsSync(join(desk.data, 'generations'))
    ? readdirSync(join(desk.data, 'generations'), { recursive: true, encoding: 'utf8' })
        .filter((name) => /~\d$/.test(name))
        .map((name) => join(desk.data, 'generations', name))
    : [];

/** What of it was broken, in words. */
export const broken = async (desk: Desk, promised: Promised, keep: boolean): Promise<string[]> => {
  const wrong: string[] = [];
  const states: number[] = [];
  for (const [index, path] of desk.quotes.entries()) {
    const text = textAt(path);
    const saved = promised[index === 0 ? 'saved a' : 'saved b'] ?? -1;
    const state = text === null ? -1 : (stateOfQuote(text) ?? -2);
    if (state < saved || state === -2) wrong.push(`${path} holds ${state}, and ${saved} was saved`);
    states.push(state);
  }
  for (const text of await offered(desk, keep)) {
    const state = stateOfQuote(text);
    if (state === null) wrong.push('what comes back is not whole');
    else states.push(state);
  }
  const newest = Math.max(...states);
  if (newest < (promised.accepted ?? 0))
    wrong.push(`${newest} comes back, and ${promised.accepted} was accepted`);
  for (const path of generations(desk))
    if (stateOfQuote(readFileSync(path, 'utf8')) === null) wrong.push(`the older state ${path} is not whole`);
  const exported = textAt(desk.export);
  const exportedState = exported === null ? -1 : (stateOfExport(exported) ?? -2);
  if (exportedState === -2 || exportedState < (promised.exported ?? -1))
    wrong.push(`the export holds ${exportedState}, and ${promised.exported} was written`);
  const order = orderFolder(desk.order);
  if (!['absent', 'whole', 'incomplete'].includes(order)) wrong.push(order);
  if (order === 'absent' && promised.ordered !== undefined) wrong.push('the order is gone');
  if (order === 'whole') {
    const { state } = JSON.parse(readFileSync(join(desk.order, 'order.json'), 'utf8')) as { state: number };
    if (state < (promised.ordered ?? -1))
      wrong.push(`order ${state} is there, and ${promised.ordered} was written`);
  }
  const preferred = textAt(join(desk.data, 'settings.json'));
  const value =
    preferred === null
      ? -1
      : Number((JSON.parse(preferred) as { preferences: Record<string, string> }).preferences.state ?? -1);
  if (value < (promised.preferred ?? -1))
    wrong.push(`the setting is ${value}, and ${promised.preferred} was kept`);
  return wrong;
};
