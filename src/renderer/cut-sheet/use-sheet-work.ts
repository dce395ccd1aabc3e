/** What a person does with a sheet that was read: which channel is looked at, and which were repaired and how. */
import { useState } from 'react';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import type { SheetChannel } from '../../shared/documents/cut-sheet-table';
import type { ChannelRepair } from '../../shared/guide/repair-channel/repairs-of-channel';
import { type History, record, redo, startHistory, undo } from '../../shared/wizard/history';

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
  readonly steps: History<Step>;
}

const begin = (of: readonly SheetChannel[]): Work => ({
  of,
  chosen: 0,
  steps: startHistory({ channel: 0, repairs: new Map() }),
});

/** Another sheet begins at its first channel and knows nothing of what was done to the one before. */
export const useSheetWork = (given: readonly SheetChannel[]) => {
  const [kept, keep] = useState<Work>(() => begin(given));
  const work = kept.of === given ? kept : begin(given);
  const { steps } = work;
  const { repairs } = steps.present;
  return {
    chosen: work.chosen,
    repairs,
    choose: (chosen: number): void => keep({ ...work, chosen }),
    /** Null is the way back to what was read. */
    repair: (channel: number, repair: ChannelRepair | null): void => {
      const changed = new Map(repairs);
      if (repair === null) changed.delete(channel);
      else changed.set(channel, repair);
      keep({ ...work, steps: record(steps, { channel, repairs: changed }) });
    },
    history: {
      canUndo: steps.past.length > 0,
      canRedo: steps.future.length > 0,
      /** To where the change was made, so that it is seen. */
      undo: (): void => {
        if (steps.past.length > 0) keep({ ...work, chosen: steps.present.channel, steps: undo(steps) });
      },
      redo: (): void => {
        const redone = redo(steps);
        if (redone.present !== steps.present)
          keep({ ...work, chosen: redone.present.channel, steps: redone });
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
