/**
 * A catalogue figure: a value that never travels without how sure it is and where it comes from.
 *
 * `published`: printed by a maker, a standards body's page or a multi-source agreement. `recalled`: known, but no text
 * was at hand. `disputed`: sources disagree, see `alternatives`. `computed`: follows from other figures by arithmetic.
 */
export const SURENESSES = ['published', 'recalled', 'disputed', 'computed'] as const;
export type Sureness = (typeof SURENESSES)[number];

export interface Figure<T> {
  readonly value: T;
  readonly sure: Sureness;
  /** Keys of `SOURCES`, at least one. `R` is "recalled", `D` is "derived". */
  readonly source: readonly string[];
  readonly note?: string;
  readonly alternatives?: readonly string[];
}
