/**
 * What the catalogue knows of one optical interface (a transceiver type). No rule outside the catalogue branches on an
 * id: everything a rule needs to know is a property here.
 */
import type { Figure, Sureness } from './figure';

/** Fibre grades, multimode ones in rising order: a fibre qualifies for its own row and for every lower grade's. */
export const FIBRE_GRADES = ['OM3', 'OM4', 'OM5', 'OS2'] as const;
export type FibreGrade = (typeof FIBRE_GRADES)[number];

export const FIBRE_MODES = ['MMF', 'SMF'] as const;
export type FibreMode = (typeof FIBRE_MODES)[number];

export const POLISHES = ['UPC', 'APC'] as const;
/** `UPC` stands for every flat end face (PC, UPC), `APC` for the 8 degree angled one. */
export type Polish = (typeof POLISHES)[number];

export const RECEPTACLE_KINDS = [
  'LC',
  'MPO-12',
  'MPO-16',
  'MPO-24',
  'MPO-32',
  'dual-MPO-12',
  'dual-LC',
] as const;
export type ReceptacleKind = (typeof RECEPTACLE_KINDS)[number];

/** Keys of `LANE_LAYOUTS` in lane-layouts.ts. */
export const LANE_LAYOUT_IDS = [
  'duplex',
  'duplex-bidi',
  'mpo12-2-lanes',
  'mpo12-4-lanes',
  'mpo12-4-pairs-bidi',
  'mpo16-8-lanes',
  'mpo24-8-lanes',
  'mpo24-10-lanes',
  'mpo32-16-lanes',
] as const;
export type LaneLayoutId = (typeof LANE_LAYOUT_IDS)[number];

/**
 * One way in which the interface is sold. An interface sold with different receptacles or polishes has several; the
 * first is the one assumed when nobody says which.
 */
export interface Receptacle {
  readonly kind: ReceptacleKind;
  readonly polish: Polish;
  readonly layout: LaneLayoutId;
  readonly sure: Sureness;
  readonly source: readonly string[];
  readonly note?: string;
  readonly alternatives?: readonly string[];
}

/**
 * How the optical lanes share wavelengths. `single`: one band, one lane a fibre. `bidi`: two bands, both directions on
 * each fibre. `cwdm4`, `lan-wdm4`: four wavelengths on one fibre, which no passive module can part.
 */
export const WAVELENGTH_PLANS = ['single', 'bidi', 'cwdm4', 'lan-wdm4'] as const;
export type WavelengthPlan = (typeof WAVELENGTH_PLANS)[number];

export interface Wavelengths extends Figure<string> {
  readonly plan: WavelengthPlan;
  /** Lowest and highest wavelength of each band in nanometres; one band for `single`, two for `bidi`, four for WDM. */
  readonly bandsNm: readonly (readonly [number, number])[];
}

/** One far end that this interface can be broken out to. */
export interface Breakout {
  /** How many far ends. */
  readonly count: number;
  /** Id of the far interface; null when only a vendor's part does it and the catalogue has no such interface. */
  readonly interface: string | null;
  readonly sure: Sureness;
  readonly source: readonly string[];
  readonly note?: string;
}

/** Half of a receptacle's lanes alone, at half the speed: what a leg of a 1:2 splitter cable brings. */
export interface HalfLanes {
  /** Lanes that are used. */
  readonly lanes: number;
  readonly gbps: number;
  /** How far a leg may go, where a maker prints it. */
  readonly reachM: Readonly<Partial<Record<FibreGrade, Figure<number>>>>;
  readonly sure: Sureness;
  readonly source: readonly string[];
  readonly note?: string;
}

/** A power figure in dBm or dB; null where it is not known or is no single number. */
export interface PowerFigure extends Figure<number | null> {
  /** Set, with a null value, where the limit depends on the measured signal: `max(-6.5, SECQ - 7.9)`. */
  readonly formula?: string;
}

/** Optical power figures by name (`averageMinDbm`, `omaMinDbm`, `tdecqMaxDb`, …). */
type PowerFigures = Readonly<Record<string, PowerFigure>>;

export interface Interface {
  readonly id: string;
  /** Other names that input accepts: the standard's variants and trade names. Compared without case, spaces and hyphens. */
  readonly aliases: readonly string[];
  readonly standard: string;
  /** Keys of `SOURCES` for `standard`, where a page says it; absent where it is recalled. */
  readonly standardSource?: readonly string[];
  readonly formFactors: readonly string[];
  readonly gbps: number;
  /** Electrical-optical lanes, wavelengths included: 4 for LR4 and SR4 alike. */
  readonly lanes: number;
  readonly lineRate: { readonly gigabaud: number; readonly modulation: 'NRZ' | 'PAM4' };
  readonly mode: FibreMode;
  readonly fibres: number;
  readonly receptacles: readonly [Receptacle, ...Receptacle[]];
  readonly wavelengths: Wavelengths;
  readonly reachM: Readonly<Partial<Record<FibreGrade, Figure<number>>>>;
  /** Reach of parts that makers sell under this name although they are made for less. */
  readonly shorterReachM?: Readonly<Partial<Record<FibreGrade, Figure<number>>>>;
  /** Channel insertion loss limit in dB; null where nobody publishes one. */
  readonly lossLimitDb: Readonly<Partial<Record<FibreGrade, Figure<number | null>>>>;
  readonly transmit: PowerFigures;
  readonly receive: PowerFigures;
  readonly powerBudgetDb?: Figure<number | null>;
  /** The connector share of the limit that the standard allots, by grade. */
  readonly connectorAllocationDb?: Figure<Readonly<Partial<Record<FibreGrade, number>>>>;
  readonly fec: string;
  /** Optical lanes on fibres of their own, so that a passive module can part them. */
  readonly breakable: boolean;
  /** Two receptacles that are two independent ports (2x400G-FR4): parted by plugging two cords, not by a module. */
  readonly portSplit: boolean;
  /** Multi-lane Ethernet: the PCS puts lanes back in order whatever order they arrive in (802.3 clause 82). */
  readonly lanesReorder: boolean;
  readonly breakouts: readonly Breakout[];
  /** Set where the module also runs on half of a receptacle's lanes, the others dark. */
  readonly halfLanes?: HalfLanes;
  /** Why this interface cannot be broken out, in one sentence for a customer. Set exactly when it has lanes but no breakout. */
  readonly noBreakoutBecause?: string;
  /** Why nobody should order passive parts for it at all, in one sentence. */
  readonly notOrderableBecause?: string;
  /**
   * Why average Tx min minus average Rx min is not the largest loss limit, in one sentence. Set exactly when the two differ
   * by more than 0.2 dB.
   */
  readonly averagePowersDifferBecause?: string;
  readonly note?: string;
}
