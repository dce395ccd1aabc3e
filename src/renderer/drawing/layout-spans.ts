/** Where each column begins and how wide it is: labels never touch, and cables take up what is left. */
import type { Column, ColumnKind, PlacedColumn } from './layout-model';
import { boldWidth, textWidth } from './text-width';

/** How much room things are given. */
interface Spacing {
  /** Between two columns, where the plug's hole numbers stand; `12B` is wider than `12`. */
  readonly strip: number;
  readonly duplexStrip: number;
  readonly labelGap: number;
  readonly smallest: Readonly<Record<ColumnKind, number>>;
}

const COMFORTABLE: Spacing = {
  strip: 22,
  duplexStrip: 27,
  labelGap: 10,
  smallest: { end: 84, open: 40, box: 64, adapter: 34, joint: 26, cable: 64, splice: 14 },
};

/** Where there is less room than that; what is still wider scrolls. */
const TIGHT: Spacing = {
  strip: 18,
  duplexStrip: 23,
  labelGap: 6,
  smallest: { end: 66, open: 40, box: 52, adapter: 28, joint: 22, cable: 48, splice: 12 },
};

/** A splice lies inside a cable: no plug, no numbers. */
const SPLICE_STRIP = 6;

const TITLE_SIZE = 12;
const NOTE_SIZE = 11;

/** Widths of the words above the column, then of each line below it. */
const wordWidths = ({ title, notes, part }: Column): readonly number[] => [
  boldWidth(part === null ? title : `${part} ${title}`, TITLE_SIZE),
  ...notes.map((note) => textWidth(note, NOTE_SIZE)),
];

const stripBetween = (left: Column, right: Column, { strip, duplexStrip }: Spacing): number =>
  left.kind === 'splice' || right.kind === 'splice'
    ? SPLICE_STRIP
    : left.right.kind === 'duplex' || right.left.kind === 'duplex'
      ? duplexStrip
      : strip;

/** How far apart the middles of two columns must be, so that words of one line do not touch. */
const distanceBetween = (left: Column, right: Column, gap: number): number => {
  const others = wordWidths(right);
  return Math.max(
    ...wordWidths(left).map((width, line) => {
      const other = others[line] ?? 0;
      return width === 0 || other === 0 ? 0 : (width + other) / 2 + gap;
    }),
  );
};

/** Widens cables, or the space between two boxes, until neighbouring labels keep their distance. */
const separateLabels = (
  columns: readonly Column[],
  widths: number[],
  strips: number[],
  gap: number,
): void => {
  for (let at = 1; at < columns.length; at++) {
    const left = columns[at - 1] as Column;
    const right = columns[at] as Column;
    const needed = distanceBetween(left, right, gap);
    const there = ((widths[at - 1] as number) + (widths[at] as number)) / 2 + (strips[at - 1] as number);
    if (there >= needed) continue;
    const cable = right.kind === 'cable' ? at : left.kind === 'cable' ? at - 1 : null;
    if (cable === null) strips[at - 1] = (strips[at - 1] as number) + needed - there;
    else widths[cable] = (widths[cable] as number) + 2 * (needed - there);
  }
};

interface Measures {
  readonly widths: number[];
  readonly strips: number[];
  readonly total: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** One pixel on each side for the edges of the outermost boxes. */
const EDGES = 2;

const measure = (columns: readonly Column[], spacing: Spacing): Measures => {
  const widths = columns.map(({ kind }) => spacing.smallest[kind]);
  for (const at of [0, columns.length - 1])
    widths[at] = Math.max(widths[at] as number, ...wordWidths(columns[at] as Column));
  const strips = columns
    .slice(1)
    .map((column, index) => stripBetween(columns[index] as Column, column, spacing));
  separateLabels(columns, widths, strips, spacing.labelGap);
  return { widths, strips, total: Math.ceil(sum(widths) + sum(strips) + EDGES) };
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
  const comfortable = measure(columns, COMFORTABLE);
  const { widths, strips, total } = comfortable.total <= available ? comfortable : measure(columns, TIGHT);
  stretchCables(columns, widths, available - total);
  const width = Math.max(available, total);
  let x = (width - sum(widths) - sum(strips)) / 2;
  const placed = columns.map((column, index) => {
    const one = { ...column, x, width: widths[index] as number };
    x += one.width + (strips[index] ?? 0);
    return one;
  });
  return { columns: placed, width };
};
