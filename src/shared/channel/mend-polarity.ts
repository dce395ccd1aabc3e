/**
 * Which single part, exchanged for one wired differently, would bring light to every receiver. The answer names the first
 * wrong part of a dead channel and what to order instead.
 */
import { KEY_WORDS } from '../catalogue/adapters';
import { CABLE_TYPES, MODULE_PRESETS_24, MODULE_WIRINGS, ROW_PRESETS } from '../catalogue/wirings';
import type { Channel, PlacedPart } from './channel';
import type { Part } from './document';
import { occupiedPorts } from './occupancy';
import { adapterMap, arrayCableMap, breakoutCordMap, duplexCordMap, moduleMap } from './part-maps';
import { invert, type Permutation } from './permutation';
import { traceLanes } from './trace';
import { judgeLight, type LightVerdict } from './verdict';

export interface Mend {
  readonly part: number;
  readonly is: string;
  readonly shouldBe: string;
  readonly verdict: LightVerdict;
}

interface Variant {
  readonly name: string;
  readonly map: Permutation | undefined;
}

const without = <T>(names: readonly T[], own: unknown): T[] => names.filter((name) => name !== own);

const variantsOf = (part: Part): { readonly is: string; readonly others: readonly Variant[] } | null => {
  switch (part.part) {
    case 'duplex-cord':
      return {
        is: part.wiring,
        others: without(['A-to-B', 'A-to-A'] as const, part.wiring).map((wiring) => ({
          name: wiring,
          map: duplexCordMap({ ...part, wiring }),
        })),
      };
    case 'mpo-adapter':
      return {
        is: KEY_WORDS[part.keys],
        others: without(['opposed', 'aligned'] as const, part.keys).map((keys) => ({
          name: KEY_WORDS[keys],
          map: adapterMap({ ...part, keys }),
        })),
      };
    case 'array-cable': {
      if (part.connector === 'MPO-24') {
        const { type: _, ...rest } = part;
        return {
          is: part.rows ?? 'custom map',
          others: without(ROW_PRESETS, part.rows).map((rows) => ({
            name: rows,
            map: arrayCableMap({ ...rest, rows }),
          })),
        };
      }
      return {
        is: typeof part.type === 'string' ? `Type ${part.type}` : 'custom map',
        others: without(CABLE_TYPES, part.type).map((type) => ({
          name: `Type ${type}`,
          map: arrayCableMap({ ...part, type }),
        })),
      };
    }
    case 'module': {
      const wirings = part.rear === 'MPO-24' ? MODULE_PRESETS_24 : MODULE_WIRINGS;
      return {
        is: typeof part.wiring === 'string' ? part.wiring : 'custom map',
        others: without<string>(wirings, part.wiring).map((wiring) => ({
          name: wiring,
          map: moduleMap({ ...part, wiring: wiring as (typeof wirings)[number] }),
        })),
      };
    }
    case 'breakout-cord': {
      if (part.map === undefined) return null;
      const { map: _, ...rest } = part;
      return { is: 'custom map', others: [{ name: 'direct map', map: breakoutCordMap(rest) }] };
    }
    default:
      return null;
  }
};

const facesNear = (placed: PlacedPart): boolean =>
  (placed.part.part === 'module' || placed.part.part === 'breakout-cord') && placed.nearIsDuplex;

const verdictWith = (channel: Channel, index: number, map: Permutation): LightVerdict => {
  const parts = channel.parts.map((placed, at) =>
    at === index ? { ...placed, map: facesNear(placed) ? invert(map) : map } : placed,
  );
  const changed: Channel = { ...channel, parts };
  const occupied = occupiedPorts(changed);
  return judgeLight(changed, occupied, traceLanes(changed, occupied, false)).verdict;
};

/** Wirings that fit one method only, or are sold under disputed names: proposed after those that every shop has. */
const UNUSUAL: ReadonlySet<string> = new Set(['A-to-A', 'Type C', 'pair-flipped']);

/**
 * Every single exchange that makes the channel work, the one to propose first at the head: parts still to be ordered before
 * installed ones, straight port numbers before renumbered ones, usual wirings before unusual ones, near before far. Empty
 * where no single exchange does it.
 * Example: a duplex Method A channel with two A-to-B cords begins with part 0, `A-to-B` should be `A-to-A`.
 */
export const findMends = (channel: Channel): Mend[] => {
  const found: { readonly rank: number; readonly mend: Mend }[] = [];
  for (const { index, part } of channel.parts) {
    const variants = variantsOf(part);
    if (variants === null) continue;
    for (const { name, map } of variants.others) {
      if (map === undefined) continue;
      const verdict = verdictWith(channel, index, map);
      if (verdict !== 'works' && verdict !== 'works-renumbered') continue;
      const rank = (part.existing ? 4 : 0) + (verdict === 'works' ? 0 : 2) + (UNUSUAL.has(name) ? 1 : 0);
      found.push({ rank, mend: { part: index, is: variants.is, shouldBe: name, verdict } });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.mend.part - b.mend.part).map(({ mend }) => mend);
};
