import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/renderer/menu/list-place';

const WINDOW = { width: 1280, height: 800 };
const anchor = (left: number, top: number) => ({ left, right: left + 100, top, bottom: top + 32 });

describe('a list that opens beside a control', () => {
  it('stands under it, at its start or at its end', () => {
    const list = { width: 200, height: 300 };
    expect(placeOf(anchor(400, 8), list, WINDOW, 'end')).toEqual({ left: 300, top: 44, maxHeight: 420 });
    expect(placeOf(anchor(400, 8), list, WINDOW, 'start').left).toBe(400);
  });

  it('stands above it where there is more room', () => {
    const { top, maxHeight } = placeOf(anchor(400, 700), { width: 200, height: 300 }, WINDOW, 'start');
    expect(top).toBe(396);
    expect(maxHeight).toBe(420);
  });

  it('stays inside the window and is no higher than its room', () => {
    const wide = placeOf(anchor(1240, 300), { width: 340, height: 2000 }, WINDOW, 'start');
    expect(wide).toEqual({ left: 932, top: 336, maxHeight: 420 });
    expect(placeOf(anchor(400, 500), { width: 200, height: 400 }, WINDOW, 'start').maxHeight).toBe(420);
    expect(
      placeOf(anchor(400, 300), { width: 200, height: 400 }, { width: 1024, height: 640 }, 'start'),
    ).toEqual({ left: 400, top: 336, maxHeight: 296 });
    expect(placeOf(anchor(-40, 8), { width: 200, height: 300 }, WINDOW, 'end').left).toBe(8);
  });
});
