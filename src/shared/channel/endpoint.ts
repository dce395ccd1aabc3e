/** An end of the channel, resolved: which transceiver, which of its receptacles, where its lanes are. */
import { ARRAY_FACES, type ArrayFaceKind } from '../catalogue/connectors';
import type { FibreMode, Interface, Receptacle } from '../catalogue/interface';
import { LANE_LAYOUTS, type LaneLayout, type LanePosition } from '../catalogue/lane-layouts';
import { findNamed } from '../optics/find-named';
import type { PartNumber } from '../optics/part-numbers/part-number';
import type { Problem } from '../result';
import type { ChannelEnd, CustomInterface } from './document';
import { type Face, OPEN_FACE } from './face';

export type EndName = 'near' | 'far';

export interface Endpoint {
  /** Catalogue entry, as its part is sold where a part number names one; null for an interface typed in from a data sheet. */
  readonly catalogue: Interface | null;
  /** Set where a part number named the interface. */
  readonly part: PartNumber | null;
  readonly custom: CustomInterface | null;
  readonly name: string;
  readonly face: Face;
  /** `parallel`: lanes on an array face. `duplex`: one transceiver per LC port. */
  readonly kind: 'parallel' | 'duplex';
  readonly transmit: readonly LanePosition[];
  readonly receive: readonly LanePosition[];
  /** How many duplex far ends the receptacle breaks out to. */
  readonly groups: number;
  /** Added to a receptacle's lane numbers in reports: the second receptacle of a dual interface carries lanes 5-8. */
  readonly laneOffset: number;
  /** Set when the receptacle was not named and the interface exists with more than one. */
  readonly assumedReceptacle: Receptacle | null;
}

const CONNECTOR_OF_RECEPTACLE: Readonly<Record<Receptacle['kind'], ArrayFaceKind | 'LC'>> = {
  LC: 'LC',
  'dual-LC': 'LC',
  'MPO-12': 'MPO-12',
  'dual-MPO-12': 'MPO-12',
  'MPO-16': 'MPO-16',
  'MPO-24': 'MPO-24',
  'MPO-32': 'MPO-32',
};

const isDual = (kind: Receptacle['kind']): boolean => kind === 'dual-MPO-12' || kind === 'dual-LC';

/** `MTP`, spaces and case do not matter; `MPO-12` also names the dual receptacle of an interface that has no single one. */
const namesKind = (wanted: string, kind: Receptacle['kind']): boolean => {
  const plain = wanted
    .toUpperCase()
    .replace('MTP', 'MPO')
    .replace(/[\s_]+/g, '-')
    .replace(/^(2X-?|DUAL-?)/, 'DUAL-');
  const upper = kind.toUpperCase();
  return plain === upper || (isDual(kind) && `DUAL-${plain}` === upper);
};

const transceiverFace = (connector: ArrayFaceKind | 'LC', polish: Receptacle['polish']): Face =>
  connector === 'LC'
    ? { kind: 'duplex-receptacle', connector, pins: null, polish, upAngled: false }
    : { kind: 'receptacle', connector, pins: 'pinned', polish, upAngled: false };

const chooseReceptacle = (
  found: Interface,
  name: string,
  end: ChannelEnd,
  path: string,
  problems: Problem[],
): { receptacle: Receptacle; assumed: boolean } | null => {
  const { polish, receptacleKind, receptacle } = end;
  const described = (): string => found.receptacles.map((one) => `${one.kind} ${one.polish}`).join(' or ');
  let open = found.receptacles.filter((one) => polish === undefined || one.polish === polish);
  if (open.length === 0) {
    problems.push({
      path: `${path}.polish`,
      message: `${name} exists as ${described()}, not with ${polish}`,
    });
    return null;
  }
  if (receptacleKind !== undefined) {
    open = open.filter((one) => namesKind(receptacleKind, one.kind));
    if (open.length === 0) {
      problems.push({
        path: `${path}.receptacleKind`,
        message: `${name} exists as ${described()}, not as ${receptacleKind}`,
      });
      return null;
    }
  }
  if (receptacle !== undefined) {
    open = open.filter((one) => isDual(one.kind));
    if (open.length === 0) {
      problems.push({
        path: `${path}.receptacle`,
        message: `${name} exists as ${described()}: it has no second receptacle to choose; leave receptacle out`,
      });
      return null;
    }
  }
  const chosen = open[0] as Receptacle;
  return { receptacle: chosen, assumed: open.length > 1 };
};

const fromCatalogue = (end: ChannelEnd, name: string, path: string, problems: Problem[]): Endpoint | null => {
  const named = findNamed(name);
  if (!named.found) {
    problems.push({ path: `${path}.interface`, message: named.because });
    return null;
  }
  const { item: found, part } = named;
  const shown = part === null ? found.id : `${part.partNumber} (${found.id})`;
  const choice = chooseReceptacle(found, shown, end, path, problems);
  if (choice === null) return null;
  const { receptacle, assumed } = choice;
  const layout: LaneLayout = LANE_LAYOUTS[receptacle.layout];
  const connector = CONNECTOR_OF_RECEPTACLE[receptacle.kind];
  const second = end.receptacle === 2 && !found.portSplit;
  return {
    catalogue: found,
    part,
    custom: null,
    name: shown,
    face: transceiverFace(connector, receptacle.polish),
    kind: connector === 'LC' ? 'duplex' : 'parallel',
    transmit: layout.transmit,
    receive: layout.receive,
    groups: layout.groups,
    laneOffset: second ? layout.transmit.length : 0,
    assumedReceptacle: assumed ? receptacle : null,
  };
};

const fromDataSheet = (custom: CustomInterface, path: string, problems: Problem[]): Endpoint | null => {
  const duplex = custom.receptacle === 'LC';
  const highest = custom.receptacle === 'LC' ? 2 : ARRAY_FACES[custom.receptacle].positions;
  const before = problems.length;
  const taken = new Set<number>();
  const numbers = new Set<number>();
  custom.lanes.forEach(({ lane, tx, rx }, index) => {
    const where = `${path}.custom.lanes[${index}]`;
    for (const position of [tx, rx]) {
      if (position > highest)
        problems.push({
          path: where,
          message: `position ${position} does not exist on ${custom.receptacle}, which has ${highest}`,
        });
      else if (taken.has(position))
        problems.push({ path: where, message: `position ${position} is already taken by another lane` });
      taken.add(position);
    }
    if (numbers.has(lane)) problems.push({ path: where, message: `lane ${lane} is listed twice` });
    numbers.add(lane);
  });
  if (problems.length > before) return null;
  const byLane = [...custom.lanes].sort((a, b) => a.lane - b.lane);
  byLane.forEach(({ lane }, index) => {
    if (lane !== index + 1)
      problems.push({
        path: `${path}.custom.lanes`,
        message: `lanes must be numbered 1 to ${byLane.length} without a gap`,
      });
  });
  if (problems.length > before) return null;
  return {
    catalogue: null,
    part: null,
    custom,
    name: custom.name,
    face: transceiverFace(custom.receptacle, custom.polish),
    kind: duplex ? 'duplex' : 'parallel',
    transmit: byLane.map(({ lane, tx }) => ({ lane, position: tx, band: 0 as const })),
    receive: byLane.map(({ lane, rx }) => ({ lane, position: rx, band: 0 as const })),
    groups: duplex ? 1 : byLane.length,
    laneOffset: 0,
    assumedReceptacle: null,
  };
};

/** Null with problems added when the end names something that does not exist. */
export const resolveEnd = (end: ChannelEnd, path: EndName, problems: Problem[]): Endpoint | null => {
  const { custom, interface: name, polish, receptacle, receptacleKind } = end;
  if (custom === undefined && name !== undefined) return fromCatalogue(end, name, path, problems);
  const extra = name ?? polish ?? receptacle ?? receptacleKind;
  if (custom !== undefined && extra === undefined) return fromDataSheet(custom, path, problems);
  problems.push({
    path,
    message:
      custom === undefined
        ? 'give either interface (a catalogue name) or custom (the figures of a data sheet)'
        : 'custom stands alone: leave out interface, polish, receptacleKind and receptacle',
  });
  return null;
};

export const faceOfEnd = (endpoint: Endpoint | null): Face => endpoint?.face ?? OPEN_FACE;

/** The fibre mode that a transceiver is made for. */
export const modeOfEnd = (endpoint: Endpoint): FibreMode =>
  endpoint.catalogue?.mode ?? endpoint.custom?.mode ?? 'MMF';
