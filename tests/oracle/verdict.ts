/**
 * The polarity verdict of contract 1, from the traced lanes alone. `rejected` and `passive` are not polarity:
 * they are left to the product.
 *
 * Decisions where the contract's sentence leaves room:
 * - A two-wavelength duplex transceiver is linked when all of its Tx reach Rx of one port and all Tx of that
 *   port come back. Half of its lanes is no link.
 * - A lane of a parallel channel is linked when it reaches an Rx whose own lane's Tx comes back to it.
 * - Two parallel ends with different numbers of lanes: the smaller end's lanes belong to one block of the larger
 *   end's lanes, in order; the other blocks serve other transceivers and are not judged. Where the larger end
 *   has no whole number of blocks, any lanes beside each other are one.
 */

import type { EndName } from './facing';
import type { TracedChannel, TracedLane } from './trace';

export type PolarityVerdict =
  | 'cannot-be-judged'
  | 'dead'
  | 'partial'
  | 'lanes-swapped'
  | 'works-renumbered'
  | 'works';

type Place = { port: number; lane: number };

function landing(lanes: readonly TracedLane[], end: EndName, place: Place): Place | null {
  const lane = lanes.find(
    (one) => one.from.end === end && one.from.port === place.port && one.from.lane === place.lane,
  );
  return lane?.to?.role === 'Rx' ? { port: lane.to.port, lane: lane.to.lane } : null;
}

/** The one place where a set of lanes of one transceiver arrives, as "port" or as the lanes it lands on. */
function allLandOnPort(
  lanes: readonly TracedLane[],
  end: EndName,
  port: number,
  of: readonly number[],
): number | null {
  const ports = of.map((lane) => landing(lanes, end, { port, lane })?.port ?? null);
  const first = ports[0] ?? null;
  return ports.every((one) => one === first) ? first : null;
}

function tally(links: number, wanted: number, renumbered: boolean): PolarityVerdict {
  if (links === 0) return 'dead';
  if (links < wanted) return 'partial';
  return renumbered ? 'works-renumbered' : 'works';
}

function duplexVerdict({ lanes, occupied, groups }: TracedChannel): PolarityVerdict {
  let links = 0;
  let renumbered = false;
  for (const port of occupied.near) {
    const there = allLandOnPort(lanes, 'near', port, groups.near[0] ?? []);
    if (there === null) continue;
    if (allLandOnPort(lanes, 'far', there, groups.far[0] ?? []) !== port) continue;
    links += 1;
    if (there !== port) renumbered = true;
  }
  return tally(links, occupied.near.length, renumbered);
}

function breakoutVerdict({ lanes, occupied, groups, parallelEnd }: TracedChannel): PolarityVerdict {
  const parallel = parallelEnd ?? 'near';
  const duplex: EndName = parallel === 'near' ? 'far' : 'near';
  let links = 0;
  let renumbered = false;
  groups[parallel].forEach((group, index) => {
    const port = allLandOnPort(lanes, parallel, 1, group);
    if (port === null || !occupied[duplex].includes(port)) return;
    const back = (groups[duplex][0] ?? []).map((lane) => landing(lanes, duplex, { port, lane })?.lane);
    if (!back.every((lane) => lane !== undefined && group.includes(lane))) return;
    links += 1;
    if (port !== index + 1) renumbered = true;
  });
  return tally(links, groups[parallel].length, renumbered);
}

function parallelVerdict({ lanes, groups }: TracedChannel): PolarityVerdict {
  const size = (end: EndName) => groups[end].flat().length;
  const large: EndName = size('near') >= size('far') ? 'near' : 'far';
  const small: EndName = large === 'near' ? 'far' : 'near';
  const wanted = size(small);
  const out = (end: EndName, lane: number) => landing(lanes, end, { port: 1, lane })?.lane ?? null;
  const smallLanes = Array.from({ length: wanted }, (_, index) => index + 1);

  const bases = Array.from({ length: size(large) - wanted + 1 }, (_, index) => index).filter(
    (base) => size(large) % wanted !== 0 || base % wanted === 0,
  );
  const inBlock = (base: number, lane: number | null): boolean =>
    lane !== null && lane > base && lane <= base + wanted;
  for (const base of bases)
    if (smallLanes.every((lane) => out(small, lane) === base + lane && out(large, base + lane) === lane))
      return 'works';
  for (const base of bases) {
    const heardFromSmall = smallLanes.filter((lane) => inBlock(base, out(small, lane))).length;
    const heardFromLarge = new Set(
      smallLanes.map((lane) => out(large, base + lane)).filter((lane) => lane !== null),
    ).size;
    if (heardFromSmall === wanted && heardFromLarge === wanted) return 'lanes-swapped';
  }
  const linked = smallLanes.filter((lane) => {
    const there = out(small, lane);
    return there !== null && out(large, there) === lane;
  }).length;
  return linked === 0 ? 'dead' : 'partial';
}

/** A leg of a splitter: the lower lane of the one end belongs to the lower lane of the other. */
function splitVerdict(
  lanes: readonly TracedLane[],
  split: Record<EndName, readonly number[]>,
): PolarityVerdict {
  const reaches = (from: EndName, to: EndName): number[] =>
    split[from].map((lane) => split[to].indexOf(landing(lanes, from, { port: 1, lane })?.lane ?? 0));
  const ways = [reaches('near', 'far'), reaches('far', 'near')];
  if (ways.every((way) => way.join() === '0,1')) return 'works';
  if (ways.every((way) => [...way].sort().join() === '0,1')) return 'lanes-swapped';
  return ways.some((way) => way.every((place) => place < 0)) ? 'dead' : 'partial';
}

export function polarityVerdict(traced: TracedChannel): PolarityVerdict {
  if (traced.needsMore) return 'cannot-be-judged';
  if (traced.split !== null) return splitVerdict(traced.lanes, traced.split);
  switch (traced.kind) {
    case 'duplex':
      return duplexVerdict(traced);
    case 'breakout':
      return breakoutVerdict(traced);
    case 'parallel':
      return parallelVerdict(traced);
  }
}
