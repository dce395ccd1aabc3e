/**
 * From a list of parts to a channel that can be judged: every part placed with its two faces and its permutation, every
 * joint named. What cannot be joined at all is a problem of the file; what can be joined but must not be is left to the
 * rules.
 */
import type { ArrayFaceKind } from '../catalogue/connectors';
import type { FibreGrade } from '../catalogue/interface';
import { failure, type Problem, type Result, success } from '../result';
import type { ChannelDocument, Part, PartOf } from './document';
import { type Endpoint, faceOfEnd, resolveEnd } from './endpoint';
import type { Face } from './face';
import { orientParts } from './orientation';
import {
  adapterMap,
  arrayCableMap,
  breakoutCordMap,
  duplexCordMap,
  fanoutMap,
  moduleMap,
  portOffset,
  spliceMap,
} from './part-maps';
import { describeProblems } from './part-problems';
import { invert, type Permutation } from './permutation';

export interface PlacedPart {
  readonly index: number;
  readonly part: Part;
  /** Near side to far side. */
  readonly map: Permutation;
  readonly near: Face;
  readonly far: Face;
  /** The joint on its near side is a duplex adapter between two cords, where A meets B. */
  readonly nearSwapsSides: boolean;
  /** Duplex positions are written as text (`1A`) on that side, array holes as numbers. */
  readonly nearIsDuplex: boolean;
  readonly farIsDuplex: boolean;
  /** Added to a port number to get the one on the module's label; a cord has the number of the module it is plugged into. */
  readonly portOffset: number;
  /** Grade of the glass; null for parts without a fibre of their own. */
  readonly fibre: FibreGrade | null;
}

/**
 * Where two parts meet. `part` numbers count from 0; -1 is the near transceiver (or open end), parts.length the far one.
 * `adapter` is the index of the MPO adapter in between.
 */
export interface Joint {
  readonly kind: 'array-pair' | 'array-receptacle' | 'duplex-pair' | 'duplex-receptacle';
  readonly near: number;
  readonly far: number;
  readonly nearFace: Face;
  readonly farFace: Face;
  readonly adapter: PartOf<'mpo-adapter'> | null;
  /** Index of the adapter, or the part that a term or finding about this joint is shown at. */
  readonly shownAt: number;
}

export interface Channel {
  readonly document: ChannelDocument;
  readonly near: Endpoint | null;
  readonly far: Endpoint | null;
  readonly parts: readonly PlacedPart[];
  readonly joints: readonly Joint[];
}

const bare = (
  kind: Face['kind'],
  connector: Face['connector'],
  polish: Face['polish'],
  pins: Face['pins'] = null,
): Face => ({
  kind,
  connector,
  pins,
  polish,
  upAngled: false,
});

interface Shape {
  readonly near: Face;
  readonly far: Face;
  readonly map: Permutation | undefined;
  readonly fibre: FibreGrade | null;
}

/** Faces and map with the part's duplex face, or its legs, on the far side. */
const shapeFacingFar = (part: PartOf<'module' | 'breakout-cord' | 'array-fanout'>): Shape => {
  switch (part.part) {
    case 'module':
      return {
        near: bare('rear-plug', part.rear, part.rearPolish, part.pins),
        far: bare('duplex-port', part.front, part.frontPolish),
        map: moduleMap(part),
        fibre: part.fibre,
      };
    case 'breakout-cord':
      return {
        near: bare('plug', part.connector, part.polish[0], part.pins),
        far: bare('duplex-plug', 'LC', part.polish[1]),
        map: breakoutCordMap(part),
        fibre: part.fibre,
      };
    case 'array-fanout': {
      const kind = part.body === 'module' ? 'rear-plug' : 'plug';
      const leg = part.legs[part.leg - 1];
      return {
        near: bare(kind, part.connector, part.polish, part.pins),
        far: bare(kind, leg?.connector ?? part.connector, leg?.polish ?? null, leg?.pins ?? null),
        map: fanoutMap(part),
        fibre: part.fibre,
      };
    }
  }
};

const shapeOf = (part: Part, facesNear: boolean): Shape => {
  switch (part.part) {
    case 'duplex-cord': {
      const [nearConnector, farConnector] = Array.isArray(part.connector)
        ? part.connector
        : [part.connector, part.connector];
      const [nearPolish, farPolish] = Array.isArray(part.polish) ? part.polish : [part.polish, part.polish];
      return {
        near: bare('duplex-plug', nearConnector, nearPolish),
        far: bare('duplex-plug', farConnector, farPolish),
        map: duplexCordMap(part),
        fibre: part.fibre,
      };
    }
    case 'mpo-adapter': {
      const face = bare('adapter', part.connector, null);
      return { near: face, far: face, map: adapterMap(part), fibre: null };
    }
    case 'array-cable': {
      const [nearAngled, farAngled] = part.upAngled ?? [false, false];
      return {
        near: {
          kind: 'plug',
          connector: part.connector,
          pins: part.pins[0],
          polish: part.polish[0],
          upAngled: nearAngled,
        },
        far: {
          kind: 'plug',
          connector: part.connector,
          pins: part.pins[1],
          polish: part.polish[1],
          upAngled: farAngled,
        },
        map: arrayCableMap(part),
        fibre: part.fibre,
      };
    }
    case 'splice': {
      const face = bare('open', null, null);
      return { near: face, far: face, map: spliceMap(), fibre: null };
    }
    default: {
      const shape = shapeFacingFar(part);
      if (!facesNear) return shape;
      return { near: shape.far, far: shape.near, map: shape.map && invert(shape.map), fibre: shape.fibre };
    }
  }
};

const JOINT_KINDS: Readonly<Record<string, Joint['kind']>> = {
  'plug receptacle': 'array-receptacle',
  'receptacle plug': 'array-receptacle',
  'duplex-plug duplex-plug': 'duplex-pair',
  'duplex-plug duplex-port': 'duplex-pair',
  'duplex-port duplex-plug': 'duplex-pair',
  'duplex-plug duplex-receptacle': 'duplex-receptacle',
  'duplex-receptacle duplex-plug': 'duplex-receptacle',
};

const meetsAdapter = (kind: Face['kind']): boolean => kind === 'plug' || kind === 'rear-plug';

/** Why two faces cannot be joined, in one sentence with the mend. */
const describeJoint = (near: Face, far: Face): string => {
  const kinds = [near.kind, far.kind];
  const has = (kind: Face['kind']): boolean => kinds.includes(kind);
  if (has('adapter') && has('receptacle'))
    return 'an MPO adapter stands between two MPO plugs, never at a transceiver: plug the cord straight in';
  if (near.kind === 'adapter' && far.kind === 'adapter')
    return 'two MPO adapters meet: put an array cable between them';
  if (has('rear-plug') && has('receptacle'))
    return "a module's rear plug cannot reach into a transceiver: put an array cord and an adapter between them";
  if (meetsAdapter(near.kind) && meetsAdapter(far.kind))
    return 'two MPO plugs meet: put an mpo-adapter between them';
  if (near.kind === 'receptacle' || far.kind === 'receptacle')
    return 'a duplex connector does not fit an MPO transceiver: start with an array cord or a breakout cord';
  if (has('duplex-port') && has('duplex-receptacle'))
    return "a module's front is an adapter: put a duplex cord between it and the transceiver";
  if (near.kind === 'duplex-port' && far.kind === 'duplex-port')
    return 'two module fronts meet: put a duplex cord between them';
  if (has('duplex-receptacle'))
    return 'an MPO connector does not fit an LC transceiver: end with a duplex cord or a breakout cord';
  return 'an MPO connector meets a duplex face: put a module or a breakout cord between them';
};

const faceAt = (
  parts: readonly PlacedPart[],
  index: number,
  side: 'near' | 'far',
  channel: { near: Face; far: Face },
): Face =>
  index < 0 ? channel.near : index >= parts.length ? channel.far : (parts[index] as PlacedPart)[side];

/** Splices lie inside the cable before them, so joints are looked for between everything else. */
const findJoints = (
  parts: readonly PlacedPart[],
  ends: { near: Face; far: Face },
  problems: Problem[],
): Joint[] => {
  const joints: Joint[] = [];
  const last = parts.length;
  let before = -1;
  for (let index = 0; index <= last; index++) {
    const current = parts[index];
    if (current?.part.part === 'splice') continue;
    const nearFace = faceAt(parts, before, 'far', ends);
    const farFace = faceAt(parts, index, 'near', ends);
    const near = before;
    before = index;
    if (nearFace.kind === 'open' || farFace.kind === 'open') continue;
    if (farFace.kind === 'adapter' && meetsAdapter(nearFace.kind)) {
      const adapter = current?.part as PartOf<'mpo-adapter'>;
      let after = index + 1;
      while (parts[after]?.part.part === 'splice') after++;
      const beyond = faceAt(parts, after, 'near', ends);
      if (meetsAdapter(beyond.kind) || beyond.kind === 'open')
        joints.push({
          kind: 'array-pair',
          near,
          far: after,
          nearFace,
          farFace: beyond,
          adapter,
          shownAt: index,
        });
      continue;
    }
    if (nearFace.kind === 'adapter' && meetsAdapter(farFace.kind)) {
      // Told with the plug on the other side, unless the channel begins with the adapter.
      if (near === 0) {
        const adapter = parts[0]?.part as PartOf<'mpo-adapter'>;
        joints.push({
          kind: 'array-pair',
          near: -1,
          far: index,
          nearFace: ends.near,
          farFace,
          adapter,
          shownAt: 0,
        });
      }
      continue;
    }
    const kind = JOINT_KINDS[`${nearFace.kind} ${farFace.kind}`];
    if (kind === undefined) {
      // Nothing but splices between two transceivers: those are told of already.
      if (near < 0 && index === last) continue;
      problems.push({
        path: `parts[${index < last ? index : near}]`,
        message: describeJoint(nearFace, farFace),
      });
      continue;
    }
    const shownAt =
      index >= last || (kind === 'duplex-pair' && nearFace.kind === 'duplex-port') ? near : index;
    joints.push({ kind, near, far: index, nearFace, farFace, adapter: null, shownAt });
  }
  return joints;
};

const placeSplice = (
  before: PlacedPart | undefined,
  index: number,
  problems: Problem[],
): Pick<PlacedPart, 'nearIsDuplex' | 'farIsDuplex'> => {
  const cable = before?.part;
  const inCable =
    cable !== undefined &&
    cable.part !== 'module' &&
    cable.part !== 'mpo-adapter' &&
    !(cable.part === 'array-fanout' && cable.body === 'module');
  if (!inCable)
    problems.push({
      path: `parts[${index}]`,
      message: 'a splice lies inside the cable before it: list it after a cable or cord',
    });
  return { nearIsDuplex: before?.farIsDuplex ?? false, farIsDuplex: before?.farIsDuplex ?? false };
};

/** A module's own offset; for a cord or splice, that of the next module towards near, else of the next one towards far. */
const portOffsetAt = (parts: readonly Part[], index: number): number => {
  const own = parts[index];
  if (own?.part === 'module') return portOffset(own);
  for (const step of [-1, 1]) {
    let at = index;
    while (parts[at]?.part === 'duplex-cord' || parts[at]?.part === 'splice') at += step;
    const neighbour = parts[at];
    if (neighbour?.part === 'module') return portOffset(neighbour);
  }
  return 0;
};

/**
 * Places every part of a channel file.
 *
 * Errors: every problem found, with its path inside the file, in the order of the parts. Example: two array cables in a row
 * give `{ path: 'parts[1]', message: 'two MPO plugs meet: put an mpo-adapter between them' }`.
 */
export const assemble = (document: ChannelDocument): Result<Channel, readonly Problem[]> => {
  const problems: Problem[] = [];
  const near = document.near === null ? null : resolveEnd(document.near, 'near', problems);
  const far = document.far === null ? null : resolveEnd(document.far, 'far', problems);
  document.parts.forEach((part, index) => {
    describeProblems(part, index, problems);
  });
  if (problems.length > 0) return failure(problems);
  const facings = orientParts(document.parts, near, far, problems);
  const someOffset = document.parts.some((part) => part.part === 'module' && part.rearPort === 2);
  const parts: PlacedPart[] = [];
  document.parts.forEach((part, index) => {
    const shape = shapeOf(part, facings[index] === 'near');
    const before = parts[index - 1];
    const splice = part.part === 'splice' ? placeSplice(before, index, problems) : null;
    // The cord's own face, looked for before any splice inside it.
    let solid = before;
    for (let at = index - 2; solid?.part.part === 'splice' && at >= 0; at--) solid = parts[at];
    parts.push({
      index,
      part,
      map: shape.map as Permutation,
      near: shape.near,
      far: shape.far,
      nearSwapsSides: shape.near.kind === 'duplex-plug' && solid?.far.kind === 'duplex-plug',
      nearIsDuplex:
        splice?.nearIsDuplex ?? (shape.near.kind === 'duplex-plug' || shape.near.kind === 'duplex-port'),
      farIsDuplex:
        splice?.farIsDuplex ?? (shape.far.kind === 'duplex-plug' || shape.far.kind === 'duplex-port'),
      portOffset: someOffset ? portOffsetAt(document.parts, index) : 0,
      fibre: shape.fibre,
    });
  });
  const joints = findJoints(parts, { near: faceOfEnd(near), far: faceOfEnd(far) }, problems);
  if (problems.length > 0) return failure(problems);
  return success({ document, near, far, parts, joints });
};

/** Name of a face's connector for a sentence: `MPO-12`, `LC`. */
export const connectorName = (connector: ArrayFaceKind | 'LC' | 'SC' | null): string =>
  connector ?? 'nothing';
