/**
 * Writes channel documents that are right in every mating sense (pins alternate, polishes match, an up-angled end
 * wherever angled plugs meet with aligned keys), so that polarity is the only thing left to be wrong.
 */

import type {
  ArrayCable,
  BreakoutCord,
  CableType,
  ChannelDocument,
  CordWiring,
  DuplexCord,
  End,
  Fibre,
  Keys,
  Module,
  MpoAdapter,
  MpoKind,
  Part,
  Pins,
  Polish,
  RowPreset,
} from './document';

export interface Glassware {
  connector: MpoKind;
  fibres: 8 | 12 | 16 | 24;
  fibre: Fibre;
  polish: Polish;
}

export const MPO12: Glassware = { connector: 'MPO-12', fibres: 12, fibre: 'OM4', polish: 'UPC' };
export const MPO12_8: Glassware = { connector: 'MPO-12', fibres: 8, fibre: 'OM4', polish: 'UPC' };
export const MPO16: Glassware = { connector: 'MPO-16', fibres: 16, fibre: 'OM4', polish: 'UPC' };
export const MPO16_APC: Glassware = { connector: 'MPO-16', fibres: 16, fibre: 'OM4', polish: 'APC' };
export const MPO24: Glassware = { connector: 'MPO-24', fibres: 24, fibre: 'OM4', polish: 'UPC' };
export const MPO12_OS2: Glassware = { connector: 'MPO-12', fibres: 12, fibre: 'OS2', polish: 'APC' };

export type CableSpec = CableType | RowPreset | { custom: [number, number][] };

export function cord(wiring: CordWiring, fibre: Fibre = 'OM4'): DuplexCord {
  return { part: 'duplex-cord', wiring, connector: 'LC', fibre, polish: 'UPC', lengthM: 2 };
}

export function adapter(keys: Keys, connector: MpoKind = 'MPO-12'): MpoAdapter {
  return { part: 'mpo-adapter', keys, connector };
}

export function module(wiring: Module['wiring'], ware: Glassware = MPO12): Module {
  return {
    part: 'module',
    wiring,
    rear: ware.connector,
    fibres: ware.fibres,
    pins: 'pinned',
    front: 'LC',
    fibre: ware.fibre,
    frontPolish: 'UPC',
    rearPolish: ware.polish,
  };
}

export function cable(
  spec: CableSpec,
  ware: Glassware = MPO12,
  pins: [Pins, Pins] = ['unpinned', 'unpinned'],
): ArrayCable {
  const wired =
    spec === 'A' || spec === 'B' || spec === 'C' || typeof spec === 'object'
      ? { type: spec }
      : { rows: spec };
  return {
    part: 'array-cable',
    ...wired,
    connector: ware.connector,
    fibres: ware.fibres,
    pins,
    fibre: ware.fibre,
    polish: [ware.polish, ware.polish],
    lengthM: 5,
  };
}

export function harness(
  legs: number,
  ware: Glassware = MPO12_8,
  pins: Pins = 'unpinned',
  map?: { A: number; B: number }[],
): BreakoutCord {
  return {
    part: 'breakout-cord',
    connector: ware.connector,
    fibres: ware.fibres,
    pins,
    legs,
    ...(map ? { map } : {}),
    fibre: ware.fibre,
    polish: [ware.polish, 'UPC'],
    lengthM: 3,
  };
}

/**
 * Array cables joined by adapters. `before` and `after` say whether an adapter also stands in front of the first
 * and behind the last cable (towards a pinned module) or the section ends in a transceiver. Every cable's near end
 * is unpinned and every far end pinned, except the last far end, which meets a pinned module or transceiver.
 */
export function arraySection(
  specs: readonly CableSpec[],
  keys: readonly Keys[],
  ends: { before: boolean; after: boolean },
  ware: Glassware | readonly Glassware[] = MPO12,
): Part[] {
  const wareOf = (index: number): Glassware => {
    const list: readonly Glassware[] = 'connector' in ware ? [ware] : ware;
    const found = list[Math.min(index, list.length - 1)];
    if (!found) throw new Error('no glassware');
    return found;
  };
  const wanted = specs.length - 1 + (ends.before ? 1 : 0) + (ends.after ? 1 : 0);
  if (keys.length !== wanted) throw new Error(`${wanted} adapters needed, ${keys.length} given`);
  const parts: Part[] = [];
  specs.forEach((spec, index) => {
    const own = wareOf(index);
    const before = index > 0 || ends.before ? keys[index - (ends.before ? 0 : 1)] : undefined;
    const after = keys[index + (ends.before ? 1 : 0)];
    const last = index === specs.length - 1;
    if (before) parts.push(adapter(before, own.connector));
    const made = cable(spec, own, ['unpinned', last ? 'unpinned' : 'pinned']);
    if (own.polish === 'APC') {
      // Angled faces at aligned keys need one up-angled end: the cable in front of the adapter has it.
      const upNear = index === 0 && before === 'aligned';
      const upFar = after === 'aligned';
      if (upNear || upFar) made.upAngled = [upNear, upFar];
    }
    parts.push(made);
    if (last && ends.after && after) parts.push(adapter(after, own.connector));
  });
  return parts;
}

export function channel(name: string, near: string | End, far: string | End, parts: Part[]): ChannelDocument {
  return {
    format: 'mpo-preflight/channel',
    version: 1,
    name,
    near: typeof near === 'string' ? { interface: near } : near,
    far: typeof far === 'string' ? { interface: far } : far,
    parts,
  };
}
