/**
 * Follows light through the assembled channel, fibre by fibre, in both directions.
 *
 * The trace knows nothing of verdicts: it says where the light of each transmitter ends, and through which holes it went.
 */
import { ARRAY_FACES } from '../catalogue/connectors';
import type { LanePosition } from '../catalogue/lane-layouts';
import type { Channel, PlacedPart } from './channel';
import type { EndName, Endpoint } from './endpoint';
import { RECEPTACLE_MIRROR } from './part-maps';
import { duplexText, mapBackward, mapForward, portOfDuplexPosition, swapSides } from './permutation';

/** Light in one part: `in` and `out` in the direction of travel; `out` null where the fibre ends in the dark. */
export interface PathStep {
  readonly part: number;
  readonly in: number | string;
  readonly out: number | string | null;
}

export interface LaneEnd {
  readonly end: EndName;
  /** Counted from 1 at this rear; `labelOffset` turns it into the number on the label. */
  readonly port: number;
  /** Counted from 1 at this receptacle; `Endpoint.laneOffset` turns it into the interface's lane. */
  readonly lane: number;
  readonly role: 'Tx' | 'Rx';
}

export interface TracedLane {
  readonly from: LaneEnd;
  readonly to: LaneEnd | null;
  readonly path: readonly PathStep[];
}

/** A hole of an open end, for channels without transceivers. */
export interface HoleEnd {
  readonly end: EndName;
  readonly position: number | string;
}

export interface TracedHole {
  readonly from: HoleEnd;
  readonly to: HoleEnd | null;
  readonly path: readonly PathStep[];
}

export const otherEnd = (end: EndName): EndName => (end === 'near' ? 'far' : 'near');

const text = (position: number, isDuplex: boolean, offset: number): number | string =>
  isDuplex ? duplexText(position + 2 * offset) : position;

const holeExists = (part: PlacedPart, side: 'near' | 'far', position: number): boolean => {
  const { connector } = part[side];
  return (
    connector === null ||
    connector === 'LC' ||
    connector === 'SC' ||
    position <= ARRAY_FACES[connector].positions
  );
};

/**
 * From hole `position` of the first part's outer face to the hole where light leaves the last part on the other side, 0 where
 * it does not get that far. Steps are added to `path` when one is given.
 */
export const followLight = (
  channel: Channel,
  from: EndName,
  position: number,
  path: PathStep[] | null,
): number => {
  const { parts } = channel;
  const forward = from === 'near';
  let at = position;
  for (let step = 0; step < parts.length; step++) {
    const part = parts[forward ? step : parts.length - 1 - step] as PlacedPart;
    if (forward && part.nearSwapsSides) at = swapSides(at);
    const out = forward ? mapForward(part.map, at) : mapBackward(part.map, at);
    if (path !== null && (out !== 0 || holeExists(part, forward ? 'near' : 'far', at))) {
      const inDuplex = forward ? part.nearIsDuplex : part.farIsDuplex;
      const outDuplex = forward ? part.farIsDuplex : part.nearIsDuplex;
      path.push({
        part: part.index,
        in: text(at, inDuplex, part.portOffset),
        out: out === 0 ? null : text(out, outDuplex, part.portOffset),
      });
    }
    if (out === 0) return 0;
    at = out;
    if (!forward && part.nearSwapsSides) at = swapSides(at);
  }
  return at;
};

/** The hole of the first part that a position of a transceiver's face looks into. */
export const enterAt = (endpoint: Endpoint, port: number, position: number): number =>
  endpoint.kind === 'duplex'
    ? 2 * (port - 1) + position
    : mapForward(RECEPTACLE_MIRROR[endpoint.face.connector as keyof typeof ARRAY_FACES], position);

const landsOn = (
  positions: readonly LanePosition[],
  position: number,
  band: number | null,
): LanePosition | undefined => {
  for (const one of positions)
    if (one.position === position && (band === null || one.band === band)) return one;
  return undefined;
};

/** What the transceiver at the end does with light of that band at that hole; null where there is none or nothing to see it. */
const arriveAt = (
  endpoint: Endpoint,
  end: EndName,
  hole: number,
  band: number,
  ports: readonly number[],
): LaneEnd | null => {
  if (hole === 0) return null;
  let port = 1;
  let position: number;
  if (endpoint.kind === 'duplex') {
    port = portOfDuplexPosition(hole);
    position = hole - 2 * (port - 1);
  } else {
    position = mapForward(RECEPTACLE_MIRROR[endpoint.face.connector as keyof typeof ARRAY_FACES], hole);
  }
  if (!ports.includes(port)) return null;
  const receiver = landsOn(endpoint.receive, position, band);
  const found =
    receiver ?? landsOn(endpoint.transmit, position, band) ?? landsOn(endpoint.transmit, position, null);
  if (found === undefined) return null;
  return { end, port, lane: found.lane, role: receiver === undefined ? 'Tx' : 'Rx' };
};

export interface Occupancy {
  /** Ports with a transceiver, counted from 1 at each rear; for a parallel end always port 1. */
  readonly near: readonly number[];
  readonly far: readonly number[];
}

/** Number on the label minus number counted at this rear, at an end of the channel. */
export const labelOffset = (channel: Channel, end: EndName): number =>
  (end === 'near' ? channel.parts[0] : channel.parts.at(-1))?.portOffset ?? 0;

const NO_PATH: readonly PathStep[] = [];

/**
 * Every transmitter of both ends: near ones first, by port, then by lane. Without `withPath` the paths are left empty, which
 * is all a verdict needs.
 */
export const traceLanes = (channel: Channel, occupied: Occupancy, withPath = true): TracedLane[] => {
  const lanes: TracedLane[] = [];
  for (const end of ['near', 'far'] as const) {
    const endpoint = channel[end];
    const target = channel[otherEnd(end)];
    if (endpoint === null) continue;
    const ports = occupied[otherEnd(end)];
    for (const port of occupied[end])
      for (const { lane, position, band } of endpoint.transmit) {
        const path: PathStep[] | null = withPath ? [] : null;
        const hole = followLight(channel, end, enterAt(endpoint, port, position), path);
        lanes.push({
          from: { end, port, lane, role: 'Tx' },
          to: target === null ? null : arriveAt(target, otherEnd(end), hole, band, ports),
          path: path ?? NO_PATH,
        });
      }
  }
  return lanes;
};

/** Holes of the far side that the lit positions of an end reach: transmitters and receivers alike, in rising order. */
export const holesReached = (channel: Channel, from: EndName): number[] => {
  const endpoint = channel[from];
  if (endpoint === null) return [];
  const holes = new Set<number>();
  for (const positions of [endpoint.transmit, endpoint.receive])
    for (const { position } of positions) {
      const hole = followLight(channel, from, enterAt(endpoint, 1, position), null);
      if (hole !== 0) holes.add(hole);
    }
  return [...holes].sort((a, b) => a - b);
};
