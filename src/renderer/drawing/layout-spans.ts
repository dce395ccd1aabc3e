/** Where each column begins and how wide it is: labels never touch, and cables take up what is left. */
import type { Column, ColumnKind, PlacedColumn } from './layout-model';
import { boldWidth, textWidth } from './text-width';

/** Between two columns, where the plug's hole numbers stand. */
const STRIP = 22;
/** `12B` is wider than `12`. */
const DUPLEX_STRIP = 27;
/** A splice lies inside a cable: no plug, no numbers. */
const SPLICE_STRIP = 6;

const SMALLEST: Readonly<Record<ColumnKind, number>> = {
  end: 84,
  open: 40,
  box: 64,
  adapter: 34,
  joint: 26,
  cable: 64,
  splice: 14,
};

const TITLE_SIZE = 12;
const NOTE_SIZE = 11;
const LABEL_GAP = 10;

const labelWidth = ({ title, notes, part }: Column): number =>
  Math.max(
    boldWidth(part === null ? title : `${part} ${title}`, TITLE_SIZE),
    ...notes.map((note) => textWidth(note, NOTE_SIZE)),
  );

const stripBetween = (left: Column, right: Column): number =>
  left.kind === 'splice' || right.kind === 'splice'
    ? SPLICE_STRIP
    : left.right.kind === 'duplex' || right.left.kind === 'duplex'
      ? DUPLEX_STRIP
      : STRIP;

/** Widens cables, or the space between two boxes, until neighbouring labels keep their distance. */
const separateLabels = (columns: readonly Column[], widths: number[], strips: number[]): void => {
  for (let at = 1; at < columns.length; at++) {
    const left = columns[at - 1] as Column;
    const right = columns[at] as Column;
    const needed = (labelWidth(left) + labelWidth(right)) / 2 + LABEL_GAP;
    const there = ((widths[at - 1] as number) + (widths[at] as number)) / 2 + (strips[at - 1] as number);
    if (there >= needed) continue;
    const cable = right.kind === 'cable' ? at : left.kind === 'cable' ? at - 1 : null;
    if (cable === null) strips[at - 1] = (strips[at - 1] as number) + needed - there;
    else widths[cable] = (widths[cable] as number) + 2 * (needed - there);
  }
};

/** Cables grow to the width that is there, but not without end: long curves are hard to follow. */
const LONGEST_CABLE = 260;

const stretchCables = (columns: readonly Column[], widths: number[], available: number): void => {
  let left = available;
  let cables = columns.flatMap(({ kind }, index) => (kind === 'cable' ? [index] : []));
  while (left > 0.5 && cables.length > 0) {
    const share = left / cables.length;
    for (const index of cables) {
      const grown = Math.min(LONGEST_CABLE, (widths[index] as number) + share);
      left -= Math.max(0, grown - (widths[index] as number));
      widths[index] = Math.max(grown, widths[index] as number);
    }
    cables = cables.filter((index) => (widths[index] as number) < LONGEST_CABLE);
  }
};

/** `width` of the result is at least what the labels need; it is `available` where that is more. */
export const placeColumns = (
  columns: readonly Column[],
  available: number,
): { readonly columns: readonly PlacedColumn[]; readonly width: number } => {
  const widths = columns.map(({ kind }) => SMALLEST[kind]);
  for (const at of [0, columns.length - 1]) {
    const column = columns[at] as Column;
    widths[at] = Math.max(widths[at] as number, labelWidth(column));
  }
  const strips = columns.slice(1).map((column, index) => stripBetween(columns[index] as Column, column));
  separateLabels(columns, widths, strips);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  stretchCables(columns, widths, available - sum(widths) - sum(strips) - 2);
  const width = Math.max(available, Math.ceil(sum(widths) + sum(strips) + 2));
  let x = Math.max(1, (width - sum(widths) - sum(strips)) / 2);
  const placed = columns.map((column, index) => {
    const one = { ...column, x, width: widths[index] as number };
    x += one.width + (strips[index] ?? 0);
    return one;
  });
  return { columns: placed, width };
};
