/** A channel that can be judged: its parts placed from near to far, and every joint between them. */
import type { FibreGrade } from '../catalogue/interface';
import type { ChannelDocument, Part, PartOf } from './document';
import type { Endpoint } from './endpoint';
import type { Face } from './face';
import type { Permutation } from './permutation';

export interface PlacedPart {
  readonly index: number;
  readonly part: Part;
  /** Near side to far side. */
  readonly map: Permutation;
  readonly near: Face;
  readonly far: Face;
  /** The joint on its near side is a duplex adapter between two cords, where A meets B. */
  readonly nearSwapsSides: boolean;
  /** The duplex face, or the legs, of a part with two different ends look to the near side. */
  readonly facesNear: boolean;
  /** Duplex positions are written as text (`1A`) on that side, array holes as numbers. */
  readonly nearIsDuplex: boolean;
  readonly farIsDuplex: boolean;
  /** Added to a port number to get the one on the module's label; a cord has the number of the module it is plugged into. */
  readonly portOffset: number;
  /** Grade of the glass; null for parts without a fibre of their own. */
  readonly fibre: FibreGrade | null;
}

/**
 * Where two parts meet. `part` numbers count from 0; -1 is the near transceiver (or open end), parts.length the far one.
 * `adapter` is the index of the MPO adapter in between.
 */
export interface Joint {
  readonly kind: 'array-pair' | 'array-receptacle' | 'duplex-pair' | 'duplex-receptacle';
  readonly near: number;
  readonly far: number;
  readonly nearFace: Face;
  readonly farFace: Face;
  readonly adapter: PartOf<'mpo-adapter'> | null;
  /** Index of the adapter, or the part that a term or finding about this joint is shown at. */
  readonly shownAt: number;
}

export interface Channel {
  readonly document: ChannelDocument;
  readonly near: Endpoint | null;
  readonly far: Endpoint | null;
  readonly parts: readonly PlacedPart[];
  readonly joints: readonly Joint[];
}
