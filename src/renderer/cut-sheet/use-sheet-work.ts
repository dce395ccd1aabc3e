/** What a person does with a sheet that was read: which channel is looked at, and which were repaired and how. */
import { useState } from 'react';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import type { SheetChannel } from '../../shared/documents/cut-sheet-table';
import type { ChannelRepair } from '../../shared/guide/repair-channel/repairs-of-channel';

type RepairsTaken = ReadonlyMap<number, ChannelRepair>;

/** One change: the channel it was made in, and all repairs after it. */
interface Step {
  readonly channel: number;
  readonly repairs: RepairsTaken;
}

interface Work {
  /** The channels as they were read. */
  readonly of: readonly SheetChannel[];
  readonly chosen: number;
  readonly past: readonly Step[];
  readonly undone: readonly Step[];
}

const NONE: RepairsTaken = new Map();

/** Another sheet begins at its first channel and knows nothing of what was done to the one before. */
export const useSheetWork = (given: readonly SheetChannel[]) => {
  const [kept, keep] = useState<Work>({ of: given, chosen: 0, past: [], undone: [] });
  const work: Work = kept.of === given ? kept : { of: given, chosen: 0, past: [], undone: [] };
  const { past, undone } = work;
  const last = past.at(-1);
  const [next, ...others] = undone;
  const repairs = last?.repairs ?? NONE;
  return {
    chosen: work.chosen,
    repairs,
    choose: (chosen: number): void => keep({ ...work, chosen }),
    /** Null is the way back to what was read. */
    repair: (channel: number, repair: ChannelRepair | null): void => {
      const changed = new Map(repairs);
      if (repair === null) changed.delete(channel);
      else changed.set(channel, repair);
      keep({ ...work, past: [...past, { channel, repairs: changed }], undone: [] });
    },
    history: {
      canUndo: last !== undefined,
      canRedo: next !== undefined,
      /** To where the change was made, so that it is seen. */
      undo: (): void => {
        if (last === undefined) return;
        keep({ ...work, chosen: last.channel, past: past.slice(0, -1), undone: [last, ...undone] });
      },
      redo: (): void => {
        if (next === undefined) return;
        keep({ ...work, chosen: next.channel, past: [...past, next], undone: others });
      },
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
