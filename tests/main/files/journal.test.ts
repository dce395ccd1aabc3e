import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalIn } from '../../../src/main/files/journal';
import { MemoryDisk } from './memory-disk';
import { ownFolders } from './own-folder';

const folders = ownFolders();

/** A program that starts: what an earlier one left behind is taken over. */
const started = async (at: number) => {
  let now = at;
  const journal = journalIn(folders.data, () => now++);
  await journal.takeOver();
  return journal;
};

describe('the journal', () => {
  it('offers after a crash what was written last, with its place and time', async () => {
    const first = await started(1000);
    await first.write('one', null);
    await first.write('two', '/customer/a.mpoq');
    const second = await started(2000);
    expect(await second.recovered()).toEqual({
      quote: { because: 'crash', text: 'two', writtenAt: 1001 },
      path: '/customer/a.mpoq',
    });
  });

  it('offers nothing after a clean end', async () => {
    const first = await started(1000);
    await first.write('one', null);
    await first.clear();
    expect(await (await started(2000)).recovered()).toBeNull();
    expect(existsSync(join(folders.data, 'journal.json'))).toBe(false);
  });

  it('keeps what was found until it is taken or refused, whatever is written', async () => {
    await (await started(1000)).write('lost', null);
    const second = await started(2000);
    await second.write('something else', null);
    expect((await second.recovered())?.quote.text).toBe('lost');
    await second.clear();
    // Nobody decided: it is offered again.
    const third = await started(3000);
    expect((await third.recovered())?.quote.text).toBe('lost');
    await third.refuseRecovered();
    expect(await third.recovered()).toBeNull();
  });

  it('holds what was taken once only, and ends with it', async () => {
    await (await started(1000)).write('lost', null);
    const second = await started(2000);
    await second.recovered();
    second.takeRecovered();
    expect(await second.recovered()).toBeNull();
    // A crash before anything was written: it is still there.
    const third = await started(3000);
    expect((await third.recovered())?.quote.text).toBe('lost');
    third.takeRecovered();
    await third.write('lost and changed', null);
    const fourth = await started(4000);
    expect((await fourth.recovered())?.quote.text).toBe('lost and changed');
    fourth.takeRecovered();
    await fourth.write('changed again', null);
    // Saved.
    await fourth.clear();
    expect(await (await started(5000)).recovered()).toBeNull();
  });

  it('is not ended by the save of something else', async () => {
    await (await started(1000)).write('lost', null);
    const second = await started(2000);
    await second.recovered();
    await second.write('something else', null);
    await second.clear();
    await second.forgetTaken();
    expect((await second.recovered())?.quote.text).toBe('lost');
  });

  it('keeps what gave way to a file that was read again, and takes that back', async () => {
    const first = await started(1000);
    await first.putAside('mine', '/customer/a.mpoq');
    const takeBack = await first.putAside('not read', '/customer/a.mpoq');
    await takeBack();
    await first.clear();
    expect(await (await started(2000)).recovered()).toEqual({
      quote: { because: 'read-again', text: 'mine', writtenAt: 1000 },
      path: '/customer/a.mpoq',
    });
  });

  it('offers the newest of several crashes first', async () => {
    await (await started(1000)).write('older', null);
    await (await started(2000)).write('newer', null);
    const third = await started(3000);
    expect((await third.recovered())?.quote.text).toBe('newer');
    await third.refuseRecovered();
    expect((await third.recovered())?.quote.text).toBe('older');
  });

  it.each([
    ['that is damaged', '{"format":"mpo-pre'],
    [
      'of a newer version',
      '{"format":"mpo-preflight/journal","version":2,"path":null,"writtenAt":1,"text":"theirs"}',
    ],
  ])('%s is not offered and kept, whatever is written and cleared', async (_, text) => {
    mkdirSync(folders.data, { recursive: true });
    writeFileSync(join(folders.data, 'journal.json'), text);
    const journal = await started(1000);
    expect(await journal.recovered()).toBeNull();
    await journal.write('mine', null);
    await journal.clear();
    const next = await started(2000);
    expect(await next.recovered()).toBeNull();
    const kept = readdirSync(join(folders.data, 'recovered'));
    expect(kept.map((name) => readFileSync(join(folders.data, 'recovered', name), 'utf8'))).toEqual([text]);
  });

  it('keeps two that are put aside in one instant of a clock that stands', async () => {
    const journal = journalIn(folders.data, () => 1000);
    await journal.putAside('one', null);
    await journal.putAside('two', null);
    const found = [(await journal.recovered())?.quote.text];
    await journal.refuseRecovered();
    found.push((await journal.recovered())?.quote.text);
    expect(found.sort()).toEqual(['one', 'two']);
  });

  it('takes nothing over that was put aside when the clock was set back', async () => {
    for (const text of ['one', 'two', 'three']) {
      const journal = journalIn(folders.data, () => 1000);
      await journal.takeOver();
      await journal.write(text, null);
    }
    await journalIn(folders.data, () => 1000).takeOver();
    expect(readdirSync(join(folders.data, 'recovered'))).toHaveLength(3);
  });

  it('that cannot be moved aside is offered where it lies, and nothing is written over it', async () => {
    await (await started(1000)).write('lost', '/customer/a.mpoq');
    // A file where the folder should be.
    writeFileSync(join(folders.data, 'recovered'), 'in the way');
    const second = journalIn(folders.data, () => 2000);
    await expect(second.takeOver()).rejects.toThrow();
    await second.write('something else', null);
    expect(await second.recovered()).toMatchObject({ quote: { text: 'lost' }, path: '/customer/a.mpoq' });
    // A second crash, and the folder can be made again: both are there.
    rmSync(join(folders.data, 'recovered'));
    const third = await started(3000);
    expect((await third.recovered())?.quote.text).toBe('something else');
    await third.refuseRecovered();
    expect((await third.recovered())?.quote.text).toBe('lost');
    await third.refuseRecovered();
    expect(await third.recovered()).toBeNull();
  });

  it('is not cleared of what is written while it is cleared', async () => {
    const disk = new MemoryDisk();
    disk.put('/data/settings.json', '{}');
    const journal = journalIn('/data', () => 1000, disk);
    await journal.write('saved', null);
    const unlink = disk.unlink;
    disk.unlink = async (path) => {
      // Long enough for whatever does not wait.
      await new Promise((resolve) => setTimeout(resolve, 20));
      await unlink(path);
    };
    const cleared = journal.clear();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await Promise.all([cleared, journal.write('newer', null)]);
    const next = journalIn('/data', () => 2000, disk);
    await next.takeOver();
    expect((await next.recovered())?.quote.text).toBe('newer');
  });
});
