/**
 * What the traced lanes amount to. Mating and fibre findings stand above this (`rejected`) and are the rules' business;
 * here only light counts.
 */
import type { Channel } from './channel';
import type { EndName, Endpoint } from './endpoint';
import { type LaneEnd, labelOffset, type Occupancy, otherEnd, type TracedLane } from './trace';

export type LightVerdict = 'passive' | 'dead' | 'partial' | 'lanes-swapped' | 'works-renumbered' | 'works';
export type Verdict = LightVerdict | 'rejected';

export interface LinkCount {
  readonly verdict: LightVerdict;
  /** Links (duplex pairs, breakout lanes, parallel lanes) that get light both ways, and how many there should be. */
  readonly standing: number;
  readonly expected: number;
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

/** Lanes of a parallel end by the duplex far end they belong to: lane k to group k, or both wavelengths of pair k. */
const groupOfLane = (endpoint: Endpoint, lane: number): number => ((lane - 1) % endpoint.groups) + 1;

const judgeBreakout = (parallel: Endpoint, duplex: Endpoint, end: EndName, from: LanesFrom): LinkCount => {
  let standing = 0;
  let renumbered = false;
  for (let group = 1; group <= parallel.groups; group++) {
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
    if (port !== group) renumbered = true;
  }
  return fromCount(standing, parallel.groups, renumbered ? 'works-renumbered' : 'works');
};

/**
 * Both ends parallel. The end with fewer lanes (near, where they are equal) says how many links there are; all its lanes
 * must belong to one group of as many lanes at the other end.
 */
const judgeParallel = (near: Endpoint, far: Endpoint, from: LanesFrom): LinkCount => {
  const few: EndName = far.transmit.length < near.transmit.length ? 'far' : 'near';
  const [small, large] = few === 'far' ? [far, near] : [near, far];
  const count = small.transmit.length;
  const arrivals = small.transmit.map(({ lane }) => from(few, 1, lane));
  const sourceOf = new Map<number, number>();
  for (const { lane } of large.transmit) {
    const to = from(otherEnd(few), 1, lane);
    if (to?.role === 'Rx') sourceOf.set(to.lane, lane);
  }
  const groupOf = (lane: number): number => Math.floor((lane - 1) / count);
  const group = groupOf(arrivals.find((to) => to?.role === 'Rx')?.lane ?? 1);
  // Two dual receptacles of one width are halves of one interface: the first half belongs to the first.
  let swapped = near.laneOffset !== far.laneOffset && near.catalogue?.lanes === far.catalogue?.lanes;
  let sent = 0;
  let heard = 0;
  small.transmit.forEach(({ lane }, index) => {
    const to = arrivals[index];
    const source = sourceOf.get(lane);
    const own = lane + group * count;
    if (to?.role === 'Rx' && groupOf(to.lane) === group) {
      sent++;
      if (to.lane !== own) swapped = true;
    }
    if (source !== undefined && groupOf(source) === group) {
      heard++;
      if (source !== own) swapped = true;
    }
  });
  // Lanes may come back on others than they went, so each direction counts for itself and the poorer one decides.
  return fromCount(Math.min(sent, heard), count, swapped ? 'lanes-swapped' : 'works');
};

export const judgeLight = (
  channel: Channel,
  occupied: Occupancy,
  lanes: readonly TracedLane[],
): LinkCount => {
  const { near, far } = channel;
  if (near === null || far === null) return { verdict: 'passive', standing: 0, expected: 0 };
  const from = indexLanes(lanes);
  if (near.kind === 'duplex' && far.kind === 'duplex') {
    const labelShift = labelOffset(channel, 'near') - labelOffset(channel, 'far');
    return judgeDuplex(near, far, occupied.near, labelShift, from);
  }
  if (near.kind === 'parallel' && far.kind === 'parallel') return judgeParallel(near, far, from);
  return near.kind === 'parallel'
    ? judgeBreakout(near, far, 'near', from)
    : judgeBreakout(far, near, 'far', from);
};
