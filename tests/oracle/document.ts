/**
 * The channel document of contract 1 (channel check, version 1), typed again by hand. The oracle must not
 * share code with the product, and a type borrowed from it would hide a field that the product misread.
 */

export type MpoKind = 'MPO-12' | 'MPO-16' | 'MPO-24';
export type Pins = 'pinned' | 'unpinned';
export type Polish = 'UPC' | 'APC';
export type Fibre = 'OM3' | 'OM4' | 'OM5' | 'OS2';
export type DuplexKind = 'LC' | 'SC';
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
  /** Of the one pair at that end. */
  nearPairLossDb?: number;
  farPairLossDb?: number;
}

export interface Module {
  part: 'module';
  wiring: OneRowWiring | TwoRowWiring | { custom: [string, number][] };
  rear: MpoKind;
  rearPort?: 1 | 2;
  fibres: 8 | 12 | 16 | 24;
  pins: Pins;
  front: DuplexKind;
  fibre: Fibre;
  frontPolish: Polish;
  rearPolish: Polish;
  /** Of the whole module; then its two pairs are not counted on their own. */
  lossDb?: number;
  frontPairLossDb?: number;
  rearPairLossDb?: number;
  facing?: 'near' | 'far';
}

export interface MpoAdapter {
  part: 'mpo-adapter';
  keys: Keys;
  connector: MpoKind;
  lossDb?: number;
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
  /** [MPO end, leg end], whichever way it lies. */
  polish: [Polish, Polish];
  lengthM: number;
  facing?: 'near' | 'far';
}

interface FanoutLeg {
  connector: MpoKind;
  /** Four are the outer two positions on each side of an MPO-12. */
  fibres: 4 | 8 | 12 | 16 | 24;
  pins: Pins;
  polish: Polish;
}

export interface ArrayFanout {
  part: 'array-fanout';
  body?: 'cable' | 'module';
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
  facing?: 'near' | 'far';
}

interface Splice {
  part: 'splice';
  lossDb?: number;
}

/** Installed already, not ordered. */
interface MayExist {
  existing?: boolean;
}

export type Part = (DuplexCord | Module | MpoAdapter | ArrayCable | BreakoutCord | ArrayFanout | Splice) &
  MayExist;

/** A transceiver typed in from a data sheet. */
export interface DataSheet {
  name: string;
  mode: 'MMF' | 'SMF';
  receptacle: MpoKind | 'LC';
  polish: Polish;
  lanes: { lane: number; tx: number; rx: number }[];
  gbpsPerLane: number;
  wavelengthNm: number | [number, number];
  reachM: Partial<Record<Fibre, number>>;
  limitDb?: Partial<Record<Fibre, number>>;
  txAverageMinDbm?: number;
  rxAverageMinDbm?: number;
  lanesReorder?: boolean;
}

/** Exactly one of `interface` and `custom`. */
export interface End {
  interface?: string;
  polish?: Polish;
  receptacleKind?: string;
  receptacle?: 1 | 2;
  custom?: DataSheet;
}

export interface BudgetInput {
  connectorLossDb?: { LC?: number; SC?: number; MPO?: number; MTP?: number };
  fibreLossDbPerKm?: number;
  spliceLossDb?: number;
  agingMarginDb?: number;
  limitDb?: number;
  extraTerms?: { what: string; lossDb: number }[];
}

export interface ChannelDocument {
  format: 'mpo-preflight/channel';
  version: 1;
  name?: string;
  near: End | null;
  far: End | null;
  parts: Part[];
  budget?: BudgetInput;
}

function turned<T>(pair: [T, T]): [T, T] {
  return [pair[1], pair[0]];
}

function reversePart(part: Part): Part {
  switch (part.part) {
    case 'duplex-cord': {
      const { nearPairLossDb, farPairLossDb, ...rest } = part;
      return {
        ...rest,
        ...(farPairLossDb === undefined ? {} : { nearPairLossDb: farPairLossDb }),
        ...(nearPairLossDb === undefined ? {} : { farPairLossDb: nearPairLossDb }),
        connector: Array.isArray(part.connector) ? turned(part.connector) : part.connector,
        polish: Array.isArray(part.polish) ? turned(part.polish) : part.polish,
      };
    }
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
    case 'breakout-cord':
    case 'array-fanout':
      return part.facing === undefined
        ? { ...part }
        : { ...part, facing: part.facing === 'near' ? 'far' : 'near' };
    case 'mpo-adapter':
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
    name: `${doc.name ?? ''}, from the other end`,
    near: doc.far,
    far: doc.near,
    parts: groups.reverse().flatMap((group) => group.map(reversePart)),
  };
}
