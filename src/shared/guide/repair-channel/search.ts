/**
 * Finds sets of edits with which nothing blocks a channel.
 *
 * Each blocker names the edits one of which must be in every repair. So the search takes one blocker of a state, tries each of
 * its edits and looks again; it never leaves out a repair, and two faults that have nothing in common are not tried against each
 * other. Blockers without a common edit also say how many edits are needed at least.
 */
import type { Channel } from '../../channel/channel';
import type { ChannelDocument } from '../../channel/document';
import type { Pausing } from '../../pausing';
import { applyEdits, type Changed } from './apply';
import { type Blocker, type Looked, lookAt } from './blockers';
import { isBudgetHopeless, usefulInBudget } from './budget-ways';
import { type Demand, demandOf, LIGHT_FIELDS } from './demands';
import type { Edit, Field } from './edit';
import type { EditsOfChannel } from './edits-of-channel';
import { lightWays } from './light-ways';

export interface Search {
  /** Every set of exactly so many edits that `may` be made, after which nothing blocks the channel. */
  readonly setsOf: (
    count: number,
    may: (edits: readonly Edit[]) => boolean,
  ) => Pausing<readonly (readonly Edit[])[]>;
  /** True where nothing blocks the channel after these edits. */
  readonly passes: (edits: readonly Edit[]) => boolean;
}

const keyOf = (edits: readonly Edit[]): string => {
  const ids = edits.map(({ id }) => id);
  return (ids.length > 1 ? ids.sort((a, b) => a - b) : ids).join();
};

const touches = (fields: readonly Field[], others: readonly Field[]): boolean =>
  fields.some((field) => others.includes(field));

interface State {
  readonly changed: Changed;
  readonly looked: Looked;
}

/** A demand with its edits. */
interface Wanted {
  readonly demand: Demand;
  readonly edits: readonly Edit[];
}

/** How many demands have no edit in common: so many edits are needed at least. */
const leastEdits = (wanted: readonly Wanted[]): number => {
  const taken = new Set<number>();
  let count = 0;
  for (const { edits } of wanted) {
    if (edits.some(({ id }) => taken.has(id))) continue;
    for (const { id } of edits) taken.add(id);
    count++;
  }
  return count;
};

const inAll = (wanted: readonly Wanted[]): readonly Edit[] => {
  const [first, ...rest] = wanted;
  return first === undefined
    ? []
    : first.edits.filter(({ id }) => rest.every(({ edits }) => edits.some((edit) => edit.id === id)));
};

export const searchIn = (document: ChannelDocument, universe: EditsOfChannel, links: number): Search => {
  const { edits: all, endWays, goTogether } = universe;
  const states = new Map<string, State>();

  const stateOf = (edits: readonly Edit[]): State => {
    const key = keyOf(edits);
    const known = states.get(key);
    if (known !== undefined) return known;
    const changed = applyEdits(document, edits);
    const state = { changed, looked: lookAt(changed, document, links) };
    states.set(key, state);
    return state;
  };

  const passes = (edits: readonly Edit[]): boolean => {
    const { looked } = stateOf(edits);
    return looked.kind === 'traced' && looked.blockers.length === 0;
  };

  function* setsOf(
    count: number,
    may: (edits: readonly Edit[]) => boolean,
  ): Pausing<readonly (readonly Edit[])[]> {
    const found = new Map<string, readonly Edit[]>();
    const visited = new Set<string>();
    const lit = new Map<string, readonly (readonly Edit[])[]>();

    const openAfter = (edits: readonly Edit[]): readonly Edit[] =>
      all.filter(
        (edit) => edits.every((one) => one.id !== edit.id && goTogether(one, edit)) && may([...edits, edit]),
      );

    const wantedBy = (
      blockers: readonly Blocker[],
      channel: Channel,
      origin: Changed['origin'],
      open: readonly Edit[],
      left: number,
    ): Wanted[] =>
      blockers.map((blocker) => {
        const demand = demandOf(blocker, channel);
        const own =
          demand.parts === null ? null : new Set([...demand.parts].map((part) => origin[part] ?? null));
        const edits = open.filter(
          ({ part, fields }) => touches(fields, demand.fields) && (own === null || own.has(part)),
        );
        return {
          demand,
          edits: demand.topic === 'budget' ? usefulInBudget(edits, channel, origin, left) : edits,
        };
      });

    function* waysOfLight(
      edits: readonly Edit[],
      { changed }: State,
      channel: Channel,
      open: readonly Edit[],
      most: number,
    ): Pausing<readonly (readonly Edit[])[]> {
      const wiring = edits.filter(
        ({ fields }) => touches(fields, LIGHT_FIELDS) || touches(fields, ['near', 'far', 'joint']),
      );
      // Pins and polish have no say in where light goes.
      const openIds = keyOf(open.filter(({ fields }) => touches(fields, LIGHT_FIELDS)));
      const key = `${keyOf(wiring)} ${most} ${openIds}`;
      const known = lit.get(key);
      if (known !== undefined) return known;
      const ways = yield* lightWays({
        channel,
        origin: changed.origin,
        edits: open.filter(({ fields }) => touches(fields, LIGHT_FIELDS)),
        goTogether,
        most,
        isLit: (more) => {
          const { looked } = stateOf([...edits, ...more]);
          return (
            looked.kind === 'traced' && looked.blockers.every(({ rule }) => !rule.startsWith('polarity/'))
          );
        },
      });
      lit.set(key, ways);
      return ways;
    }

    function* explore(edits: readonly Edit[], left: number): Pausing<void> {
      const key = keyOf(edits);
      if (visited.has(key)) return;
      visited.add(key);
      yield;
      const state = stateOf(edits);
      const { looked, changed } = state;
      if (looked.kind === 'untraceable') {
        if (left > 0)
          for (const edit of openAfter(edits))
            if (edit.fields.includes('joint')) yield* explore([...edits, edit], left - 1);
        return;
      }
      if (looked.blockers.length === 0) {
        if (left === 0) found.set(key, edits);
        return;
      }
      if (left === 0) return;
      const { channel, blockers } = looked;
      const open = openAfter(edits);
      const wanted = wantedBy(blockers, channel, changed.origin, open, left).sort(
        (a, b) => a.edits.length - b.edits.length,
      );
      if (wanted[0]?.edits.length === 0 || leastEdits(wanted) > left) return;
      if (wanted.some(({ demand }) => demand.topic === 'budget') && isBudgetHopeless(changed, all)) return;
      const others = wanted.filter(({ demand }) => demand.topic !== 'light');
      if (others.length === 0) {
        for (const way of yield* waysOfLight(edits, state, channel, open, left))
          yield* explore([...edits, ...way], left - way.length);
        return;
      }
      for (const edit of left === 1 ? inAll(wanted) : (others[0] as Wanted).edits)
        yield* explore([...edits, edit], left - 1);
    }

    for (const way of [[], ...endWays])
      if (way.length <= count && may(way)) yield* explore(way, count - way.length);
    return [...found.values()];
  }

  return { setsOf, passes };
};
