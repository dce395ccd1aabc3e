/** Guide pins and guide holes of MPO plugs, drawn where they are: at both ends of the row of fibres. */
import type { Channel, Joint } from '../../shared/channel/channel';
import type { Face } from '../../shared/channel/face';
import type { PlacedFace } from './layout-faces';
import type { GuideMark } from './layout-model';
import type { FacedColumn } from './layout-rays';

const BEYOND_ROW = 9;

const guidesOf = (
  columns: readonly FacedColumn[],
  strip: number,
  { pins }: Face,
  face: PlacedFace,
  collides: boolean,
): GuideMark[] => {
  const left = columns[strip];
  const right = columns[strip + 1];
  if (pins === null || left === undefined || right === undefined) return [];
  const x = (left.x + left.width + right.x) / 2;
  const heights = face.holes.map((hole) => face.yOf(hole));
  return [Math.min(...heights) - BEYOND_ROW, Math.max(...heights) + BEYOND_ROW].map((y) => ({
    x,
    y,
    pinned: pins === 'pinned',
    collides,
  }));
};

const guidesOfJoint = (
  columns: readonly FacedColumn[],
  { kind, near, far, nearFace, farFace, shownAt }: Joint,
): GuideMark[] => {
  const alike = nearFace.pins !== null && nearFace.pins === farFace.pins;
  const columnOf = (part: number): number => columns.findIndex((one) => one.part === part);
  if (kind === 'array-pair') {
    const adapter = columnOf(shownAt);
    const { leftFace, rightFace } = columns[adapter] as FacedColumn;
    return [
      ...guidesOf(columns, adapter - 1, nearFace, leftFace, alike),
      ...guidesOf(columns, adapter, farFace, rightFace, alike),
    ];
  }
  if (kind !== 'array-receptacle') return [];
  // The transceiver's own pins are inside it: the plug's are shown.
  if (near < 0) return guidesOf(columns, 0, farFace, (columns[1] as FacedColumn).leftFace, alike);
  const last = columns.length - 2;
  return far < 0 ? [] : guidesOf(columns, last, nearFace, (columns[last] as FacedColumn).rightFace, alike);
};

/** `collides`: both plugs of a pair have pins, or neither has. */
export const markGuides = (channel: Channel, columns: readonly FacedColumn[]): GuideMark[] =>
  channel.joints.flatMap((joint) => guidesOfJoint(columns, joint));
