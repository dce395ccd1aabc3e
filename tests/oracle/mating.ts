/**
 * What may be mated (fibre-mapping section 7), joint by joint, and what may be ordered at all. The slope of an angled end
 * face is a direction in space, as the holes are: whether two faces lie flat on each other is computed, not looked up.
 */

import { modeOf } from './ends';
import { DOWN, TOWARDS_FAR, TOWARDS_NEAR, UP, type Vector } from './geometry';
import type { Face } from './glass';
import type { Glass, Joint, Line } from './line';

export interface Block {
  rule: string;
  /** For the reader of a counterexample. */
  what: string;
}

/**
 * The normal of an angled end face, in units of one lengthwise: it leans towards the key of its own plug, away from it
 * where the plug is made up-angled.
 */
function normalOf(facing: Vector, key: Vector, upAngled: boolean): Vector {
  const lean = upAngled ? -1 : 1;
  return [facing[0] + lean * key[0], facing[1] + lean * key[1], facing[2] + lean * key[2]];
}

/** Two faces lie on each other without a gap when their normals point at each other. */
function isWedge({ left, right, adapter }: Joint): boolean {
  if (left === null || right === null || adapter === null) return false;
  const one = normalOf(TOWARDS_FAR, UP, left.upAngled);
  const other = normalOf(TOWARDS_NEAR, adapter.keys === 'opposed' ? DOWN : UP, right.upAngled);
  return one.some((part, axis) => part + (other[axis] ?? 0) !== 0);
}

const named = ({ leftPart, rightPart }: Joint): string => `between parts ${leftPart} and ${rightPart}`;

function jointBlocks(joint: Joint): Block[] {
  const { left, right, adapter } = joint;
  const blocks: Block[] = [];
  const block = (rule: string): void => {
    blocks.push({ rule, what: named(joint) });
  };
  const faces = [left, right].filter((face): face is Face => face !== null);
  const shapes = new Set<string>(faces.map(({ kind }) => kind));
  if (adapter !== null) shapes.add(adapter.connector);
  if (shapes.size > 1) block('mating/shape-clash');
  if (left === null || right === null) return blocks;
  if (left.pins === 'pinned' && right.pins === 'pinned') block('mating/pins-collide');
  if (left.pins === 'unpinned' && right.pins === 'unpinned') block('mating/pins-missing');
  if (left.polish !== right.polish) block('mating/polish-clash');
  else if (left.polish === 'APC' && isWedge(joint)) block('mating/angled-wedge');
  return blocks;
}

function modeBlocks({ near, far, glasses }: Line): Block[] {
  const blocks: Block[] = [];
  const modes = glasses.map(({ fibre }) => modeOf(fibre));
  if (new Set(modes).size > 1) blocks.push({ rule: 'fibre/mode-mixed', what: 'in the channel' });
  for (const [optic, mode] of [
    [near, modes[0]],
    [far, modes.at(-1)],
  ] as const)
    if (optic !== null && mode !== undefined && optic.mode !== mode)
      blocks.push({ rule: 'fibre/wrong-mode', what: `at ${optic.name}` });
  return blocks;
}

export function matingBlocks(line: Line): Block[] {
  return [...line.joints.flatMap(jointBlocks), ...modeBlocks(line)];
}

const isArrayBody = ({ body }: Face): boolean => body === 'array-plug' || body === 'rear-plug';

/** Flat array ends of single-mode parts are not made; what is installed already is there whatever it is. */
export function isFlatSingleMode({ part, near, far, fibre }: Glass): boolean {
  if (part.existing === true || modeOf(fibre) !== 'SMF') return false;
  return [near, far].some((face) => isArrayBody(face) && face.polish === 'UPC');
}
