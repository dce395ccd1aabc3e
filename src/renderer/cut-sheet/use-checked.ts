/** Judges the channels of a sheet a few at a time, so that a sheet with thousands does not hold the window up. */
import { useEffect, useState } from 'react';
import { type CheckedChannel, checkSheetChannel } from '../../shared/documents/cut-sheet';
import type { SheetChannel } from '../../shared/documents/cut-sheet-table';

/** Well inside one frame. */
const SLICE_MS = 8;

export const useChecked = (channels: readonly SheetChannel[]): readonly CheckedChannel[] => {
  const [checked, setChecked] = useState<readonly CheckedChannel[]>([]);
  useEffect(() => {
    const done: CheckedChannel[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = (): void => {
      const until = performance.now() + SLICE_MS;
      while (done.length < channels.length && performance.now() < until)
        done.push(checkSheetChannel(channels[done.length] as SheetChannel));
      setChecked([...done]);
      if (done.length < channels.length) timer = setTimeout(slice);
    };
    slice();
    return () => clearTimeout(timer);
  }, [channels]);
  return checked;
};
