/**
 * What a document leaves out: at a fan-out the channel goes on with one leg, and what goes down another one, or comes up a leg from
 * another cable, is glass that is not listed.
 */

import type { EndName } from './facing';
import { follow, type Lit, type Stop } from './follow';
import { type HoleName, litPositions } from './geometry';
import type { Light } from './glass';
import type { Transceiver } from './transceivers';

/**
 * True where the glass goes on outside of the document: down a leg that the channel does not follow, or out of a leg by a fibre
 * for which the single end has none left, so that it must come from somewhere else.
 */
function goesOnElsewhere({ glass: { part, legs }, light }: Stop, from: EndName): boolean {
  if (part.part !== 'array-fanout') return false;
  const comesFromLegs = legs === from;
  if (!comesFromLegs) return part.map.some(([single, leg]) => single === light.hole && leg !== part.leg);
  const leg = part.legs[part.leg - 1];
  if (!leg || !litPositions(leg.connector, leg.fibres).has(Number(light.hole))) return false;
  const used = new Set(part.map.map(([single]) => single));
  return used.size === litPositions(part.connector, part.fibres).size;
}

/** What becomes of one hole of a transceiver: it leads to the other end, out of the document, or nowhere. */
function fateOf(lit: Lit, end: EndName, port: number, hole: HoleName): Light | 'elsewhere' | 'dark' {
  let fate: 'elsewhere' | 'dark' = 'dark';
  const light = follow(lit, { port, hole }, end, (stop) => {
    if (goesOnElsewhere(stop, end)) fate = 'elsewhere';
  });
  return light ?? fate;
}

/** Holes of one transceiver by the lanes that use them; a hole of two wavelengths belongs to two lanes. */
function holesOfLanes({ sends, receives }: Transceiver): Map<number, HoleName[]> {
  const holes = new Map<number, HoleName[]>();
  for (const { lane, hole } of [...sends, ...receives]) holes.set(lane, [...(holes.get(lane) ?? []), hole]);
  return holes;
}

/** Lanes with every hole, some, or none of them going on elsewhere. */
function lanesByFate(lit: Lit, end: EndName): Record<'here' | 'torn' | 'elsewhere', number[]> {
  const lanes: Record<'here' | 'torn' | 'elsewhere', number[]> = { here: [], torn: [], elsewhere: [] };
  for (const [lane, holes] of holesOfLanes(lit[end])) {
    const away = holes.filter((hole) => fateOf(lit, end, 1, hole) === 'elsewhere').length;
    lanes[away === 0 ? 'here' : away === holes.length ? 'elsewhere' : 'torn'].push(lane);
  }
  return lanes;
}

/**
 * Modules that run on two of the four lanes of a receptacle behind a 1:2 splitter, by NVIDIA's pages; the twin and 8-lane ports that
 * face them count too.
 */
const RUNS_ON_TWO_LANES = new Set([
  '400GBASE-DR4',
  '2x400G-DR4',
  '800GBASE-DR8',
  '400GBASE-SR4',
  '400GBASE-VR4',
  '800GBASE-SR8',
  '800GBASE-VR8',
]);

/** The two lanes of each end that a leg of a splitter joins; null where that is not what this channel is. */
export function splitLanes(lit: Lit): Record<EndName, number[]> | null {
  const { near, far } = lit.line;
  if (![near, far].every((optic) => optic?.id != null && RUNS_ON_TWO_LANES.has(optic.id))) return null;
  if (near?.mode !== far?.mode) return null;
  // Behind a second fan-out nobody can say what its other legs carry.
  if (lit.line.glasses.filter(({ part }) => part.part === 'array-fanout').length > 1) return null;
  const fates = { near: lanesByFate(lit, 'near'), far: lanesByFate(lit, 'far') };
  const fewest = Math.min(lit.near.sends.length, lit.far.sends.length);
  const fits = Object.values(fates).every(({ here, torn }) => here.length === 2 && torn.length === 0);
  return fits && fewest === 4 ? { near: fates.near.here, far: fates.far.here } : null;
}

/** True where an end needs glass that is not in the document. */
export function needsMore(lit: Lit, { near, far }: Record<EndName, readonly number[]>): boolean {
  const away = (end: EndName, port: number, of: (lane: number) => boolean = () => true): boolean =>
    [...holesOfLanes(lit[end])].some(
      ([lane, holes]) => of(lane) && holes.some((hole) => fateOf(lit, end, port, hole) === 'elsewhere'),
    );
  const duplex = (['near', 'far'] as const).filter((end) => lit[end].face === 'duplex');
  if (duplex.length === 2)
    return near.some((port) => away('near', port)) || far.some((port) => away('far', port));
  if (duplex.length === 0) {
    if (splitLanes(lit) !== null) return false;
    const [ofNear, ofFar] = [lit.near.sends.length, lit.far.sends.length];
    return (ofNear <= ofFar && away('near', 1)) || (ofFar <= ofNear && away('far', 1));
  }
  const parallel = duplex[0] === 'near' ? 'far' : 'near';
  const groups = groupsThrough(lit, parallel);
  if (groups.length === 0) return true;
  const own = new Set(groups.flat());
  if (away(parallel, 1, (lane) => own.has(lane))) return true;
  const ports = new Set(
    [...holesOfLanes(lit[parallel])]
      .filter(([lane]) => own.has(lane))
      .flatMap(([, holes]) => holes.map((hole) => fateOf(lit, parallel, 1, hole)))
      .flatMap((fate) => (typeof fate === 'string' ? [] : [fate.port])),
  );
  const end = parallel === 'near' ? 'far' : 'near';
  return (end === 'near' ? near : far).some((port) => ports.has(port) && away(end, port));
}

/** Groups of a parallel end that have any glass in the document; the others are somebody else's. */
export function groupsThrough(lit: Lit, end: EndName): readonly (readonly number[])[] {
  const holes = holesOfLanes(lit[end]);
  return lit[end].groups.filter((group) =>
    group.some((lane) => (holes.get(lane) ?? []).some((hole) => fateOf(lit, end, 1, hole) !== 'elsewhere')),
  );
}
