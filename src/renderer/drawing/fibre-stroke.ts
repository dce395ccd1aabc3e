/** The colours of a fibre as custom properties, which channel-drawing.css takes up for either theme. */
import type { CSSProperties } from 'react';
import { FIBRE_COLOUR_NAMES, fibreScreenColours } from '../fibre-colours';

export interface FibreStroke {
  readonly name: (typeof FIBRE_COLOUR_NAMES)[number];
  readonly style: CSSProperties;
  readonly outlined: boolean;
}

const STROKES: readonly FibreStroke[] = FIBRE_COLOUR_NAMES.map((name) => {
  const { light, dark, outline } = fibreScreenColours[name];
  return {
    name,
    style: {
      '--fibre-light': light,
      '--fibre-dark': dark,
      '--outline-light': outline?.light ?? 'transparent',
      '--outline-dark': outline?.dark ?? 'transparent',
    } as CSSProperties,
    outlined: outline !== undefined,
  };
});

/** Fibres 13-24 repeat the twelve colours with a tracer. */
export const hasTracer = (fibre: number): boolean => fibre > 12;

export const fibreStroke = (fibre: number): FibreStroke => STROKES[(fibre - 1) % 12] as FibreStroke;
