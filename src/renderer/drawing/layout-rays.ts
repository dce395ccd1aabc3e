/** Leads every ray of the trace through the placed columns, hole by hole. */

import type { Channel } from '../../shared/channel/channel';
import type { EndName, Endpoint } from '../../shared/channel/endpoint';
import { RECEPTACLE_MIRROR } from '../../shared/channel/part-maps';
import { duplexText, mapForward } from '../../shared/channel/permutation';
import { type HoleEnd, type LaneEnd, labelOffset } from '../../shared/channel/trace';
import type { PlacedFace } from './layout-faces';
import type { DrawnRay, PlacedColumn, Point, Ray, Stop } from './layout-model';
import { type Piece, strokesOf } from './ray-pieces';

export interface FacedColumn extends PlacedColumn {
  readonly leftFace: PlacedFace;
  readonly rightFace: PlacedFace;
}

/** A hole that a ray passes between two columns; `strip` is the index of the column to its left. */
interface Passage {
  readonly strip: number;
  readonly hole: number | string;
  readonly y: number;
}

export interface LedRay extends DrawnRay {
  readonly passages: readonly Passage[];
}

/** The hole of the plug, or of the duplex port, that a position of a transceiver looks into. */
export const holeOfEndpoint = (
  channel: Channel,
  end: EndName,
  port: number,
  position: number,
): number | string => {
  const { face, kind } = channel[end] as Endpoint;
  if (kind === 'duplex') return duplexText(2 * (port - 1 + labelOffset(channel, end)) + position);
  return mapForward(RECEPTACLE_MIRROR[face.connector as keyof typeof RECEPTACLE_MIRROR], position);
};

const holeOfEnd = (channel: Channel, end: LaneEnd | HoleEnd): number | string => {
  if ('position' in end) return end.position;
  const endpoint = channel[end.end] as Endpoint;
  const positions = end.role === 'Tx' ? endpoint.transmit : endpoint.receive;
  const found = positions.find(({ lane }) => lane === end.lane);
  return holeOfEndpoint(channel, end.end, end.port, found?.position ?? 1);
};

/** `12` is fibre 12; position `2B` is 4. */
const fibreOf = (hole: number | string): number =>
  typeof hole === 'number' ? hole : 2 * Number.parseInt(hole, 10) - (hole.endsWith('A') ? 1 : 0);

const STUB = 16;

/** Walks one ray from where it begins to where it ends. */
class Walk {
  readonly points: Point[] = [];
  readonly pieces: Piece[] = [];
  readonly passages: Passage[] = [];
  stop: Stop | null = null;
  #here: Point = { x: 0, y: 0 };
  #hole: number | string = 0;

  constructor(
    readonly columns: readonly FacedColumn[],
    readonly heading: 1 | -1,
  ) {}

  enterEdge({ x, width }: FacedColumn): number {
    return this.heading === 1 ? x : x + width;
  }

  exitEdge({ x, width }: FacedColumn): number {
    return this.heading === 1 ? x + width : x;
  }

  face(column: FacedColumn, where: 'entry' | 'exit'): PlacedFace {
    return (where === 'entry') === (this.heading === 1) ? column.leftFace : column.rightFace;
  }

  begin(column: FacedColumn, hole: number | string): void {
    this.#hole = hole;
    this.#here = { x: this.exitEdge(column), y: this.face(column, 'exit').yOf(hole) };
    this.points.push(this.#here);
  }

  #go(to: Point, fibre: number | null, isAdapter = false): void {
    this.pieces.push({ from: this.#here, to, fibre, isAdapter });
    this.#here = to;
  }

  /** Across the strip after column `index`, in the direction of travel. */
  pass(index: number, toX: number, toY = this.#here.y): void {
    const strip = this.heading === 1 ? index : index - 1;
    this.passages.push({ strip, hole: this.#hole, y: this.#here.y });
    this.#go({ x: toX, y: toY }, null);
  }

  /** Across an adapter between two cords, where A meets B. */
  cross(column: FacedColumn, toHole: number | string): void {
    this.#hole = toHole;
    this.#go({ x: this.exitEdge(column), y: this.face(column, 'exit').yOf(toHole) }, null);
  }

  /** Through a part; `out` null where the fibre ends in it. */
  through(column: FacedColumn, enter: number | string, out: number | string | null): void {
    this.points.push(this.#here);
    const left = this.heading === 1 ? enter : out;
    const right = this.heading === 1 ? out : enter;
    const side = column.colouredBy;
    const hole = side === null ? null : ((side === 'left' ? left : right) ?? enter);
    const fibre = hole === null ? null : fibreOf(hole);
    if (out === null) {
      const stub = Math.min(STUB, column.width / 2);
      this.#go({ x: this.#here.x + this.heading * stub, y: this.#here.y }, fibre);
      this.end('dark');
      return;
    }
    const to = { x: this.exitEdge(column), y: this.face(column, 'exit').yOf(out) };
    this.#go(to, fibre, column.kind === 'adapter');
    this.#hole = out;
    this.points.push(to);
  }

  end(kind: Stop['kind']): void {
    this.stop = { ...this.#here, kind, heading: this.heading };
  }

  get last(): Point {
    return this.#here;
  }

  mark(): void {
    this.points.push(this.#here);
  }
}

const isTransmitter = (end: LaneEnd | HoleEnd | null): boolean =>
  end !== null && 'role' in end && end.role === 'Tx';

/** Holes of the path in their order, strokes in fibre colours, and where the light stops short. */
export const leadRay = (channel: Channel, columns: readonly FacedColumn[], ray: Ray): LedRay => {
  const heading = ray.from.end === 'near' ? 1 : -1;
  const walk = new Walk(columns, heading);
  const beginsAt = heading === 1 ? 0 : columns.length - 1;
  const endsAt = columns.length - 1 - beginsAt;
  const first = holeOfEnd(channel, ray.from);
  walk.begin(columns[beginsAt] as FacedColumn, first);
  let at = beginsAt;
  for (const step of ray.path) {
    const to = columns.findIndex(({ part }) => part === step.part);
    const column = columns[to] as FacedColumn;
    for (let joint = at + heading; joint !== to; joint += heading) {
      walk.pass(at, walk.enterEdge(columns[joint] as FacedColumn));
      walk.cross(columns[joint] as FacedColumn, step.in);
      at = joint;
    }
    walk.pass(at, walk.enterEdge(column), walk.face(column, 'entry').yOf(step.in));
    walk.through(column, step.in, step.out);
    at = to;
  }
  if (walk.stop === null) {
    const next = at + heading;
    const column = columns[next] as FacedColumn;
    if (next === endsAt) {
      const y = ray.to === null ? walk.last.y : walk.face(column, 'entry').yOf(holeOfEnd(channel, ray.to));
      walk.pass(at, walk.enterEdge(column), y);
      walk.mark();
      if (ray.to === null) walk.end('dark');
      else if (isTransmitter(ray.to)) walk.end('clash');
    } else {
      walk.pass(at, (walk.last.x + walk.enterEdge(column)) / 2);
      walk.end('dark');
    }
  }
  const pieces =
    heading === 1
      ? walk.pieces
      : walk.pieces.map((piece) => ({ ...piece, from: piece.to, to: piece.from })).reverse();
  // Cords without any other part are coloured by the near end's holes, so that both directions of a fibre agree.
  const leftmost = heading === 1 ? first : (walk.passages.at(-1)?.hole ?? first);
  return {
    ray,
    points: walk.points,
    strokes: strokesOf(pieces, fibreOf(leftmost)),
    stop: walk.stop,
    passages: walk.passages,
  };
};
