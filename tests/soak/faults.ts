/** Sittings on a disk that fails now and then, in any operation and in every way at once, and takes what it likes of a write. */

import { systemError } from '../../src/main/files/disk';
import { replaceFile } from '../../src/main/files/replace-file';
import { writeFolder } from '../../src/main/order/order-folder';
import { Crashed, MemoryDisk, STOPS } from '../main/files/memory-disk';
import { brokenPromise, layFile, sitting } from '../main/files/sitting';
import { type Random, randomOf } from './random';
import { exportOf, orderFilesOf, stateOfExport } from './states';

const CODES = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EROFS', 'EACCES', 'EDQUOT', 'EMFILE', 'ENOTSUP'] as const;
const EXPORT = '/customer/export.csv';
const ORDER = '/customer/order';
/** The part of all operations that fail, from one in a thousand to one in five. */
const RATES = [0.001, 0.01, 0.05, 0.2];

export interface FaultFigures {
  readonly sittings: number;
  readonly faults: number;
  readonly shortWrites: number;
  readonly broken: readonly string[];
}

const failing = (disk: MemoryDisk, random: Random, counts: { faults: number; shortWrites: number }): void => {
  const rate = random.pick(RATES);
  const stopsAt = random.below(4) === 0 ? random.below(400) : Number.POSITIVE_INFINITY;
  if (random.below(2) === 0) disk.capacity = disk.used + random.below(20_000);
  const isShort = random.below(2) === 0;
  disk.onOperation = ({ kind }, index) => {
    if (index >= stopsAt) throw new Crashed();
    if (isShort && kind === 'write') {
      disk.mostAtOnce = 1 + random.below(300);
      counts.shortWrites += 1;
    }
    if (random.next() >= rate) return;
    counts.faults += 1;
    throw systemError(random.pick(CODES));
  };
};

/** An export over an earlier one, and an order over an earlier one; what was told to be there. */
const handedOut = async (disk: MemoryDisk): Promise<{ exported: number; ordered: boolean }> => {
  let exported = 1;
  let ordered = false;
  try {
    for (const state of [2, 3])
      await replaceFile(disk, EXPORT, exportOf(state)).then(
        () => {
          exported = state;
        },
        (error: unknown) => {
          if (error instanceof Crashed) throw error;
        },
      );
    ordered = (await writeFolder(ORDER, orderFilesOf(7), true, disk)).ok;
  } catch (error) {
    if (!(error instanceof Crashed)) throw error;
  }
  return { exported, ordered };
};

const brokenHandOut = async (
  disk: MemoryDisk,
  { exported, ordered }: { readonly exported: number; readonly ordered: boolean },
): Promise<string[]> => {
  const wrong: string[] = [];
  const state = stateOfExport(disk.text(EXPORT) ?? '');
  if (state === null || state < exported)
    wrong.push(`the export holds ${state}, and ${exported} was written`);
  const isMarked = disk.text(`${ORDER}/order-incomplete.json`) !== null;
  const isAll = [...orderFilesOf(7)].every(([name, text]) => disk.text(`${ORDER}/${name}`) === text);
  const isOld = [...orderFilesOf(5)].every(([name, text]) => disk.text(`${ORDER}/${name}`) === text);
  if (ordered && !isAll) wrong.push('the order was written and is not whole');
  if (!isMarked && !isAll && !isOld) wrong.push('the order is not whole, and does not say so');
  if (disk.text(`${ORDER}/notes.txt`) !== 'mine') wrong.push('what no order put into its folder is gone');
  disk.capacity = Number.POSITIVE_INFINITY;
  const again = await writeFolder(ORDER, orderFilesOf(9), true, disk);
  if (!again.ok) wrong.push(`the next run does not finish the order: it ${again.error.says}`);
  return wrong;
};

export const drawFaults = async ({
  sittings,
  seed,
}: {
  readonly sittings: number;
  readonly seed: number;
}): Promise<FaultFigures> => {
  const random = randomOf(seed);
  const counts = { faults: 0, shortWrites: 0 };
  const broken: string[] = [];
  for (let number = 0; number < sittings; number += 1) {
    const disk = new MemoryDisk();
    layFile(disk);
    disk.put(EXPORT, exportOf(1));
    await writeFolder(ORDER, orderFilesOf(5), false, disk);
    disk.put(`${ORDER}/notes.txt`, 'mine');
    failing(disk, random, counts);
    const promised = await sitting(disk);
    const given = await handedOut(disk);
    for (const stop of STOPS) {
      const why = await brokenPromise(disk, stop, promised);
      const next = disk.after(stop);
      const wrong = [...(why === null ? [] : [why]), ...(await brokenHandOut(next, given))];
      broken.push(...wrong.map((one) => `sitting ${number}, ${stop}: ${one}`));
    }
  }
  return { sittings, ...counts, broken };
};
