/**
 * The smallest sets of changed wirings that bring light to every receiver and let every MPO fit into its neighbour.
 *
 * Trying all sets would take minutes. But many parts wired this way or that lead light to the same holes, so the channel is
 * walked once from near to far, and of all ways to the same holes only one is followed further.
 */
import type { Channel } from '../../channel/channel';
import type { Part } from '../../channel/document';
import { isArrayFace } from '../../channel/face';
import { orientParts } from '../../channel/orientation';
import { portOffset } from '../../channel/part-maps';
import { shapeOf } from '../../channel/part-shape';
import { type Permutation, portOfDuplexPosition, swapSides } from '../../channel/permutation';
import type { Pausing } from '../../pausing';
import type { Edit } from './edit';

interface Option {
  readonly edits: readonly Edit[];
  readonly map: Permutation;
  /** Connectors that must fit the neighbours'; null where a face is none of an MPO. */
  readonly near: string | null;
  readonly far: string | null;
  /** Ports of a part that has some, by their numbers on the label, seen from near and from far. */
  readonly nearPorts: string | null;
  readonly farPorts: string | null;
}

interface Step {
  readonly from: State;
  readonly edits: readonly Edit[];
}

/** Where light from each hole of the near end is after some parts, and what of them still matters. */
interface State {
  readonly holes: Uint8Array;
  readonly connector: string | null;
  readonly nearPorts: string | null;
  readonly farPorts: string | null;
  readonly steps: Step[];
}

/** As many as an array face or 24 duplex ports have. */
const MOST_HOLES = 48;

const portsOf = (holes: readonly number[], offset: number): string => {
  const ports = new Set<number>();
  holes.forEach((hole, position) => {
    if (hole !== 0) ports.add(portOfDuplexPosition(position) + offset);
  });
  return [...ports].join();
};

const optionOf = (part: Part, facesNear: boolean, edits: readonly Edit[]): Option | null => {
  const { near, far, map } = shapeOf(part, facesNear);
  if (map === undefined) return null;
  const hasPorts = part.part === 'module' || part.part === 'breakout-cord';
  const offset = part.part === 'module' ? portOffset(part) : 0;
  return {
    edits,
    map,
    near: isArrayFace(near.kind) ? near.connector : null,
    far: isArrayFace(far.kind) ? far.connector : null,
    nearPorts: hasPorts ? portsOf(map.forward, offset) : null,
    farPorts: hasPorts ? portsOf(map.backward, offset) : null,
  };
};

const changedBy = (part: Part, edits: readonly Edit[]): Part =>
  edits.reduce((own, { change }) => (change.kind === 'part' ? change.becomes(own) : own), part);

/** The part as it is, and with each one or two of its edits. */
const optionsOf = (
  part: Part,
  facesNear: boolean,
  edits: readonly Edit[],
  goTogether: (one: Edit, other: Edit) => boolean,
): readonly Option[] => {
  const sets: (readonly Edit[])[] = [[], ...edits.map((edit) => [edit])];
  edits.forEach((one, index) => {
    for (const other of edits.slice(index + 1)) if (goTogether(one, other)) sets.push([one, other]);
  });
  return sets.flatMap((set) => optionOf(changedBy(part, set), facesNear, set) ?? []);
};

const keyOf = ({ holes, connector, nearPorts, farPorts }: State): string =>
  `${String.fromCharCode(...holes)}|${connector}|${nearPorts}|${farPorts}`;

/** Null where no light is left. */
const follow = (holes: Uint8Array, { forward }: Permutation, swaps: boolean): Uint8Array | null => {
  const next = new Uint8Array(MOST_HOLES + 1);
  let lit = false;
  for (let hole = 1; hole <= MOST_HOLES; hole++) {
    const at = holes[hole] as number;
    if (at === 0) continue;
    const out = forward[swaps ? swapSides(at) : at] ?? 0;
    next[hole] = out;
    if (out !== 0) lit = true;
  }
  return lit ? next : null;
};

/** States by how many edits lead to them, from 0 on. */
type Layer = readonly Map<string, State>[];

function* goOn(
  layer: Layer,
  options: readonly Option[],
  swaps: boolean,
  keeps: { readonly near: boolean; readonly far: boolean },
): Pausing<Layer> {
  const next: Map<string, State>[] = layer.map(() => new Map());
  for (const [count, states] of layer.entries())
    for (const from of states.values()) {
      yield;
      for (const option of options) {
        const known = next[count + option.edits.length];
        if (known === undefined) continue;
        if (option.near !== null && from.connector !== null && option.near !== from.connector) continue;
        const holes = follow(from.holes, option.map, swaps);
        if (holes === null) continue;
        const state: State = {
          holes,
          connector: option.far,
          nearPorts: keeps.near ? (from.nearPorts ?? option.nearPorts) : null,
          farPorts: keeps.far ? (option.farPorts ?? from.farPorts) : null,
          steps: [],
        };
        const key = keyOf(state);
        const same = known.get(key) ?? state;
        if (same === state) known.set(key, state);
        same.steps.push({ from, edits: option.edits });
      }
    }
  return next;
}

const start = (channel: Channel, most: number): Layer => {
  const holes = new Uint8Array(MOST_HOLES + 1);
  for (let hole = 1; hole <= MOST_HOLES; hole++) holes[hole] = hole;
  const { near } = channel;
  const connector = near?.kind === 'parallel' ? near.face.connector : null;
  const state: State = { holes, connector, nearPorts: null, farPorts: null, steps: [] };
  return Array.from({ length: most + 1 }, (_, count) => new Map(count === 0 ? [['', state]] : []));
};

/** Every set of edits that leads to a state. */
const setsOf = (state: State): readonly (readonly Edit[])[] => {
  if (state.steps.length === 0) return [[]];
  return state.steps.flatMap(({ from, edits }) => setsOf(from).map((before) => [...before, ...edits]));
};

const firstSetOf = (state: State): readonly Edit[] => {
  const [step] = state.steps;
  return step === undefined ? [] : [...firstSetOf(step.from), ...step.edits];
};

const idsOf = (set: readonly Edit[]): string =>
  set
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join();

const smallerSets = (set: readonly Edit[]): readonly (readonly Edit[])[] => {
  const sets: (readonly Edit[])[] = [[]];
  for (const edit of set) for (const smaller of [...sets]) sets.push([...smaller, edit]);
  return sets.slice(0, -1);
};

export interface LightTask {
  readonly channel: Channel;
  /** Index in the given sheet of each part. */
  readonly origin: readonly (number | null)[];
  /** Edits that may be made, all of one part each. */
  readonly edits: readonly Edit[];
  readonly goTogether: (one: Edit, other: Edit) => boolean;
  readonly most: number;
  /** Whether all is lit with these edits: asked once for each outcome. */
  readonly isLit: (edits: readonly Edit[]) => boolean;
}

/**
 * Sets of at most `most` edits with which all is lit, without those that hold a smaller one.
 * Example: of a dead Method A channel with two A-to-B cords: each cord as A-to-A, the trunk as Type C, each module pair-flipped.
 */
export function* lightWays({
  channel,
  origin,
  edits,
  goTogether,
  most,
  isLit,
}: LightTask): Pausing<readonly (readonly Edit[])[]> {
  const { parts, near, far } = channel;
  const facings = orientParts(
    parts.map(({ part }) => part),
    near,
    far,
    [],
  );
  const keeps = { near: near?.kind === 'duplex', far: far?.kind === 'duplex' };
  let layer = start(channel, most);
  for (const { part, index, nearSwapsSides } of parts) {
    const own = edits.filter((edit) => edit.part === origin[index]);
    const options = optionsOf(part, facings[index] === 'near', own, goTogether);
    yield;
    layer = yield* goOn(layer, options, nearSwapsSides, keeps);
  }
  const connector = far?.kind === 'parallel' ? far.face.connector : null;
  const sets: (readonly Edit[])[] = [];
  for (const state of layer.flatMap((states) => [...states.values()])) {
    const fits = connector === null || state.connector === null || state.connector === connector;
    if (!fits) continue;
    yield;
    if (isLit(firstSetOf(state))) sets.push(...setsOf(state));
  }
  const known = new Set(sets.map(idsOf));
  return sets.filter((set) => smallerSets(set).every((smaller) => !known.has(idsOf(smaller))));
}
