/**
 * Enclosures and the cassettes that fit them. A cassette fits only its own family's enclosures. Makers differ, so all of
 * this is data: a quote can bring enclosures of its own.
 */
import type { Sureness } from './figure';

export const FORM_FACTORS = ['lgx', 'rack-panel', 'high-density'] as const;
type FormFactor = (typeof FORM_FACTORS)[number];

export const ACCESS_KINDS = ['front', 'rear', 'sliding'] as const;
export type Access = (typeof ACCESS_KINDS)[number];

export interface CassetteFamily {
  readonly id: string;
  readonly name: string;
  readonly formFactor: FormFactor;
  /** Most fibres and most duplex ports of each front that one cassette holds. */
  readonly maxFibres: number;
  readonly maxPorts: Readonly<Record<'LC' | 'SC', number>>;
  /** MPO adapters on one adapter plate, which takes the slot of a cassette. */
  readonly adaptersPerPlate: number;
  readonly sure: Sureness;
  readonly source: readonly string[];
  readonly note?: string;
}

export interface Enclosure {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly rackUnits: number;
  readonly slots: number;
  readonly access: readonly Access[];
  readonly toolless: boolean;
  readonly sure: Sureness;
  readonly source: readonly string[];
  readonly note?: string;
}

export const CASSETTE_FAMILIES: readonly CassetteFamily[] = [
  {
    id: 'lgx',
    name: 'LGX cassette',
    formFactor: 'lgx',
    maxFibres: 24,
    maxPorts: { LC: 12, SC: 6 },
    adaptersPerPlate: 8,
    sure: 'recalled',
    source: ['R'],
  },
  {
    id: 'panel-cassette',
    name: 'rack panel cassette',
    formFactor: 'rack-panel',
    maxFibres: 24,
    maxPorts: { LC: 12, SC: 6 },
    adaptersPerPlate: 6,
    sure: 'recalled',
    source: ['R'],
  },
  {
    id: 'hd-24',
    name: 'high-density cassette, up to 36 fibres',
    formFactor: 'high-density',
    maxFibres: 36,
    maxPorts: { LC: 18, SC: 6 },
    adaptersPerPlate: 8,
    sure: 'recalled',
    source: ['S99'],
    note: 'FS FHD: 3 x MPO-12 to 18 LC (FHD-3MTP18LCDOM4A); plates of 8 in either key (FHD-FAP8MTPHB), of 12 key-up to key-down alone (FHD-FAP12MTPHA)',
  },
  {
    id: 'hd-12',
    name: 'high-density cassette, up to 12 fibres',
    formFactor: 'high-density',
    maxFibres: 12,
    maxPorts: { LC: 6, SC: 3 },
    adaptersPerPlate: 4,
    sure: 'recalled',
    source: ['S99'],
    note: 'Corning EDGE: plates of 4 (EDGE-CP48-90)',
  },
];

export const ENCLOSURES: readonly Enclosure[] = [
  {
    id: 'lgx-1u',
    name: 'LGX enclosure 1U, 3 slots',
    family: 'lgx',
    rackUnits: 1,
    slots: 3,
    access: ['front', 'rear'],
    toolless: false,
    sure: 'recalled',
    source: ['R', 'S99'],
    note: 'as Leviton SDX 5R1UM-F03 and Siemon FCP3-DWR; Corning CCH-01U has 2',
  },
  {
    id: 'lgx-4u',
    name: 'LGX enclosure 4U, 12 slots',
    family: 'lgx',
    rackUnits: 4,
    slots: 12,
    access: ['front', 'rear'],
    toolless: false,
    sure: 'recalled',
    source: ['R', 'S99'],
    note: 'by maker: Siemon RIC3-72-01 12 in 4U, Leviton SDX 5R3UM-F12 12 in 3U, Corning CCH-04U 8 in 4U; describe the one at hand where it differs',
  },
  {
    id: 'panel-1u',
    name: 'rack panel 1U, 4 slots',
    family: 'panel-cassette',
    rackUnits: 1,
    slots: 4,
    access: ['front', 'rear', 'sliding'],
    toolless: false,
    sure: 'recalled',
    source: ['R', 'S99'],
    note: 'as Panduit FCE1U',
  },
  {
    id: 'panel-2u',
    name: 'rack panel 2U, 8 slots',
    family: 'panel-cassette',
    rackUnits: 2,
    slots: 8,
    access: ['front', 'rear', 'sliding'],
    toolless: false,
    sure: 'recalled',
    source: ['R', 'S99'],
    note: 'as Panduit FCE2U',
  },
  {
    id: 'panel-4u',
    name: 'rack panel 4U, 16 slots',
    family: 'panel-cassette',
    rackUnits: 4,
    slots: 16,
    access: ['front', 'rear', 'sliding'],
    toolless: false,
    sure: 'recalled',
    source: ['R', 'S99'],
    note: 'as Panduit FRE4UBL',
  },
  {
    id: 'hd-1u-4',
    name: 'high-density enclosure 1U, 4 slots',
    family: 'hd-24',
    rackUnits: 1,
    slots: 4,
    access: ['front', 'rear', 'sliding'],
    toolless: true,
    sure: 'recalled',
    source: ['S99'],
    note: 'as FS FHD-1UFCE',
  },
  {
    id: 'hd-1u-8',
    name: 'high-density enclosure 1U, 8 slots',
    family: 'hd-12',
    rackUnits: 1,
    slots: 8,
    access: ['front', 'rear', 'sliding'],
    toolless: true,
    sure: 'recalled',
    source: ['S99'],
    note: 'as Corning EDGE-01U',
  },
  {
    id: 'hd-1u-12',
    name: 'high-density enclosure 1U, 12 slots',
    family: 'hd-12',
    rackUnits: 1,
    slots: 12,
    access: ['front', 'rear', 'sliding'],
    toolless: true,
    sure: 'recalled',
    source: ['S99'],
    note: 'as Corning EDGE-01U-SP',
  },
  {
    id: 'hd-2u-24',
    name: 'high-density enclosure 2U, 24 slots',
    family: 'hd-12',
    rackUnits: 2,
    slots: 24,
    access: ['front', 'rear', 'sliding'],
    toolless: true,
    sure: 'recalled',
    source: ['S99'],
    note: 'as Corning EDGE-02U',
  },
  {
    id: 'hd-4u-48',
    name: 'high-density enclosure 4U, 48 slots',
    family: 'hd-12',
    rackUnits: 4,
    slots: 48,
    access: ['front', 'rear'],
    toolless: true,
    sure: 'recalled',
    source: ['S99'],
    note: 'as Corning EDGE-04U',
  },
];

export const findFamily = (id: string): CassetteFamily | undefined =>
  CASSETTE_FAMILIES.find((family) => family.id === id);

/** `findEnclosure('lgx-1u')?.slots` is 3. */
export const findEnclosure = (id: string): Enclosure | undefined =>
  ENCLOSURES.find((enclosure) => enclosure.id === id);
