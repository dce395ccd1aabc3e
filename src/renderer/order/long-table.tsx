/** A table of any length: rows of one height, of which those in sight and a few around them exist. */

import { memo, useEffect, useRef, useState } from 'react';
import { withIsolates } from '../../shared/documents/right-to-left';
import type { PortMapRow } from '../../shared/order/port-map';
import { Said } from '../words/said';
import type { Column } from './port-map-columns';

const ROW_HEIGHT = 28;
const AROUND = 20;
const PADDING = 16;
/** Above any window's height in rows: what is in the page at once stays below it. */
const MOST_ROWS = 200;

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
      {columns.map(({ title, text, figure, width }) => (
        <td
          key={title}
          className={figure ? 'figure' : undefined}
          style={{ width }}
          title={withIsolates(text(row))}
        >
          <Said text={text(row)} />
        </td>
      ))}
    </tr>
  ),
);

interface LongTableProps {
  readonly rows: readonly PortMapRow[];
  readonly columns: readonly Column[];
}

export const LongTable = ({ rows, columns }: LongTableProps) => {
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
  const width = columns.reduce((sum, column) => sum + column.width + PADDING, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="sheet long-table" ref={place} tabIndex={0} aria-label="Port map, scrolls">
      <table aria-rowcount={rows.length + 1} style={{ width }}>
        <thead>
          <tr>
            {columns.map(({ title, figure, width: own }) => (
              <th key={title} scope="col" className={figure ? 'figure' : undefined} style={{ width: own }}>
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
