/** The transceivers that may stand at an end: what was given first, then the usual ones, then every other. */

import type { ChannelEnd, CustomInterface } from '../channel/document';
import type { ApplicationKind } from '../steps/application';
import { catalogueEnds, type End, endOf, endsOfInterface } from './ends';
import { questionOf } from './questions';
import { NONE, type Task } from './task';

type EndName = 'near' | 'far';

/** The commonest pair of each application in 2026: 100G to the leaf, 25G to the server. */
export const USUAL_ENDS: Readonly<Record<ApplicationKind, readonly [near: string, far: string]>> = {
  breakout: ['100GBASE-SR4', '25GBASE-SR'],
  duplex: ['25GBASE-SR', '25GBASE-SR'],
  'patch-field': ['10GBASE-LR', '10GBASE-LR'],
  parallel: ['100GBASE-SR4', '100GBASE-SR4'],
  conversion: ['100GBASE-SR4', '100GBASE-SR4'],
};

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

/** The end as it was given; null where nothing was. */
const givenEnd = (task: Task, end: EndName): End | null => {
  const what = given(task, end, 'interface');
  if (what === NONE || what === undefined) return null;
  if (isCustom(what)) return endOf({ custom: what });
  const details = DETAILS.flatMap((key) => {
    const value = given(task, end, key);
    return value === NONE || value === undefined ? [] : [[key, value] as const];
  });
  return endOf({ interface: what as string, ...Object.fromEntries(details) } as ChannelEnd);
};

/** By end and details: the searches of one step ask for few different ones, of every transceiver there is. */
const DETAILED = new WeakMap<End, Map<string, End>>();

const detailed = (one: End, details: readonly (readonly [string, unknown])[]): End => {
  let changed: ChannelEnd = one.end;
  for (const [key, value] of details) {
    const { [key as 'polish']: _, ...others } = changed;
    changed = (value === undefined ? others : { ...others, [key]: value }) as ChannelEnd;
  }
  return endOf(changed);
};

/** Puts the details that must stay in their places. */
const holdingDetails = (end: EndName, task: Task): ((one: End) => End) => {
  const details = DETAILS.filter((key) => held(task, end, key)).map(
    (key) => [key, given(task, end, key)] as const,
  );
  if (details.length === 0) return (one) => one;
  const text = JSON.stringify(details);
  return (one) => {
    if (one.end.custom !== undefined) return one;
    let known = DETAILED.get(one);
    if (known === undefined) {
      known = new Map();
      DETAILED.set(one, known);
    }
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = detailed(one, details);
    known.set(text, made);
    return made;
  };
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

export const endDomain = (end: EndName, kind: ApplicationKind, task: Task): readonly End[] => {
  const own = givenEnd(task, end);
  const keeps = held(task, end, 'interface');
  if (own !== null && keeps && DETAILS.every((key) => held(task, end, key))) return [own];
  const all =
    keeps && own !== null
      ? own.end.interface === undefined
        ? [own]
        : endsOfInterface(own.end.interface)
      : [...endsOfInterface(USUAL_ENDS[kind][end === 'near' ? 0 : 1]), ...typedIn(task), ...catalogueEnds()];
  const found = new Set<End>();
  const holding = holdingDetails(end, task);
  if (own !== null) found.add(holding(own));
  for (const one of all) found.add(holding(one));
  return [...found];
};
