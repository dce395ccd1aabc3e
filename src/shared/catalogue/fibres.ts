/** The fibre grades: attenuation to plan with, typical attenuation, and colours. */
import type { Figure } from './figure';
import type { FibreGrade, FibreMode } from './interface';

export interface Attenuation {
  /** Highest wavelength in nm that this row serves. */
  readonly upToNm: number;
  /** The figure to plan with, in dB/km. */
  readonly planDbPerKm: Figure<number>;
  /** What makers print as typical, in dB/km. */
  readonly typicalDbPerKm: Figure<number>;
}

export interface Fibre {
  readonly grade: FibreGrade;
  readonly mode: FibreMode;
  readonly attenuation: readonly [Attenuation, ...Attenuation[]];
  readonly jacketColours: readonly string[];
  readonly connectorColours: Readonly<Record<'UPC' | 'APC', string>>;
}

const MULTIMODE_850: Figure<number> = {
  value: 3.0,
  sure: 'disputed',
  source: ['S56', 'R'],
  alternatives: ['3.5 dB/km: ISO/IEC 11801 and TIA-568-C.3 (recalled; S59 prints 3.5 for OM4)'],
  note: 'TIA; 3.5 is the worst case',
};

const multimode = (grade: FibreGrade, jacketColours: readonly string[], connector: string): Fibre => ({
  grade,
  mode: 'MMF',
  attenuation: [
    {
      upToNm: 1000,
      planDbPerKm: MULTIMODE_850,
      typicalDbPerKm: {
        value: 2.5,
        sure: grade === 'OM4' ? 'published' : 'recalled',
        source: ['S59'],
        note: 'upper end of 2.2-2.5',
      },
    },
    {
      upToNm: 1700,
      planDbPerKm: { value: 1.5, sure: grade === 'OM4' ? 'published' : 'recalled', source: ['S59'] },
      typicalDbPerKm: { value: 0.6, sure: grade === 'OM4' ? 'published' : 'recalled', source: ['S59'] },
    },
  ],
  jacketColours,
  // Angled multimode has no agreed colour: makers differ, so none is named.
  connectorColours: { UPC: connector, APC: 'by vendor' },
});

export const FIBRES: Readonly<Record<FibreGrade, Fibre>> = {
  OM3: multimode('OM3', ['aqua'], 'aqua'),
  OM4: multimode('OM4', ['aqua', 'violet'], 'aqua'),
  OM5: multimode('OM5', ['lime'], 'lime'),
  OS2: {
    grade: 'OS2',
    mode: 'SMF',
    attenuation: [
      {
        upToNm: 1450,
        planDbPerKm: { value: 0.4, sure: 'published', source: ['S03', 'S04', 'S58'] },
        typicalDbPerKm: { value: 0.35, sure: 'recalled', source: ['R'] },
      },
      {
        upToNm: 1700,
        planDbPerKm: {
          value: 0.25,
          sure: 'recalled',
          source: ['R'],
          alternatives: [
            '0.4 dB/km: OS2 maximum at 1310, 1383 and 1550 nm (S03, S04, S58)',
            '0.2 dB/km: FOA planning value (S56)',
          ],
        },
        typicalDbPerKm: { value: 0.22, sure: 'recalled', source: ['R'] },
      },
    ],
    jacketColours: ['yellow'],
    connectorColours: { UPC: 'blue', APC: 'green' },
  },
};

/** Single-mode indoor cable by TIA-568.3: only where the engineer picks it, for one number for all would block 10GBASE-ER. */
export const TIA_INDOOR_SINGLE_MODE: Figure<number> = {
  value: 1.0,
  sure: 'recalled',
  source: ['R'],
  note: 'dB/km at 1310 and 1550 nm',
};

/** What the glass itself scatters, whatever the fibre, in dB/km at a wavelength of 1 um; it falls with its fourth power. */
const SCATTERING_AT_1_UM: Figure<number> = {
  value: 0.7,
  sure: 'recalled',
  source: ['R'],
  note: 'Rayleigh scattering of silica, 0.7-0.9 dB/km um^4 (Agrawal, Fiber-Optic Communication Systems, chapter 2)',
};

/**
 * No silica fibre loses less, in dB/km: about 1.34 at 850 nm and 0.24 at 1310 nm; the best ever drawn had 0.14 at 1550 nm,
 * where this gives 0.12.
 */
export const leastDbPerKm = (wavelengthNm: number): number =>
  SCATTERING_AT_1_UM.value * (1000 / wavelengthNm) ** 4;

/** The attenuation row for a wavelength in nm. `attenuationAt('OS2', 1550).planDbPerKm.value` is 0.25. */
export const attenuationAt = (grade: FibreGrade, wavelengthNm: number): Attenuation => {
  const rows = FIBRES[grade].attenuation;
  return rows.find((row) => wavelengthNm <= row.upToNm) ?? (rows.at(-1) as Attenuation);
};

/** Fibre colours 1-12 of TIA-598; 13-24 repeat with a tracer. */
export const FIBRE_COLOURS = [
  'blue',
  'orange',
  'green',
  'brown',
  'slate',
  'white',
  'red',
  'black',
  'yellow',
  'violet',
  'rose',
  'aqua',
] as const;

/** `fibreColour(13)` is `blue, tracer`. Sixteen-fibre units of some makers differ from 13 on (recalled). */
export const fibreColour = (position: number): string => {
  const colour = FIBRE_COLOURS[(position - 1) % 12] as string;
  return position > 12 ? `${colour}, tracer` : colour;
};
