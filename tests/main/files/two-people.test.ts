/** Two people on one file: nobody's save vanishes, and the second one is told that the first has it. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { conflictName } from '../../../src/main/files/conflict-copy';
import { type Disk, systemError } from '../../../src/main/files/disk';
import { documentOnDisk } from '../../../src/main/files/document';
import { type ThisProgram, thisProgram } from '../../../src/main/files/this-program';
import { MemoryDisk, type Operation } from './memory-disk';
import { ownFolders, renamed, SAMPLE } from './own-folder';

const folders = ownFolders();
const at = (name: string): string => join(folders.files, name);

const FILE = '/customer/a.mpoq';
const TIME = new Date(2026, 10, 22, 14, 3, 9);
const MINE: ThisProgram = {
  ...thisProgram,
  host: 'pc-7',
  user: 'anna',
  processId: 70,
  run: 'mine',
  isRunning: () => true,
};
const THEIRS = { ...MINE, host: 'pc-9', user: 'ben', run: 'theirs' };
const COPY = 'a (conflict from pc-7, 2026-11-22 14.03.09).mpoq';

const opened = async (disk = new MemoryDisk(), program = MINE) => {
  if (disk.text(FILE) === null) disk.put(FILE, SAMPLE);
  const warnings: string[] = [];
  const document = documentOnDisk('/data', {
    ...{ disk, program, now: () => TIME.getTime(), warn: (message: string) => warnings.push(message) },
  });
  const read = await document.open(FILE);
  if (!read.ok) throw new Error(read.error.message);
  return { disk, document, warnings, file: read.value.file, openElsewhere: read.value.openElsewhere };
};

/** Once, before the first operation of that kind on that file. */
const before = (disk: MemoryDisk, kind: Operation['kind'], path: string, perform: () => void): void => {
  let isDone = false;
  disk.onOperation = (operation) => {
    if (isDone || operation.kind !== kind || operation.path !== path) return;
    isDone = true;
    perform();
  };
};

describe('a colleague who saves', () => {
  it.each(['save', 'autosave', 'save anyway', 'save as'] as const)(
    'between the look and the replacing keeps the file, and mine is beside it: %s',
    async (how) => {
      const { disk, document, file } = await opened();
      // When mine is written and only the name is missing.
      disk.onOperation = ({ kind, path }) => {
        if (kind !== 'sync' || !path.startsWith('/customer/')) return;
        disk.onOperation = () => undefined;
        disk.put(FILE, renamed('theirs'));
      };
      const text = renamed('mine');
      const saved =
        how === 'autosave'
          ? await document.autosave(text, file)
          : how === 'save as'
            ? await document.saveAs(text, FILE)
            : await document.save(text, how === 'save anyway');
      expect(saved).toMatchObject({ ok: false, error: { code: 'changed-outside', keptAs: COPY } });
      expect(disk.text(FILE)).toBe(renamed('theirs'));
      expect(disk.text(`/customer/${COPY}`)).toBe(text);
      expect(disk.after('power cut').text(`/customer/${COPY}`)).toBe(text);
      // The refusal said so: it is not said again.
      expect(await document.changedOutside()).toBeNull();
    },
  );

  it('leaves a copy that nobody may read who may not read the file', async () => {
    const { disk, document } = await opened();
    disk.put(FILE, SAMPLE, 0o600);
    disk.onOperation = ({ kind, path }) => {
      if (kind !== 'sync' || !path.startsWith('/customer/')) return;
      disk.onOperation = () => undefined;
      disk.put(FILE, renamed('theirs'), 0o600);
    };
    await document.save(renamed('mine'));
    expect((await disk.stat(`/customer/${COPY}`)).mode & 0o777).toBe(0o600);
  });

  it('twice in one second leaves two copies', async () => {
    const { disk, document } = await opened();
    for (const name of ['first', 'second']) {
      disk.onOperation = ({ kind, path }) => {
        if (kind !== 'sync' || !path.startsWith('/customer/')) return;
        disk.onOperation = () => undefined;
        disk.put(FILE, renamed(`theirs, ${name}`));
      };
      await document.save(renamed(name), true);
    }
    expect(disk.text(`/customer/${COPY}`)).toBe(renamed('first'));
    expect(disk.text(`/customer/${COPY.replace('.mpoq', ' 2.mpoq')}`)).toBe(renamed('second'));
  });

  it('of the same length, in the same instant of the clock, is noticed', async () => {
    const document = documentOnDisk(folders.data);
    writeFileSync(at('a.mpoq'), renamed('aaaa'));
    const time = new Date(2026, 0, 1);
    utimesSync(at('a.mpoq'), time, time);
    await document.open(at('a.mpoq'));
    writeFileSync(at('a.mpoq'), renamed('bbbb'));
    utimesSync(at('a.mpoq'), time, time);
    expect(await document.save(renamed('mine'))).toMatchObject({ error: { code: 'changed-outside' } });
    expect(readFileSync(at('a.mpoq'), 'utf8')).toBe(renamed('bbbb'));
  });

  it('while the file is being opened is not taken for what was read', async () => {
    const disk = new MemoryDisk();
    disk.put(FILE, renamed('aaaa'));
    before(disk, 'close', FILE, () => disk.put(FILE, renamed('bbbb')));
    const { document } = await opened(disk);
    expect(await document.changedOutside()).toBe('changed');
  });

  it('is kept as an older state by save anyway, or beside the file where that cannot be', async () => {
    const { disk, document, warnings } = await opened();
    disk.put(FILE, renamed('theirs'));
    disk.onOperation = ({ path }) => {
      if (path.startsWith('/data/generations')) throw systemError('ENOSPC');
    };
    expect(await document.save(renamed('mine'), true)).toMatchObject({ ok: true });
    expect(disk.text(FILE)).toBe(renamed('mine'));
    expect(disk.text(`/customer/${COPY.replace('pc-7', 'another computer')}`)).toBe(renamed('theirs'));
    expect(warnings).toHaveLength(1);
  });

  it('is not written over where it can be kept nowhere', async () => {
    const { disk, document } = await opened();
    disk.put(FILE, renamed('theirs'));
    disk.onOperation = ({ kind, path }) => {
      if (kind === 'create' && !path.endsWith('.tmp')) throw systemError('EROFS');
      if (path.startsWith('/data')) throw systemError('ENOSPC');
    };
    expect(await document.save(renamed('mine'), true)).toMatchObject({ error: { code: 'no-permission' } });
    expect(disk.text(FILE)).toBe(renamed('theirs'));
  });
});

describe('an older state', () => {
  it('is not lost when putting them in order is broken off, and none of the others is', async () => {
    const names = ['1', '2', '3', '4'].map(renamed);
    for (let fails = 0; ; fails += 1) {
      const { disk, document, warnings } = await opened();
      for (const text of names) await document.save(text);
      const keeping = (path: string): boolean => path.startsWith('/data/generations');
      let count = 0;
      let failed: Operation | null = null as Operation | null;
      disk.onOperation = (operation) => {
        if (!keeping(operation.path) || count++ !== fails) return;
        failed = operation;
        throw systemError('EIO');
      };
      await document.save(renamed('5'));
      if (failed === null) break;
      disk.onOperation = () => undefined;
      await document.save(renamed('6'));
      const [folder] = disk.names('/data/generations');
      const kept = disk
        .names(`/data/generations/${folder}`)
        .filter((name) => name !== 'where.txt')
        .map((name) => disk.text(`/data/generations/${folder}/${name}`));
      // Either it could not be written down at all, which is told, or it is there with its neighbours.
      expect(kept).toContain(renamed('5'));
      expect(kept).toContain(renamed('3'));
      const isInOrder = failed.kind === 'rename' && !failed.path.endsWith('/incoming');
      if (warnings.length === 0 || isInOrder) expect(kept).toContain(renamed('4'));
    }
  });
});

describe('the name of a copy', () => {
  it('says whose it is and when, and is no longer than names may be', () => {
    expect(conflictName('a.mpoq', 'pc-7', TIME, 1)).toBe(COPY);
    const long = conflictName(`${'ü'.repeat(120)}.mpoq`, 'höst/../x'.repeat(30), TIME, 2);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(255);
    expect(long).toMatch(/2026-11-22 14\.03\.09\) 2\.mpoq$/);
    expect(long).not.toContain('/');
  });
});

const HINT = '/customer/~$a.mpoq';

describe('the hint that somebody has a file open', () => {
  it('is there while it is open, and tells the second one who it is', async () => {
    const first = await opened();
    expect(first.openElsewhere).toBeNull();
    const second = await opened(first.disk, THEIRS);
    expect(second.openElsewhere).toEqual({ user: 'anna', host: 'pc-7', since: TIME.getTime() });
    // The second one goes first: the hint is not theirs to take away.
    await second.document.startNew();
    expect(first.disk.text(HINT)).toContain('anna');
    await first.document.startNew();
    expect(first.disk.names('/customer')).toEqual(['a.mpoq']);
  });

  it('moves with the quote to another file', async () => {
    const { disk, document } = await opened();
    await document.saveAs(SAMPLE, '/customer/b.mpoq');
    expect(disk.names('/customer')).toEqual(['a.mpoq', 'b.mpoq', '~$b.mpoq']);
  });

  it('of a process that is gone is taken over, on its own machine alone', async () => {
    const { disk } = await opened();
    const restarted = { ...MINE, run: 'later', processId: 71, isRunning: (id: number) => id === 71 };
    expect((await opened(disk, { ...restarted, host: 'pc-9' })).openElsewhere).toMatchObject({
      host: 'pc-7',
    });
    expect((await opened(disk, restarted)).openElsewhere).toBeNull();
    expect(JSON.parse(disk.text(HINT) ?? '')).toMatchObject({ run: 'later' });
    // The same number came round again.
    expect((await opened(disk, { ...restarted, run: 'last' })).openElsewhere).toBeNull();
  });

  it.each(['', '{"format":"mpo-preflight/open"', 'a letter of somebody'])(
    'that says nothing (`%s`) keeps nobody from opening, and no stranger’s file is taken',
    async (text) => {
      const disk = new MemoryDisk();
      disk.put(HINT, text);
      const { openElsewhere, document } = await opened(disk);
      expect(openElsewhere).toBeNull();
      if (text !== '') expect(disk.text(HINT)).toBe(text);
      await document.startNew();
      expect(disk.text(HINT)).toBe(text === '' ? null : text);
    },
  );

  it('that cannot be written keeps nobody from opening and saving', async () => {
    const disk = new MemoryDisk();
    disk.onOperation = ({ path }) => {
      if (path === HINT) throw systemError('EROFS');
    };
    const { document } = await opened(disk);
    expect(await document.save(renamed('mine'))).toMatchObject({ ok: true });
  });
});

describe('a file that is read-only by its mode', () => {
  it('is opened as such and never saved over, by whatever way', async () => {
    writeFileSync(at('a.mpoq'), SAMPLE);
    chmodSync(at('a.mpoq'), 0o444);
    const document = documentOnDisk(folders.data);
    const read = await document.open(at('a.mpoq'));
    expect(read).toMatchObject({
      ok: true,
      value: { readOnlyBecause: expect.stringContaining('"a.mpoq" is read-only') },
    });
    const refused = { ok: false, error: { code: 'read-only' } };
    expect(await document.save(renamed('mine'))).toMatchObject(refused);
    expect(await document.save(renamed('mine'), true)).toMatchObject(refused);
    expect(await document.saveAs(renamed('mine'), at('a.mpoq'))).toMatchObject(refused);
    expect(await document.autosave(renamed('mine'), read.ok ? read.value.file : 0)).toEqual({
      ok: true,
      value: null,
    });
    expect(readFileSync(at('a.mpoq'), 'utf8')).toBe(SAMPLE);
    expect(await document.saveAs(renamed('mine'), at('b.mpoq'))).toMatchObject({ ok: true });
  });

  it('since it was opened, or over which another is saved, stays as it is', async () => {
    writeFileSync(at('a.mpoq'), SAMPLE);
    const document = documentOnDisk(folders.data);
    await document.open(at('a.mpoq'));
    chmodSync(at('a.mpoq'), 0o444);
    expect(await document.save(renamed('mine'))).toMatchObject({ error: { code: 'read-only' } });
    await document.startNew();
    expect(await document.saveAs(renamed('mine'), at('a.mpoq'))).toMatchObject({
      error: { code: 'read-only' },
    });
    expect(readFileSync(at('a.mpoq'), 'utf8')).toBe(SAMPLE);
    expect(readdirSync(folders.files)).toEqual(['a.mpoq']);
  });
});

describe('what is no file', () => {
  it('is refused at once: a pipe, a device, and a link to either', async () => {
    execFileSync('mkfifo', [at('pipe.mpoq')]);
    symlinkSync(at('pipe.mpoq'), at('to-pipe.mpoq'));
    symlinkSync('/dev/zero', at('to-device.mpoq'));
    const document = documentOnDisk(folders.data);
    for (const path of [at('pipe.mpoq'), at('to-pipe.mpoq'), at('to-device.mpoq'), '/dev/zero', '/dev/tty']) {
      const read = await document.open(path);
      expect(read).toMatchObject({
        ok: false,
        error: { code: 'failed', message: expect.stringContaining('a device or a pipe, not a file') },
      });
      expect(await document.saveAs(SAMPLE, path)).toMatchObject({ ok: false, error: { code: 'failed' } });
    }
    expect(document.path()).toBeNull();
    expect(existsSync(at('pipe.mpoq'))).toBe(true);
  });
});

describe('two programs that save at the same moment', () => {
  const isTurn = (path: string): boolean => /\.mpoq-turn-[0-9a-f]{8}\.tmp$/.test(path);
  const turns = (disk: MemoryDisk): string[] => disk.names('/customer').filter(isTurn);

  const openedOn = async (disk: Disk, program: ThisProgram) => {
    const document = documentOnDisk('/data', { disk, program, now: () => TIME.getTime() });
    expect(await document.open(FILE)).toMatchObject({ ok: true });
    return document;
  };

  const freshDisk = (): MemoryDisk => {
    const disk = new MemoryDisk();
    disk.put(FILE, SAMPLE);
    return disk;
  };

  const signal = () => {
    let give = (): void => undefined;
    const given = new Promise<void>((resolve) => {
      give = resolve;
    });
    return { given, give: () => give() };
  };

  it('come one after the other, and the second is told and kept beside', async () => {
    const disk = freshDisk();
    const [waiting, over] = [signal(), signal()];
    const pause = async (): Promise<void> => {
      waiting.give();
      await over.given;
    };
    const other = await openedOn({ ...disk, pause }, THEIRS);
    let theirs: Promise<unknown> = Promise.resolve();
    // Mine has looked and only the name is missing, when theirs comes.
    const rename: Disk['rename'] = async (from, to) => {
      if (to === FILE) {
        theirs = other.save(renamed('theirs'));
        await Promise.race([theirs, waiting.given]);
      }
      await disk.rename(from, to);
    };
    const mine = await (await openedOn({ ...disk, rename }, MINE)).save(renamed('mine'));
    over.give();
    expect([mine, await theirs]).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'changed-outside', keptAs: COPY.replace('pc-7', 'pc-9') } },
    ]);
    expect(disk.text(FILE)).toBe(renamed('mine'));
    expect(disk.text(`/customer/${COPY.replace('pc-7', 'pc-9')}`)).toBe(renamed('theirs'));
    expect(turns(disk)).toEqual([]);
  });

  /** A disk on which that program was ended in the middle of its turn. */
  const left = async (program: ThisProgram): Promise<MemoryDisk> => {
    const disk = freshDisk();
    const unlink: Disk['unlink'] = async (path) => {
      if (!isTurn(path)) await disk.unlink(path);
    };
    await (await openedOn({ ...disk, unlink }, program)).save(renamed('theirs'));
    expect(turns(disk)).toHaveLength(1);
    return disk;
  };

  it('wait for nobody who was killed meanwhile, and take away what was left', async () => {
    const killed = { ...MINE, run: 'killed', processId: 69 };
    const next = { ...MINE, isRunning: (id: number) => id !== 69 };
    const swept = await left(killed);
    await openedOn(swept, next);
    await vi.waitFor(() => expect(turns(swept)).toEqual([]));
    const disk = await left(killed);
    const document = documentOnDisk('/data', { disk, program: next });
    expect(await document.saveAs(renamed('mine'), FILE)).toMatchObject({ ok: true });
    expect([turns(disk), disk.paused]).toEqual([[], 0]);
  });

  it('wait some seconds for another machine, and not for ever', async () => {
    const disk = await left(THEIRS);
    const document = await openedOn(disk, MINE);
    expect(await document.save(renamed('mine'))).toMatchObject({ ok: true });
    expect(disk.paused).toBeGreaterThan(3000);
    expect(turns(disk)).toEqual([]);
    const before = disk.paused;
    expect(await document.save(renamed('again'))).toMatchObject({ ok: true });
    expect(disk.paused).toBe(before);
  });

  it('save all the same where no turn can be taken', async () => {
    const { disk, document } = await opened();
    disk.onOperation = ({ kind, path }) => {
      if (kind === 'create' && isTurn(path)) throw systemError('ENOSPC');
    };
    expect(await document.save(renamed('mine'))).toMatchObject({ ok: true });
  });
});
