/** The transceivers that may stand at an end: what was given first, then the usual ones, then every other. */

import type { ChannelEnd, CustomInterface } from '../channel/document';
import type { ApplicationKind } from '../steps/application';
import { catalogueEnds, type End, endOf, endsOfInterface } from './ends';
import { questionOf } from './questions';
import { NONE, type Task } from './task';
import { USUAL_ENDS } from './usual-ends';

type EndName = 'near' | 'far';

const DETAILS = ['receptacleKind', 'polish', 'receptacle'] as const;

const INDEXES: Readonly<Record<EndName, Readonly<Record<string, number>>>> = {
  near: indexesAt('near'),
  far: indexesAt('far'),
};

function indexesAt(end: EndName): Readonly<Record<string, number>> {
  const keys = ['interface', ...DETAILS];
  return Object.fromEntries(keys.map((key) => [key, questionOf(`transceiver.${end}.${key}`).index]));
}

const given = (task: Task, end: EndName, key: string): unknown => task.given[INDEXES[end][key] as number];

const held = (task: Task, end: EndName, key: string): boolean =>
  task.held[INDEXES[end][key] as number] === true;

const isCustom = (value: unknown): value is CustomInterface => typeof value === 'object' && value !== null;

/** By interface, then by its details: the end as it was typed. */
const NAMED = new Map<unknown, Map<string, End>>();
const MOST_NAMED = 2000;

const namedEnd = (what: unknown, details: readonly unknown[]): End => {
  const key = details.some((value) => value !== undefined) ? details.join() : '';
  let ofInterface = NAMED.get(what);
  if (ofInterface === undefined) {
    if (NAMED.size >= MOST_NAMED) NAMED.clear();
    ofInterface = new Map();
    NAMED.set(what, ofInterface);
  }
  const known = ofInterface.get(key);
  if (known !== undefined) return known;
  const given = DETAILS.flatMap((name, place) =>
    details[place] === undefined ? [] : [[name, details[place]] as const],
  );
  const end = endOf({ interface: what as string, ...Object.fromEntries(given) } as ChannelEnd);
  ofInterface.set(key, end);
  return end;
};

/** The end as it was given; null where nothing was. */
const givenEnd = (task: Task, end: EndName): End | null => {
  const what = given(task, end, 'interface');
  if (what === NONE || what === undefined) return null;
  if (isCustom(what)) return endOf({ custom: what });
  const details = DETAILS.map((key) => {
    const value = given(task, end, key);
    return value === NONE ? undefined : value;
  });
  return namedEnd(what, details);
};

type Detail = readonly [name: string, value?: unknown];

const detailed = (one: End, details: readonly Detail[]): End => {
  if (one.end.custom !== undefined) return one;
  let changed: ChannelEnd = one.end;
  for (const [key, value] of details) {
    const { [key as 'polish']: _, ...others } = changed;
    changed = (value === undefined ? others : { ...others, [key]: value }) as ChannelEnd;
  }
  return endOf(changed);
};

type Ends = readonly End[];

/** Lists made of a list: the searches of one step ask for few different ones, and equal questions get the very same. */
const madeFrom = <Key>(make: (all: Ends, key: Key) => Ends): ((all: Ends, key: Key) => Ends) => {
  const made = new WeakMap<Ends, Map<Key, Ends>>();
  return (all, key) => {
    let ofList = made.get(all);
    if (ofList === undefined) {
      ofList = new Map();
      made.set(all, ofList);
    }
    let list = ofList.get(key);
    if (list === undefined) {
      if (ofList.size >= MOST_NAMED) ofList.clear();
      list = make(all, key);
      ofList.set(key, list);
    }
    return list;
  };
};

const beginningWith = madeFrom<End>((all, own) => [own, ...all.filter((one) => one !== own)]);

const withDetails = madeFrom<string>((all, text) => {
  const details = JSON.parse(text) as readonly Detail[];
  return [...new Set(all.map((one) => detailed(one, details)))];
});

/** Puts the details that must stay in their places. */
const holdingDetails = (all: Ends, end: EndName, task: Task): Ends => {
  const kept = DETAILS.filter((key) => held(task, end, key));
  if (kept.length === 0) return all;
  const details = kept.map((key) => {
    const value = given(task, end, key);
    return value === undefined ? [key] : [key, value];
  });
  return withDetails(all, JSON.stringify(details));
};

/** Far ends that suit a near end, the likeliest first. */
export const usualFar = (kind: ApplicationKind, near: End): readonly End[] => {
  const [, usual] = USUAL_ENDS[kind];
  const catalogue = near.endpoint?.catalogue;
  if (catalogue === null || catalogue === undefined) return [near, ...endsOfInterface(usual)];
  if (kind !== 'breakout') return [near, ...endsOfInterface(usual)];
  const broken = catalogue.breakouts.flatMap(({ interface: id }) => (id === null ? [] : endsOfInterface(id)));
  return [...broken, ...endsOfInterface(usual)];
};

/** Transceivers typed in from a data sheet anywhere in the link are there to be chosen like those of the catalogue. */
const typedIn = (task: Task): readonly End[] =>
  (['near', 'far'] as const).flatMap((end) => {
    const what = given(task, end, 'interface');
    return isCustom(what) ? [endOf({ custom: what })] : [];
  });

/** By application, end and what was typed in. */
const FREE = new Map<string, Ends>();

const freeEnds = (end: EndName, kind: ApplicationKind, typed: Ends): Ends => {
  const key = typed.length === 0 ? `${kind} ${end}` : `${kind} ${end} ${typed.map(({ code }) => code)}`;
  const known = FREE.get(key);
  if (known !== undefined) return known;
  const [near, far] = USUAL_ENDS[kind];
  const usual = endsOfInterface(end === 'near' ? near : far);
  const ends = [...new Set([...usual, ...typed, ...catalogueEnds()])];
  if (FREE.size >= MOST_NAMED) FREE.clear();
  FREE.set(key, ends);
  return ends;
};

const ALONE = new WeakMap<End, Ends>();

const alone = (own: End): Ends => {
  const known = ALONE.get(own);
  if (known !== undefined) return known;
  const ends = [own];
  ALONE.set(own, ends);
  return ends;
};

/** The same list for equal questions. */
export const endDomain = (end: EndName, kind: ApplicationKind, task: Task): Ends => {
  const own = givenEnd(task, end);
  if (own === null) return holdingDetails(freeEnds(end, kind, typedIn(task)), end, task);
  const keeps = held(task, end, 'interface');
  if (keeps && (own.end.interface === undefined || DETAILS.every((key) => held(task, end, key))))
    return alone(own);
  const all = keeps ? endsOfInterface(own.end.interface as string) : freeEnds(end, kind, typedIn(task));
  return holdingDetails(beginningWith(all, own), end, task);
};
