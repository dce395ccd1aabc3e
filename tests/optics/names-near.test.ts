import { describe, expect, it } from 'vitest';
import { namesNear } from '../../src/shared/optics/names-near';

describe('namesNear', () => {
  it('puts the nearest id first', () => {
    expect(namesNear('40GBASE-SR5', 1)).toEqual(['40GBASE-SR4']);
    expect(namesNear('400GBASE-RD4', 1)).toEqual(['400GBASE-DR4']);
  });

  it('offers both readings of a trade name that is sold with two reaches', () => {
    expect(namesNear('400G-SR4', 3)).toEqual(expect.arrayContaining(['400GBASE-SR4', '400GBASE-VR4']));
  });

  it('keeps the speed where two are equally near', () => {
    for (const id of namesNear('100GBASE-SR', 3)) expect(id).toMatch(/^100G/);
  });

  it('keeps to the limit and names no interface twice', () => {
    const near = namesNear('100GBASE', 4);
    expect(near).toHaveLength(4);
    expect(new Set(near).size).toBe(4);
    expect(namesNear('100GBASE-SR4', 0)).toEqual([]);
  });

  it('offers nothing for what resembles no name', () => {
    expect(namesNear('', 3)).toEqual([]);
    expect(namesNear('zzzzzzzz', 3)).toEqual([]);
  });

  it('stays quick on hostile input', () => {
    expect(namesNear('9'.repeat(1_000_000), 3)).toEqual([]);
  });
});
