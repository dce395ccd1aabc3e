/**
 * Follows the light of every transmitter through a channel document, hole by hole, with nothing but the
 * coordinates of geometry.ts and the hand-written lists of modules, harnesses and transceivers.
 */

import type {
  ArrayCable,
  BreakoutCord,
  ChannelDocument,
  Keys,
  Module,
  MpoKind,
  Part,
  Side,
} from './document';
import {
  cableMap,
  coincide,
  cordMap,
  DIRECT_HARNESS,
  DOWN,
  DUPLEX_PLUG,
  DUPLEX_PORT,
  type EndFace,
  type HoleName,
  litPositions,
  modulePairs,
  mpoFace,
  type PortPairs,
  rowPresetMap,
  TOWARDS_FAR,
  TOWARDS_NEAR,
  UP,
} from './geometry';
import { type Beam, type Transceiver, transceiver } from './transceivers';

export type EndName = 'near' | 'far';

export interface TracedLane {
  from: { end: EndName; port: number; lane: number };
  to: { end: EndName; port: number; lane: number; role: 'Tx' | 'Rx' } | null;
}

export interface TracedChannel {
  kind: 'duplex' | 'parallel' | 'breakout';
  lanes: TracedLane[];
  /** Ports with a transceiver, rising. */
  occupied: Record<EndName, readonly number[]>;
  /** Lanes that belong together at each end (see Transceiver.groups). */
  groups: Record<EndName, readonly (readonly number[])[]>;
}

/** Light in one hole. Array sections have a single face, whose port is always 1. */
interface Light {
  port: number;
  hole: HoleName;
}

type Body = 'array-plug' | 'array-receptacle' | 'duplex-plug' | 'duplex-port';

interface Face {
  body: Body;
  kind: MpoKind | 'duplex';
}

/** Anything with glass between a face that looks near and a face that looks far. */
interface Glass {
  near: Face;
  far: Face;
  carry(light: Light, towards: EndName): Light | null;
  /** Duplex ports or legs, where this part has several of them side by side. */
  ports: readonly number[] | null;
}

export class UntraceableJoint extends Error {}

function holesOf(face: Face): EndFace {
  if (face.kind !== 'duplex') return mpoFace(face.kind);
  return face.body === 'duplex-port' ? DUPLEX_PORT : DUPLEX_PLUG;
}

/** The joint between a face that looks far and the face opposite it that looks near. */
function joint(left: Face, right: Face, keys: Keys | null): Map<HoleName, HoleName> {
  const bodies = [left.body, right.body].sort().join(' ');
  const needsAdapter = bodies === 'array-plug array-plug';
  const meets =
    needsAdapter ||
    bodies === 'array-plug array-receptacle' ||
    bodies === 'duplex-plug duplex-port' ||
    bodies === 'duplex-plug duplex-plug';
  if (!meets || needsAdapter !== (keys !== null)) {
    throw new UntraceableJoint(
      `${left.body} and ${right.body} do not meet ${keys ? 'in' : 'without'} an adapter`,
    );
  }
  return coincide(
    holesOf(left),
    { facing: TOWARDS_FAR, key: UP },
    holesOf(right),
    // Only an adapter with opposed keys turns one of the two over; every other joint puts key beside key.
    { facing: TOWARDS_NEAR, key: keys === 'opposed' ? DOWN : UP },
  );
}

function inverse(map: ReadonlyMap<HoleName, HoleName>): Map<HoleName, HoleName> {
  return new Map([...map].map(([from, to]) => [to, from]));
}

/** A part whose every port is wired alike. */
function alike(near: Face, far: Face, map: ReadonlyMap<HoleName, HoleName>): Glass {
  const back = inverse(map);
  return {
    near,
    far,
    ports: null,
    carry(light, towards) {
      const hole = (towards === 'far' ? map : back).get(light.hole);
      return hole === undefined ? null : { port: light.port, hole };
    },
  };
}

function cableGlass(cable: ArrayCable): Glass {
  const { type, rows, connector } = cable;
  let map: Map<HoleName, HoleName>;
  if (rows !== undefined) map = rowPresetMap(rows);
  else if (typeof type === 'object') map = new Map(type.custom);
  else if (type !== undefined) map = cableMap(connector, type);
  else throw new Error('an array cable needs a type or a row preset');
  const lit = litPositions(connector, cable.fibres);
  const glass = new Map([...map].filter(([from, to]) => lit.has(Number(from)) && lit.has(Number(to))));
  const plug: Face = { body: 'array-plug', kind: connector };
  return alike(plug, plug, glass);
}

/** One array face on one side, duplex ports or legs on the other. */
function splitGlass(array: Face, duplex: Face, duplexTowards: EndName, pairs: PortPairs): Glass {
  const toArray = new Map<string, number>();
  const toDuplex = new Map<HoleName, Light>();
  pairs.forEach(([a, b], index) => {
    const both: [Side, number][] = [
      ['A', a],
      ['B', b],
    ];
    for (const [side, position] of both) {
      toArray.set(`${index + 1}${side}`, position);
      toDuplex.set(position, { port: index + 1, hole: side });
    }
  });
  return {
    near: duplexTowards === 'near' ? duplex : array,
    far: duplexTowards === 'far' ? duplex : array,
    ports: pairs.map((_, index) => index + 1),
    carry(light, towards) {
      if (towards === duplexTowards) return toDuplex.get(light.hole) ?? null;
      const hole = toArray.get(`${light.port}${light.hole}`);
      return hole === undefined ? null : { port: 1, hole };
    },
  };
}

function customPairs(custom: readonly [string, number][]): PortPairs {
  const pairs: [number, number][] = [];
  for (const [name, position] of custom) {
    const port = Number.parseInt(name, 10);
    pairs[port - 1] ??= [0, 0];
    const pair = pairs[port - 1];
    if (pair) pair[name.endsWith('A') ? 0 : 1] = position;
  }
  return pairs;
}

/** Is the neighbour on this side something an array plug looks at? */
function isArraySide(neighbour: Part | Transceiver): boolean {
  if ('face' in neighbour) return neighbour.face !== 'duplex';
  return (
    neighbour.part === 'mpo-adapter' || neighbour.part === 'array-cable' || neighbour.part === 'array-fanout'
  );
}

/** A module or harness looks with its array side at the neighbour that is an array. */
function duplexSide(before: Part | Transceiver, after: Part | Transceiver): EndName {
  const arrayBefore = isArraySide(before);
  if (arrayBefore === isArraySide(after))
    throw new UntraceableJoint('one array side and one duplex side needed');
  return arrayBefore ? 'far' : 'near';
}

function moduleGlass(module: Module, before: Part | Transceiver, after: Part | Transceiver): Glass {
  const { wiring } = module;
  const pairs = typeof wiring === 'object' ? customPairs(wiring.custom) : modulePairs(wiring, module.fibres);
  return splitGlass(
    { body: 'array-plug', kind: module.rear },
    { body: 'duplex-port', kind: 'duplex' },
    duplexSide(before, after),
    pairs,
  );
}

function harnessGlass(cord: BreakoutCord, before: Part | Transceiver, after: Part | Transceiver): Glass {
  const legs = cord.map ?? DIRECT_HARNESS[cord.connector].slice(0, cord.legs);
  return splitGlass(
    { body: 'array-plug', kind: cord.connector },
    { body: 'duplex-plug', kind: 'duplex' },
    duplexSide(before, after),
    legs.map((leg) => [leg.A, leg.B] as const),
  );
}

function arrayKindOf(neighbour: Part | Transceiver): MpoKind | null {
  if ('face' in neighbour) return neighbour.face === 'duplex' ? null : neighbour.face;
  switch (neighbour.part) {
    case 'mpo-adapter':
    case 'array-cable':
      return neighbour.connector;
    default:
      return null;
  }
}

function glassOf(part: Part, before: Part | Transceiver, after: Part | Transceiver): Glass {
  switch (part.part) {
    case 'array-cable':
      return cableGlass(part);
    case 'duplex-cord': {
      const plug: Face = { body: 'duplex-plug', kind: 'duplex' };
      return alike(plug, plug, cordMap(part.wiring));
    }
    case 'module':
      return moduleGlass(part, before, after);
    case 'breakout-cord':
      return harnessGlass(part, before, after);
    case 'array-fanout': {
      const leg = part.legs[part.leg - 1];
      if (!leg) throw new Error('the fan-out has no such leg');
      const own = part.map.filter(([, number]) => number === part.leg);
      const down = new Map<HoleName, HoleName>(own.map(([single, , position]) => [single, position]));
      const one: Face = { body: 'array-plug', kind: part.connector };
      const many: Face = { body: 'array-plug', kind: leg.connector };
      const singleNear = arrayKindOf(before) === part.connector && arrayKindOf(after) === leg.connector;
      const singleFar = arrayKindOf(after) === part.connector && arrayKindOf(before) === leg.connector;
      if (singleNear === singleFar) throw new UntraceableJoint('which end of the fan-out is the single one?');
      return singleNear ? alike(one, many, down) : alike(many, one, inverse(down));
    }
    case 'mpo-adapter':
    case 'splice':
      throw new Error(`${part.part} is a joint, not glass`);
  }
}

function endFace(optic: Transceiver): Face {
  return optic.face === 'duplex'
    ? { body: 'duplex-port', kind: 'duplex' }
    : { body: 'array-receptacle', kind: optic.face };
}

/** The channel as glass, joint, glass, joint ...; the first and last joint are at the transceivers. */
interface Line {
  glasses: Glass[];
  joints: Map<HoleName, HoleName>[];
  near: Transceiver;
  far: Transceiver;
}

function layOut(doc: ChannelDocument): Line {
  const near = transceiver(doc.near.interface);
  const far = transceiver(doc.far.interface);
  // A splice joins fibre p to fibre p inside one cable: there is nothing to follow.
  const parts = doc.parts.filter((part) => part.part !== 'splice');
  const glasses: Glass[] = [];
  const joints: Map<HoleName, HoleName>[] = [];
  let keys: Keys | null = null;
  let left = endFace(near);
  parts.forEach((part, index) => {
    if (part.part === 'mpo-adapter') {
      if (keys !== null) throw new UntraceableJoint('two adapters in a row');
      keys = part.keys;
      return;
    }
    const glass = glassOf(part, parts[index - 1] ?? near, parts[index + 1] ?? far);
    joints.push(joint(left, glass.near, keys));
    glasses.push(glass);
    keys = null;
    left = glass.far;
  });
  joints.push(joint(left, endFace(far), keys));
  return { glasses, joints, near, far };
}

function follow(line: Line, start: Light, from: EndName): Light | null {
  const forwards = from === 'near';
  const joints = forwards ? line.joints : line.joints.map(inverse).reverse();
  const glasses = forwards ? line.glasses : [...line.glasses].reverse();
  let light: Light | null = start;
  for (const [index, meeting] of joints.entries()) {
    const hole: HoleName | undefined = meeting.get(light.hole);
    if (hole === undefined) return null;
    light = { port: light.port, hole };
    const glass = glasses[index];
    if (!glass) return light;
    light = glass.carry(light, forwards ? 'far' : 'near');
    if (!light) return null;
  }
  return light;
}

/** Duplex ports that exist where this end's transceivers plug in: those of the first part that has several. */
function portsThatExist(line: Line, end: EndName): readonly number[] {
  const glasses = end === 'near' ? line.glasses : [...line.glasses].reverse();
  return glasses.find((glass) => glass.ports)?.ports ?? [1];
}

/**
 * Breakout: as many duplex transceivers as the parallel end has fibre pairs, on the ports its fibres reach,
 * the lowest free ports where fewer are reached. Where more are reached than there are transceivers the
 * contract is silent; the lowest are taken.
 */
function breakoutPorts(line: Line, parallelEnd: EndName): number[] {
  const optic = line[parallelEnd];
  const existing = portsThatExist(line, parallelEnd === 'near' ? 'far' : 'near');
  const reached = new Set<number>();
  for (const beam of [...optic.sends, ...optic.receives]) {
    const light = follow(line, { port: 1, hole: beam.hole }, parallelEnd);
    if (light) reached.add(light.port);
  }
  const chosen = [...reached].sort((a, b) => a - b).slice(0, optic.groups.length);
  for (const port of existing) {
    if (chosen.length >= optic.groups.length) break;
    if (!reached.has(port)) chosen.push(port);
  }
  return chosen.sort((a, b) => a - b);
}

function occupiedPorts(line: Line): Record<EndName, readonly number[]> {
  const nearDuplex = line.near.face === 'duplex';
  const farDuplex = line.far.face === 'duplex';
  if (nearDuplex && farDuplex) {
    const far = new Set(portsThatExist(line, 'far'));
    const both = portsThatExist(line, 'near').filter((port) => far.has(port));
    return { near: both, far: both };
  }
  if (nearDuplex) return { near: breakoutPorts(line, 'far'), far: [1] };
  if (farDuplex) return { near: [1], far: breakoutPorts(line, 'near') };
  return { near: [1], far: [1] };
}

function arrival(optic: Transceiver, hole: HoleName, beam: Beam): { lane: number; role: 'Tx' | 'Rx' } | null {
  const heard = optic.receives.find((other) => other.hole === hole && other.wave === beam.wave);
  if (heard) return { lane: heard.lane, role: 'Rx' };
  const facing = optic.sends.filter((other) => other.hole === hole);
  const blinding = facing.find((other) => other.wave === beam.wave) ?? facing[0];
  return blinding ? { lane: blinding.lane, role: 'Tx' } : null;
}

/** Every transmitter of both ends and where its light ends. Throws UntraceableJoint for an invalid channel. */
export function traceChannel(doc: ChannelDocument): TracedChannel {
  const line = layOut(doc);
  const occupied = occupiedPorts(line);
  const lanes: TracedLane[] = [];
  for (const end of ['near', 'far'] as const) {
    const other = end === 'near' ? 'far' : 'near';
    for (const port of occupied[end]) {
      for (const beam of line[end].sends) {
        const light = follow(line, { port, hole: beam.hole }, end);
        const landed =
          light && occupied[other].includes(light.port) ? arrival(line[other], light.hole, beam) : null;
        lanes.push({
          from: { end, port, lane: beam.lane },
          to: light && landed ? { end: other, port: light.port, ...landed } : null,
        });
      }
    }
  }
  const duplexEnds = [line.near, line.far].filter((optic) => optic.face === 'duplex').length;
  return {
    kind: duplexEnds === 2 ? 'duplex' : duplexEnds === 1 ? 'breakout' : 'parallel',
    lanes,
    occupied,
    groups: { near: line.near.groups, far: line.far.groups },
  };
}
