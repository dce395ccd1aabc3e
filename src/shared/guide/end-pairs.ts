/** The pairs of transceivers that talk under an application, each kind of pair once: the likeliest of those that are alike. */
import type { ApplicationKind } from '../steps/application';
import type { Ends } from './draft';
import { endDomain, usualFar } from './end-domain';
import type { End } from './ends';
import type { Failure } from './failure';
import { pairFailures, reasonOf } from './pair-failure';
import { pairsWith } from './talk';
import type { Task } from './task';

export interface Pairs {
  /** Found as they are asked for: a search that ends with the likeliest pair looks at no other. */
  readonly each: Iterable<Ends>;
  readonly all: () => readonly Ends[];
  /** Why there is no pair, the likeliest one's reason first; empty where some pair talks, as others are then no reason. */
  readonly failures: () => readonly Failure[];
}

const MOST_FAILURES = 4;

/** Far ends to be tried with a near end. */
type FarEnds = (near: End) => readonly End[];

/** Those that suit the near end come first. */
const likelyFars =
  (kind: ApplicationKind, fars: readonly End[]): FarEnds =>
  (near) => [...usualFar(kind, near).filter((far) => fars.includes(far)), ...fars];

/** The given far end with every near end comes before any other far end with another near end; a pair may come twice. */
function* inOrder(
  nears: readonly End[],
  fars: readonly End[],
  farsOf: FarEnds,
): Generator<readonly [near: End, far: End]> {
  const [givenNear] = nears;
  const [givenFar] = fars;
  if (givenNear === undefined || givenFar === undefined) return;
  yield [givenNear, givenFar];
  for (const far of farsOf(givenNear)) yield [givenNear, far];
  for (const near of nears) yield [near, givenFar];
  for (const near of nears) for (const far of farsOf(near)) yield [near, far];
}

/**
 * Where far is free, those that suit the near end come first. Of pairs whose members are twins one stands for all: nothing but
 * talking tells them apart, and these talk.
 */
const findPairs = (kind: ApplicationKind, nears: readonly End[], fars: readonly End[]): Pairs => {
  const failures: Failure[] = [];
  const reasons = new Set<string>();
  const twins = new Set<number>();
  const found: Ends[] = [];
  const farsOf = likelyFars(kind, fars);
  const rest = inOrder(nears, fars, farsOf);
  /** False where there is no pair any more. */
  const findNext = (): boolean => {
    for (let { done, value } = rest.next(); !done; { done, value } = rest.next()) {
      const [near, far] = value as readonly [End, End];
      const kindOfPair = near.twin * 100_000 + far.twin;
      if (twins.has(kindOfPair)) continue;
      const { ends, failure } = pairsWith(kind, near)(far);
      if (failure !== null) {
        const reason = reasonOf(failure);
        if (reason !== null) reasons.add(reason);
        if (failures.length < MOST_FAILURES) failures.push(failure);
        continue;
      }
      twins.add(kindOfPair);
      found.push(ends);
      return true;
    }
    return false;
  };
  const each = {
    *[Symbol.iterator]() {
      for (let place = 0; place < found.length || findNext(); place++) yield found[place] as Ends;
    },
  };
  return {
    each,
    all: () => {
      while (findNext());
      return found;
    },
    failures: () => {
      while (findNext());
      return found.length > 0 ? [] : pairFailures(failures, reasons, nears, fars);
    },
  };
};

/** By near ends, then by far ends: equal questions have the very same lists. */
const KNOWN = new Map<ApplicationKind, Map<readonly End[], Map<readonly End[], Pairs>>>();
/** Of one application. */
const MOST_KNOWN = 500;

const pairsOf = (kind: ApplicationKind, nears: readonly End[], fars: readonly End[]): Pairs => {
  let ofKind = KNOWN.get(kind);
  if (ofKind === undefined || (ofKind.size >= MOST_KNOWN && !ofKind.has(nears))) {
    ofKind = new Map();
    KNOWN.set(kind, ofKind);
  }
  let ofNears = ofKind.get(nears);
  if (ofNears === undefined || (ofNears.size >= MOST_KNOWN && !ofNears.has(fars))) {
    ofNears = new Map();
    ofKind.set(nears, ofNears);
  }
  let pairs = ofNears.get(fars);
  if (pairs === undefined) {
    pairs = findPairs(kind, nears, fars);
    ofNears.set(fars, pairs);
  }
  return pairs;
};

/** The transceivers of a task under one application. */
interface Domains {
  readonly nears: readonly End[];
  readonly fars: readonly End[];
  pairs: Pairs | null;
}

let last: { readonly task: Task; readonly byKind: Map<ApplicationKind, Domains> } | null = null;

/** Those of one task are asked for again and again in a search. */
const domainsOf = (kind: ApplicationKind, task: Task): Domains => {
  if (last?.task !== task) last = { task, byKind: new Map() };
  const { byKind } = last;
  let domains = byKind.get(kind);
  if (domains === undefined) {
    domains = { nears: endDomain('near', kind, task), fars: endDomain('far', kind, task), pairs: null };
    byKind.set(kind, domains);
  }
  return domains;
};

export const endPairs = (kind: ApplicationKind, task: Task): Pairs => {
  const domains = domainsOf(kind, task);
  domains.pairs ??= pairsOf(kind, domains.nears, domains.fars);
  return domains.pairs;
};

/** A pair with both of these ends where they talk, else with one of them, else the likeliest; undefined where none talks. */
export const pairLike = (kind: ApplicationKind, task: Task, { near, far }: Ends): Ends | undefined => {
  const { nears, fars } = domainsOf(kind, task);
  if (nears.includes(near)) {
    const ofNear = pairsWith(kind, near);
    if (fars.includes(far) && ofNear(far).failure === null) return ofNear(far).ends;
    for (const other of likelyFars(kind, fars)(near))
      if (ofNear(other).failure === null) return ofNear(other).ends;
  }
  if (fars.includes(far))
    for (const other of nears) {
      const { ends, failure } = pairsWith(kind, other)(far);
      if (failure === null) return ends;
    }
  const [likeliest] = endPairs(kind, task).each;
  return likeliest;
};
