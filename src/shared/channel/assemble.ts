/**
 * From a list of parts to a channel that can be judged: every part placed with its two faces and its permutation, every
 * joint named. What cannot be joined at all is a problem of the file; what can be joined but must not be is left to the
 * rules.
 */
import { failure, type Problem, type Result, success } from '../result';
import type { Channel, PlacedPart } from './channel';
import type { ChannelDocument, Part } from './document';
import { faceOfEnd, resolveEnd } from './endpoint';
import { findJoints } from './joints';
import { orientParts } from './orientation';
import { portOffset } from './part-maps';
import { describeProblems } from './part-problems';
import { shapeOf } from './part-shape';
import type { Permutation } from './permutation';

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
    const facesNear = facings[index] === 'near';
    const shape = shapeOf(part, facesNear);
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
      facesNear,
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
