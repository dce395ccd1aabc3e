/**
 * Can two transceivers talk, and does the application fit them? From the figures alone (reach-and-link-budget page,
 * optics.json `matingRules`, the step page's list of parts by application).
 */

import type { Optic } from './ends';
import type { Block } from './mating';

const overlap = (one: readonly [number, number], other: readonly [number, number]): boolean =>
  Math.max(one[0], other[0]) <= Math.min(one[1], other[1]);

/** Each wavelength of the one is seen by the other. */
function seesTheOther(one: Optic, other: Optic): boolean {
  return (
    one.plan === other.plan &&
    one.bandsNm.length === other.bandsNm.length &&
    one.bandsNm.every((band, index) => overlap(band, other.bandsNm[index] ?? [0, -1]))
  );
}

const sameRate = (one: Optic, other: Optic): boolean =>
  one.line !== null && other.line !== null ? one.line === other.line : one.gbpsPerLane === other.gbpsPerLane;

/** Rules that the pair breaks; empty when the two can talk. */
export function opticsBlocks(near: Optic, far: Optic): Block[] {
  const blocks: Block[] = [near, far].flatMap((optic) =>
    optic.orderable ? [] : [{ rule: 'optics/not-orderable', what: optic.name }],
  );
  if (near.id !== null && near.id === far.id) return blocks;
  const block = (rule: string): void => {
    blocks.push({ rule, what: `${near.name} and ${far.name}` });
  };
  const before = blocks.length;
  if (!sameRate(near, far)) block('optics/rate-clash');
  const [wide, narrow] = near.lanes > far.lanes ? [near, far] : [far, near];
  const splits = wide.lanes !== narrow.lanes;
  if (splits && !wide.parts) block('optics/no-breakout');
  else if (!seesTheOther(near, far)) block('optics/wavelength-clash');
  if (!splits || blocks.length > before) return blocks;
  // Whole shares only, and only where the lanes of the wider end have fibres or receptacles of their own.
  const partedByFibre = wide.connector !== 'LC' || wide.splitPorts;
  if (wide.lanes % narrow.lanes !== 0 || !partedByFibre) block('optics/no-breakout');
  return blocks;
}

export type Application = 'breakout' | 'duplex' | 'patch-field' | 'parallel' | 'conversion';

/** Breakouts and conversions go from an array; duplex links from LC to LC; parallel ones from array to array. */
export function applicationFits(kind: Application, near: Optic, far: Optic): boolean {
  const array = (optic: Optic): boolean => optic.connector !== 'LC';
  switch (kind) {
    case 'breakout':
      return array(near) && (!array(far) || far.beams.sends.length < near.beams.sends.length);
    case 'duplex':
    case 'patch-field':
      return !array(near) && !array(far);
    case 'parallel':
    case 'conversion':
      // Lane by lane: what one end has more of would stay dark.
      return array(near) && array(far) && near.beams.sends.length === far.beams.sends.length;
  }
}

/** Breakout cables from one MPO to several, by plug and lanes at each side: what the catalogue's page of fan-outs lists. */
const SPLITTERS: readonly string[] = ['MPO-16 8 to MPO-12 4', 'MPO-16 8 to MPO-12 2', 'MPO-12 4 to MPO-12 2'];

/** Between two arrays a port is split by a cable that is listed, or not at all; other pairs need none. */
export function hasSplitter(kind: Application, near: Optic, far: Optic): boolean {
  const [wide, narrow] = [near.beams.sends.length, far.beams.sends.length];
  const splits = kind === 'breakout' && near.connector !== 'LC' && far.connector !== 'LC';
  if (!splits || wide <= narrow || wide % narrow > 0) return true;
  return SPLITTERS.includes(`${near.connector} ${wide} to ${far.connector} ${narrow}`);
}
