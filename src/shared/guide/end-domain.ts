/** The transceivers that may stand at an end: what was given first, then the usual ones, then every other. */

import type { ChannelEnd, CustomInterface } from '../channel/document';
import type { ApplicationKind } from '../steps/application';
import { catalogueEnds, distinctEnds, type End, endOf, endsOfInterface, isSameEnd } from './ends';
import type { Guide } from './guide';
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

/** The end as it was given; null where nothing was. */
const givenEnd = (task: Task, end: EndName): End | null => {
  const what = given(task, end, 'interface');
  if (what === NONE || what === undefined) return null;
  if (isCustom(what)) return endOf({ custom: what }, task.guide);
  const details = DETAILS.flatMap((key) => {
    const value = given(task, end, key);
    return value === NONE || value === undefined ? [] : [[key, value] as const];
  });
  return endOf({ interface: what, ...Object.fromEntries(details) } as ChannelEnd, task.guide);
};

type Ends = readonly End[];

/** Puts the details that must stay in their places. */
const holdingDetails = (all: Ends, end: EndName, task: Task): Ends => {
  const kept = DETAILS.filter((key) => held(task, end, key));
  if (kept.length === 0) return all;
  const detailed = (one: End): End => {
    if (one.end.custom !== undefined) return one;
    const changed: Record<string, unknown> = { ...one.end };
    for (const key of kept) {
      const value = given(task, end, key);
      if (value === undefined) delete changed[key];
      else changed[key] = value;
    }
    return endOf(changed as ChannelEnd, task.guide);
  };
  return distinctEnds(all.map(detailed));
};

/** Far ends that suit a near end, the likeliest first. */
export const usualFar = (kind: ApplicationKind, near: End, guide: Guide): readonly End[] => {
  const [, usual] = USUAL_ENDS[kind];
  const catalogue = near.endpoint?.catalogue;
  if (catalogue === null || catalogue === undefined) return [near, ...endsOfInterface(usual, guide)];
  if (kind !== 'breakout') return [near, ...endsOfInterface(usual, guide)];
  const broken = catalogue.breakouts.flatMap(({ interface: id }) =>
    id === null ? [] : endsOfInterface(id, guide),
  );
  return [...broken, ...endsOfInterface(usual, guide)];
};

/** Transceivers typed in from a data sheet anywhere in the link are there to be chosen like those of the catalogue. */
const typedIn = (task: Task): readonly End[] =>
  (['near', 'far'] as const).flatMap((end) => {
    const what = given(task, end, 'interface');
    return isCustom(what) ? [endOf({ custom: what }, task.guide)] : [];
  });

const freeEnds = (end: EndName, kind: ApplicationKind, task: Task): Ends => {
  const { guide } = task;
  const [near, far] = USUAL_ENDS[kind];
  const usual = endsOfInterface(end === 'near' ? near : far, guide);
  return distinctEnds([...usual, ...typedIn(task), ...catalogueEnds(guide)]);
};

export const endDomain = (end: EndName, kind: ApplicationKind, task: Task): Ends => {
  const own = givenEnd(task, end);
  if (own === null) return holdingDetails(freeEnds(end, kind, task), end, task);
  const keeps = held(task, end, 'interface');
  if (keeps && (own.end.interface === undefined || DETAILS.every((key) => held(task, end, key))))
    return [own];
  const all = keeps ? endsOfInterface(own.end.interface as string, task.guide) : freeEnds(end, kind, task);
  return holdingDetails([own, ...all.filter((one) => !isSameEnd(one, own))], end, task);
};
