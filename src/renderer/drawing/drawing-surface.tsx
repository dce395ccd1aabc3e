/** The picture itself. It scrolls sideways where it is wider than its frame. */
import { memo, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { Columns, EmptyHoles, Guides, HoleNumbers, Marks, RayHalos, RayLines } from './drawing-layers';
import type { DrawnRay, HoleNumber, Layout, Mark, Strand } from './layout-model';
import './drawing-surface.css';

interface SurfaceProps {
  readonly layout: Layout;
  readonly available: number;
  readonly lit: Strand | undefined;
  readonly ringed: number | null;
  readonly pointedPart: number | null;
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

const strandAt = (event: PointerEvent): string | null =>
  event.target instanceof SVGElement ? (event.target.dataset.strand ?? null) : null;

/** Wide unseen lines over the thin ones, for the pointer. */
const Targets = memo(({ layout }: { readonly layout: Layout }) => (
  <>
    {layout.strands.flatMap(({ id, rays }) =>
      rays.map((index) => (
        <path
          key={`${id} ${index}`}
          className="drawing-target"
          data-strand={id}
          d={(layout.rays[index] as DrawnRay).strokes.map(({ path }) => path).join('')}
        />
      )),
    )}
  </>
));

const belongs = ({ end, port, lane, role }: Mark, { ray }: DrawnRay): boolean =>
  [ray.from, ray.to].some(
    (one) =>
      one !== null &&
      'role' in one &&
      one.end === end &&
      one.port === port &&
      one.lane === lane &&
      one.role === role,
  );

/** A number is as high as this; where the positions are closer than that, not every one has room for its number. */
const NUMBER_HEIGHT = 9;

/** The numbers that stand apart from each other and from those that are there already. */
const apart = (numbers: readonly HoleNumber[], there: readonly HoleNumber[]): readonly HoleNumber[] => {
  const shown: HoleNumber[] = [];
  for (const number of numbers)
    if (![...there, ...shown].some(({ x, y }) => x === number.x && Math.abs(y - number.y) < NUMBER_HEIGHT))
      shown.push(number);
  return shown;
};

/** What belongs to the lit lane and what does not: words must not stand on top of each other. */
const partLit = (layout: Layout, lit: Strand | undefined) => {
  const rays = lit?.rays.map((index) => layout.rays[index] as DrawnRay) ?? [];
  const isLitNumber = (number: HoleNumber): boolean => number.rays.some((index) => lit?.rays.includes(index));
  const isLitMark = (mark: Mark): boolean => rays.some((ray) => belongs(mark, ray));
  return {
    rays,
    numbers: layout.numbers.filter(isLitNumber),
    marks: layout.marks.filter(isLitMark),
    faintNumbers: apart(
      layout.numbers.filter((number) => !isLitNumber(number)),
      layout.numbers.filter(isLitNumber),
    ),
    faintMarks: layout.marks.filter((mark) => !isLitMark(mark)),
  };
};

export const DrawingSurface = (props: SurfaceProps) => {
  const { layout, available, lit, ringed, pointedPart, onPoint, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const parted = useMemo(() => partLit(layout, lit), [layout, lit]);
  const scrolls = layout.width > available;
  const shown = pointedPart ?? ringed;
  useEffect(() => {
    const column = layout.columns.find(({ part }) => part !== null && part === shown);
    const frame = scroller.current;
    if (column === undefined || frame === null) return;
    const isInView =
      column.x >= frame.scrollLeft && column.x + column.width <= frame.scrollLeft + frame.clientWidth;
    if (!isInView) frame.scrollLeft = column.x + column.width / 2 - frame.clientWidth / 2;
  }, [layout, shown]);
  const first = layout.columns[0]?.title;
  const last = layout.columns.at(-1)?.title;
  const picture = useMemo(
    () => `The channel from ${first} to ${last}, as the table below tells`,
    [first, last],
  );
  return (
    <div
      ref={scroller}
      className="drawing-scroller"
      {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': 'The channel, scrolls sideways' } : {})}
    >
      <svg
        className="drawing-picture"
        role="img"
        aria-label={picture}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        onPointerOver={(event) => onPoint(strandAt(event))}
        onPointerLeave={() => onPoint(null)}
        onPointerDown={(event) => {
          const strand = strandAt(event);
          if (strand !== null) onChoose(strand);
        }}
      >
        <Columns layout={layout} ringed={ringed} pointed={pointedPart} />
        <g className="drawing-faint-layer">
          <EmptyHoles holes={layout.emptyHoles} />
          <Guides guides={layout.guides} />
          <RayLines rays={layout.rays} />
          <HoleNumbers numbers={parted.faintNumbers} />
          <Marks marks={parted.faintMarks} among={layout.marks} />
        </g>
        <g className="drawing-lit-layer">
          <RayHalos rays={parted.rays} />
          <RayLines rays={parted.rays} />
          <HoleNumbers numbers={parted.numbers} />
          <Marks marks={parted.marks} among={layout.marks} />
        </g>
        <Targets layout={layout} />
      </svg>
    </div>
  );
};
