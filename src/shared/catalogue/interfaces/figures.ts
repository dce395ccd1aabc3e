/**
 * Short constructors that keep the interface files readable: one line a figure. Sources are written as `'S10,S17'`, keys
 * of `SOURCES`.
 */
import type { Figure, Sureness } from '../figure';
import type {
  HalfLanes,
  LaneLayoutId,
  Polish,
  PowerFigure,
  Receptacle,
  ReceptacleKind,
  WavelengthPlan,
  Wavelengths,
} from '../interface';

interface Remarks {
  readonly note?: string;
  readonly alternatives?: readonly string[];
}

const sourceIds = (source: string): readonly string[] => source.split(',');

const remark = (note: string | undefined): Remarks => (note === undefined ? {} : { note });

export const published = <T>(value: T, source: string, note?: string): Figure<T> => ({
  value,
  sure: 'published',
  source: sourceIds(source),
  ...remark(note),
});

export const recalled = <T>(value: T, note?: string, source = 'R'): Figure<T> => ({
  value,
  sure: 'recalled',
  source: sourceIds(source),
  ...remark(note),
});

/** `value` is the alternative that the product goes by; `alternatives` holds all of them, that one included. */
export const disputed = <T>(
  value: T,
  source: string,
  alternatives: readonly string[],
  note?: string,
): Figure<T> => ({
  value,
  sure: 'disputed',
  source: sourceIds(source),
  alternatives,
  ...remark(note),
});

/** A limit that depends on the measured signal. Example: `formula('max(-6.5, SECQ - 7.9)', recalled(null))`. */
export const formula = (text: string, figure: Figure<null>): PowerFigure => ({ ...figure, formula: text });

/** Duplex LC is flat on every transceiver that is known; without a sheet for the one at hand that is recalled. */
export const duplexLc = (source?: string, layout: LaneLayoutId = 'duplex'): Receptacle => ({
  kind: 'LC',
  polish: 'UPC',
  layout,
  sure: source === undefined ? 'recalled' : 'published',
  source: sourceIds(source ?? 'R,S31,S42,S60'),
});

/** Any other receptacle. Kind and polish are one statement: it is as sure as the less sure of the two. */
export const receptacle = (
  kind: ReceptacleKind,
  polish: Polish,
  layout: LaneLayoutId,
  sure: Sureness,
  source: string,
  remarks: Remarks = {},
): Receptacle => ({ kind, polish, layout, sure, source: sourceIds(source), ...remarks });

type Band = readonly [number, number];

const wavelengths = (
  plan: WavelengthPlan,
  bandsNm: readonly Band[],
  printed: Figure<string>,
): Wavelengths => ({
  ...printed,
  plan,
  bandsNm,
});

/** One band; `printed` keeps the text as published. */
export const singleBand = (band: Band, printed: Figure<string>): Wavelengths =>
  wavelengths('single', [band], printed);

/** Two bands, the first wavelength's first. */
export const twoBands = (first: Band, second: Band, printed: Figure<string>): Wavelengths =>
  wavelengths('bidi', [first, second], printed);

/** 20 nm coarse grid, each lane within 6.5 nm of its centre. */
export const cwdm4 = (printed: Figure<string>): Wavelengths =>
  wavelengths(
    'cwdm4',
    [
      [1264.5, 1277.5],
      [1284.5, 1297.5],
      [1304.5, 1317.5],
      [1324.5, 1337.5],
    ],
    printed,
  );

/** 800 GHz grid, each lane within 1.05 nm of its centre. */
export const lanWdm4 = (printed: Figure<string>): Wavelengths =>
  wavelengths(
    'lan-wdm4',
    [
      [1294.51, 1296.61],
      [1299.0, 1301.1],
      [1303.53, 1305.63],
      [1308.09, 1310.19],
    ],
    printed,
  );

/** 200G over two lanes of a 400G receptacle, as NVIDIA runs its DR4 modules behind a 1:2 splitter. */
export const HALF_OF_DR4: HalfLanes = {
  lanes: 2,
  gbps: 200,
  reachM: { OS2: published(50, 'S91', 'patch panels, trunks and cords together') },
  sure: 'published',
  source: ['S90', 'S91'],
};

/** The same on multimode: 30 m on OM3 is what NVIDIA prints for its modules of 50 m on OM4. */
export const HALF_OF_SR4: HalfLanes = {
  lanes: 2,
  gbps: 200,
  reachM: { OM3: published(30, 'S82,S91'), OM4: published(50, 'S82,S91') },
  sure: 'published',
  source: ['S82', 'S91'],
};

/** Parts of less reach that are sold under the same name: NVIDIA's "-NS" modules for single-mode fibre. */
export const SHORT_DR4 = { OS2: published(100, 'S32,S90', "NVIDIA's -NS parts") };

/** The same on multimode: "400G SR4" and "800G SR8" of NVIDIA and Arista. */
export const SHORT_SR4 = {
  OM3: published(30, 'S30,S32,S45', 'sold so by NVIDIA and Arista'),
  OM4: published(50, 'S30,S32,S45', 'sold so by NVIDIA and Arista'),
};
