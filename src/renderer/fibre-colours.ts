/** A colour as CSS reads it: `#rrggbb`. */
type HexColour = `#${string}`;

/** One colour for each theme. */
export interface ThemeColours {
  readonly light: HexColour;
  readonly dark: HexColour;
}

/**
 * How one fibre is drawn. `light` and `dark` are its stroke on the surface of that theme. The outline is there for
 * the colours that would not be themselves any more if they were darkened or lightened enough to be seen: white on
 * white, black on black, yellow on white. It is drawn behind the stroke, a little wider.
 */
export interface FibreScreenColour extends ThemeColours {
  readonly outline?: Partial<ThemeColours>;
}

/** The colour names of TIA-598-D in the order of fibres 1 to 12. */
export const FIBRE_COLOUR_NAMES = [
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

export type FibreColourName = (typeof FIBRE_COLOUR_NAMES)[number];

/** `--surface` of styles/tokens.css: what fibres are drawn on. A test holds the two together. */
export const drawingSurface: ThemeColours = { light: '#ffffff', dark: '#192028' };

/**
 * The twelve fibre colours for the screen. TIA-598 names them by Munsell ranges for jackets, which a thin line on a
 * bright or dark surface cannot keep; these stay recognisable and reach the 3:1 that WCAG 2.2 (1.4.11) asks of
 * graphics, by their stroke or else by their outline. They never carry meaning alone: a drawing also numbers its
 * fibres.
 */
export const fibreScreenColours: Readonly<Record<FibreColourName, FibreScreenColour>> = {
  blue: { light: '#1f6fd6', dark: '#4b94f0' },
  orange: { light: '#d96c06', dark: '#f59a3c' },
  green: { light: '#21893f', dark: '#3fba62' },
  brown: { light: '#855424', dark: '#b98150' },
  slate: { light: '#6b7682', dark: '#8794a1' },
  white: { light: '#ffffff', dark: '#f4f6f8', outline: { light: '#6b7682' } },
  red: { light: '#cf2e2e', dark: '#f2605c' },
  black: { light: '#1b1f24', dark: '#05070a', outline: { dark: '#8794a1' } },
  yellow: { light: '#f2cf00', dark: '#f2d53c', outline: { light: '#857000' } },
  violet: { light: '#7d42b8', dark: '#a97be0' },
  rose: { light: '#d9598c', dark: '#f59bbd' },
  aqua: { light: '#0b8f96', dark: '#3cc9cc' },
};
