import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compose,
  invert,
  mapBackward,
  mapForward,
  type Permutation,
  permutationOf,
  swapSides,
} from '../../src/shared/channel/permutation';
import { RUNS } from './arbitraries';

const HOLES = Array.from({ length: 24 }, (_, index) => index + 1);
const holes = fc.shuffledSubarray(HOLES, { minLength: HOLES.length });

const permutation: fc.Arbitrary<Permutation> = fc
  .tuple(holes, holes, fc.nat({ max: HOLES.length }))
  .map(([near, far, count]) =>
    permutationOf(near.slice(0, count).map((hole, index) => [hole, far[index] as number] as const)),
  );

const allOf = (map: (hole: number) => number): number[] => HOLES.map(map);

describe('any permutation', () => {
  it('leads back where it came from', () => {
    fc.assert(
      fc.property(permutation, fc.constantFrom(...HOLES), (map, hole) => {
        const far = mapForward(map, hole);
        if (far !== 0) expect(mapBackward(map, far)).toBe(hole);
        const near = mapBackward(map, hole);
        if (near !== 0) expect(mapForward(map, near)).toBe(hole);
      }),
      RUNS,
    );
  });

  it('turned round twice is itself, and turned round once leads the other way', () => {
    fc.assert(
      fc.property(permutation, (map) => {
        expect(invert(invert(map))).toEqual(map);
        expect(allOf((hole) => mapForward(invert(map), hole))).toEqual(
          allOf((hole) => mapBackward(map, hole)),
        );
      }),
      RUNS,
    );
  });

  it('after another is one after the other, whatever is grouped first', () => {
    fc.assert(
      fc.property(permutation, permutation, permutation, (a, b, c) => {
        const both = compose(a, b);
        expect(allOf((hole) => mapForward(both, hole))).toEqual(
          allOf((hole) => mapForward(b, mapForward(a, hole))),
        );
        expect(allOf((hole) => mapForward(compose(both, c), hole))).toEqual(
          allOf((hole) => mapForward(compose(a, compose(b, c)), hole)),
        );
      }),
      RUNS,
    );
  });

  it('after itself turned round passes exactly the fibre positions that it has', () => {
    fc.assert(
      fc.property(permutation, (map) => {
        const home = compose(map, invert(map));
        expect(allOf((hole) => mapForward(home, hole))).toEqual(
          allOf((hole) => (mapForward(map, hole) === 0 ? 0 : hole)),
        );
      }),
      RUNS,
    );
  });
});

describe('the sides of a port', () => {
  it('exchanged twice are themselves', () => {
    for (let position = 1; position <= 48; position++) expect(swapSides(swapSides(position))).toBe(position);
  });
});
