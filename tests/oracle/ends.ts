/**
 * What is at an end of a channel, in figures: the catalogue's data or a data sheet, read by the oracle's own eyes. Only
 * the catalogue's plain entries are the product's; which hole sends, which receptacle is meant and what the figures
 * amount to is worked out here.
 */

import type { Interface } from '../../src/shared/catalogue/interface';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import type { DataSheet, End, Fibre, Polish } from './document';
import { type ArrayFaceKind, NotAChannel } from './geometry';
import { type Transceiver, transceiver } from './transceivers';

export type Mode = 'MMF' | 'SMF';

/** Rising order of grade: a fibre qualifies for its own row and for every lower one's. */
export const GRADES: readonly Fibre[] = ['OM3', 'OM4', 'OM5', 'OS2'];

export const modeOf = (fibre: Fibre): Mode => (fibre === 'OS2' ? 'SMF' : 'MMF');

interface Row {
  readonly fibre: Fibre;
  readonly reachM: number;
  readonly limitDb: number | null;
}

export interface Optic {
  readonly name: string;
  /** Null for a data sheet. */
  readonly id: string | null;
  readonly mode: Mode;
  readonly connector: ArrayFaceKind | 'LC';
  readonly polish: Polish;
  readonly beams: Transceiver;
  /** Lanes of one port, the wavelengths of one fibre each as one. */
  readonly lanes: number;
  readonly gbpsPerLane: number;
  /** Symbol rate and modulation as printed; null for a data sheet. */
  readonly line: string | null;
  readonly bandsNm: readonly (readonly [number, number])[];
  /** How several wavelengths share a fibre, as a name to compare. */
  readonly plan: string;
  /** Lanes on fibres of their own, or two receptacles that are two ports. */
  readonly parts: boolean;
  readonly splitPorts: boolean;
  /** Receptacles of one transceiver; all above is of one of them. */
  readonly receptacles: 1 | 2;
  readonly rows: readonly Row[];
  /** Average transmit (min) minus average receive (min), as decimals to subtract; null where one is not known. */
  readonly powersDbm: readonly [transmit: number, receive: number] | null;
  readonly reorders: boolean;
  readonly orderable: boolean;
}

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9.+/]/g, '');

const BY_NAME = new Map<string, Interface>();
for (const one of [...INTERFACES].reverse())
  for (const name of [...one.aliases, one.id]) BY_NAME.set(fold(name), one);

const isDual = (kind: string): boolean => kind.startsWith('dual-');

/** `MPO-12`, `2x MPO-12`, `dual MTP-12`: the same words for one receptacle or two. */
function saysKind(wanted: string, kind: string): boolean {
  const plain = wanted
    .toUpperCase()
    .replace('MTP', 'MPO')
    .replace(/[\s_]+/g, '-')
    .replace(/^(2X|DUAL)-?/, 'DUAL-');
  return plain === kind.toUpperCase() || `DUAL-${plain}` === kind.toUpperCase();
}

function receptacleOf(entry: Interface, end: End): Interface['receptacles'][number] {
  const fitting = entry.receptacles.filter(
    ({ kind, polish }) =>
      (end.polish === undefined || polish === end.polish) &&
      (end.receptacleKind === undefined || saysKind(end.receptacleKind, kind)) &&
      (end.receptacle === undefined || isDual(kind)),
  );
  const [first] = fitting;
  if (first === undefined) throw new NotAChannel(`${entry.id} has no such receptacle`);
  return first;
}

function fromCatalogue(end: End, name: string): Optic {
  const entry = BY_NAME.get(fold(name));
  if (entry === undefined) throw new NotAChannel(`no interface is called ${name}`);
  const { kind, polish } = receptacleOf(entry, end);
  const connector = (isDual(kind) ? kind.slice('dual-'.length) : kind) as Optic['connector'];
  const { wavelengths, transmit, receive } = entry;
  const pairs = entry.fibres / 2 / (isDual(kind) ? 2 : 1);
  const bidi = wavelengths.plan === 'bidi';
  const sent = transmit.averageMinDbm?.value ?? null;
  const heard = receive.averageMinDbm?.value ?? null;
  return {
    name: entry.id,
    id: entry.id,
    mode: entry.mode,
    connector,
    polish,
    beams:
      connector === 'LC'
        ? transceiver('duplex', 1, bidi)
        : transceiver(connector as ArrayFaceKind, pairs, bidi),
    lanes: entry.portSplit ? entry.lanes / 2 : entry.lanes,
    gbpsPerLane: entry.gbps / entry.lanes,
    line: `${entry.lineRate.gigabaud} ${entry.lineRate.modulation}`,
    bandsNm: wavelengths.bandsNm,
    plan: wavelengths.plan,
    parts: entry.breakable || entry.portSplit,
    splitPorts: entry.portSplit,
    receptacles: isDual(kind) ? 2 : 1,
    rows: GRADES.flatMap((fibre) => {
      const reach = entry.reachM[fibre];
      return reach === undefined
        ? []
        : [{ fibre, reachM: reach.value, limitDb: entry.lossLimitDb[fibre]?.value ?? null }];
    }),
    powersDbm: sent === null || heard === null ? null : [sent, heard],
    reorders: entry.lanesReorder,
    orderable: entry.notOrderableBecause === undefined,
  };
}

const HOLES = { LC: 2, 'MPO-12': 12, 'MPO-16': 16, 'MPO-24': 24 } as const;

/** Half the passband of a coarse grid, read into a single wavelength. */
const HALF_BAND_NM = 6.5;

function fromDataSheet(sheet: DataSheet): Optic {
  const { receptacle, wavelengthNm: nm } = sheet;
  const lanes = [...sheet.lanes].sort((a, b) => a.lane - b.lane);
  const holes = lanes.flatMap(({ tx, rx }) => [tx, rx]);
  const known = holes.every((hole) => hole <= HOLES[receptacle]);
  const counted = lanes.every(({ lane }, index) => lane === index + 1);
  if (!known || !counted || new Set(holes).size < holes.length)
    throw new NotAChannel('the lanes of the data sheet contradict each other');
  const nameOf = (hole: number) => (receptacle === 'LC' ? (hole === 1 ? 'A' : 'B') : hole);
  return {
    name: sheet.name,
    id: null,
    mode: sheet.mode,
    connector: receptacle,
    polish: sheet.polish,
    beams: {
      face: receptacle === 'LC' ? 'duplex' : receptacle,
      sends: lanes.map(({ lane, tx }) => ({ lane, hole: nameOf(tx), wave: 0 })),
      receives: lanes.map(({ lane, rx }) => ({ lane, hole: nameOf(rx), wave: 0 })),
      groups: receptacle === 'LC' ? [lanes.map(({ lane }) => lane)] : lanes.map(({ lane }) => [lane]),
    },
    lanes: lanes.length,
    gbpsPerLane: sheet.gbpsPerLane,
    line: null,
    bandsNm: [typeof nm === 'number' ? [nm - HALF_BAND_NM, nm + HALF_BAND_NM] : nm],
    plan: 'single',
    parts: true,
    splitPorts: false,
    receptacles: 1,
    rows: GRADES.flatMap((fibre) => {
      const reachM = sheet.reachM[fibre];
      return reachM === undefined ? [] : [{ fibre, reachM, limitDb: sheet.limitDb?.[fibre] ?? null }];
    }),
    powersDbm:
      sheet.txAverageMinDbm === undefined || sheet.rxAverageMinDbm === undefined
        ? null
        : [sheet.txAverageMinDbm, sheet.rxAverageMinDbm],
    reorders: sheet.lanesReorder ?? false,
    orderable: true,
  };
}

const KNOWN = new Map<string, Optic>();

/** Throws NotAChannel where the end names nothing that exists. */
export function opticAt(end: End): Optic {
  const { interface: name, custom, polish, receptacleKind, receptacle } = end;
  if (custom !== undefined) {
    if (
      name !== undefined ||
      polish !== undefined ||
      receptacleKind !== undefined ||
      receptacle !== undefined
    )
      throw new NotAChannel('a data sheet stands alone');
    return fromDataSheet(custom);
  }
  if (name === undefined) throw new NotAChannel('an end has an interface or a data sheet');
  const key = `${name}|${polish}|${receptacleKind}|${receptacle}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const optic = fromCatalogue(end, name);
  KNOWN.set(key, optic);
  return optic;
}
