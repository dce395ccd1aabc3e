/** Every part as glass: its two faces, and the way of light from holes of the one to holes of the other. */

import type {
  ArrayCable,
  ArrayFanout,
  BreakoutCord,
  DuplexCord,
  DuplexKind,
  Module,
  MpoKind,
  Part,
  Pins,
  Polish,
  Side,
} from './document';
import type { EndName } from './facing';
import {
  type ArrayFaceKind,
  cableMap,
  cordMap,
  DIRECT_HARNESS,
  type HoleName,
  litPositions,
  modulePairs,
  NotAChannel,
  type PortPairs,
  rowPresetMap,
} from './geometry';

/** Light in one hole. Array sections have a single face, whose port is always 1. */
export interface Light {
  port: number;
  hole: HoleName;
}

/** `rear-plug`: the plug inside a module, which only an adapter reaches. */
export type Body =
  | 'array-plug'
  | 'rear-plug'
  | 'array-receptacle'
  | 'duplex-plug'
  | 'duplex-port'
  | 'duplex-receptacle';

export interface Face {
  body: Body;
  kind: ArrayFaceKind | DuplexKind;
  pins: Pins | null;
  polish: Polish;
  upAngled: boolean;
}

const INVERSES = new WeakMap<ReadonlyMap<HoleName, HoleName>, ReadonlyMap<HoleName, HoleName>>();

/** The same map read the other way, made once. */
export function inverse(map: ReadonlyMap<HoleName, HoleName>): ReadonlyMap<HoleName, HoleName> {
  const seen = INVERSES.get(map);
  if (seen !== undefined) return seen;
  const turned = new Map([...map].map(([from, to]) => [to, from]));
  INVERSES.set(map, turned);
  return turned;
}

/** What a part is to light, before it has its place. */
export interface Way {
  near: Face;
  far: Face;
  carry(light: Light, towards: EndName): Light | null;
  /** Duplex ports or legs, where this part has several of them side by side. */
  ports: readonly number[] | null;
  /** The side that the legs of a fan-out look to. */
  legs?: EndName;
}

/** A part whose every port is wired alike. */
function alike(near: Face, far: Face, map: ReadonlyMap<HoleName, HoleName>): Way {
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

function both<T>(value: T | [T, T]): [T, T] {
  return Array.isArray(value) ? value : [value, value];
}

function holesBetween(cable: ArrayCable): Map<HoleName, HoleName> {
  const { type, rows, connector } = cable;
  const twoRows = connector === 'MPO-24';
  if (rows !== undefined && type === undefined && twoRows) return rowPresetMap(rows);
  if (typeof type === 'object' && rows === undefined) return new Map(type.custom);
  if (typeof type === 'string' && rows === undefined && !twoRows) return cableMap(connector, type);
  throw new NotAChannel('an array cable needs a type, or a row preset where it has two rows');
}

const CABLES_SEEN = new Map<string, ReadonlyMap<HoleName, HoleName>>();

/** Holes of the near end to holes of the far end, where there is glass. */
function cableHoles(cable: ArrayCable): ReadonlyMap<HoleName, HoleName> {
  const { type, rows, connector, fibres } = cable;
  const key = `${connector} ${fibres} ${type} ${rows}`;
  const seen = typeof type === 'object' ? undefined : CABLES_SEEN.get(key);
  if (seen !== undefined) return seen;
  const lit = litPositions(connector, fibres);
  const glass = new Map(
    [...holesBetween(cable)].filter(([from, to]) => lit.has(Number(from)) && lit.has(Number(to))),
  );
  if (typeof type !== 'object') CABLES_SEEN.set(key, glass);
  return glass;
}

function cableGlass(cable: ArrayCable): Way {
  const { type, connector } = cable;
  const map = cableHoles(cable);
  if (typeof type === 'object' && map.size < type.custom.length)
    throw new NotAChannel('the custom map uses fibre positions twice or without fibre type');
  const plug = (side: 0 | 1): Face => ({
    body: 'array-plug',
    kind: connector,
    pins: cable.pins[side],
    polish: cable.polish[side],
    upAngled: cable.upAngled?.[side] ?? false,
  });
  return alike(plug(0), plug(1), map);
}

const CORDS = { 'A-to-B': cordMap('A-to-B'), 'A-to-A': cordMap('A-to-A') };

function cordGlass(cord: DuplexCord): Way {
  const kinds = both(cord.connector);
  const polishes = both(cord.polish);
  const plug = (side: 0 | 1): Face => ({
    body: 'duplex-plug',
    kind: kinds[side],
    pins: null,
    polish: polishes[side],
    upAngled: false,
  });
  return alike(plug(0), plug(1), CORDS[cord.wiring]);
}

/** One array face on one side, duplex ports or legs on the other. */
function splitGlass(array: Face, duplex: Face, duplexTowards: EndName, pairs: PortPairs): Way {
  const toArray = new Map<string, number>();
  const toDuplex = new Map<HoleName, Light>();
  const ports: number[] = [];
  pairs.forEach(([a, b], index) => {
    ports.push(index + 1);
    const sides: [Side, number][] = [
      ['A', a],
      ['B', b],
    ];
    for (const [side, position] of sides) {
      if (position === 0) continue;
      toArray.set(`${index + 1}${side}`, position);
      toDuplex.set(position, { port: index + 1, hole: side });
    }
  });
  return {
    near: duplexTowards === 'near' ? duplex : array,
    far: duplexTowards === 'far' ? duplex : array,
    ports,
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

const FIBRES_OF: Record<MpoKind, readonly number[]> = { 'MPO-12': [8, 12], 'MPO-16': [16], 'MPO-24': [24] };

/** Fibres behind the one rear that a channel uses: a module with twice as many as its connector holds has two. */
function fibresOfRear({ rear, fibres, rearPort }: Module): 8 | 12 | 16 | 24 {
  const one = FIBRES_OF[rear].includes(fibres);
  if (!one && !FIBRES_OF[rear].includes(fibres / 2)) throw new NotAChannel(`${fibres} fibres behind ${rear}`);
  if (rearPort === 2) throw new NotAChannel('the oracle does not follow the second rear of a module');
  return (one ? fibres : fibres / 2) as 8 | 12 | 16 | 24;
}

function moduleGlass(module: Module, duplexTowards: EndName): Way {
  const { wiring, rear } = module;
  const fibres = fibresOfRear(module);
  if (typeof wiring === 'string') {
    const ofTwoRows = wiring === 'adjacent-pairs' || wiring === 'row-pairs';
    if (ofTwoRows !== (rear === 'MPO-24')) throw new NotAChannel(`${wiring} behind ${rear}`);
  }
  const pairs = typeof wiring === 'object' ? customPairs(wiring.custom) : modulePairs(wiring, fibres);
  return splitGlass(
    { body: 'rear-plug', kind: rear, pins: module.pins, polish: module.rearPolish, upAngled: false },
    { body: 'duplex-port', kind: module.front, pins: null, polish: module.frontPolish, upAngled: false },
    duplexTowards,
    pairs,
  );
}

function harnessGlass(cord: BreakoutCord, duplexTowards: EndName): Way {
  const { connector, fibres, pins, polish } = cord;
  const lit = litPositions(connector, fibres);
  const legs = cord.map ?? DIRECT_HARNESS[connector].slice(0, cord.legs);
  // Eight of twelve positions feed four legs: the middle four of the printed list have no glass.
  const fed = cord.map
    ? legs.length
    : DIRECT_HARNESS[connector].filter(({ A, B }) => lit.has(A) && lit.has(B)).length;
  if (legs.length !== cord.legs || cord.legs > fed || legs.some(({ A, B }) => !lit.has(A) || !lit.has(B)))
    throw new NotAChannel('the harness has other legs than its fibres feed');
  return splitGlass(
    { body: 'array-plug', kind: connector, pins, polish: polish[0], upAngled: false },
    { body: 'duplex-plug', kind: 'LC', pins: null, polish: polish[1], upAngled: false },
    duplexTowards,
    legs.map((leg) => [leg.A, leg.B] as const),
  );
}

function fanoutGlass(fan: ArrayFanout, legsFar: (leg: MpoKind) => boolean): Way {
  const leg = fan.legs[fan.leg - 1];
  if (!leg) throw new NotAChannel('the fan-out has no such leg');
  litPositions(fan.connector, fan.fibres);
  for (const one of fan.legs) litPositions(one.connector, one.fibres);
  const own = fan.map.filter(([, number]) => number === fan.leg);
  const down = new Map<HoleName, HoleName>(own.map(([single, , position]) => [single, position]));
  const body = fan.body === 'module' ? 'rear-plug' : 'array-plug';
  const one: Face = { body, kind: fan.connector, pins: fan.pins, polish: fan.polish, upAngled: false };
  const many: Face = { body, kind: leg.connector, pins: leg.pins, polish: leg.polish, upAngled: false };
  return legsFar(leg.connector)
    ? { ...alike(one, many, down), legs: 'far' }
    : { ...alike(many, one, inverse(down)), legs: 'near' };
}

/** `duplexTowards` says where the duplex face of a module or harness looks, `legsFar` where the legs of a fan-out do. */
export function wayOf(
  part: Exclude<Part, { part: 'mpo-adapter' | 'splice' }>,
  duplexTowards: EndName,
  legsFar: (leg: MpoKind) => boolean,
): Way {
  switch (part.part) {
    case 'array-cable':
      return cableGlass(part);
    case 'duplex-cord':
      return cordGlass(part);
    case 'module':
      return moduleGlass(part, duplexTowards);
    case 'breakout-cord':
      return harnessGlass(part, duplexTowards);
    case 'array-fanout':
      return fanoutGlass(part, legsFar);
  }
}
