/** Files are replaced whole or not at all, on disks that are full, slow, refusing or shared. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { codeOf, type Disk, realDisk, systemError } from '../../../src/main/files/disk';
import { errorFromSystem } from '../../../src/main/files/file-error';
import { NotConfirmed, replaceFile } from '../../../src/main/files/replace-file';
import { sweepAtStart } from '../../../src/main/files/sweep-at-start';
import { sweep, temporaryName } from '../../../src/main/files/temporary-name';
import { thisProgram } from '../../../src/main/files/this-program';
import { MemoryDisk } from './memory-disk';
import { ownFolders } from './own-folder';

const folders = ownFolders();
const at = (name: string): string => join(folders.files, name);

const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const FILE = '/customer/a.mpoq';
const memoryDisk = (): MemoryDisk => {
  const disk = new MemoryDisk();
  disk.put(FILE, 'old');
  return disk;
};

describe('a full disk', () => {
  const mounted: string[] = [];
  afterEach(() => {
    for (const folder of mounted.splice(0)) execFileSync('umount', [folder]);
  });

  /** A small real disk where this machine lets us make one; else the same in memory. */
  const smallDisk = (bytes: number) => {
    const folder = join(folders.files, 'small');
    mkdirSync(folder);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' });
      mounted.push(folder);
      return {
        ...{ disk: realDisk, folder },
        put: (name: string, size: number) => writeFileSync(join(folder, name), 'x'.repeat(size)),
        sizes: () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]),
      };
    } catch {
      const disk = new MemoryDisk();
      disk.put('/small/.keep', '');
      disk.capacity = bytes;
      return {
        ...{ disk, folder: '/small' },
        put: (name: string, size: number) => disk.put(`/small/${name}`, 'x'.repeat(size)),
        sizes: () =>
          disk
            .names('/small')
            .filter((name) => name !== '.keep')
            .map((name) => [name, disk.text(`/small/${name}`)?.length]),
      };
    }
  };

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'with room for a part of the new file (%i pages) is told, and the old one stays',
    async (pages) => {
      const page = 4096;
      const { disk, folder, put, sizes } = smallDisk(16 * page);
      put('a.mpoq', page);
      put('other', (15 - pages) * page);
      const error = await refusal(replaceFile(disk, join(folder, 'a.mpoq'), 'y'.repeat(10 * page)));
      expect(codeOf(error)).toBe('ENOSPC');
      expect(sizes()).toEqual([
        ['a.mpoq', page],
        ['other', (15 - pages) * page],
      ]);
    },
  );
});

describe('a file', () => {
  it('is whole on a disk that takes a few bytes at a time', async () => {
    const disk = memoryDisk();
    disk.mostAtOnce = 3;
    await replaceFile(disk, FILE, ['ein ', 'Stück ', 'nach dem andern']);
    expect(disk.text(FILE)).toBe('ein Stück nach dem andern');
  });

  it.each(['ENOSPC', 'EIO', 'EPERM', 'EROFS', 'EDQUOT', 'EMFILE'])(
    'that cannot be replaced because of %s in any operation is the old one, with nothing beside it',
    async (code) => {
      for (let at = 0; ; at += 1) {
        const disk = memoryDisk();
        let failed = '';
        disk.onOperation = ({ kind }, index) => {
          if (index !== at) return;
          failed = kind;
          throw systemError(code);
        };
        const error = await refusal(replaceFile(disk, FILE, 'new'));
        if (failed === '') break;
        // What is held up for a moment is tried again, and rights that cannot be set cost nothing.
        const isOver = code === 'EPERM' && ['rename', 'chmod'].includes(failed);
        expect([failed, codeOf(error)]).toEqual([failed, isOver ? '' : code]);
        const isThere = isOver || error instanceof NotConfirmed;
        expect([failed, disk.text(FILE), disk.names('/customer')]).toEqual([
          failed,
          isThere ? 'new' : 'old',
          ['a.mpoq'],
        ]);
        expect(error instanceof NotConfirmed).toBe(failed === 'syncFolder');
      }
    },
  );

  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'that another program holds (%s) is tried for some seconds, and then left as it was',
    async (code) => {
      const disk = memoryDisk();
      let held = 4;
      disk.onOperation = ({ kind }) => {
        if (kind !== 'rename') return;
        held -= 1;
        if (held >= 0) throw systemError(code);
      };
      await replaceFile(disk, FILE, 'new');
      expect(disk.text(FILE)).toBe('new');
      expect(disk.paused).toBeGreaterThan(50);
      held = Number.POSITIVE_INFINITY;
      disk.paused = 0;
      expect(codeOf(await refusal(replaceFile(disk, FILE, 'newer')))).toBe(code);
      expect(disk.paused).toBeGreaterThan(3000);
      expect(disk.paused).toBeLessThan(10_000);
      expect([disk.text(FILE), disk.names('/customer')]).toEqual(['new', ['a.mpoq']]);
    },
  );

  it('is on the disk with its name before it counts as written', async () => {
    const disk = memoryDisk();
    await replaceFile(disk, FILE, 'new');
    const kinds = disk.operations.map(({ kind }) => kind);
    expect(kinds.filter((kind) => ['write', 'sync', 'rename', 'syncFolder'].includes(kind))).toEqual([
      'write',
      'sync',
      'rename',
      'syncFolder',
    ]);
    expect(disk.after('power cut').text(FILE)).toBe('new');
  });

  it.each([245, 255])('may have a name of %i bytes', async (length) => {
    const name = `${'ü'.repeat(120)}${'x'.repeat(length - 245)}.mpoq`;
    expect(Buffer.byteLength(name)).toBe(length);
    for (const text of ['old', 'new']) await replaceFile(realDisk, at(name), text);
    expect(readFileSync(at(name), 'utf8')).toBe('new');
    expect(readdirSync(folders.files)).toEqual([name]);
  });

  it('keeps its rights, and a link to it stays a link', async () => {
    writeFileSync(at('a'), 'old');
    chmodSync(at('a'), 0o640);
    symlinkSync(at('a'), at('link'));
    await replaceFile(realDisk, at('link'), 'new');
    expect(readFileSync(at('a'), 'utf8')).toBe('new');
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(statSync(at('a')).mode & 0o777).toBe(0o640);
  });

  it('that is marked read-only is not replaced, whoever asks', async () => {
    writeFileSync(at('a'), 'old');
    chmodSync(at('a'), 0o444);
    expect(codeOf(await refusal(replaceFile(realDisk, at('a'), 'new')))).toBe('READ_ONLY');
    expect(readFileSync(at('a'), 'utf8')).toBe('old');
    expect(readdirSync(folders.files)).toEqual(['a']);
  });

  it('takes the place of no pipe, no device and no folder', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    symlinkSync('/dev/null', at('device'));
    mkdirSync(at('folder'));
    const codes = [];
    for (const name of ['pipe', 'device', 'folder'])
      codes.push(codeOf(await refusal(replaceFile(realDisk, at(name), 'new'))));
    expect(codes).toEqual(['NO_FILE', 'NO_FILE', 'EISDIR']);
    expect(readdirSync(folders.files).sort()).toEqual(['device', 'folder', 'pipe']);
  });
});

describe('a link that leads nowhere', () => {
  it.each([
    [
      'nothing',
      '"link" could not be written: it is a link to a file that is not there. Save it under another name.',
    ],
    ['link', '"link" could not be written: it is a link that leads back to itself. Choose another name.'],
  ])('stays, and is told of: to %s', async (target, sentence) => {
    symlinkSync(at(target), at('link'));
    const error = await refusal(replaceFile(realDisk, at('link'), 'new'));
    expect(errorFromSystem(error, 'link', 'written').message).toBe(sentence);
    expect(readlinkSync(at('link'))).toBe(at(target));
    expect(readdirSync(folders.files)).toEqual(['link']);
  });
});

describe('what was left half-written', () => {
  const gone = { ...thisProgram, processId: 4711, isRunning: (id: number) => id !== 4711 };
  const elsewhere = { ...gone, host: 'another' };
  const living = { ...gone, processId: 4712 };

  it('is swept when its process is gone, and never that of a living one or of another machine', async () => {
    const names = [temporaryName(gone), temporaryName(living), temporaryName(elsewhere), '.mpoq-x.tmp'];
    for (const name of names) writeFileSync(at(name), 'half');
    mkdirSync(at(temporaryName(gone)));
    await sweep(realDisk, folders.files, gone);
    expect(readdirSync(folders.files).sort()).toEqual(names.slice(1).sort());
  });

  it('is swept at the next start, in the program’s own data and where it last worked', async () => {
    const places = [folders.data, join(folders.data, 'recovered'), join(folders.data, 'generations', 'a')];
    const left = [...places, folders.files].map((folder) => {
      mkdirSync(folder, { recursive: true });
      const file = join(folder, temporaryName(gone));
      writeFileSync(file, 'half');
      return file;
    });
    await sweepAtStart(realDisk, folders.data, { recent: [at('a.mpoq')], exportFolder: null }, gone);
    expect(left.filter((file) => existsSync(file))).toEqual([]);
  });

  it.each(['EBUSY', 'EPERM', 'EIO', 'EROFS'])(
    'and cannot be removed (%s) keeps no start from going on, and is swept by the next',
    async (code) => {
      const disk = memoryDisk();
      const left = ['/data/x', '/customer/x'].map((path) => path.replace('x', temporaryName(gone)));
      for (const path of left) disk.put(path, 'half');
      const places = { recent: [FILE], exportFolder: '/customer/none' };
      disk.onOperation = ({ kind }) => {
        if (kind === 'unlink' || kind === 'rmdir') throw systemError(code);
      };
      await sweepAtStart(disk, '/data', places, gone);
      expect(left.map((path) => disk.text(path))).toEqual(['half', 'half']);
      disk.onOperation = ({ kind, path }) => {
        if (kind === 'readdir' && path === '/data') throw systemError(code);
      };
      await sweepAtStart(disk, '/data', places, gone);
      expect(left.map((path) => disk.text(path))).toEqual(['half', null]);
      disk.onOperation = () => undefined;
      await sweepAtStart(disk, '/data', places, gone);
      expect(left.map((path) => disk.text(path))).toEqual([null, null]);
      expect(disk.text(FILE)).toBe('old');
    },
  );

  it('by a process that was killed is its own to name', async () => {
    const name = temporaryName();
    expect(name.length).toBeLessThan(50);
    expect(name).toContain(`-${process.pid}-`);
    writeFileSync(at(name), 'half');
    await sweep(realDisk, folders.files);
    expect(readdirSync(folders.files)).toEqual([name]);
  });
});

describe('a look right before the new file takes its place', () => {
  it('stops it, and is taken anew after each pause', async () => {
    const disk = memoryDisk();
    let refusals = 2;
    disk.onOperation = ({ kind }) => {
      if (kind === 'rename' && refusals-- > 0) throw systemError('EBUSY');
    };
    let looks = 0;
    const look = async (): Promise<void> => {
      looks += 1;
      if (looks === 3) throw new Error('changed');
    };
    expect(await refusal(replaceFile(disk as Disk, FILE, 'new', { look, program: thisProgram }))).toEqual(
      new Error('changed'),
    );
    expect([disk.text(FILE), disk.names('/customer')]).toEqual(['old', ['a.mpoq']]);
  });
});
