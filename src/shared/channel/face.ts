/** What one end of a part shows to its neighbour: everything that decides whether the two may be joined. */
import type { ArrayFaceKind, DuplexConnector, Pins } from '../catalogue/connectors';
import type { FibreGrade, FibreMode, Polish } from '../catalogue/interface';

/**
 * `plug`: an MPO plug on a cable. `rear-plug`: the plug inside a module, reachable through an adapter only. `adapter`: one
 * side of an MPO adapter. `receptacle`: a transceiver's MPO port. `duplex-plug`: the end of a cord or leg. `duplex-port`: a
 * module's LC or SC face. `duplex-receptacle`: a transceiver's LC port. `open`: the channel ends here.
 */
export type FaceKind =
  | 'plug'
  | 'rear-plug'
  | 'adapter'
  | 'receptacle'
  | 'duplex-plug'
  | 'duplex-port'
  | 'duplex-receptacle'
  | 'open';

export interface Face {
  readonly kind: FaceKind;
  readonly connector: ArrayFaceKind | DuplexConnector | null;
  readonly pins: Pins | null;
  readonly polish: Polish | null;
  readonly upAngled: boolean;
}

export const isArrayFace = (kind: FaceKind): boolean =>
  kind === 'plug' || kind === 'rear-plug' || kind === 'adapter' || kind === 'receptacle';

export const isDuplexFace = (kind: FaceKind): boolean =>
  kind === 'duplex-plug' || kind === 'duplex-port' || kind === 'duplex-receptacle';

export const OPEN_FACE: Face = { kind: 'open', connector: null, pins: null, polish: null, upAngled: false };

export const modeOfGrade = (grade: FibreGrade): FibreMode => (grade === 'OS2' ? 'SMF' : 'MMF');
