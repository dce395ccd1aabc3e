/** What becomes of a folder that holds an earlier order, somebody's own files, or both, on a disk that may fail anywhere. */
import { describe, expect, it, vi } from 'vitest';
import { type Disk, systemError } from '../../../src/main/files/disk';
import { thisProgram } from '../../../src/main/files/this-program';
import { writeFolder } from '../../../src/main/order/order-folder';
import { Crashed, MemoryDisk, STOPS } from '../files/memory-disk';

const OUT = '/work/out';
const OLD = new Map([
  ['order.json', 'old order'],
  ['order.csv', 'old rows'],
  ['channels/a.json', 'old a'],
  ['channels/b.json', 'old b'],
]);
const NEW = new Map<string, string | Iterable<string>>([
  ['order.json', 'new order'],
  ['order.csv', ['new ', 'rows']],
  ['labels.csv', 'new labels'],
  ['channels/b.json', 'new b'],
  ['channels/c.json', 'new c'],
]);
const textOf = (content: string | Iterable<string>): string =>
  typeof content === 'string' ? content : [...content].join('');

const STRANGERS = { '.git/HEAD': 'ref', 'quote.mpoq': 'the quote', 'channels/notes.txt': 'mine' } as const;

const refusal = (says: string) => ({ kind: 'refused', says });

const emptyDisk = (): MemoryDisk => {
  const disk = new MemoryDisk();
  disk.put('/work/beside.txt', 'beside');
  return disk;
};

/** A folder with the old order, and with what somebody laid beside it. */
const usedDisk = async (): Promise<MemoryDisk> => {
  const disk = emptyDisk();
  expect(await writeFolder(OUT, OLD, false, disk)).toEqual({ ok: true, value: { kept: [] } });
  for (const [name, text] of Object.entries(STRANGERS)) disk.put(`${OUT}/${name}`, text);
  return disk;
};

const contentOf = (disk: MemoryDisk, folder = OUT, below = ''): Record<string, string> => {
  const files: Record<string, string> = {};
  for (const name of disk.names(folder)) {
    const text = disk.text(`${folder}/${name}`);
    if (text === null) Object.assign(files, contentOf(disk, `${folder}/${name}`, `${below}${name}/`));
    else files[below + name] = text;
  }
  return files;
};

const withoutLists = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).filter(([name]) => !/^order-(manifest|incomplete)\.json$/.test(name)),
  );

const NEW_FILES = Object.fromEntries([...NEW].map(([name, content]) => [name, textOf(content)]));

describe('a folder with an earlier order', () => {
  it('gets the new one with --force, and what no order put there stays', async () => {
    const disk = await usedDisk();
    expect(await writeFolder(OUT, NEW, true, disk)).toEqual({ ok: true, value: { kept: [] } });
    expect(withoutLists(contentOf(disk))).toEqual({ ...NEW_FILES, ...STRANGERS });
    expect(disk.names('/work')).toEqual(['beside.txt', 'out']);
    const manifest = JSON.parse(disk.text(`${OUT}/order-manifest.json`) ?? '') as {
      files: { name: string }[];
    };
    expect(manifest.files.map(({ name }) => name)).toEqual([...NEW.keys()]);
    expect(manifest.files[0]).toEqual({
      ...{ name: 'order.json', bytes: 9 },
      sha256: '5c70605f72ca41654d9ef732f3f00d0ac2dd5fec2a1b1975c43a43c6eef60de3',
    });
  });

  it('stays as it is where the disk is full, at any byte', async () => {
    const used = (await usedDisk()).used;
    let refusals = 0;
    for (let room = 0; ; room += 1) {
      const disk = await usedDisk();
      const before = contentOf(disk);
      disk.capacity = used + room;
      const written = await writeFolder(OUT, NEW, true, disk);
      if (written.ok) break;
      refusals += 1;
      // The last list may find no room; then the folder says that it is incomplete.
      if (written.error.kind === 'unfinished') {
        expect(disk.names(OUT)).toContain('order-incomplete.json');
        continue;
      }
      expect(written.error).toEqual(refusal('could not be written: the disk is full'));
      expect(contentOf(disk)).toEqual(before);
    }
    expect(refusals).toBeGreaterThan(100);
  });

  it('keeps a file that somebody changed since, under another name', async () => {
    const disk = await usedDisk();
    disk.put(`${OUT}/order.csv`, 'old rows, with my prices');
    disk.put(`${OUT}/channels/a.json`, 'old a, measured');
    expect(await writeFolder(OUT, NEW, true, disk)).toEqual({
      ok: true,
      value: {
        kept: [
          'order.csv was changed since it was written, and is kept as order.csv.changed-1',
          'channels/a.json is no part of the order any more, but was changed and is kept',
        ],
      },
    });
    expect(withoutLists(contentOf(disk))).toEqual({
      ...{ ...NEW_FILES, ...STRANGERS },
      ...{ 'order.csv.changed-1': 'old rows, with my prices', 'channels/a.json': 'old a, measured' },
    });
  });

  it.each([
    ['labels.csv', 'holds labels.csv, which no order put there: move it away, or choose another folder'],
    [
      'channels/c.json',
      'holds channels/c.json, which no order put there: move it away, or choose another folder',
    ],
  ])('and somebody’s own %s is refused before anything is written', async (name, sentence) => {
    const disk = await usedDisk();
    disk.put(`${OUT}/${name}`, 'mine');
    const before = contentOf(disk);
    expect(await writeFolder(OUT, NEW, true, disk)).toEqual({ ok: false, error: refusal(sentence) });
    expect(contentOf(disk)).toEqual(before);
  });

  it('and a file of it that is read-only is refused', async () => {
    const disk = await usedDisk();
    disk.put(`${OUT}/order.csv`, 'old rows', 0o444);
    const before = contentOf(disk);
    const written = await writeFolder(OUT, NEW, true, disk);
    expect(written).toMatchObject({
      error: { says: expect.stringContaining('order.csv, which is marked as read-only') },
    });
    expect(contentOf(disk)).toEqual(before);
  });

  it('and a file of it that is read-only is not taken away either', async () => {
    const disk = await usedDisk();
    disk.put(`${OUT}/channels/a.json`, 'old a', 0o444);
    const before = contentOf(disk);
    expect(await writeFolder(OUT, NEW, true, disk)).toMatchObject({
      error: { says: expect.stringContaining('channels/a.json, which is marked as read-only') },
    });
    expect(contentOf(disk)).toEqual(before);
  });

  it.each([
    ['../beside.txt'],
    ['/work/beside.txt'],
    ['channels/../../beside.txt'],
    ['channels/x/y.json'],
    ['..\\beside.txt'],
  ])('and a list that names %s is no list', async (name) => {
    const disk = await usedDisk();
    const text = disk.text(`${OUT}/order-manifest.json`) ?? '';
    disk.put(`${OUT}/order-manifest.json`, text.replace('"channels/a.json"', JSON.stringify(name)));
    const before = contentOf(disk, '/work');
    expect(await writeFolder(OUT, NEW, true, disk)).toEqual({
      ok: false,
      error: refusal(
        'holds order-manifest.json, which cannot be read as a list of files: choose another folder',
      ),
    });
    expect(contentOf(disk, '/work')).toEqual(before);
  });
});

describe('a folder without the list of an order', () => {
  it.each([[false], [true]])('is never touched, also with an order in it (--force: %s)', async (force) => {
    const disk = await usedDisk();
    await disk.unlink(`${OUT}/order-manifest.json`);
    const before = contentOf(disk);
    expect(await writeFolder(OUT, NEW, force, disk)).toEqual({
      ok: false,
      error: refusal(
        'holds an order without order-manifest.json, the list of its files, as earlier versions wrote it: choose another folder, or move it away',
      ),
    });
    expect(contentOf(disk)).toEqual(before);
  });
});

/** What a run that was broken off may leave of the two orders: each file is the old one, the new one or not there. */
const isHonest = (disk: MemoryDisk): string | null => {
  const files = contentOf(disk);
  for (const [name, text] of Object.entries(STRANGERS)) if (files[name] !== text) return `${name} is lost`;
  const isComplete = 'order-manifest.json' in files && !('order-incomplete.json' in files);
  const own = withoutLists(files);
  for (const name of Object.keys(STRANGERS)) delete own[name];
  for (const name of Object.keys(own)) if (name.includes('.tmp')) delete own[name];
  const is = (order: ReadonlyMap<string, string | Iterable<string>>): boolean =>
    JSON.stringify(Object.entries(own).sort()) ===
    JSON.stringify([...order].map(([name, content]) => [name, textOf(content)]).sort());
  if (isComplete) return is(OLD) || is(NEW) ? null : 'it counts as complete and is not';
  if (!('order-incomplete.json' in files)) return 'it does not say what it is';
  for (const [name, text] of Object.entries(own))
    if (OLD.get(name) !== text && NEW_FILES[name] !== text) return `${name} is not whole`;
  return null;
};

describe('an order that is broken off', () => {
  it.each(STOPS)(
    'before any operation leaves a folder that is whole or called incomplete, and is finished: %s',
    async (stop) => {
      let stops = 0;
      let incomplete = 0;
      for (let at = 0; ; at += 1) {
        const disk = await usedDisk();
        const from = disk.operations.length;
        disk.onOperation = (_, index) => {
          if (index >= from + at) throw new Crashed();
        };
        if ((await writeFolder(OUT, NEW, true, disk)).ok) break;
        stops += 1;
        const next = disk.after(stop);
        expect([disk.operations[from + at], isHonest(next)]).toEqual([disk.operations[from + at], null]);
        const again = await writeFolder(OUT, NEW, false, next);
        expect(again.ok).toBe(false);
        if (!again.ok && again.error.says.startsWith('is incomplete, as order-incomplete.json in it says'))
          incomplete += 1;
        else
          expect(again).toMatchObject({
            error: { kind: 'earlier', says: expect.stringContaining('holds an earlier order') },
          });
        expect(await writeFolder(OUT, NEW, true, next)).toEqual({ ok: true, value: { kept: [] } });
        const files = withoutLists(contentOf(next));
        for (const name of Object.keys(files)) if (name.includes('.tmp')) delete files[name];
        expect(files).toEqual({ ...NEW_FILES, ...STRANGERS });
        expect(next.names(OUT)).not.toContain('order-incomplete.json');
      }
      expect(stops).toBeGreaterThan(60);
      expect(incomplete).toBeGreaterThan(15);
    },
  );

  it.each(STOPS)('into a new folder leaves none, or a whole one: %s', async (stop) => {
    for (let at = 0; ; at += 1) {
      const disk = emptyDisk();
      disk.onOperation = (_, index) => {
        if (index >= at) throw new Crashed();
      };
      if ((await writeFolder(OUT, NEW, false, disk)).ok) break;
      const next = disk.after(stop);
      if (next.names('/work').includes('out')) expect(withoutLists(contentOf(next))).toEqual(NEW_FILES);
      expect(next.text('/work/beside.txt')).toBe('beside');
    }
  });

  it.each(['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EROFS', 'EACCES'])(
    'by %s in any operation, once or from then on, says so, and the next run finishes it',
    async (code) => {
      for (const most of [1, Number.POSITIVE_INFINITY])
        for (let at = 0; ; at += 1) {
          const disk = await usedDisk();
          const from = disk.operations.length + at;
          let faults = 0;
          disk.onOperation = (_, index) => {
            if (index < from || faults >= most) return;
            faults += 1;
            throw systemError(code);
          };
          const written = await writeFolder(OUT, NEW, true, disk);
          if (faults === 0) break;
          disk.onOperation = () => undefined;
          const operation = disk.operations[from];
          expect([operation, isHonest(disk)]).toEqual([operation, null]);
          const isMarked = disk.names(OUT).includes('order-incomplete.json');
          if (!written.ok && isMarked) expect(written.error.says).toContain('is incomplete');
          const again = await writeFolder(OUT, NEW, true, disk);
          expect([operation, again]).toEqual([operation, { ok: true, value: { kept: [] } }]);
        }
    },
  );
});

it('a folder that is empty is taken, and one that came to be meanwhile is not', async () => {
  const disk = emptyDisk();
  await disk.mkdir(OUT);
  expect(await writeFolder(OUT, NEW, false, disk)).toMatchObject({ ok: true });
  expect(withoutLists(contentOf(disk))).toEqual(NEW_FILES);
  const other = emptyDisk();
  other.onOperation = ({ kind, path }) => {
    if (kind === 'rename' && path === OUT) other.put(`${OUT}/thesis.txt`, 'the only copy');
  };
  expect(await writeFolder(OUT, NEW, false, other)).toMatchObject({ ok: false });
  expect(contentOf(other)).toEqual({ 'thesis.txt': 'the only copy' });
});

describe('two orders that are written into one folder at the same moment', () => {
  const THIRD = new Map([
    ['order.json', 'third order'],
    ['summary.txt', 'third summary'],
  ]);
  const others = {
    ...thisProgram,
    processId: thisProgram.processId + 1,
    run: 'other',
    isRunning: () => true,
  };

  /** The second begins when the first has put some of its files in their place. */
  const written = async (
    disk: MemoryDisk,
    pause: () => Promise<void>,
    between: (second: Promise<unknown>) => Promise<void>,
  ) => {
    let second: ReturnType<typeof writeFolder> | null = null;
    const rename: Disk['rename'] = async (from, to) => {
      await disk.rename(from, to);
      if (to !== `${OUT}/order.csv`) return;
      second = writeFolder(OUT, THIRD, true, { ...disk, pause }, others);
      await between(second);
    };
    const first = await writeFolder(OUT, NEW, true, { ...disk, rename });
    return [first, await second];
  };

  it('come one after the other', async () => {
    const disk = await usedDisk();
    let go = (): void => undefined;
    const isOver = new Promise<void>((resolve) => {
      go = resolve;
    });
    let waits = (): void => undefined;
    const isWaiting = new Promise<void>((resolve) => {
      waits = resolve;
    });
    const pause = async (): Promise<void> => {
      waits();
      await isOver;
    };
    const both = written(disk, pause, async (second) => {
      await Promise.race([second, isWaiting]);
      setImmediate(go);
    });
    expect(await both).toEqual([
      { ok: true, value: { kept: [] } },
      { ok: true, value: { kept: [] } },
    ]);
    expect(withoutLists(contentOf(disk))).toEqual({ ...Object.fromEntries(THIRD), ...STRANGERS });
    expect(disk.names(OUT)).not.toContain('order-incomplete.json');
  });

  it('wait for none whose number another process has by now', async () => {
    const disk = await usedDisk();
    const unlink: Disk['unlink'] = async (path) => {
      if (!path.includes('turn')) await disk.unlink(path);
    };
    const hour = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
    await writeFolder(OUT, NEW, true, { ...disk, unlink }, others);
    hour.mockRestore();
    expect(await writeFolder(OUT, THIRD, true, disk)).toEqual({ ok: true, value: { kept: [] } });
    expect(disk.paused).toBe(0);
  });

  it('and take longer than anybody waits leave the first one alone', async () => {
    const disk = await usedDisk();
    const [first, second] = await written(
      disk,
      async () => undefined,
      async (one) => void (await one),
    );
    expect(first).toEqual({ ok: true, value: { kept: [] } });
    expect(second).toEqual({
      ok: false,
      error: refusal(
        'is being written by another program: wait until it has ended, or choose another folder',
      ),
    });
    expect(withoutLists(contentOf(disk))).toEqual({ ...NEW_FILES, ...STRANGERS });
  });
});
