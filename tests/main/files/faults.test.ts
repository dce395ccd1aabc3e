/**
 * Every file operation of a sitting fails in every way, and the machine stops before each: the newest change that was
 * accepted, and each file as it was saved last, come back whole.
 */
import { describe, expect, it } from 'vitest';
import { systemError } from '../../../src/main/files/disk';
import { readQuoteText } from '../../../src/shared/order/quote-document';
import { Crashed, MemoryDisk, STOPS } from './memory-disk';
import { brokenPromise, FILE, layFile, STATES, sitting } from './sitting';

const startedDisk = (): MemoryDisk => {
  const disk = new MemoryDisk();
  layFile(disk);
  return disk;
};

/** How many operations an undisturbed sitting takes. */
const operationsOf = async (): Promise<number> => {
  const disk = startedDisk();
  await sitting(disk);
  return disk.operations.length;
};

describe('a sitting', () => {
  it('without a fault keeps what it promised, and promised all', async () => {
    for (const text of STATES) expect(readQuoteText(text)).toMatchObject({ ok: true });
    const disk = startedDisk();
    const promised = await sitting(disk);
    expect(promised.accepted).toBe(6);
    expect([...promised.saved.values()]).toEqual([4, 5]);
    for (const stop of STOPS) expect(await brokenPromise(disk, stop, promised)).toBeNull();
    expect(disk.operations.length).toBeGreaterThan(200);
  });

  it.each(STOPS)('loses nothing when the machine stops before any operation: %s', async (stop) => {
    const broken: string[] = [];
    const most = await operationsOf();
    for (let at = 0; at < most; at += 1) {
      const disk = startedDisk();
      disk.onOperation = (_, index) => {
        if (index >= at) throw new Crashed();
      };
      const promised = await sitting(disk);
      const why = await brokenPromise(disk, stop, promised);
      if (why !== null) broken.push(`before ${JSON.stringify(disk.operations[at])}: ${why}`);
    }
    expect(broken).toEqual([]);
  });

  it.each([
    ...['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EROFS', 'EACCES'].map((code) => [code, 'once'] as const),
    ...['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EROFS', 'EACCES'].map((code) => [code, 'from then on'] as const),
  ])('loses nothing when any operation answers %s %s', async (code, how) => {
    const broken: string[] = [];
    const most = await operationsOf();
    for (let at = 0; at < most; at += 1) {
      const disk = startedDisk();
      disk.onOperation = (_, index) => {
        if (index === at || (how === 'from then on' && index > at)) throw systemError(code);
      };
      const promised = await sitting(disk);
      for (const stop of STOPS) {
        const why = await brokenPromise(disk, stop, promised);
        if (why !== null) broken.push(`${JSON.stringify(disk.operations[at])}, ${stop}: ${why}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'is not disturbed where another program holds a file for a moment (%s), whichever it is',
    async (code) => {
      const refused: string[] = [];
      const most = await operationsOf();
      let held = 0;
      for (let at = 0; at < most; at += 1) {
        const disk = startedDisk();
        let tries = 0;
        disk.onOperation = ({ kind, path }, index) => {
          // What is renamed or removed is held; the same operation comes again until it is let go.
          const isHeld =
            index >= at &&
            tries < 3 &&
            (kind === 'rename' || (kind === 'unlink' && path.endsWith('journal.json')));
          if (!isHeld || (tries === 0 && index !== at)) return;
          tries += 1;
          throw systemError(code);
        };
        const promised = await sitting(disk);
        if (tries === 0) continue;
        held += 1;
        if (promised.accepted !== 6 || String([...promised.saved.values()]) !== '4,5')
          refused.push(`${JSON.stringify(disk.operations[at])} was not tried again`);
        refused.push(...promised.warnings);
        for (const stop of STOPS) {
          const why = await brokenPromise(disk, stop, promised);
          if (why !== null) refused.push(`${JSON.stringify(disk.operations[at])}, ${stop}: ${why}`);
        }
        // A moment is waited, and not the four seconds of what is never let go.
        if (disk.paused > 1000) refused.push(`${disk.paused} ms were waited`);
      }
      expect(refused).toEqual([]);
      expect(held).toBeGreaterThan(15);
    },
  );

  it('loses nothing when the disk is full at any byte', async () => {
    const broken: string[] = [];
    const whole = startedDisk();
    const least = whole.used;
    let most = least;
    whole.onOperation = () => {
      most = Math.max(most, whole.used);
    };
    await sitting(whole);
    for (let capacity = least; capacity <= most; capacity += 1) {
      const disk = startedDisk();
      disk.capacity = capacity;
      const promised = await sitting(disk);
      const why = await brokenPromise(disk, 'power cut', promised);
      if (why !== null) broken.push(`${capacity} bytes: ${why}`);
    }
    expect(most - least).toBeGreaterThan(1000);
    expect(broken).toEqual([]);
  });

  it('loses nothing on a disk that takes one byte at a time', async () => {
    const disk = startedDisk();
    disk.mostAtOnce = 1;
    const promised = await sitting(disk);
    expect(promised.accepted).toBe(6);
    for (const stop of STOPS) expect(await brokenPromise(disk, stop, promised)).toBeNull();
  });

  it('leaves nothing temporary in the customer’s folder when the disk was full', async () => {
    const disk = startedDisk();
    disk.capacity = disk.used + 300;
    await sitting(disk);
    expect(disk.names('/customer').filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(disk.text(FILE)).not.toBeNull();
  });
});
