/**
 * About how wide a text is, in CSS pixels: enough for the widest font of the stack (DejaVu Sans). The layout is computed
 * without a screen, so nothing can be measured.
 */

/** Widths in ems. */
const NARROW = 0.36;
const LOWER = 0.6;
const DIGIT = 0.64;
const UPPER = 0.69;
const WIDE = 0.98;
const BOLD = 1.14;

const widthOf = (character: string): number => {
  if (/[\s,.;:'|!ijlItfr()-]/.test(character)) return NARROW;
  if (/[mwMW…]/.test(character)) return WIDE;
  if (/\d/.test(character)) return DIGIT;
  return /[a-z]/.test(character) ? LOWER : UPPER;
};

export const textWidth = (text: string, size: number): number => {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * size;
};

export const boldWidth = (text: string, size: number): number => textWidth(text, size) * BOLD;
