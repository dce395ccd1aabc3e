/**
 * A list of parts laid out: every part as glass between a face that looks near and one that looks far, and every place
 * where two faces meet. Tracing and mating both read this, nothing else.
 */

import type { ChannelDocument, Fibre, Keys, MpoAdapter, MpoKind, Part } from './document';
import { type Optic, opticAt } from './ends';
import { duplexFacings, legsLookFar, UntraceableJoint } from './facing';
import {
  coincide,
  DOWN,
  DUPLEX_PLUG,
  DUPLEX_PORT,
  type EndFace,
  type HoleName,
  mpoFace,
  NotAChannel,
  TOWARDS_FAR,
  TOWARDS_NEAR,
  UP,
} from './geometry';
import { type Body, type Face, type Way, wayOf } from './glass';

/** A part in its place in the line. */
export interface Glass extends Way {
  index: number;
  part: Part;
  fibre: Fibre;
}

/** Where a face that looks far meets one that looks near; `left` or `right` is null at an open end. */
export interface Joint {
  left: Face | null;
  right: Face | null;
  /** Index of the part on each side; -1 and the number of parts are the transceivers. */
  leftPart: number;
  rightPart: number;
  adapter: MpoAdapter | null;
}

/** The channel as joint, glass, joint ... glass, joint. */
export interface Line {
  near: Optic | null;
  far: Optic | null;
  glasses: readonly Glass[];
  joints: readonly Joint[];
}

const MEETINGS: readonly (readonly [Body, Body, adapter: boolean])[] = [
  ['array-plug', 'array-plug', true],
  ['array-plug', 'rear-plug', true],
  ['rear-plug', 'rear-plug', true],
  ['array-plug', 'array-receptacle', false],
  ['duplex-plug', 'duplex-port', false],
  ['duplex-plug', 'duplex-plug', false],
  ['duplex-plug', 'duplex-receptacle', false],
];

function checkMeeting({ left, right, adapter }: Joint): void {
  const only = left ?? right;
  if (left === null || right === null) {
    // Beyond an adapter the end may be open; what stands before it must still be a plug.
    if (adapter !== null && only !== null && only.body !== 'array-plug' && only.body !== 'rear-plug')
      throw new UntraceableJoint(`${only.body} does not go into an adapter`);
    return;
  }
  const meets = MEETINGS.some(
    ([one, other, needed]) =>
      needed === (adapter !== null) &&
      ((left.body === one && right.body === other) || (left.body === other && right.body === one)),
  );
  if (!meets)
    throw new UntraceableJoint(
      `${left.body} and ${right.body} do not meet ${adapter ? 'in' : 'without'} an adapter`,
    );
}

function endFace({ connector, polish }: Optic): Face {
  // Every MPO transceiver port has pins.
  return connector === 'LC'
    ? { body: 'duplex-receptacle', kind: 'LC', pins: null, polish, upAngled: false }
    : { body: 'array-receptacle', kind: connector, pins: 'pinned', polish, upAngled: false };
}

function holesOf({ body, kind }: Face): EndFace {
  if (kind === 'LC' || kind === 'SC') return body === 'duplex-plug' ? DUPLEX_PLUG : DUPLEX_PORT;
  return mpoFace(kind);
}

const MEETINGS_SEEN = new Map<string, ReadonlyMap<HoleName, HoleName>>();

/** From each hole of the left face to the one it lies on. Holes that meet nothing are absent. */
export function meetingHoles({ left, right, adapter }: Joint): ReadonlyMap<HoleName, HoleName> {
  if (left === null || right === null) return new Map();
  const keys: Keys = adapter?.keys ?? 'aligned';
  const key = `${left.body} ${left.kind} ${right.body} ${right.kind} ${keys}`;
  const seen = MEETINGS_SEEN.get(key);
  if (seen !== undefined) return seen;
  const meeting = coincide(
    holesOf(left),
    { facing: TOWARDS_FAR, key: UP },
    holesOf(right),
    // Only an adapter with opposed keys turns one of the two over; every other joint puts key beside key.
    { facing: TOWARDS_NEAR, key: keys === 'opposed' ? DOWN : UP },
  );
  MEETINGS_SEEN.set(key, meeting);
  return meeting;
}

/** Throws NotAChannel, or UntraceableJoint for two neighbours that do not meet. */
export function layOut(doc: ChannelDocument): Line {
  const near = doc.near === null ? null : opticAt(doc.near);
  const far = doc.far === null ? null : opticAt(doc.far);
  const glasses: Glass[] = [];
  const joints: Joint[] = [];
  // A splice joins fibre p to fibre p inside one cable: there is nothing to follow.
  const parts = doc.parts.flatMap((part, index) => (part.part === 'splice' ? [] : [{ part, index }]));
  doc.parts.forEach((part, index) => {
    if (part.part !== 'splice') return;
    const cable = doc.parts[index - 1];
    const inside =
      cable !== undefined &&
      cable.part !== 'module' &&
      cable.part !== 'mpo-adapter' &&
      !(cable.part === 'array-fanout' && cable.body === 'module');
    if (!inside) throw new NotAChannel('a splice lies inside the cable before it');
  });
  let adapter: MpoAdapter | null = null;
  let left: Face | null = near && endFace(near);
  let leftPart = -1;
  const join = (right: Face | null, rightPart: number): void => {
    const joint = { left, right, leftPart, rightPart, adapter };
    checkMeeting(joint);
    joints.push(joint);
  };
  const solid = parts.map(({ part }) => part);
  const facings = duplexFacings(solid, { near, far });
  parts.forEach(({ part, index }, at) => {
    if (part.part === 'mpo-adapter') {
      if (adapter !== null) throw new UntraceableJoint('two adapters in a row');
      adapter = part;
      return;
    }
    const legsFar = (fan: typeof part, leg: MpoKind): boolean =>
      fan.part === 'array-fanout' && legsLookFar(fan, leg, solid[at - 1], solid[at + 1], { near, far });
    const way = wayOf(part, facings[at] ?? 'far', (leg) => legsFar(part, leg));
    join(way.near, index);
    glasses.push({ index, part, fibre: part.fibre, ...way });
    adapter = null;
    left = way.far;
    leftPart = index;
  });
  join(far && endFace(far), doc.parts.length);
  return { near, far, glasses, joints };
}
