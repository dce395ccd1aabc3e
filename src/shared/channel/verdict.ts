/**
 * What the traced lanes amount to. Mating and fibre findings stand above this (`rejected`) and are the rules' business;
 * here only light counts.
 */
import type { Channel } from './channel';
import type { EndName, Endpoint } from './endpoint';
import { type HalfLanesUsed, halfLanesIn } from './half-lanes';
import { groupOfLane, groupsHere } from './lane-groups';
import { type LaneEnd, labelOffset, type Occupancy, otherEnd, type TracedLane } from './trace';
import { missingStrands } from './unjudged';

export type LightVerdict =
  | 'passive'
  | 'cannot-be-judged'
  | 'dead'
  | 'partial'
  | 'lanes-swapped'
  | 'works-renumbered'
  | 'works';
export type Verdict = LightVerdict | 'rejected';

export interface LinkCount {
  readonly verdict: LightVerdict;
  /** Links (duplex pairs, breakout lanes, parallel lanes) that get light both ways, and how many there should be. */
  readonly standing: number;
  readonly expected: number;
  /** The first lane that arrives on another one than its own, and that one, numbered as on the labels; only of swapped lanes. */
  readonly outOfOrder?: readonly [from: number, to: number];
}

type LanesFrom = (end: EndName, port: number, lane: number) => LaneEnd | null;

const indexLanes = (lanes: readonly TracedLane[]): LanesFrom => {
  const byKey = new Map<number, LaneEnd | null>();
  const key = (end: EndName, port: number, lane: number): number =>
    (end === 'near' ? 0 : 1 << 20) + port * 64 + lane;
  for (const { from, to } of lanes) byKey.set(key(from.end, from.port, from.lane), to);
  return (end, port, lane) => byKey.get(key(end, port, lane)) ?? null;
};

const fromCount = (standing: number, expected: number, whole: LightVerdict): LinkCount => ({
  verdict: standing === 0 ? 'dead' : standing < expected ? 'partial' : whole,
  standing,
  expected,
});

/** Port k's transceiver talks to one transceiver at the other end, on every lane and both ways; returns its port, else 0. */
const partnerPort = (
  from: LanesFrom,
  endpoint: Endpoint,
  target: Endpoint,
  end: EndName,
  port: number,
): number => {
  let partner = 0;
  for (const { lane } of endpoint.transmit) {
    const to = from(end, port, lane);
    if (to?.role !== 'Rx' || (partner !== 0 && to.port !== partner)) return 0;
    partner = to.port;
  }
  for (const { lane } of target.transmit) {
    const back = from(otherEnd(end), partner, lane);
    if (back?.role !== 'Rx' || back.port !== port) return 0;
  }
  return partner;
};

const judgeDuplex = (
  near: Endpoint,
  far: Endpoint,
  ports: readonly number[],
  labelShift: number,
  from: LanesFrom,
): LinkCount => {
  let standing = 0;
  let renumbered = false;
  for (const port of ports) {
    const partner = partnerPort(from, near, far, 'near', port);
    if (partner === 0) continue;
    standing++;
    if (partner !== port + labelShift) renumbered = true;
  }
  return fromCount(standing, ports.length, renumbered ? 'works-renumbered' : 'works');
};

/** `groups`: those that come through this channel; the first of them belongs to port 1. */
const judgeBreakout = (
  parallel: Endpoint,
  duplex: Endpoint,
  end: EndName,
  groups: readonly number[],
  from: LanesFrom,
): LinkCount => {
  let standing = 0;
  let renumbered = false;
  for (const [index, group] of groups.entries()) {
    let port = 0;
    let whole = true;
    for (const { lane } of parallel.transmit) {
      if (groupOfLane(parallel, lane) !== group) continue;
      const to = from(end, 1, lane);
      if (to?.role !== 'Rx' || (port !== 0 && to.port !== port)) whole = false;
      else port = to.port;
    }
    if (!whole) continue;
    for (const { lane } of duplex.transmit) {
      const back = from(otherEnd(end), port, lane);
      if (back?.role !== 'Rx' || groupOfLane(parallel, back.lane) !== group) whole = false;
    }
    if (!whole) continue;
    standing++;
    if (port !== index + 1) renumbered = true;
  }
  return fromCount(standing, groups.length, renumbered ? 'works-renumbered' : 'works');
};

/** Lanes of the end with fewer of them, each with the lane of the other end that it belongs to. */
type OwnLanes = ReadonlyMap<number, number>;

const ownLanes = (
  small: Endpoint,
  large: Endpoint,
  arrivals: readonly (LaneEnd | null)[],
  half: readonly [small: readonly number[], large: readonly number[]] | null,
): OwnLanes => {
  if (half !== null) return new Map(half[0].map((lane, index) => [lane, half[1][index] as number]));
  const count = small.transmit.length;
  const all = large.transmit.length;
  const lanes = arrivals.flatMap((to) => (to?.role === 'Rx' ? [to.lane] : []));
  // All of them must belong to one group of as many lanes at the other end; ten lanes are no groups of four, and any four
  // beside each other may answer.
  const before =
    all % count === 0
      ? Math.floor(((lanes[0] ?? 1) - 1) / count) * count
      : Math.min(Math.min(all, ...lanes) - 1, all - count);
  return new Map(small.transmit.map(({ lane }) => [lane, lane + before]));
};

/**
 * Two whole interfaces of one width, at least one of them with its lanes on two receptacles: each lane belongs to the one of the
 * same number, whichever receptacles and legs meet. Receptacles that are ports of their own count from 1 each.
 */
const countThroughReceptacles = (near: Endpoint, far: Endpoint): boolean => {
  const [one, other] = [near.catalogue, far.catalogue];
  return (
    one !== null &&
    other !== null &&
    one.lanes === other.lanes &&
    !one.portSplit &&
    !other.portSplit &&
    (near.transmit.length < one.lanes || far.transmit.length < other.lanes)
  );
};

/**
 * Both ends parallel. The end with fewer lanes (near, where they are equal) says how many links there are; all its lanes
 * must belong to one group of as many lanes at the other end, or stand beside each other where it has no such groups.
 */
const judgeParallel = (
  near: Endpoint,
  far: Endpoint,
  half: HalfLanesUsed | null,
  from: LanesFrom,
): LinkCount => {
  const few: EndName = far.transmit.length < near.transmit.length ? 'far' : 'near';
  const [small, large] = few === 'far' ? [far, near] : [near, far];
  const arrivals = small.transmit.map(({ lane }) => from(few, 1, lane));
  const own = ownLanes(small, large, arrivals, half && [half[few], half[otherEnd(few)]]);
  const answering = new Set(own.values());
  const sourceOf = new Map<number, number>();
  for (const { lane } of large.transmit) {
    const to = from(otherEnd(few), 1, lane);
    if (to?.role === 'Rx') sourceOf.set(to.lane, lane);
  }
  const byLabel = half === null && countThroughReceptacles(near, far);
  let outOfOrder: readonly [number, number] | null = null;
  const compare = (lane: number, other: number): void => {
    const [from, to] = [lane + small.laneOffset, other + large.laneOffset];
    if (byLabel ? from !== to : other !== own.get(lane)) outOfOrder ??= [from, to];
  };
  let sent = 0;
  let heard = 0;
  small.transmit.forEach(({ lane }, index) => {
    if (!own.has(lane)) return;
    const to = arrivals[index];
    const source = sourceOf.get(lane);
    if (to?.role === 'Rx' && answering.has(to.lane)) {
      sent++;
      compare(lane, to.lane);
    }
    if (source !== undefined && answering.has(source)) {
      heard++;
      compare(lane, source);
    }
  });
  // Lanes may come back on others than they went, so each direction counts for itself and the poorer one decides.
  const counted = fromCount(Math.min(sent, heard), own.size, outOfOrder === null ? 'works' : 'lanes-swapped');
  return counted.verdict === 'lanes-swapped' && outOfOrder !== null ? { ...counted, outOfOrder } : counted;
};

const countLight = (
  channel: Channel,
  near: Endpoint,
  far: Endpoint,
  occupied: Occupancy,
  from: LanesFrom,
): LinkCount => {
  if (near.kind === 'duplex' && far.kind === 'duplex') {
    const labelShift = labelOffset(channel, 'near') - labelOffset(channel, 'far');
    return judgeDuplex(near, far, occupied.near, labelShift, from);
  }
  if (near.kind === 'parallel' && far.kind === 'parallel')
    return judgeParallel(near, far, halfLanesIn(channel), from);
  return near.kind === 'parallel'
    ? judgeBreakout(near, far, 'near', groupsHere(channel, 'near'), from)
    : judgeBreakout(far, near, 'far', groupsHere(channel, 'far'), from);
};

export const judgeLight = (
  channel: Channel,
  occupied: Occupancy,
  lanes: readonly TracedLane[],
): LinkCount => {
  const { near, far } = channel;
  if (near === null || far === null) return { verdict: 'passive', standing: 0, expected: 0 };
  const counted = countLight(channel, near, far, occupied, indexLanes(lanes));
  if (missingStrands(channel, occupied).length === 0) return counted;
  return { verdict: 'cannot-be-judged', standing: counted.standing, expected: counted.expected };
};
