import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawingSurface, FIBRE_COLOUR_NAMES, fibreScreenColours } from '../../src/renderer/fibre-colours';

const THEMES = ['light', 'dark'] as const;
const tokens = readFileSync(new URL('../../src/renderer/styles/tokens.css', import.meta.url), 'utf8');

/** A token's colour in both themes, as tokens.css gives it. */
function token(name: string): { light: string; dark: string } {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(tokens);
  if (!found?.[1] || !found[2]) throw new Error(`tokens.css has no --${name}`);
  return { light: found[1], dark: found[2] };
}

/** Relative luminance, WCAG 2.2: 0 for black, 1 for white. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2: 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('the fibre colours on screen', () => {
  it('measure contrast as WCAG does: 21 for black on white, 4.54 for #767676 on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('are drawn on the surface of the theme', () => {
    expect(drawingSurface).toEqual(token('surface'));
  });

  it('are twelve, in the order of TIA-598 from blue to aqua', () => {
    expect(Object.keys(fibreScreenColours)).toEqual([...FIBRE_COLOUR_NAMES]);
    expect(FIBRE_COLOUR_NAMES).toHaveLength(12);
  });

  for (const theme of THEMES) {
    it.each(FIBRE_COLOUR_NAMES)(
      `%s is seen on the ${theme} surface, by its stroke or its outline`,
      (name) => {
        const colour = fibreScreenColours[name];
        const seen = colour.outline?.[theme] ?? colour[theme];
        expect(contrast(seen, drawingSurface[theme])).toBeGreaterThanOrEqual(3);
      },
    );

    it(`no two have the same stroke on the ${theme} surface`, () => {
      const strokes = FIBRE_COLOUR_NAMES.map((name) => fibreScreenColours[name][theme]);
      expect(new Set(strokes).size).toBe(strokes.length);
    });

    it(`an outline is only there where the stroke alone is not seen on the ${theme} surface`, () => {
      for (const name of FIBRE_COLOUR_NAMES) {
        const colour = fibreScreenColours[name];
        const strokeIsSeen = contrast(colour[theme], drawingSurface[theme]) >= 3;
        expect({ name, outlined: colour.outline?.[theme] !== undefined }).toEqual({
          name,
          outlined: !strokeIsSeen,
        });
      }
    });
  }
});

describe('the colour tokens', () => {
  const TEXT = ['text', 'text-muted', 'accent', 'pass', 'caution', 'fail'];
  const GROUNDS = ['canvas', 'surface', 'surface-sunk'];

  for (const theme of THEMES) {
    it.each(TEXT)(`--%s is readable (4.5:1) on every ground of the ${theme} theme`, (name) => {
      for (const ground of GROUNDS) {
        expect(contrast(token(name)[theme], token(ground)[theme]), ground).toBeGreaterThanOrEqual(4.5);
      }
    });

    it.each(['accent', 'pass', 'caution', 'fail'])(
      `--%s is readable on its soft ground in the ${theme} theme`,
      (name) => {
        expect(contrast(token(name)[theme], token(`${name}-soft`)[theme])).toBeGreaterThanOrEqual(4.5);
      },
    );

    it(`text on the accent is readable in the ${theme} theme`, () => {
      expect(contrast(token('on-accent')[theme], token('accent')[theme])).toBeGreaterThanOrEqual(4.5);
    });

    it(`the edge of a control is seen (3:1) on every ground of the ${theme} theme`, () => {
      for (const ground of GROUNDS) {
        expect(contrast(token('control-edge')[theme], token(ground)[theme]), ground).toBeGreaterThanOrEqual(
          3,
        );
      }
    });
  }
});
