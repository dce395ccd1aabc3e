/** A ray as pieces from left to right, each in the colour of the fibre that it is. */
import type { Point, Stroke } from './layout-model';

export interface Piece {
  readonly from: Point;
  readonly to: Point;
  /** Fibre number, null where the light is in no coloured fibre: it takes its neighbour's colour. */
  readonly fibre: number | null;
  /** In the middle of an adapter one plug's fibre ends and the other's begins. */
  readonly isAdapter: boolean;
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** The four points of the curve from one hole to another: level at both ends. */
type Curve = readonly [Point, Point, Point, Point];

const curveOf = (from: Point, to: Point): Curve => {
  const x = (from.x + to.x) / 2;
  return [from, { x, y: from.y }, { x, y: to.y }, to];
};

/** De Casteljau at one half. */
const halves = ([a, b, c, d]: Curve): readonly [Curve, Curve] => {
  const [ab, bc, cd] = [middle(a, b), middle(b, c), middle(c, d)];
  const [abc, bcd] = [middle(ab, bc), middle(bc, cd)];
  const half = middle(abc, bcd);
  return [
    [a, ab, abc, half],
    [half, bcd, cd, d],
  ];
};

interface Part {
  readonly curve: Curve;
  fibre: number | null;
  /** The second half of an adapter: what lies to its left does not colour it. */
  readonly opens: boolean;
}

const split = (pieces: readonly Piece[]): Part[] =>
  pieces.flatMap(({ from, to, fibre, isAdapter }): Part[] => {
    const curve = curveOf(from, to);
    if (!isAdapter) return [{ curve, fibre, opens: false }];
    const [first, second] = halves(curve);
    return [
      { curve: first, fibre: null, opens: false },
      { curve: second, fibre: null, opens: true },
    ];
  });

/** Cords, strips and adapters carry on the colour to their left, else take that to their right, else `fallback`. */
const colour = (parts: readonly Part[], fallback: number): void => {
  let carried: number | null = null;
  for (const part of parts) {
    if (part.opens) carried = null;
    part.fibre ??= carried;
    carried = part.fibre;
  }
  carried = null;
  for (const part of [...parts].reverse()) {
    part.fibre ??= carried;
    carried = part.fibre;
  }
  carried = null;
  for (const part of parts) {
    part.fibre ??= carried ?? fallback;
    carried = part.fibre;
  }
};

const command = ([from, b, c, to]: Curve): string =>
  from.y === to.y ? `H${Math.round(to.x * 10) / 10}` : `C${at(b)} ${at(c)} ${at(to)}`;

/** `pieces` from left to right, each beginning where the one before ends. */
export const strokesOf = (pieces: readonly Piece[], fallback: number): readonly Stroke[] => {
  const parts = split(pieces);
  colour(parts, fallback);
  const strokes: { path: string; fibre: number }[] = [];
  for (const { curve, fibre } of parts) {
    const last = strokes.at(-1);
    if (last?.fibre === fibre) last.path += command(curve);
    else strokes.push({ path: `M${at(curve[0])}${command(curve)}`, fibre: fibre as number });
  }
  return strokes;
};
