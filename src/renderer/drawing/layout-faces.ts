/** At which height each hole of a face is drawn. */
import { duplexText } from '../../shared/channel/permutation';
import type { FaceShape } from './layout-model';

export interface PlacedFace {
  /** Height of a hole, by its name in a path: a number, or port and side such as `3B`. */
  readonly yOf: (hole: number | string) => number;
  /** Every hole, from top to bottom. */
  readonly holes: readonly (number | string)[];
}

/** Space between the two rows of an MPO-24. */
const ROW_GAP = 8;
const LARGEST_PORT_PITCH = 34;
const SMALLEST_PORT_PITCH = 20.5;

/** Narrower where there are many, so that a 24-fibre channel fits on a screen beside everything else. */
const pitchOf = (positions: number): number => (positions <= 12 ? 11 : positions <= 16 ? 10 : 7.5);

const arraySpan = (positions: number, perRow: number): number =>
  (positions - 1) * pitchOf(positions) + (positions > perRow ? ROW_GAP : 0);

const smallestSpan = (face: FaceShape): number =>
  face.kind === 'array'
    ? arraySpan(face.positions, face.perRow)
    : face.ports.length * SMALLEST_PORT_PITCH - SMALLEST_PORT_PITCH / 2;

/** Height from the first to the last hole of the tallest face. */
export const tallestSpan = (faces: readonly FaceShape[]): number => {
  const tallest = Math.max(...faces.map(smallestSpan));
  const ports = Math.max(0, ...faces.map((face) => (face.kind === 'duplex' ? face.ports.length : 0)));
  return Math.max(tallest, Math.min(121, ports * LARGEST_PORT_PITCH), 60);
};

const placeArray = (positions: number, perRow: number, middle: number): PlacedFace => {
  const pitch = pitchOf(positions);
  const top = middle - arraySpan(positions, perRow) / 2;
  const yOf = (hole: number | string): number =>
    top + (Number(hole) - 1) * pitch + (Number(hole) > perRow ? ROW_GAP : 0);
  return { yOf, holes: Array.from({ length: positions }, (_, index) => index + 1) };
};

const placeDuplex = (
  ports: readonly number[],
  labelOffset: number,
  middle: number,
  span: number,
): PlacedFace => {
  const pitch = Math.min(LARGEST_PORT_PITCH, span / Math.max(1, ports.length - 0.5));
  const sides = Math.min(13, Math.max(9.5, pitch * 0.42));
  const top = middle - ((ports.length - 1) * pitch + sides) / 2;
  const heights = new Map<number | string, number>();
  ports.forEach((port, index) => {
    const position = 2 * (port + labelOffset) - 1;
    heights.set(duplexText(position), top + index * pitch);
    heights.set(duplexText(position + 1), top + index * pitch + sides);
  });
  // Light may come out of a port that nobody listed, at the far side of a wrong part: it is shown below the last one.
  return {
    yOf: (hole) => heights.get(hole) ?? top + ports.length * pitch + (String(hole).endsWith('B') ? sides : 0),
    holes: [...heights.keys()],
  };
};

export const placeFace = (face: FaceShape, middle: number, span: number): PlacedFace =>
  face.kind === 'array'
    ? placeArray(face.positions, face.perRow, middle)
    : placeDuplex(face.ports, face.labelOffset, middle, span);
