/**
 * The channel document of contract 1 (channel check, version 1), typed again by hand. The oracle must not
 * share code with the product, and a type borrowed from it would hide a field that the product misread.
 */

export type MpoKind = 'MPO-12' | 'MPO-16' | 'MPO-24';
export type Pins = 'pinned' | 'unpinned';
export type Polish = 'UPC' | 'APC';
export type Fibre = 'OM3' | 'OM4' | 'OM5' | 'OS2';
type DuplexKind = 'LC' | 'SC';
export type Keys = 'opposed' | 'aligned';
export type CableType = 'A' | 'B' | 'C';
export type RowPreset = 'rows-kept' | 'rows-swapped' | 'columns-mirrored' | 'fully-reversed' | 'pair-flipped';
export type OneRowWiring = 'straight' | 'straight-inverted' | 'pair-flipped' | 'U1' | 'U2';
export type TwoRowWiring = 'adjacent-pairs' | 'row-pairs';
export type CordWiring = 'A-to-B' | 'A-to-A';
export type Side = 'A' | 'B';

export interface DuplexCord {
  part: 'duplex-cord';
  wiring: CordWiring;
  connector: DuplexKind | [DuplexKind, DuplexKind];
  fibre: Fibre;
  polish: Polish | [Polish, Polish];
  lengthM: number;
}

export interface Module {
  part: 'module';
  wiring: OneRowWiring | TwoRowWiring | { custom: [string, number][] };
  rear: MpoKind;
  fibres: 8 | 12 | 16 | 24;
  pins: Pins;
  front: DuplexKind;
  fibre: Fibre;
  frontPolish: Polish;
  rearPolish: Polish;
}

export interface MpoAdapter {
  part: 'mpo-adapter';
  keys: Keys;
  connector: MpoKind;
}

export interface ArrayCable {
  part: 'array-cable';
  role?: 'trunk' | 'cord';
  type?: CableType | { custom: [number, number][] };
  rows?: RowPreset;
  connector: MpoKind;
  fibres: 8 | 12 | 16 | 24;
  pins: [Pins, Pins];
  fibre: Fibre;
  polish: [Polish, Polish];
  lengthM: number;
  upAngled?: [boolean, boolean];
}

export interface BreakoutCord {
  part: 'breakout-cord';
  connector: MpoKind;
  fibres: 8 | 12 | 16 | 24;
  pins: Pins;
  legs: number;
  map?: { A: number; B: number }[];
  fibre: Fibre;
  polish: [Polish, Polish];
  lengthM: number;
}

interface FanoutLeg {
  connector: MpoKind;
  fibres: 8 | 12 | 16 | 24;
  pins: Pins;
  polish: Polish;
}

export interface ArrayFanout {
  part: 'array-fanout';
  connector: MpoKind;
  fibres: 8 | 12 | 16 | 24;
  pins: Pins;
  polish: Polish;
  legs: FanoutLeg[];
  /** [single position, leg counted from 1, position on that leg] */
  map: [number, number, number][];
  leg: number;
  fibre: Fibre;
  lengthM: number;
}

interface Splice {
  part: 'splice';
}

export type Part = DuplexCord | Module | MpoAdapter | ArrayCable | BreakoutCord | ArrayFanout | Splice;

export interface End {
  interface: string;
  polish?: Polish;
}

export interface ChannelDocument {
  format: 'mpo-preflight/channel';
  version: 1;
  name: string;
  near: End;
  far: End;
  parts: Part[];
}

function turned<T>(pair: [T, T]): [T, T] {
  return [pair[1], pair[0]];
}

function reversePart(part: Part): Part {
  switch (part.part) {
    case 'duplex-cord':
      return {
        ...part,
        connector: Array.isArray(part.connector) ? turned(part.connector) : part.connector,
        polish: Array.isArray(part.polish) ? turned(part.polish) : part.polish,
      };
    case 'array-cable': {
      const { type, upAngled } = part;
      return {
        ...part,
        ...(typeof type === 'object' ? { type: { custom: type.custom.map(turned) } } : {}),
        ...(upAngled ? { upAngled: turned(upAngled) } : {}),
        pins: turned(part.pins),
        polish: turned(part.polish),
      };
    }
    case 'module':
    case 'mpo-adapter':
    case 'breakout-cord':
    case 'array-fanout':
    case 'splice':
      return { ...part };
  }
}

/**
 * The same glass, listed from the other end. A splice stands inside the cable before it, so it has to stay
 * behind its own cable: turning the list blindly would move it into the neighbouring part.
 */
export function reverseChannel(doc: ChannelDocument): ChannelDocument {
  const groups: Part[][] = [];
  for (const part of doc.parts) {
    const last = groups.at(-1);
    if (part.part === 'splice' && last) last.push(part);
    else groups.push([part]);
  }
  return {
    ...doc,
    name: `${doc.name}, from the other end`,
    near: doc.far,
    far: doc.near,
    parts: groups.reverse().flatMap((group) => group.map(reversePart)),
  };
}
