/** Where a list opens: under the control it belongs to, or above it where there is more room, and always inside the window. */

const GAP = 4;
const EDGE = 8;
/** A longer list scrolls: what it lies over should stay in sight. */
const TALLEST = 420;

interface Anchor {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/**
 * All in CSS pixels of the window.
 *
 * Example: a list of 200 x 300 at the end of a control at right 500, bottom 40 in a window of 1280 x 800 stands at left 300,
 * top 44 and may be 420 high.
 */
export const placeOf = (anchor: Anchor, list: Room, window: Room, align: 'start' | 'end'): Place => {
  const below = window.height - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const height = Math.min(list.height, TALLEST);
  const isAbove = height > below && above > below;
  const maxHeight = Math.min(Math.max(isAbove ? above : below, 0), TALLEST);
  const wanted = align === 'start' ? anchor.left : anchor.right - list.width;
  return {
    left: Math.max(Math.min(wanted, window.width - list.width - EDGE), EDGE),
    top: isAbove ? anchor.top - GAP - Math.min(height, maxHeight) : anchor.bottom + GAP,
    maxHeight,
  };
};
