/** The shapes that the drawing consists of. Everything is in CSS pixels from the upper left corner of the drawing. */
import type { EndName } from '../../shared/channel/endpoint';
import type { TracedHole, TracedLane } from '../../shared/channel/trace';

/** What is followed: a transmitter's light, or a fibre of a channel without transceivers. */
export type Ray = TracedLane | TracedHole;

/** The holes of one face from top to bottom: those of an MPO, or both positions of each duplex port. */
export type FaceShape =
  | { readonly kind: 'array'; readonly positions: number; readonly perRow: number }
  | { readonly kind: 'duplex'; readonly ports: readonly number[]; readonly labelOffset: number };

/** `joint`: the duplex adapter between two cords, which is no part of the file but exchanges A and B. */
export type ColumnKind = 'end' | 'open' | 'box' | 'adapter' | 'joint' | 'cable' | 'splice';

export interface Words {
  readonly title: string;
  /** Lines under the part: keys, fibres, length, polish. */
  readonly notes: readonly string[];
}

export interface Column extends Words {
  readonly kind: ColumnKind;
  /** Index of the part; null for what is no part. */
  readonly part: number | null;
  readonly end: EndName | null;
  /** The same in fewer words, for a channel of many parts. */
  readonly short: Words;
  readonly left: FaceShape;
  readonly right: FaceShape;
  /** What stands in the column needs this width, however crowded the drawing is. */
  readonly leastWidth?: number;
  /** The side whose hole numbers the fibres of this part, and so gives them their colours; null: no fibre of its own. */
  readonly colouredBy: 'left' | 'right' | null;
}

interface Span {
  readonly x: number;
  readonly width: number;
}

export interface PlacedColumn extends Column, Span {
  /** 1: its words stand one row further from the box than its neighbours', so that they may be wider than it is. */
  readonly row: 0 | 1;
}

/** Where the words of all columns stand. */
export interface WordRows {
  readonly titleSize: number;
  /** How many lines of notes the columns of row 0 have, which those of row 1 stand below. */
  readonly firstNotes: number;
  /** 2 where every other column's words stand one row further out. */
  readonly rows: 1 | 2;
  /** Words of a transceiver begin at the outer edge of its box, which they are wider than. */
  readonly atEdges: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A piece of a ray in one colour: fibre 1-24, which `fibre-stroke.ts` turns into a colour and a tracer. */
export interface Stroke {
  readonly path: string;
  readonly fibre: number;
}

/** `dark`: the fibre ends with nothing to receive the light. `clash`: the light meets another transmitter. */
export interface Stop extends Point {
  readonly kind: 'dark' | 'clash';
  /** 1 when the light was on its way to the right, -1 to the left. */
  readonly heading: 1 | -1;
}

export interface DrawnRay {
  readonly ray: Ray;
  /** The holes in the order of travel, each where the fibre enters or leaves a part. */
  readonly points: readonly Point[];
  readonly strokes: readonly Stroke[];
  readonly stop: Stop | null;
}

/** A transmitter or receiver of a transceiver. */
export interface Mark extends Point {
  readonly end: EndName;
  readonly port: number;
  readonly lane: number;
  readonly role: 'Tx' | 'Rx';
  /** `Tx 2`, with the number on the label. */
  readonly label: string;
  readonly fibre: number;
  /** Bidirectional optics send and receive at one hole: the second mark of a hole is drawn beside the first. */
  readonly second: boolean;
}

/** A number in a plug's face. */
export interface HoleNumber extends Point {
  readonly text: string;
  /** Rays that pass here, as indices of `Layout.rays`. */
  readonly rays: readonly number[];
}

/** A guide pin of a plug, or the hole for one. */
export interface GuideMark extends Point {
  readonly pinned: boolean;
  /** It meets one of its own kind. */
  readonly collides: boolean;
}

/** Rays that belong together and are lit together: both directions of a lane, a port or a fibre. */
export interface Strand {
  readonly id: string;
  /** `Lane 2`, `Port 3`, `Fibre 5`. */
  readonly name: string;
  /** What the picker shows: the number alone. */
  readonly number: string;
  readonly rays: readonly number[];
  /** `elsewhere`: down another leg of a fan-out, which is another channel. */
  readonly state: 'both' | 'one-way' | 'none' | 'elsewhere';
  /** `Lane 2, both ways`. */
  readonly title: string;
  /** `40GBASE-SR4 lane 2 to 10GBASE-SR port 2`. */
  readonly route: string;
  /** What of it the title does not say: `to 10GBASE-SR port 2`. */
  readonly goal: string;
  /** How far the light gets that does not arrive, in words; empty where all of it does. */
  readonly trouble: string;
}

/** From one line of notes to the next. */
export const NOTE_HEIGHT = 14;

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Top and height of the boxes. */
  readonly top: number;
  readonly bodyHeight: number;
  readonly columns: readonly PlacedColumn[];
  readonly words: WordRows;
  readonly rays: readonly DrawnRay[];
  readonly marks: readonly Mark[];
  readonly numbers: readonly HoleNumber[];
  readonly guides: readonly GuideMark[];
  /** Holes that no light goes through. */
  readonly emptyHoles: readonly Point[];
  readonly strands: readonly Strand[];
}
