/** What a planned link is: its channels, how many of everything, where it stands and how its ports are called. */
import type { AdapterKeys } from '../catalogue/adapters';
import type { CassetteFamily, Enclosure } from '../catalogue/enclosures';
import type { Region } from '../catalogue/jackets';
import type { ChannelDocument } from '../channel/document';
import type { Place } from '../steps/form-factor';
import type { CompleteAnswers } from '../steps/steps';
import type { ChainPart, PlanContext } from './chain';
import type { Group } from './groups';
import type { Link } from './link';
import type { ModuleProduct } from './module-product';
import type { Settings } from './settings';
import type { Through } from './through';

/** What one link puts into the slots of one place: modules, or plates with panel adapters. */
export interface Housing {
  readonly place: 'near' | 'far' | 'field-near' | 'field-far';
  /** The far rack this stands in; null at the near end and in the field. */
  readonly group: number | null;
  readonly modules: number;
  readonly adapters: number;
  readonly plates: number;
  /** Modules and plates together. */
  readonly slots: number;
  readonly enclosure: Enclosure | null;
  readonly family: CassetteFamily | null;
  readonly answer: Place | null;
  /** Null where the enclosure is to be ordered. */
  readonly installed: InstalledEnclosure | null;
}

export interface InstalledEnclosure {
  /** Slots that are still empty; null where nobody has looked. */
  readonly slotsFree: number | null;
  /** The keys of the adapters that are used in it; null where none is used. */
  readonly adapters: AdapterKeys | 'unknown' | 'exchanged' | null;
  /** Loss of one mated pair at its adapters; null where nobody says, and where none is used. */
  readonly pairLossDb: number | null;
}

export interface PlannedChannel {
  /** Which channel of a rear this is: the leg of a conversion or Y cord, else 1. */
  readonly leg: number;
  readonly chain: readonly ChainPart[];
  readonly document: ChannelDocument;
}

/** Channels to far racks that are nearer than the farthest: equal but for the length of a cable. */
export interface NearerChannels {
  /** The far racks that lie alike far, by index of their group. */
  readonly groups: readonly number[];
  readonly channels: readonly PlannedChannel[];
}

export interface LinkPlan {
  readonly link: Link;
  readonly answers: CompleteAnswers;
  readonly context: PlanContext;
  readonly through: Through;
  /** To the farthest rack, by which the link is judged. */
  readonly channels: readonly PlannedChannel[];
  /** Empty with one far rack, and where all lie alike far. */
  readonly nearer: readonly NearerChannels[];
  readonly groups: readonly Group[];
  readonly housings: readonly Housing[];
  /** 2 with A and B redundancy: every quantity of the groups and housings counts twice. */
  readonly paths: 1 | 2;
  readonly region: Region;
}

export interface PlanSite {
  readonly settings: Settings;
  readonly region: Region;
  /** The quote's own enclosures, looked at before the catalogue's. */
  readonly enclosures: readonly Enclosure[];
  /** Modules that the quote describes; absent where it describes none. */
  readonly modules?: readonly ModuleProduct[];
}

export type LabelledPlace = Housing['place'];

/** Every label of a plan's panels by place. */
export type PlanLabels = Readonly<Record<LabelledPlace, readonly string[]>>;

export const NO_LABELS: PlanLabels = { near: [], 'field-near': [], 'field-far': [], far: [] };
