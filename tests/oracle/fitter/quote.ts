/**
 * The quote file as the fitter reads it, typed again by hand from the file formats page: a type borrowed from the product would
 * hide a field that the product misread.
 */

import type {
  DuplexKind,
  End,
  Fibre,
  Keys,
  MpoKind,
  OneRowWiring,
  Pins,
  Polish,
  TwoRowWiring,
} from '../document';

export type Application = 'breakout' | 'duplex' | 'patch-field' | 'parallel' | 'conversion';
export type EndName = 'near' | 'far';

export interface InstalledPanel {
  readonly keys: Keys | 'unknown';
  readonly enclosure?: string;
  readonly exchangeAdapters?: boolean;
  readonly slotsFree?: number;
  readonly pairLossDb?: number;
}

interface InstalledTrunk {
  readonly type: 'A' | 'B' | 'C' | 'unknown';
  readonly pins: Pins | 'unknown';
  readonly fibres: 8 | 12 | 16 | 24;
  readonly fibre: Fibre;
  readonly polish: Polish;
  readonly lengthM: number;
  readonly legs?: number;
  readonly firstLeg?: number;
  readonly name?: string;
  readonly pairLossDb?: number;
}

export interface PlaceAnswer {
  readonly enclosure: string;
  readonly rackUnitsFree: number;
  readonly access: string;
  readonly toolless: boolean;
}

export interface PanelNames {
  readonly rack: string;
  readonly racks?: readonly string[];
  readonly panel: string;
  readonly firstCassette?: number;
  readonly firstPort?: number;
  readonly room?: string;
  readonly rackUnit?: number;
  readonly rackUnitB?: number;
}

export interface Answers {
  readonly application: {
    readonly kind: Application;
    readonly links: number;
    readonly perRack?: readonly number[];
    readonly growthPercent: number;
    readonly placement: 'same-rack' | 'between-racks';
    readonly routeLengthM?: number;
    readonly routeLengthsM?: readonly number[];
    readonly secondRouteLengthM?: number;
    readonly servicedSingly?: boolean;
    readonly redundancy: 'none' | 'A/B';
    readonly through?: string;
    readonly upAngledEnds?: boolean;
    readonly installed?: {
      readonly near?: InstalledPanel;
      readonly far?: InstalledPanel;
      readonly trunk?: InstalledTrunk;
    };
  };
  readonly transceiver: { readonly near: End; readonly far: End; readonly suppliedBy: 'customer' | 'seller' };
  readonly interface: {
    readonly front: DuplexKind | 'MPO';
    readonly rear: MpoKind;
    readonly rearsPerModule: number;
    readonly fibres: 8 | 12 | 16 | 24;
    readonly modulePins: Pins;
    readonly trunkLegs?: number;
  };
  readonly modePolish: { readonly fibre: Fibre; readonly frontPolish: Polish; readonly rearPolish: Polish };
  readonly polarity: { readonly method: 'A' | 'B' | 'C' | 'U1' | 'U2'; readonly arrayCords?: string };
  readonly formFactor: Partial<Record<EndName | 'field', PlaceAnswer>>;
  readonly budget: {
    readonly grade: 'low-loss' | 'standard' | 'planning' | 'worst-case';
    readonly nearRiseM: number;
    readonly farRiseM: number;
    readonly slackPercent: number;
    readonly nearCordM: number;
    readonly farCordM: number;
    readonly crossConnectM?: number;
    readonly splices: number;
    readonly extraTerms?: { what: string; lossDb: number }[];
    readonly agingMarginDb: number;
    readonly fibreLossDbPerKm?: number;
    readonly limitDb?: number;
  };
  readonly documentation: {
    readonly scheme: 'rack-panel-cassette-port' | 'trunk-fibre-port' | 'tia-606';
    readonly near: PanelNames;
    readonly far: PanelNames;
    readonly field?: PanelNames;
    readonly trunk?: string;
  };
}

export interface OwnModule {
  readonly id: string;
  readonly name: string;
  readonly wiring: OneRowWiring | TwoRowWiring | { custom: [string, number][] };
  readonly lossDb?: number;
}

export interface OwnEnclosure {
  readonly id: string;
  readonly family: string;
  readonly rackUnits: number;
  readonly slots: number;
  readonly access: readonly string[];
}

export interface Quote {
  readonly number: string;
  readonly settings?: {
    readonly trunkStepM?: number;
    readonly duplexCordLengthsM?: readonly number[];
    readonly arrayCordLengthsM?: readonly number[];
    readonly spareCordsPercent?: number;
    readonly spareModulesPercent?: number;
  };
  readonly enclosures?: readonly OwnEnclosure[];
  readonly modules?: readonly OwnModule[];
  readonly links: readonly { readonly id: string; readonly name: string; readonly answers: Answers }[];
}
