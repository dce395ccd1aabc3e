/** Where each column begins and how wide it is: labels never touch, and cables take up what is left. */
import type { Column, ColumnKind, PlacedColumn, WordRows } from './layout-model';
import { boldWidth, textWidth } from './text-width';

/** How much room things are given. */
interface Spacing {
  /** Between two columns, where the plug's hole numbers stand; `12B` is wider than `12`. */
  readonly strip: number;
  readonly duplexStrip: number;
  readonly labelGap: number;
  readonly titleSize: number;
  readonly smallest: Readonly<Record<ColumnKind, number>>;
  /** A cord with a duplex plug at both ends: nothing crosses in it but A and B. */
  readonly duplexCord: number;
  readonly words: 'full' | 'short';
  /** 2: every other column's words stand one row further out. */
  readonly rows: 1 | 2;
  /** The words of a transceiver may be wider than its box; they begin at its outer edge. */
  readonly narrowEnds: boolean;
}

const COMFORTABLE: Spacing = {
  strip: 22,
  duplexStrip: 27,
  labelGap: 10,
  titleSize: 12,
  smallest: { end: 84, open: 40, box: 64, adapter: 34, joint: 26, cable: 64, splice: 14 },
  duplexCord: 64,
  words: 'full',
  rows: 1,
  narrowEnds: false,
};

const TIGHT: Spacing = {
  ...COMFORTABLE,
  strip: 18,
  duplexStrip: 23,
  labelGap: 6,
  smallest: { end: 66, open: 40, box: 52, adapter: 28, joint: 22, cable: 48, splice: 12 },
  duplexCord: 44,
};

const TIGHTER: Spacing = { ...TIGHT, strip: 17, duplexStrip: 20, labelGap: 5, titleSize: 11 };

/** Words in two rows: a channel with modules at both ends fits beside the order. */
const TWO_ROWS: Spacing = { ...TIGHT, rows: 2, duplexCord: 40 };

const CLOSE: Spacing = {
  strip: 15,
  duplexStrip: 17,
  labelGap: 4,
  titleSize: 11,
  smallest: { end: 52, open: 34, box: 34, adapter: 14, joint: 14, cable: 34, splice: 10 },
  duplexCord: 20,
  words: 'full',
  rows: 2,
  narrowEnds: true,
};

/** A patch field, with four modules and two trunks. */
const CLOSEST: Spacing = { ...CLOSE, words: 'short' };

/** The first that fits is taken. */
const SPACINGS = [COMFORTABLE, TIGHT, TIGHTER, TWO_ROWS, CLOSE, CLOSEST];
/** What fits in none scrolls, and then need not be crowded. */
const SCROLLED = TIGHT;

/** A splice lies inside a cable: no plug, no numbers. */
const SPLICE_STRIP = 6;

const NOTE_SIZE = 11;

/** In two rows there is room for `Type A adapter` beside each other, which in one row stand below each other. */
const withWords = (column: Column, { words, rows }: Spacing): Column => {
  if (words === 'short') return { ...column, ...column.short };
  const isNarrow = column.kind === 'adapter' || column.kind === 'splice';
  return rows === 2 && isNarrow ? { ...column, notes: [column.notes.join(' ')] } : column;
};

/** Widths of the words above the column, then of each line below it. */
const wordWidths = ({ title, notes, part }: Column, titleSize: number): readonly number[] => [
  boldWidth(part === null ? title : `${part} ${title}`, titleSize),
  ...notes.map((note) => textWidth(note, NOTE_SIZE)),
];

const smallestOf = (
  { kind, left, right, leastWidth = 0 }: Column,
  { smallest, duplexCord }: Spacing,
): number =>
  Math.max(
    leastWidth,
    kind === 'cable' && left.kind === 'duplex' && right.kind === 'duplex' ? duplexCord : smallest[kind],
  );

const stripBetween = (left: Column, right: Column, { strip, duplexStrip }: Spacing): number =>
  left.kind === 'splice' || right.kind === 'splice'
    ? SPLICE_STRIP
    : left.right.kind === 'duplex' || right.left.kind === 'duplex'
      ? duplexStrip
      : strip;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How far the middle of a label lies to the right of its column's: words of a transceiver never leave the drawing. */
const labelShift = ({ end }: Column, label: number, width: number): number =>
  label <= width || end === null ? 0 : ((end === 'near' ? 1 : -1) * (label - width)) / 2;

class Measures {
  readonly widths: number[];
  readonly strips: number[];
  readonly columns: readonly Column[];

  constructor(
    given: readonly Column[],
    readonly spacing: Spacing,
  ) {
    this.columns = given.map((column) => withWords(column, spacing));
    this.widths = this.columns.map((column) => smallestOf(column, spacing));
    this.strips = this.columns
      .slice(1)
      .map((column, index) => stripBetween(this.columns[index] as Column, column, spacing));
    if (!spacing.narrowEnds)
      for (const at of [0, this.columns.length - 1])
        this.widths[at] = Math.max(this.widths[at] as number, ...this.words(at));
    for (let at = spacing.rows; at < this.columns.length; at++) this.separate(at - spacing.rows, at);
  }

  words(at: number): readonly number[] {
    return wordWidths(this.columns[at] as Column, this.spacing.titleSize);
  }

  /** One pixel on each side for the edges of the outermost boxes. */
  get total(): number {
    return Math.ceil(sum(this.widths) + sum(this.strips) + 2);
  }

  /** How much closer the labels of two columns of one row are than they may be. */
  private lacking(first: number, second: number): number {
    const widths = this.widths.slice(first, second + 1);
    const [a, b] = [widths[0] as number, widths.at(-1) as number];
    const middles = sum(widths) - (a + b) / 2 + sum(this.strips.slice(first, second));
    const others = this.words(second);
    return Math.max(
      0,
      ...this.words(first).map((width, line) => {
        const other = others[line] ?? 0;
        if (width === 0 || other === 0) return 0;
        const shift =
          labelShift(this.columns[second] as Column, other, b) -
          labelShift(this.columns[first] as Column, width, a);
        return (width + other) / 2 + this.spacing.labelGap - middles - shift;
      }),
    );
  }

  /** Widens a cable, or the space between, until the labels of two columns keep their distance. */
  private separate(first: number, second: number): void {
    const lacking = this.lacking(first, second);
    if (lacking <= 0) return;
    const isCable = (at: number): boolean => this.columns[at]?.kind === 'cable';
    const between = second - first > 1 && isCable(first + 1) ? first + 1 : null;
    const beside = isCable(second) ? second : isCable(first) ? first : null;
    if (between !== null) this.widths[between] = (this.widths[between] as number) + lacking;
    // A longer cable looks better than a gap, but takes twice the width.
    else if (beside !== null && !this.spacing.narrowEnds)
      this.widths[beside] = (this.widths[beside] as number) + 2 * lacking;
    else this.strips[second - 1] = (this.strips[second - 1] as number) + lacking;
  }
}

/** Cables grow to the width that is there, but not without end: long curves are hard to follow. */
const LONGEST_CABLE = 260;
/** Curves that cross in less are steep: modules and trunks of a crowded channel are the first to grow. */
const EASY_CROSSING = 64;

const grow = (widths: number[], which: readonly number[], most: number, available: number): number => {
  let left = available;
  let growing = which.filter((index) => (widths[index] as number) < most);
  while (left > 0.5 && growing.length > 0) {
    const share = left / growing.length;
    for (const index of growing) {
      const grown = Math.min(most, (widths[index] as number) + share);
      left -= grown - (widths[index] as number);
      widths[index] = grown;
    }
    growing = growing.filter((index) => (widths[index] as number) < most);
  }
  return left;
};

const stretch = ({ columns, widths, spacing }: Measures, available: number): void => {
  const those = (isOne: (column: Column) => boolean): number[] =>
    columns.flatMap((column, index) => (isOne(column) ? [index] : []));
  const crossing = spacing.narrowEnds
    ? those(
        ({ kind, left, right }) =>
          kind === 'box' || (kind === 'cable' && left.kind === right.kind && left.kind === 'array'),
      )
    : [];
  const left = grow(widths, crossing, EASY_CROSSING, available);
  grow(
    widths,
    those(({ kind }) => kind === 'cable'),
    LONGEST_CABLE,
    left,
  );
};

/** `width` of the result is at least what the labels need; it is `available` where that is more. */
export const placeColumns = (
  given: readonly Column[],
  available: number,
): { readonly columns: readonly PlacedColumn[]; readonly width: number; readonly words: WordRows } => {
  let measures = new Measures(given, SPACINGS[0] as Spacing);
  for (const spacing of SPACINGS.slice(1)) {
    if (measures.total <= available) break;
    measures = new Measures(given, spacing);
  }
  if (measures.total > available) measures = new Measures(given, SCROLLED);
  const { columns, widths, strips, spacing, total } = measures;
  stretch(measures, available - total);
  const width = Math.max(available, total);
  let x = (width - sum(widths) - sum(strips)) / 2;
  const placed = columns.map((column, index): PlacedColumn => {
    const row = spacing.rows === 2 && index % 2 === 1 ? 1 : 0;
    const one = { ...column, x, width: widths[index] as number, row } as const;
    x += one.width + (strips[index] ?? 0);
    return one;
  });
  const firstNotes = Math.max(1, ...placed.map(({ row, notes }) => (row === 0 ? notes.length : 0)));
  const { titleSize, rows, narrowEnds: atEdges } = spacing;
  return { columns: placed, width, words: { titleSize, rows, firstNotes, atEdges } };
};
