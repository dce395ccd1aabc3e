/** What the enumeration is asked for, and the values that it leaves each answer. */
import { LOSS_GRADES } from '../../src/shared/catalogue/connector-loss';
import { keysFoundIn } from './making';
import { type Assignment, QUESTIONS } from './questions';
import type { Figures, Panel } from './structure';

/** What a search holds, and what the engineer gave besides: facts that are given may be used, others are never made up. */
export interface Ask {
  readonly held: Assignment;
  readonly given: Assignment;
}

const LEAST_ROUTE_M = 0.001;

export const free = <T>(held: Assignment, id: string, domain: readonly T[]): readonly T[] =>
  id in held ? [held[id] as T] : domain;

/** A fact is there as it was given, or not at all. */
export const fact = ({ held, given }: Ask, id: string): readonly unknown[] => {
  if (id in held) return [held[id]];
  return given[id] === undefined ? [undefined] : [undefined, given[id]];
};

/** A data sheet is a fact; an interface of the catalogue is none. */
export const sheets = ({ given }: Ask): readonly unknown[] =>
  ['near', 'far']
    .map((end) => given[`transceiver.${end}.interface`])
    .filter((one) => typeof one === 'object');

const FACTS: ReadonlySet<string> = new Set([
  'application.perRack',
  'application.installed.trunk',
  'budget.extraTerms',
  'budget.fibreLossDbPerKm',
  'budget.limitDb',
  ...['near', 'far'].flatMap((end) => [
    `application.installed.${end}.keys`,
    `application.installed.${end}.enclosure`,
    `transceiver.${end}.interface`,
  ]),
]);

const IDS = QUESTIONS.map(({ id }) => ({
  id,
  isFact: FACTS.has(id),
  isEnd: id.endsWith('.interface'),
  isKeys: id.endsWith('.keys'),
}));
const FREE = '\0';
const CODES = new Map<unknown, string>();

/** One character for every value there is. */
export const codeOf = (value: unknown): string => {
  const plain = typeof value === 'object' ? JSON.stringify(value) : value;
  let code = CODES.get(plain);
  if (code === undefined) {
    code = String.fromCharCode(CODES.size + 1);
    if (CODES.size > 60_000) throw new Error('more values than there are characters');
    CODES.set(plain, code);
  }
  return code;
};

/** The values of these questions, free ones told from those that are left out. */
export const keyOfHeld = (held: Assignment, ids: readonly string[]): string => {
  let key = '';
  for (const id of ids) key += id in held ? codeOf(held[id]) : FREE;
  return key;
};

/** Equal where the answer must be: everything that is held, and of what is given the facts. */
export const keyOfAsk = ({ held, given }: Ask): string => {
  let key = '';
  for (const { id, isFact, isEnd, isKeys } of IDS) {
    if (id in held) key += codeOf(held[id]);
    else if (!isFact || given[id] === undefined || (isEnd && typeof given[id] !== 'object')) key += FREE;
    // Of keys it only counts that somebody found a panel: which keys it has is then free.
    else key += `${FREE}${isKeys ? FREE : codeOf(given[id])}`;
  }
  return key;
};

/**
 * A panel is there where something that was found is held of it, or may be used; what is not held of it may be otherwise. One
 * for each that the rest tells apart: by the keys that stay, and by its enclosure.
 */
export function panels(ask: Ask, end: 'near' | 'far'): Panel[] {
  const id = (name: string): string => `application.installed.${end}.${name}`;
  const { held, given } = ask;
  if (given[id('keys')] === undefined && held[id('keys')] === undefined) return [undefined];
  const all = new Map<string, Panel>();
  for (const keys of free(held, id('keys'), ['unknown', 'opposed', 'aligned']))
    for (const exchangeAdapters of free(held, id('exchangeAdapters'), [undefined, true]))
      for (const enclosure of fact(ask, id('enclosure'))) {
        const panel = {
          keys,
          ...(exchangeAdapters === undefined ? {} : { exchangeAdapters }),
          ...(enclosure === undefined ? {} : { enclosure }),
        } as Panel;
        const alike = `${keysFoundIn(panel)} ${enclosure}`;
        if (!all.has(alike)) all.set(alike, panel);
      }
  return [...all.values()];
}

/** Numbers as held, else as small as can be; every grade. */
export function* figuresOf(ask: Ask): Generator<Figures> {
  const { held } = ask;
  const number = (name: string): number => free(held, `budget.${name}`, [0])[0] ?? 0;
  const optional = (id: string, least: number): number | undefined => free(held, id, [least])[0];
  const crossConnectM = optional('budget.crossConnectM', 0);
  const routes = {
    routeLengthM: optional('application.routeLengthM', LEAST_ROUTE_M),
    secondRouteLengthM: optional('application.secondRouteLengthM', LEAST_ROUTE_M),
  };
  for (const grade of free(held, 'budget.grade', [...LOSS_GRADES].reverse()))
    for (const limitDb of fact(ask, 'budget.limitDb'))
      for (const fibreLossDbPerKm of fact(ask, 'budget.fibreLossDbPerKm'))
        for (const extraTerms of fact(ask, 'budget.extraTerms'))
          yield {
            ...routes,
            budget: {
              grade,
              nearRiseM: number('nearRiseM'),
              farRiseM: number('farRiseM'),
              slackPercent: number('slackPercent'),
              nearCordM: number('nearCordM'),
              farCordM: number('farCordM'),
              ...(crossConnectM === undefined ? {} : { crossConnectM }),
              splices: number('splices'),
              ...(extraTerms === undefined ? {} : { extraTerms }),
              agingMarginDb: number('agingMarginDb'),
              ...(fibreLossDbPerKm === undefined ? {} : { fibreLossDbPerKm }),
              ...(limitDb === undefined ? {} : { limitDb }),
            } as Figures['budget'],
          };
}
