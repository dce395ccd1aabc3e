/** What the drawing is painted from: boxes, strokes, plug numbers, transmitters and receivers. */

import { memo } from 'react';
import { partNumber } from '../../shared/channel/part-number';
import { Drawn } from '../words/said';
import { fibreStroke, hasTracer } from './fibre-stroke';
import {
  type DrawnRay,
  type GuideMark,
  type HoleNumber,
  type Layout,
  type Mark,
  NOTE_HEIGHT,
  type PlacedColumn,
  type Point,
  type Stop,
  type Stroke,
  type WordRows,
} from './layout-model';

interface ColumnsProps {
  readonly layout: Layout;
  /** Index of the part to ring, and how. */
  readonly ringed: number | null;
  readonly pointed: number | null;
}

const isBox = ({ kind }: PlacedColumn): boolean => kind !== 'cable' && kind !== 'open';

const Ring = ({ layout, part, tone }: { layout: Layout; part: number; tone: 'wrong' | 'pointed' }) => {
  const column = layout.columns.find((one) => one.part === part);
  if (column === undefined) return null;
  return (
    <g className="drawing-ring" data-tone={tone}>
      <rect
        x={column.x - 4}
        y={layout.top - 4}
        width={column.width + 8}
        height={layout.bodyHeight + 8}
        rx={10}
      />
      {tone === 'wrong' && (
        <>
          <circle cx={column.x + column.width + 2} cy={layout.top - 2} r={7} />
          <path
            d={`M${column.x + column.width - 1} ${layout.top - 5}l6 6m0 -6l-6 6`}
            className="drawing-ring-sign"
          />
        </>
      )}
    </g>
  );
};

/** Where the words of a column stand, and how they are aligned there. */
const placeOfWords = ({ end, x, width }: PlacedColumn, { atEdges }: WordRows) => {
  if (end === null || !atEdges) return { x: x + width / 2, anchor: 'middle' } as const;
  return end === 'near'
    ? ({ x: x + 1, anchor: 'start' } as const)
    : ({ x: x + width - 1, anchor: 'end' } as const);
};

const ColumnWords = ({ column, layout }: { column: PlacedColumn; layout: Layout }) => {
  const { titleSize, firstNotes } = layout.words;
  const { x, anchor } = placeOfWords(column, layout.words);
  return (
    <g>
      {(column.title !== '' || column.part !== null) && (
        <text
          className="drawing-title"
          x={x}
          y={layout.top - 10 - column.row * 14}
          fontSize={titleSize}
          textAnchor={anchor}
        >
          {column.part !== null && <tspan className="drawing-part-number">{partNumber(column.part)} </tspan>}
          <Drawn text={column.title} />
        </text>
      )}
      {column.notes.map((note, line) => (
        <text
          className="drawing-note"
          key={note}
          x={x}
          y={layout.top + layout.bodyHeight + 17 + (line + column.row * firstNotes) * NOTE_HEIGHT}
          textAnchor={anchor}
        >
          <Drawn text={note} />
        </text>
      ))}
    </g>
  );
};

export const Columns = memo(({ layout, ringed, pointed }: ColumnsProps) => (
  <>
    {layout.columns.map((column, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name and never change places
      <g key={index}>
        {isBox(column) && (
          <rect
            className="drawing-box"
            x={column.x}
            y={layout.top}
            width={column.width}
            height={layout.bodyHeight}
            rx={7}
          />
        )}
        <ColumnWords column={column} layout={layout} />
      </g>
    ))}
    {pointed !== null && pointed !== ringed && <Ring layout={layout} part={pointed} tone="pointed" />}
    {ringed !== null && <Ring layout={layout} part={ringed} tone="wrong" />}
  </>
));

/** One fibre's line: outline behind, stroke, tracer on top. */
const FibreLine = ({ path, fibre }: Stroke) => {
  const { style, outlined, name } = fibreStroke(fibre);
  return (
    <g style={style} data-fibre={name}>
      {outlined && <path className="fibre-outline" d={path} />}
      <path className="fibre-stroke" d={path} />
      {hasTracer(fibre) && <path className="fibre-tracer" d={path} />}
    </g>
  );
};

/** Both directions of a fibre are one line. */
const distinctStrokes = (rays: readonly DrawnRay[]): readonly Stroke[] => {
  const found = new Map<string, Stroke>();
  for (const { strokes } of rays)
    for (const stroke of strokes) found.set(`${stroke.fibre} ${stroke.path}`, stroke);
  return [...found.values()];
};

const StopSign = ({ x, y, kind, heading }: Stop) =>
  kind === 'clash' ? (
    <path className="drawing-stop" d={`M${x + heading * 5 - 4} ${y - 4}l8 8m0 -8l-8 8`} />
  ) : (
    <path className="drawing-stop" d={`M${x} ${y - 5}v10m${heading * 3} -8v6m${heading * 3} -4.5v3`} />
  );

export const RayLines = memo(({ rays }: { readonly rays: readonly DrawnRay[] }) => (
  <>
    {distinctStrokes(rays).map((stroke, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the next channel's lines take the place of these
      <FibreLine key={index} {...stroke} />
    ))}
    {rays.map(({ stop }) => stop && <StopSign key={`${stop.x} ${stop.y} ${stop.heading}`} {...stop} />)}
  </>
));

/** Under a lit line, so that it stands clear of those it crosses. */
export const RayHalos = ({ rays }: { readonly rays: readonly DrawnRay[] }) => (
  <>
    {distinctStrokes(rays).map(({ path, fibre }) => (
      <path className="fibre-halo" key={`${fibre} ${path}`} d={path} />
    ))}
  </>
);

export const HoleNumbers = memo(({ numbers }: { readonly numbers: readonly HoleNumber[] }) => (
  <>
    {numbers.map(({ x, y, text }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the next channel's numbers take the place of these
      <text className="drawing-hole" key={index} x={x} y={y + 3.2} textAnchor="middle">
        {text}
      </text>
    ))}
  </>
));

/** All dots as one line of no length, with round ends. */
export const EmptyHoles = memo(({ holes }: { readonly holes: readonly Point[] }) => (
  <path className="drawing-empty-hole" d={holes.map(({ x, y }) => `M${x} ${y}h0`).join('')} />
));

const guidePath = ({ x, y, pinned }: GuideMark): string =>
  pinned ? `M${x - 4.5} ${y}h9` : `M${x - 2.2} ${y}a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0`;

/** Pins are bars, the holes for them rings. */
export const Guides = memo(({ guides }: { readonly guides: readonly GuideMark[] }) => (
  <>
    {[false, true].flatMap((pinned) =>
      [false, true].map((collides) => (
        <path
          key={`${pinned} ${collides}`}
          className="drawing-guide"
          data-pinned={pinned}
          data-collides={collides}
          d={guides
            .filter((guide) => guide.pinned === pinned && guide.collides === collides)
            .map(guidePath)
            .join('')}
        >
          <title>{pinned ? 'Guide pins' : 'Guide-pin fibre positions'}</title>
        </path>
      )),
    )}
  </>
));

const Sign = ({ x, y, end, role, fibre, second }: Mark) => {
  const outward = end === 'near' ? 1 : -1;
  const cx = x - (second ? outward * 11 : 0);
  const style = fibre === 0 ? undefined : fibreStroke(fibre).style;
  return role === 'Tx' ? (
    <path
      className="drawing-transmitter"
      data-dark={fibre === 0 || undefined}
      style={style}
      d={`M${cx - outward * 4} ${y - 4.2}l${outward * 8} 4.2l${-outward * 8} 4.2z`}
    />
  ) : (
    <g style={style}>
      {fibre !== 0 && fibreStroke(fibre).outlined && (
        <circle className="drawing-receiver-outline" cx={cx} cy={y} r={4.2} />
      )}
      <circle className="drawing-receiver" data-dark={fibre === 0 || undefined} cx={cx} cy={y} r={3.6} />
    </g>
  );
};

interface MarksProps {
  readonly marks: readonly Mark[];
  /** All marks of the drawing, of which `marks` may be some. */
  readonly among: readonly Mark[];
}

export const Marks = memo(({ marks, among }: MarksProps) => {
  const doubled = new Set(among.flatMap(({ end, y, second }) => (second ? [`${end} ${y}`] : [])));
  return (
    <>
      {marks.map((mark) => {
        const { x, y, end, role, port, lane, label, second } = mark;
        const inset = doubled.has(`${end} ${y}`) ? 21 : 9;
        return (
          <g key={`${end} ${role} ${port} ${lane}`}>
            <Sign {...mark} />
            {!second && (
              <text
                className="drawing-lane"
                x={end === 'near' ? x - inset : x + inset}
                y={y + 3.6}
                textAnchor={end === 'near' ? 'end' : 'start'}
              >
                <Drawn text={label} />
              </text>
            )}
          </g>
        );
      })}
    </>
  );
});
