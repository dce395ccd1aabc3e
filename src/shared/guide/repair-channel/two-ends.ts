/** Choices for the two ends of a part, and how they are said. */

export type Pair<T> = readonly [near: T, far: T];

/** Every pair of values but the own one. `otherPairs(['UPC', 'APC'], ['UPC', 'UPC'])` has three. */
export const otherPairs = <T>(values: readonly T[], own: Pair<T>): readonly Pair<T>[] =>
  values.flatMap((near) =>
    values.flatMap((far): Pair<T>[] => (near === own[0] && far === own[1] ? [] : [[near, far]])),
  );

export const turned = <T>([near, far]: Pair<T>): [T, T] => [far, near];

/** By sound: `an LC`, `an 800GBASE-SR8`, `a UPC`. */
export const withArticle = (word: string): string =>
  /^(?:[AE]|LC|SC|MPO|8|[aeiou])/.test(word) ? `an ${word}` : `a ${word}`;

/** The two ends of a part by name, and both together. */
interface EndNames {
  readonly near: string;
  readonly far: string;
  readonly both: string;
}

const CABLE_ENDS: EndNames = { near: 'near end', far: 'far end', both: 'ends' };

/** What is different at the ends: `an APC far end`, `UPC ends`, `a pinned near end and an unpinned far end`. */
export const endsInWords = (own: Pair<string>, next: Pair<string>, names = CABLE_ENDS): string => {
  if (own[0] === next[0]) return `${withArticle(next[1])} ${names.far}`;
  if (own[1] === next[1]) return `${withArticle(next[0])} ${names.near}`;
  if (next[0] === next[1]) return `${next[0]} ${names.both}`;
  return `${withArticle(next[0])} ${names.near} and ${withArticle(next[1])} ${names.far}`;
};
