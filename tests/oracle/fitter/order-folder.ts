/** The files of an order folder as the fitter reads them, typed by hand from the file formats page. */

import type { EndName } from './quote';

export type Attributes = Readonly<Record<string, string | number>>;

export interface OrderLine {
  readonly kind: string;
  readonly attributes: Attributes;
  readonly supply: 'order' | 'customer' | 'installed';
  readonly quantity: number;
  readonly spares: number;
  readonly serves: readonly { readonly link: string; readonly quantity: number }[];
}

interface Figures {
  readonly lossDb: number;
  readonly marginDb: number | null;
  readonly lengthM: number;
}

export interface OrderedLink {
  readonly id: string;
  readonly verdict: string | null;
  readonly budget: Figures | null;
  readonly byRack?: readonly (Figures & {
    readonly rack: string;
    readonly links: number;
    readonly verdict: string;
  })[];
  readonly surplus?: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
  }[];
}

export interface Order {
  readonly number: string;
  readonly status: 'ready' | 'draft';
  readonly links: readonly OrderedLink[];
  readonly lines: readonly OrderLine[];
}

export interface PortRow {
  readonly link: string;
  readonly path: 'A' | 'B' | '';
  readonly fromEnd: EndName;
  readonly fromInterface: string;
  readonly fromTransceiver: number;
  readonly fromReceptacle: 1 | 2 | '';
  readonly fromLane: number;
  readonly fromLabel: string;
  readonly trunk: number | '';
  readonly trunkLeg: number | '';
  readonly trunkHole: number | '';
  readonly fieldNearLabel: string;
  readonly fieldFarLabel: string;
  readonly secondTrunk: number | '';
  readonly secondTrunkLeg: number | '';
  readonly secondTrunkHole: number | '';
  readonly toLabel: string;
  readonly toInterface: string;
  readonly toTransceiver: number | '';
  readonly toReceptacle: 1 | 2 | '';
  readonly toLane: number | '';
}

export interface LabelRow {
  readonly link: string;
  readonly path: string;
  readonly place: string;
  readonly kind: 'port' | 'trunk-leg' | 'cord';
  readonly label: string;
}

/** An order folder: file name with forward slashes to text. */
export type Folder = ReadonlyMap<string, string>;

/** What `check --json` says of a channel file; null where the file is not valid. */
interface CheckReport {
  readonly verdict: string;
  readonly budget: Figures | null;
  readonly accepted: boolean;
}
export type Check = (text: string) => CheckReport | null;
