/**
 * A part as the light sees it: a partial permutation of holes, read in both directions.
 *
 * Array holes are numbered as on the end face. Duplex positions are folded into one number, 2k-1 for `kA` and 2k for
 * `kB`, so that one table serves every part. 0 means dark: no fibre there.
 */
export interface Permutation {
  /** `forward[p]` is the far hole of near hole p; index 0 is unused. */
  readonly forward: readonly number[];
  readonly backward: readonly number[];
}

/** The far hole for a near hole, 0 where there is none. */
export const mapForward = (permutation: Permutation, position: number): number =>
  permutation.forward[position] ?? 0;

/** The near hole for a far hole, 0 where there is none. */
export const mapBackward = (permutation: Permutation, position: number): number =>
  permutation.backward[position] ?? 0;

/**
 * Builds both tables from pairs [near hole, far hole]. The pairs must not repeat a hole on either side.
 * Example: `permutationOf([[1, 2], [2, 1]])` has `forward` `[0, 2, 1]`.
 */
export const permutationOf = (pairs: Iterable<readonly [near: number, far: number]>): Permutation => {
  const forward: number[] = [0];
  const backward: number[] = [0];
  for (const [near, far] of pairs) {
    while (forward.length <= near) forward.push(0);
    while (backward.length <= far) backward.push(0);
    forward[near] = far;
    backward[far] = near;
  }
  return { forward, backward };
};

export const invert = (permutation: Permutation): Permutation => ({
  forward: permutation.backward,
  backward: permutation.forward,
});

/** First through `first`, then through `second`. */
export const compose = (first: Permutation, second: Permutation): Permutation => {
  const pairs: [number, number][] = [];
  for (let near = 1; near < first.forward.length; near++) {
    const far = mapForward(second, mapForward(first, near));
    if (far !== 0) pairs.push([near, far]);
  }
  return permutationOf(pairs);
};

/** `duplexPosition(3, 'B')` is 6. */
export const duplexPosition = (port: number, side: 'A' | 'B'): number => 2 * port - (side === 'A' ? 1 : 0);

export const portOfDuplexPosition = (position: number): number => (position + 1) >> 1;

const DUPLEX_TEXTS: readonly string[] = Array.from({ length: 65 }, (_, position) =>
  position === 0 ? '' : `${portOfDuplexPosition(position)}${position % 2 === 1 ? 'A' : 'B'}`,
);

/** `duplexText(2)` is `1B`. */
export const duplexText = (position: number): string =>
  DUPLEX_TEXTS[position] ?? `${portOfDuplexPosition(position)}${position % 2 === 1 ? 'A' : 'B'}`;

/** A and B of the same port change places: what an A-to-B cord does, and what a duplex adapter between two cords does. */
export const swapSides = (position: number): number => (position % 2 === 1 ? position + 1 : position - 1);
