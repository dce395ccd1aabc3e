/** Channels of a sheet that were repaired, each with the way back to what was given. */
import { useCallback, useMemo, useState } from 'react';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import type { SheetChannel } from '../../shared/documents/cut-sheet-table';
import type { ChannelRepair } from '../../shared/guide/repair-channel/repairs-of-channel';

type RepairsTaken = ReadonlyMap<number, ChannelRepair>;

const NONE: RepairsTaken = new Map();

const repaired = (channel: CheckedChannel, { document, judged }: ChannelRepair): CheckedChannel => ({
  sheet: { ...channel.sheet, document },
  judged,
  problems: [],
});

/** `given` are the channels as they were read; another sheet forgets what was done to the one before. */
export const useRepaired = (given: readonly SheetChannel[], checked: readonly CheckedChannel[]) => {
  const [taken, setTaken] = useState({ of: given, repairs: NONE });
  const repairs = taken.of === given ? taken.repairs : NONE;
  const channels = useMemo(
    () =>
      repairs.size === 0
        ? checked
        : checked.map((channel, index) => {
            const repair = repairs.get(index);
            return repair === undefined ? channel : repaired(channel, repair);
          }),
    [checked, repairs],
  );
  const change = useCallback(
    (index: number, repair: ChannelRepair | null) => {
      const next = new Map(repairs);
      if (repair === null) next.delete(index);
      else next.set(index, repair);
      setTaken({ of: given, repairs: next });
    },
    [given, repairs],
  );
  return { channels, repairs, change };
};
