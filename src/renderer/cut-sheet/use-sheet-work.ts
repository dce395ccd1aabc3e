/** What a person does with a sheet that was read: which channel is looked at, and which were repaired and how. */
import { useState } from 'react';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import type { SheetChannel } from '../../shared/documents/cut-sheet-table';
import type { ChannelRepair } from '../../shared/guide/repair-channel/repairs-of-channel';

type RepairsTaken = ReadonlyMap<number, ChannelRepair>;

interface Work {
  /** The channels as they were read. */
  readonly of: readonly SheetChannel[];
  readonly chosen: number;
  readonly repairs: RepairsTaken;
}

/** Another sheet begins at its first channel and knows nothing of what was done to the one before. */
export const useSheetWork = (given: readonly SheetChannel[]) => {
  const [kept, keep] = useState<Work>({ of: given, chosen: 0, repairs: new Map() });
  const work: Work = kept.of === given ? kept : { of: given, chosen: 0, repairs: new Map() };
  return {
    chosen: work.chosen,
    repairs: work.repairs,
    choose: (chosen: number): void => keep({ ...work, chosen }),
    /** Null is the way back to what was read. */
    repair: (index: number, repair: ChannelRepair | null): void => {
      const repairs = new Map(work.repairs);
      if (repair === null) repairs.delete(index);
      else repairs.set(index, repair);
      keep({ ...work, repairs });
    },
  };
};

/** The channels as they are now. */
export const withRepairs = (
  checked: readonly CheckedChannel[],
  repairs: RepairsTaken,
): readonly CheckedChannel[] =>
  repairs.size === 0
    ? checked
    : checked.map((channel, index) => {
        const repair = repairs.get(index);
        if (repair === undefined) return channel;
        const { document, judged } = repair;
        return { sheet: { ...channel.sheet, document }, judged, problems: [] };
      });
