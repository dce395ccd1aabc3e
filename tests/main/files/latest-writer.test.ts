import { describe, expect, it } from 'vitest';
import { latestWriter } from '../../../src/main/files/latest-writer';

/** Writes that end when the test says so. */
const slowDisk = () => {
  const written: string[] = [];
  const ends: (() => void)[] = [];
  const writer = latestWriter((text) => {
    written.push(text);
    return new Promise((resolve) => ends.push(resolve));
  });
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { written, writer, endOne };
};

describe('the writer of the latest', () => {
  it('skips what is out of date while it writes', async () => {
    const { written, writer, endOne } = slowDisk();
    const all = ['1', '2', '3', '4'].map((text) => writer.write(text));
    expect(written).toEqual(['1']);
    await endOne();
    expect(written).toEqual(['1', '4']);
    await endOne();
    await Promise.all(all);
    void writer.write('5');
    expect(written).toEqual(['1', '4', '5']);
  });

  it('goes on after a write that failed', async () => {
    let times = 0;
    const writer = latestWriter(async () => {
      times += 1;
      if (times === 1) throw new Error('the disk is full');
    });
    const first = writer.write('1');
    const second = writer.write('2');
    await expect(first).rejects.toThrow('full');
    await expect(second).resolves.toBeUndefined();
  });

  it('drops what waits for other work, and waits for what is under way', async () => {
    const { written, writer, endOne } = slowDisk();
    void writer.write('1');
    const waiting = writer.write('2');
    let ended = false;
    const work = writer.instead(async () => {
      ended = true;
    });
    await Promise.resolve();
    expect(ended).toBe(false);
    await endOne();
    await work;
    await waiting;
    expect(written).toEqual(['1']);
  });

  it('lets what is asked for during other work wait for its end', async () => {
    const { written, writer, endOne } = slowDisk();
    const work: { end: () => void } = { end: () => undefined };
    const other = writer.instead(() => new Promise((resolve) => (work.end = resolve)));
    const write = writer.write('1');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(written).toEqual([]);
    work.end();
    await other;
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(written).toEqual(['1']);
    await endOne();
    await write;
  });

  it('goes on after other work that failed', async () => {
    const writer = latestWriter(async () => undefined);
    await expect(writer.instead(() => Promise.reject(new Error('held')))).rejects.toThrow('held');
    await expect(writer.write('1')).resolves.toBeUndefined();
  });
});
