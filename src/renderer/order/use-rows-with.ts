/** Finds rows of the port map by what is typed, a few at a time: a map may have a hundred thousand, and the field must not wait. */
import { useEffect, useState } from 'react';
import type { PortMapRow } from '../../shared/order/port-map';
import { inSlices } from '../state/in-slices';
import type { Column } from './port-map-columns';

/** Rows that are looked at before the clock is. */
const AT_ONCE = 50;

/** Rows with the words in any of their columns, whatever their case; null for all rows, as long as nothing is typed. */
export const useRowsWith = (
  rows: readonly PortMapRow[],
  columns: readonly Column[],
  words: string,
): readonly PortMapRow[] | null => {
  const [found, setFound] = useState<readonly PortMapRow[] | null>(null);
  const wanted = words.trim().toLowerCase();
  useEffect(() => {
    if (wanted === '') {
      setFound(null);
      return;
    }
    return inSlices(
      (function* () {
        const hits: PortMapRow[] = [];
        for (const [index, row] of rows.entries()) {
          if (columns.some(({ text }) => text(row).toLowerCase().includes(wanted))) hits.push(row);
          if (index % AT_ONCE === 0) yield;
        }
        setFound(hits);
      })(),
    );
  }, [rows, columns, wanted]);
  return found;
};
