/** What stands in the boxes: an order line's attributes read back into a part with plugs and glass. */

import { FAN_OUTS } from '../../../src/shared/catalogue/fan-outs';
import type {
  ArrayCable,
  ArrayFanout,
  BreakoutCord,
  DuplexCord,
  DuplexKind,
  Fibre,
  Keys,
  Module,
  MpoAdapter,
  MpoKind,
  Part,
  Pins,
  Polish,
} from '../document';
import type { Attributes, OrderLine } from './order-folder';

/** A line of the order as one link sees it. */
export interface Box {
  readonly line: OrderLine;
  /** Pieces that serve the link, spares not counted. A trunk on site is counted with the first link that runs over it. */
  readonly pieces: number;
}

/** A trunk that lies there is used by all links that have legs of it, and used up by none. */
export const isTrunkOnSite = ({ kind, supply }: OrderLine): boolean =>
  kind === 'trunk' && supply === 'installed';

/** A box whose label does not say what is in it. */
export class Unreadable extends Error {}

export const boxesFor = (lines: readonly OrderLine[], link: string): Box[] =>
  lines.flatMap((line) => {
    const served = line.serves.find((one) => one.link === link);
    if (served === undefined) return [];
    return served.quantity === 0 && !isTrunkOnSite(line) ? [] : [{ line, pieces: served.quantity }];
  });

const text = (attributes: Attributes, name: string): string => {
  const value = attributes[name];
  if (typeof value !== 'string') throw new Unreadable(`a box does not say its ${name}`);
  return value;
};

const count = (attributes: Attributes, name: string): number => {
  const value = attributes[name];
  if (typeof value !== 'number') throw new Unreadable(`a box does not say its ${name}`);
  return value;
};

/** `unpinned / pinned`, or one word for both ends. */
const ends = <T extends string>(attributes: Attributes, name: string): [T, T] => {
  const [first, second] = text(attributes, name).split(' / ');
  return [first as T, (second ?? first) as T];
};

const mpo = (word: string): MpoKind => word.replace('MTP', 'MPO') as MpoKind;

const wiringOfCable = (attributes: Attributes): Pick<ArrayCable, 'type' | 'rows'> => {
  const wiring = text(attributes, 'wiring');
  const type = /^Type ([ABC])$/.exec(wiring)?.[1];
  return type === undefined ? { rows: wiring as NonNullable<ArrayCable['rows']> } : { type: type as 'A' };
};

const arrayCable = (attributes: Attributes, fibres: number): ArrayCable => {
  const angles = 'angledEnds' in attributes ? ends(attributes, 'angledEnds') : null;
  return {
    part: 'array-cable',
    ...wiringOfCable(attributes),
    connector: mpo(text(attributes, 'connector')),
    fibres: fibres as ArrayCable['fibres'],
    pins: ends<Pins>(attributes, 'pins'),
    fibre: text(attributes, 'fibre') as Fibre,
    polish: ends<Polish>(attributes, 'polish'),
    lengthM: count(attributes, 'lengthM'),
    ...(angles === null ? {} : { upAngled: [angles[0] === 'up-angled', angles[1] === 'up-angled'] }),
  };
};

const duplexCord = (attributes: Attributes): DuplexCord => {
  const plugs = ends(attributes, 'connectors').map((words) => words.split(' ')) as [string[], string[]];
  return {
    part: 'duplex-cord',
    wiring: text(attributes, 'wiring') as DuplexCord['wiring'],
    connector: [plugs[0][0] as DuplexKind, plugs[1][0] as DuplexKind],
    fibre: text(attributes, 'fibre') as Fibre,
    polish: [plugs[0][1] as Polish, plugs[1][1] as Polish],
    lengthM: count(attributes, 'lengthM'),
  };
};

/** `custom map 1A-1, 1B-12`. */
const mapIn = (wiring: string): Module['wiring'] => ({
  custom: wiring
    .replace('custom map ', '')
    .split(', ')
    .map((pair) => {
      const [front = '', rear = ''] = pair.split('-');
      return [front, Number(rear)];
    }) as never,
});

const module = (attributes: Attributes): Module => {
  const wiring = text(attributes, 'wiring');
  return {
    part: 'module',
    wiring: wiring.startsWith('custom map ') ? mapIn(wiring) : (wiring as Module['wiring']),
    rear: mpo(text(attributes, 'rear')),
    fibres: count(attributes, 'fibresPerRear') as Module['fibres'],
    pins: text(attributes, 'pins') as Pins,
    front: text(attributes, 'front') as DuplexKind,
    fibre: text(attributes, 'fibre') as Fibre,
    frontPolish: text(attributes, 'frontPolish') as Polish,
    rearPolish: text(attributes, 'rearPolish') as Polish,
    ...('lossDb' in attributes ? { lossDb: count(attributes, 'lossDb') } : {}),
  };
};

/** `MPO-12 8F, MPO-12 8F`: which fibre goes to which leg is the catalogue's fan-out of that shape. */
const fanOut = (attributes: Attributes, body: 'cable' | 'module'): ArrayFanout => {
  const single = mpo(text(attributes, 'single'));
  const fibres = count(attributes, 'fibres');
  const legs = text(attributes, 'legs')
    .split(', ')
    .map((words) => {
      const [kind = '', leg = ''] = words.split(' ');
      return { connector: mpo(kind), fibres: Number.parseInt(leg, 10) };
    });
  const shape = FAN_OUTS.find(
    (one) =>
      one.connector === single &&
      one.fibres === fibres &&
      one.legs === legs.length &&
      legs.every((leg) => leg.connector === one.legConnector && leg.fibres === one.legFibres),
  );
  if (shape === undefined) throw new Unreadable(`no part splits ${single} into ${text(attributes, 'legs')}`);
  const pins = ends<Pins>(attributes, 'pins');
  const polish = ends<Polish>(attributes, 'polish');
  return {
    part: 'array-fanout',
    body,
    connector: single,
    fibres: fibres as ArrayFanout['fibres'],
    pins: pins[0],
    polish: polish[0],
    legs: legs.map((leg) => ({
      connector: leg.connector,
      fibres: leg.fibres as ArrayFanout['fibres'],
      pins: pins[1],
      polish: polish[1],
    })),
    map: shape.map.map(([hole, leg, position]) => [hole, leg, position]),
    leg: 1,
    fibre: text(attributes, 'fibre') as Fibre,
    lengthM: body === 'module' ? 0 : count(attributes, 'lengthM'),
  };
};

const breakoutCable = (attributes: Attributes): BreakoutCord | ArrayFanout => {
  const duplexLegs = /^(\d+) x LC duplex$/.exec(text(attributes, 'legs'))?.[1];
  if (duplexLegs === undefined) return fanOut(attributes, 'cable');
  return {
    part: 'breakout-cord',
    connector: mpo(text(attributes, 'connector')),
    fibres: count(attributes, 'fibres') as BreakoutCord['fibres'],
    pins: text(attributes, 'pins') as Pins,
    legs: Number(duplexLegs),
    fibre: text(attributes, 'fibre') as Fibre,
    polish: ends<Polish>(attributes, 'polish'),
    lengthM: count(attributes, 'lengthM'),
  };
};

export const adapterOf = (keys: string, connector: string): MpoAdapter => {
  if (keys !== 'opposed' && keys !== 'aligned') throw new Unreadable(`an adapter has ${keys} keys`);
  return { part: 'mpo-adapter', keys: keys as Keys, connector: mpo(connector) };
};

/** The part in a box, as it comes out of it: no end is near or far yet. */
export const partIn = ({ line: { kind, attributes } }: Box): Part => {
  switch (kind) {
    case 'array-cord':
      return arrayCable(attributes, count(attributes, 'fibres'));
    case 'trunk':
      return arrayCable(attributes, count(attributes, 'fibresPerLeg'));
    case 'duplex-cord':
      return duplexCord(attributes);
    case 'module':
      return module(attributes);
    case 'conversion-module':
      return fanOut(attributes, 'module');
    case 'breakout-cable':
      return breakoutCable(attributes);
    case 'mpo-adapter':
      return adapterOf(text(attributes, 'keys'), text(attributes, 'connector'));
    default:
      throw new Unreadable(`${kind} carries no light`);
  }
};

/** The keys of the adapter that is built into a module, on its array side. */
export const frontKeysOf = ({ line: { attributes } }: Box): string => text(attributes, 'frontKeys');
export const rearKeysOf = ({ line: { attributes } }: Box): string => text(attributes, 'rearKeys');

export const legsOf = ({ line: { attributes } }: Box): number => count(attributes, 'legs');
