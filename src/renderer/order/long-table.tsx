/** A table of any length: rows of one height, of which those in sight and a few around them exist. */
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { PortMapRow } from '../../shared/order/port-map';

const ROW_HEIGHT = 28;
const AROUND = 20;
const LETTER = 7.6;
const PADDING = 16;
/** Above any window's height in rows: what is in the page at once stays below it. */
const MOST_ROWS = 200;

interface Column {
  readonly key: keyof PortMapRow;
  readonly title: string;
  /** In letters: wide enough for what stands in it, so that columns hold still while scrolling. */
  readonly width: number;
  readonly figure?: true;
}

const COLUMNS: readonly Column[] = [
  { key: 'link', title: 'Link', width: 16 },
  { key: 'path', title: 'Path', width: 5 },
  { key: 'channel', title: 'Channel', width: 8, figure: true },
  { key: 'fromEnd', title: 'From end', width: 10 },
  { key: 'fromInterface', title: 'From interface', width: 18 },
  { key: 'fromTransceiver', title: 'From transceiver', width: 17, figure: true },
  { key: 'fromLane', title: 'From lane', width: 10, figure: true },
  { key: 'fromLabel', title: 'From label', width: 24 },
  { key: 'trunk', title: 'Trunk', width: 7, figure: true },
  { key: 'trunkLeg', title: 'Trunk leg', width: 10, figure: true },
  { key: 'trunkHole', title: 'Trunk hole', width: 11, figure: true },
  { key: 'colour', title: 'Fibre colour', width: 13 },
  { key: 'fieldNearLabel', title: 'Field label, near side', width: 24 },
  { key: 'fieldFarLabel', title: 'Field label, far side', width: 24 },
  { key: 'toLabel', title: 'To label', width: 24 },
  { key: 'toInterface', title: 'To interface', width: 18 },
  { key: 'toTransceiver', title: 'To transceiver', width: 16, figure: true },
  { key: 'toLane', title: 'To lane', width: 8, figure: true },
];

const Row = memo(
  ({
    row,
    index,
    columns,
  }: {
    readonly row: PortMapRow;
    readonly index: number;
    readonly columns: readonly Column[];
  }) => (
    <tr className="long-row" aria-rowindex={index + 2} style={{ top: index * ROW_HEIGHT }}>
      {columns.map(({ key, figure, width }) => (
        <td key={key} className={figure ? 'figure' : undefined} style={{ width: width * LETTER }}>
          {row[key]}
        </td>
      ))}
    </tr>
  ),
);

export const LongTable = ({ rows }: { readonly rows: readonly PortMapRow[] }) => {
  const place = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState({ first: 0, count: 60 });
  useEffect(() => {
    const box = place.current;
    if (box === null) return;
    const look = (): void => {
      const first = Math.max(0, Math.floor(box.scrollTop / ROW_HEIGHT) - AROUND);
      const count = Math.min(MOST_ROWS - 1, Math.ceil(box.clientHeight / ROW_HEIGHT) + 2 * AROUND);
      // A few rows of scrolling change nothing: the rows around are there for that.
      const even = first - (first % (AROUND / 2));
      setSeen((known) => (known.first === even && known.count === count ? known : { first: even, count }));
    };
    look();
    box.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(box);
    return () => {
      box.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, []);
  // Columns that are empty everywhere, as those of a field where there is none, only take room.
  const columns = useMemo(() => COLUMNS.filter(({ key }) => rows.some((row) => row[key] !== '')), [rows]);
  const width = columns.reduce((sum, column) => sum + column.width * LETTER + PADDING, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="sheet long-table" ref={place} tabIndex={0} aria-label="Port map, scrolls">
      <table aria-rowcount={rows.length + 1} style={{ width }}>
        <thead>
          <tr>
            {columns.map(({ key, title, figure, width: own }) => (
              <th
                key={key}
                scope="col"
                className={figure ? 'figure' : undefined}
                style={{ width: own * LETTER }}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: rows.length * ROW_HEIGHT }}>
          {rows.slice(seen.first, seen.first + seen.count).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table
            <Row key={seen.first + index} row={row} index={seen.first + index} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
