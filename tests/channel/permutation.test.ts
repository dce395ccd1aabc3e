import { describe, expect, it } from 'vitest';
import {
  compose,
  duplexPosition,
  duplexText,
  invert,
  mapBackward,
  mapForward,
  permutationOf,
  portOfDuplexPosition,
  swapSides,
} from '../../src/shared/channel/permutation';

describe('a permutation', () => {
  const map = permutationOf([
    [1, 4],
    [2, 3],
    [5, 1],
  ]);

  it('is read in both directions', () => {
    expect([1, 2, 5].map((hole) => mapForward(map, hole))).toEqual([4, 3, 1]);
    expect([4, 3, 1].map((hole) => mapBackward(map, hole))).toEqual([1, 2, 5]);
  });

  it('is dark where it holds no fibre, inside and outside its tables', () => {
    expect([0, 3, 4, 6, 99].map((hole) => mapForward(map, hole))).toEqual([0, 0, 0, 0, 0]);
    expect([0, 2, 5, 99].map((hole) => mapBackward(map, hole))).toEqual([0, 0, 0, 0]);
  });

  it('has tables that start with an unused entry', () => {
    expect(permutationOf([[1, 2]])).toEqual({ forward: [0, 2], backward: [0, 0, 1] });
    expect(permutationOf([])).toEqual({ forward: [0], backward: [0] });
  });

  it('turned round leads back', () => {
    expect(invert(map)).toEqual({ forward: map.backward, backward: map.forward });
  });

  it('after another one passes only the fibres that both have', () => {
    const second = permutationOf([
      [4, 9],
      [1, 2],
    ]);
    expect(compose(map, second)).toEqual(
      permutationOf([
        [1, 9],
        [5, 2],
      ]),
    );
  });
});

describe('a duplex position', () => {
  it('is 2k-1 for A and 2k for B of port k', () => {
    expect(duplexPosition(1, 'A')).toBe(1);
    expect(duplexPosition(1, 'B')).toBe(2);
    expect(duplexPosition(12, 'A')).toBe(23);
    expect(duplexPosition(12, 'B')).toBe(24);
  });

  it('names its port', () => {
    expect([1, 2, 3, 4, 23, 24].map(portOfDuplexPosition)).toEqual([1, 1, 2, 2, 12, 12]);
  });

  it('is written as port and side, however high', () => {
    expect([1, 2, 24, 64, 65, 66, 67].map(duplexText)).toEqual([
      '1A',
      '1B',
      '12B',
      '32B',
      '33A',
      '33B',
      '34A',
    ]);
  });

  it('changes sides within its port', () => {
    expect([1, 2, 11, 12].map(swapSides)).toEqual([2, 1, 12, 11]);
  });
});
