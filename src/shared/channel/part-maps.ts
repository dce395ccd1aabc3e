/**
 * The permutation of each part: from its own listing, array side to array side, or array side to duplex side. Named
 * wirings are built once; only custom maps are built per channel.
 */
import { ADAPTER_KEYS, ADAPTERS } from '../catalogue/adapters';
import { ARRAY_CONNECTORS, ARRAY_FACES, FIBRES_OF_CONNECTOR, litPositions } from '../catalogue/connectors';
import { DUPLEX_CORDS, type DuplexCord, type DuplexWiring } from '../catalogue/duplex-cords';
import {
  CABLE_MAPS,
  CABLE_TYPES,
  harnessLegs,
  MODULE_PRESETS_24,
  MODULE_WIRINGS,
  mirrorColumns,
  modulePorts,
  ROW_PRESET_MAPS,
  ROW_PRESETS,
} from '../catalogue/wirings';
import type { PartOf } from './document';
import { duplexPosition, type Permutation, permutationOf } from './permutation';

const range = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** A duplex cord serves any port; 24 ports is the most one array face can feed. */
const DUPLEX_POSITIONS = 48;

const duplexCord = ({ leadsTo }: DuplexCord): Permutation =>
  permutationOf(
    range(DUPLEX_POSITIONS / 2).flatMap((port) =>
      (['A', 'B'] as const).map(
        (side) => [duplexPosition(port, side), duplexPosition(port, leadsTo[side])] as const,
      ),
    ),
  );

const DUPLEX_CORD_MAPS: Readonly<Record<DuplexWiring, Permutation>> = {
  'A-to-B': duplexCord(DUPLEX_CORDS['A-to-B']),
  'A-to-A': duplexCord(DUPLEX_CORDS['A-to-A']),
};

const tableOf = <K extends string, T>(keys: readonly K[], build: (key: K) => T): Readonly<Record<K, T>> =>
  Object.fromEntries(keys.map((key) => [key, build(key)])) as Record<K, T>;

const ADAPTER_MAPS = tableOf(ADAPTER_KEYS, (keys) =>
  tableOf(ARRAY_CONNECTORS, (connector) =>
    permutationOf(ADAPTERS.find((one) => one.keys === keys && one.connector === connector)?.map ?? []),
  ),
);

/** Receptacle face to plug and back: a mirror, so one table serves both directions. */
export const RECEPTACLE_MIRROR: Readonly<Record<keyof typeof ARRAY_FACES, Permutation>> = tableOf(
  Object.keys(ARRAY_FACES) as (keyof typeof ARRAY_FACES)[],
  (kind) => {
    const { positions, perRow } = ARRAY_FACES[kind];
    return permutationOf(range(positions).map((hole) => [hole, mirrorColumns(hole, perRow)]));
  },
);

const CABLES = new Map<string, Permutation>();
const MODULES = new Map<string, Permutation>();
for (const connector of ARRAY_CONNECTORS) {
  const { positions } = ARRAY_FACES[connector];
  for (const fibres of FIBRES_OF_CONNECTOR[connector]) {
    const lit = litPositions(connector, fibres);
    for (const type of CABLE_TYPES)
      CABLES.set(
        `${connector} ${fibres} ${type}`,
        permutationOf(lit.map((hole) => [hole, CABLE_MAPS[type](hole, positions)])),
      );
    if (connector === 'MPO-24')
      for (const rows of ROW_PRESETS)
        CABLES.set(
          `${connector} ${fibres} ${rows}`,
          permutationOf(lit.map((hole) => [hole, ROW_PRESET_MAPS[rows](hole)])),
        );
    for (const wiring of connector === 'MPO-24' ? MODULE_PRESETS_24 : MODULE_WIRINGS)
      MODULES.set(
        `${connector} ${fibres} ${wiring}`,
        permutationOf(
          modulePorts(wiring, connector, fibres).flatMap(([a, b], index) => [
            [a, duplexPosition(index + 1, 'A')] as const,
            [b, duplexPosition(index + 1, 'B')] as const,
          ]),
        ),
      );
  }
}

export const duplexCordMap = (part: PartOf<'duplex-cord'>): Permutation => DUPLEX_CORD_MAPS[part.wiring];

export const adapterMap = (part: PartOf<'mpo-adapter'>): Permutation =>
  ADAPTER_MAPS[part.keys][part.connector];

/** Undefined when the part's fields do not name a wiring; `describeProblems` says what is wrong with them. */
export const arrayCableMap = (part: PartOf<'array-cable'>): Permutation | undefined => {
  if (typeof part.type === 'object') return permutationOf(part.type.custom);
  return CABLES.get(`${part.connector} ${part.fibres} ${part.rows ?? part.type}`);
};

/** Fibres behind one rear: a module with more fibres than its connector holds has two rears. */
export const fibresPerRear = (part: PartOf<'module'>): number => {
  const { positions } = ARRAY_FACES[part.rear];
  return part.fibres > positions ? part.fibres / 2 : part.fibres;
};

/** Rear hole to duplex position. Ports count from 1 at each rear; `portOffset` turns them into the label's numbers. */
export const moduleMap = (part: PartOf<'module'>): Permutation | undefined => {
  if (typeof part.wiring === 'object')
    return permutationOf(
      part.wiring.custom.map(([position, hole]) => [
        hole,
        duplexPosition(Number(position.slice(0, -1)), position.endsWith('A') ? 'A' : 'B'),
      ]),
    );
  return MODULES.get(`${part.rear} ${fibresPerRear(part)} ${part.wiring}`);
};

/** How many ports lie before this rear's first one on the module's label. */
export const portOffset = (part: PartOf<'module'>): number =>
  part.rearPort === 2 && typeof part.wiring !== 'object' ? fibresPerRear(part) / 2 : 0;

/** Plug hole to duplex position of the legs. */
export const breakoutCordMap = (part: PartOf<'breakout-cord'>): Permutation => {
  const legs = part.map?.map(({ A, B }) => [A, B] as const) ?? harnessLegs(part.connector, part.legs);
  return permutationOf(
    legs.flatMap(([a, b], index) => [
      [a, duplexPosition(index + 1, 'A')] as const,
      [b, duplexPosition(index + 1, 'B')] as const,
    ]),
  );
};

/** Single end to the leg that the channel continues on; what goes down the other legs is dark here. */
export const fanoutMap = (part: PartOf<'array-fanout'>): Permutation =>
  permutationOf(part.map.filter(([, leg]) => leg === part.leg).map(([single, , hole]) => [single, hole]));

const STRAIGHT_THROUGH = permutationOf(range(DUPLEX_POSITIONS).map((position) => [position, position]));
export const spliceMap = (): Permutation => STRAIGHT_THROUGH;
