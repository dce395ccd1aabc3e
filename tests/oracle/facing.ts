/**
 * Which way the parts with two different ends lie: the duplex face of a module or harness, the legs of a fan-out. Array
 * meets array and duplex meets duplex, so what is known of a neighbour tells; where nothing does, the file has to.
 */

import type { ArrayFanout, MpoKind, Part } from './document';
import type { Optic } from './ends';
import { NotAChannel } from './geometry';

export type EndName = 'near' | 'far';

export class UntraceableJoint extends NotAChannel {}

export interface Ends {
  near: Optic | null;
  far: Optic | null;
}

type Side = 'array' | 'duplex' | null;

const opposite = (side: Side): Side => (side === null ? null : side === 'array' ? 'duplex' : 'array');

const sideOfOptic = (optic: Optic | null): Side =>
  optic === null ? null : optic.connector === 'LC' ? 'duplex' : 'array';

const hasBoth = (part: Part): part is Extract<Part, { part: 'module' | 'breakout-cord' }> =>
  part.part === 'module' || part.part === 'breakout-cord';

/** For each part (splices left out) the side its duplex face looks to; null for parts alike at both ends. */
export function duplexFacings(parts: readonly Part[], ends: Ends): (EndName | null)[] {
  const near: Side[] = parts.map((part) =>
    hasBoth(part) ? null : part.part === 'duplex-cord' ? 'duplex' : 'array',
  );
  const far: Side[] = [...near];
  const settle = (index: number, side: Side): void => {
    near[index] = side;
    far[index] = opposite(side);
  };
  const ask = (): boolean => {
    let told = false;
    parts.forEach((part, index) => {
      if (!hasBoth(part) || near[index] !== null) return;
      const before = index === 0 ? sideOfOptic(ends.near) : far[index - 1];
      const after = index === parts.length - 1 ? sideOfOptic(ends.far) : near[index + 1];
      const side = before ?? opposite(after ?? null);
      if (side === null) return;
      settle(index, side);
      told = true;
    });
    return told;
  };
  const askTheFile = (): boolean => {
    const index = parts.findIndex((part, at) => hasBoth(part) && near[at] === null && part.facing);
    const part = parts[index];
    if (part === undefined || !hasBoth(part)) return false;
    settle(index, part.facing === 'near' ? 'duplex' : 'array');
    return true;
  };
  while (ask() || askTheFile());
  return parts.map((part, index) => {
    if (!hasBoth(part)) return null;
    if (near[index] === null) throw new NotAChannel('the neighbours do not tell where the duplex face looks');
    const facing = near[index] === 'duplex' ? 'near' : 'far';
    if (part.facing !== undefined && part.facing !== facing)
      throw new NotAChannel('the duplex face looks to the side where the duplex parts are');
    return facing;
  });
}

function arrayKindOf(neighbour: Part | undefined, optic: Optic | null): string | null {
  switch (neighbour?.part) {
    case undefined:
      return optic?.connector ?? null;
    case 'mpo-adapter':
    case 'array-cable':
    case 'breakout-cord':
      return neighbour.connector;
    case 'module':
      return neighbour.rear;
    default:
      return null;
  }
}

/** The legs look away from the neighbour that fits the single end, else from the transceiver with more lanes. */
export function legsLookFar(
  fan: ArrayFanout,
  leg: MpoKind,
  before: Part | undefined,
  after: Part | undefined,
  { near, far }: Ends,
): boolean {
  if (fan.facing !== undefined) return fan.facing === 'far';
  const fits = (nearKind: MpoKind, farKind: MpoKind): number =>
    (arrayKindOf(before, near) === nearKind ? 1 : 0) + (arrayKindOf(after, far) === farKind ? 1 : 0);
  const lanes = (optic: Optic | null): number => optic?.beams.sends.length ?? 0;
  const told = fits(fan.connector, leg) - fits(leg, fan.connector) || lanes(near) - lanes(far);
  if (told === 0) throw new UntraceableJoint('which end of the fan-out is the single one?');
  return told > 0;
}
