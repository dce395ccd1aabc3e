/** Judges the channels of a sheet a few at a time, so that a sheet with thousands does not hold the window up. */
import { useEffect, useState } from 'react';
import { type CheckedChannel, checkSheetChannel } from '../../shared/documents/cut-sheet';
import type { SheetChannel } from '../../shared/documents/cut-sheet-table';
import { inSlices } from '../state/in-slices';

/** The first are shown as soon as there are so many. */
const FIRST = 20;
/** Then the list is drawn anew after so many: each time takes as long as it has rows. */
const AT_ONCE = 100;

export const useChecked = (channels: readonly SheetChannel[]): readonly CheckedChannel[] => {
  const [checked, setChecked] = useState<readonly CheckedChannel[]>([]);
  useEffect(() => {
    setChecked([]);
    return inSlices(
      (function* () {
        const done: CheckedChannel[] = [];
        for (const channel of channels) {
          done.push(checkSheetChannel(channel));
          if (done.length % AT_ONCE === FIRST) setChecked([...done]);
          yield;
        }
        setChecked(done);
      })(),
    );
  }, [channels]);
  return checked;
};
