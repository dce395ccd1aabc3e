/**
 * From a judged channel to shapes. Everything drawn is read off the trace: a ray for each lane it follows, through the holes
 * it names, and nothing that it does not have.
 */

import type { Endpoint } from '../../shared/channel/endpoint';
import { traceHoles } from '../../shared/channel/passive-map';
import { labelOffset } from '../../shared/channel/trace';
import type { ChannelView } from '../../shared/rules/channel-rule';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import { channelColumns } from './layout-columns';
import { placeFace, tallestSpan } from './layout-faces';
import { type HoleNumber, type Layout, type Mark, NOTE_HEIGHT, type Point, type Ray } from './layout-model';
import { markGuides } from './layout-pins';
import { type FacedColumn, holeOfEndpoint, type LedRay, leadRay } from './layout-rays';
import { placeColumns } from './layout-spans';
import { strandsOf } from './strands';

/** Titles stand above the boxes in one row or two, notes below. */
const TITLE_HEIGHT = 24;
const SECOND_TITLE_HEIGHT = 14;
const PADDING = 14;
const NOTES_TOP = 6;

const raysOf = (view: ChannelView): readonly Ray[] =>
  view.light.verdict === 'passive' ? traceHoles(view.channel) : view.lanes;

/** In the middle between column `strip` and the next. */
const stripX = (columns: readonly FacedColumn[], strip: number): number => {
  const left = columns[strip] as FacedColumn;
  const right = columns[strip + 1] as FacedColumn;
  return (left.x + left.width + right.x) / 2;
};

const isSpliceStrip = (columns: readonly FacedColumn[], strip: number): boolean =>
  columns[strip + 1]?.kind === 'splice' || columns[strip]?.kind === 'splice';

const numberHoles = (columns: readonly FacedColumn[], rays: readonly LedRay[]): HoleNumber[] => {
  const found = new Map<string, { x: number; y: number; text: string; rays: number[] }>();
  rays.forEach(({ passages }, index) => {
    for (const { strip, hole, y } of passages) {
      if (isSpliceStrip(columns, strip)) continue;
      const key = `${strip} ${hole} ${y}`;
      const known = found.get(key);
      if (known === undefined)
        found.set(key, { x: stripX(columns, strip), y, text: String(hole), rays: [index] });
      else known.rays.push(index);
    }
  });
  return [...found.values()];
};

const findEmptyHoles = (columns: readonly FacedColumn[], numbers: readonly HoleNumber[]): Point[] => {
  const used = new Set(numbers.map(({ x, y }) => `${x} ${y}`));
  return columns.slice(0, -1).flatMap((column, strip) => {
    if (isSpliceStrip(columns, strip)) return [];
    // An open end shows the face of the part beside it.
    const face = column.kind === 'open' ? (columns[strip + 1] as FacedColumn).leftFace : column.rightFace;
    const x = stripX(columns, strip);
    return face.holes.flatMap((hole) => {
      const y = face.yOf(hole);
      return used.has(`${x} ${y}`) ? [] : [{ x, y }];
    });
  });
};

const MARK_INSET = 9;

const markTransceivers = (
  { channel, occupied }: ChannelView,
  columns: readonly FacedColumn[],
  rays: readonly LedRay[],
): Mark[] => {
  const marks: (Mark & { label: string })[] = [];
  for (const end of ['near', 'far'] as const) {
    const endpoint: Endpoint | null = channel[end];
    const column = (end === 'near' ? columns[0] : columns.at(-1)) as FacedColumn;
    if (endpoint === null) continue;
    const edge = end === 'near' ? column.x + column.width : column.x;
    const fibres = new Map<number, number>();
    for (const { points, strokes } of rays)
      for (const { x, y } of points)
        if (Math.abs(x - edge) < 0.5)
          fibres.set(y, (end === 'near' ? strokes[0] : strokes.at(-1))?.fibre ?? 0);
    for (const port of occupied[end])
      for (const role of ['Tx', 'Rx'] as const)
        for (const { lane, position } of role === 'Tx' ? endpoint.transmit : endpoint.receive) {
          const y = column.rightFace.yOf(holeOfEndpoint(channel, end, port, position));
          const number =
            endpoint.kind === 'duplex' ? port + labelOffset(channel, end) : lane + endpoint.laneOffset;
          const first = marks.find((mark) => mark.end === end && mark.y === y);
          if (first !== undefined) first.label += ` ${role} ${number}`;
          marks.push({
            x: edge + (end === 'near' ? -MARK_INSET : MARK_INSET),
            y,
            end,
            port,
            lane,
            role,
            label: `${role} ${number}`,
            fibre: fibres.get(y) ?? 0,
            second: first !== undefined,
          });
        }
  }
  return marks;
};

/** `available`: the width there is, in CSS pixels; the drawing takes more where its labels need it. */
export const layoutChannel = ({ view }: JudgedChannel, available: number): Layout => {
  const { channel, occupied } = view;
  const { columns: placed, width, words } = placeColumns(channelColumns(channel, occupied), available);
  const span = tallestSpan(placed.flatMap(({ left, right }) => [left, right]));
  const top = TITLE_HEIGHT + (words.rows - 1) * SECOND_TITLE_HEIGHT;
  const middle = top + PADDING + span / 2;
  const columns: FacedColumn[] = placed.map((column) => ({
    ...column,
    leftFace: placeFace(column.left, middle, span),
    rightFace: placeFace(column.right, middle, span),
  }));
  const rays = raysOf(view).map((ray) => leadRay(channel, columns, ray));
  const numbers = numberHoles(columns, rays);
  const bodyHeight = span + 2 * PADDING;
  const notes = Math.max(1, ...columns.map((column) => column.notes.length + column.row * words.firstNotes));
  return {
    width,
    height: top + bodyHeight + NOTES_TOP + notes * NOTE_HEIGHT + 2,
    top,
    bodyHeight,
    columns,
    words,
    rays,
    marks: markTransceivers(view, columns, rays),
    numbers,
    guides: markGuides(channel, columns),
    emptyHoles: findEmptyHoles(columns, numbers),
    strands: strandsOf(
      view,
      rays.map(({ ray }) => ray),
    ),
  };
};
