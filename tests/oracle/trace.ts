/**
 * Follows the light of every transmitter through a channel document, hole by hole, with nothing but the
 * coordinates of geometry.ts and the hand-written lists of modules, harnesses and transceivers.
 */

import type { ChannelDocument } from './document';
import { groupsThrough, needsMore, splitLanes } from './elsewhere';
import type { EndName } from './facing';
import { follow, type Lit, litLine } from './follow';
import type { HoleName } from './geometry';
import { type Line, layOut } from './line';
import type { Beam, Transceiver } from './transceivers';

export interface TracedLane {
  from: { end: EndName; port: number; lane: number };
  to: { end: EndName; port: number; lane: number; role: 'Tx' | 'Rx' } | null;
}

export interface TracedChannel {
  kind: 'duplex' | 'parallel' | 'breakout';
  lanes: TracedLane[];
  /** Ports with a transceiver, rising. */
  occupied: Record<EndName, readonly number[]>;
  /** Lanes that belong together at each end (see Transceiver.groups), without those that a fan-out sends elsewhere whole. */
  groups: Record<EndName, readonly (readonly number[])[]>;
  /** Of a breakout, the end whose lanes are parted. */
  parallelEnd: EndName | null;
  /** The two lanes of each end that a leg of a splitter joins. */
  split: Record<EndName, readonly number[]> | null;
  /** An end needs glass that is not in the document. */
  needsMore: boolean;
}

/** Duplex ports that exist where this end's transceivers plug in: those of the first part that has several. */
function portsThatExist({ line }: Lit, end: EndName): readonly number[] {
  const glasses = end === 'near' ? line.glasses : [...line.glasses].reverse();
  return glasses.find((glass) => glass.ports)?.ports ?? [1];
}

/**
 * Breakout: as many duplex transceivers as the parallel end has fibre pairs that come this way, on the ports its fibres reach,
 * the lowest free ports where fewer are reached. Where more are reached than there are transceivers the
 * contract is silent; the lowest are taken.
 */
function breakoutPorts(lit: Lit, parallelEnd: EndName): number[] {
  const optic = lit[parallelEnd];
  const count = groupsThrough(lit, parallelEnd).length;
  const existing = portsThatExist(lit, parallelEnd === 'near' ? 'far' : 'near');
  const reached = new Set<number>();
  for (const beam of [...optic.sends, ...optic.receives]) {
    const light = follow(lit, { port: 1, hole: beam.hole }, parallelEnd);
    if (light) reached.add(light.port);
  }
  const chosen = [...reached].sort((a, b) => a - b).slice(0, count);
  for (const port of existing) {
    if (chosen.length >= count) break;
    if (!reached.has(port)) chosen.push(port);
  }
  return chosen.sort((a, b) => a - b);
}

function occupiedPorts(lit: Lit): Record<EndName, readonly number[]> {
  const nearDuplex = lit.near.face === 'duplex';
  const farDuplex = lit.far.face === 'duplex';
  if (nearDuplex && farDuplex) {
    const far = new Set(portsThatExist(lit, 'far'));
    const both = portsThatExist(lit, 'near').filter((port) => far.has(port));
    return { near: both, far: both };
  }
  if (nearDuplex) return { near: breakoutPorts(lit, 'far'), far: [1] };
  if (farDuplex) return { near: [1], far: breakoutPorts(lit, 'near') };
  return { near: [1], far: [1] };
}

function arrival(optic: Transceiver, hole: HoleName, beam: Beam): { lane: number; role: 'Tx' | 'Rx' } | null {
  const heard = optic.receives.find((other) => other.hole === hole && other.wave === beam.wave);
  if (heard) return { lane: heard.lane, role: 'Rx' };
  const facing = optic.sends.filter((other) => other.hole === hole);
  const blinding = facing.find((other) => other.wave === beam.wave) ?? facing[0];
  return blinding ? { lane: blinding.lane, role: 'Tx' } : null;
}

/** Every transmitter of both ends and where its light ends; null where an end is open. */
export function traceLine(line: Line): TracedChannel | null {
  const lit = litLine(line);
  if (lit === null) return null;
  const occupied = occupiedPorts(lit);
  const lanes: TracedLane[] = [];
  for (const end of ['near', 'far'] as const) {
    const other = end === 'near' ? 'far' : 'near';
    for (const port of occupied[end]) {
      for (const beam of lit[end].sends) {
        const light = follow(lit, { port, hole: beam.hole }, end);
        const landed =
          light && occupied[other].includes(light.port) ? arrival(lit[other], light.hole, beam) : null;
        lanes.push({
          from: { end, port, lane: beam.lane },
          to: light && landed ? { end: other, port: light.port, ...landed } : null,
        });
      }
    }
  }
  const duplexEnds = [lit.near, lit.far].filter((optic) => optic.face === 'duplex').length;
  const kind = duplexEnds === 2 ? 'duplex' : duplexEnds === 1 ? 'breakout' : 'parallel';
  const groupsOf = (end: EndName): readonly (readonly number[])[] =>
    kind === 'breakout' && lit[end].face !== 'duplex' ? groupsThrough(lit, end) : lit[end].groups;
  return {
    kind,
    lanes,
    occupied,
    groups: { near: groupsOf('near'), far: groupsOf('far') },
    parallelEnd: kind === 'breakout' ? (lit.near.face === 'duplex' ? 'far' : 'near') : null,
    split: kind === 'parallel' ? splitLanes(lit) : null,
    needsMore: needsMore(lit, occupied),
  };
}

/** The same for a document with two transceivers. Throws UntraceableJoint for an invalid channel. */
export function traceChannel(doc: ChannelDocument): TracedChannel {
  const traced = traceLine(layOut(doc));
  if (traced === null) throw new Error('an end is open: there is nothing to trace');
  return traced;
}
