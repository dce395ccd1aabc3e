import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, realDisk, systemError } from '../../../src/main/files/disk';
import { documentOnDisk } from '../../../src/main/files/document';
import { journalIn } from '../../../src/main/files/journal';
import { settingsIn } from '../../../src/main/files/settings';
import { makeHandlers } from '../../../src/main/ipc/handlers';
import { writeOrderFolder } from '../../../src/main/order/write-order-folder';
import { readTable } from '../../../src/main/table-reader/read-table';
import { LONGEST_TEXT } from '../../../src/shared/ipc/contract';
import { workbookBytes } from '../../../src/shared/workbook/workbook-bytes';
import { runCli } from '../cli/fake-io';
import { ownFolders, renamed, SAMPLE } from '../files/own-folder';

const folders = ownFolders();

/** The program without a window: dialogs answer what the test chose, and what they proposed is noted. */
const program = async (disk: Disk = realDisk) => {
  const chosen: { path: string | null } = { path: null };
  const proposed: string[] = [];
  const saved: boolean[] = [];
  const copied: string[] = [];
  let said = 0;
  const journal = journalIn(folders.data, Date.now);
  await journal.takeOver();
  const settings = settingsIn(folders.data);
  const handlers = makeHandlers({
    info: { version: '1', electron: '2', chromium: '3', node: '4', platform: '5' },
    diagnostics: () => `said ${++said}`,
    copy: (text) => copied.push(text),
    licences: async () => 'MIT',
    disk,
    document: documentOnDisk(folders.data),
    journal,
    settings,
    dialogs: {
      open: async () => chosen.path,
      save: async (_title, defaultPath) => {
        proposed.push(defaultPath);
        return chosen.path;
      },
      folder: async (_title, _button, defaultPath) => {
        proposed.push(defaultPath);
        return chosen.path;
      },
    },
    writeOrder: (order) => writeOrderFolder(order, disk),
    documentsFolder: () => folders.files,
    remembered: () => undefined,
    saved: (ok) => saved.push(ok),
    stateChanged: () => undefined,
    preferenceChanged: () => undefined,
    closeWindow: () => undefined,
    readTable: async (bytes) => readTable(bytes),
    dropped: () => undefined,
  });
  return { handlers, chosen, proposed, saved, settings, copied };
};

const at = (name: string): string => join(folders.files, name);

describe('saving', () => {
  it('asks for a place once, with the ending of a quote', async () => {
    const { handlers, chosen, proposed, settings } = await program();
    chosen.path = at('acme');
    expect(await handlers.saveAs(SAMPLE, 'Acme: hall 2')).toEqual({
      ok: true,
      value: { name: 'acme.mpoq', file: 1 },
    });
    expect(proposed).toEqual([at('Acme- hall 2.mpoq')]);
    expect(await handlers.save(renamed('b'))).toMatchObject({ ok: true });
    expect(proposed).toHaveLength(1);
    expect(readFileSync(at('acme.mpoq'), 'utf8')).toBe(renamed('b'));
    expect(settings.get().recent).toEqual([at('acme.mpoq')]);
  });

  it('that was cancelled is no success and writes nothing', async () => {
    const { handlers, saved } = await program();
    expect(await handlers.save(SAMPLE)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(saved).toEqual([false]);
  });
});

describe('diagnostics', () => {
  it('are copied as they were shown, whatever happened since', async () => {
    const { handlers, copied } = await program();
    expect(await handlers.diagnostics()).toBe('said 1');
    await handlers.copyDiagnostics();
    await handlers.copyDiagnostics();
    expect(copied).toEqual(['said 1', 'said 1']);
  });
});

describe('opening', () => {
  it('goes through the dialog or the list of recent files', async () => {
    const { handlers, chosen } = await program();
    expect(await handlers.open()).toMatchObject({ error: { code: 'cancelled' } });
    for (const name of ['a.mpoq', 'b.mpoq']) {
      writeFileSync(at(name), SAMPLE);
      chosen.path = at(name);
      expect(await handlers.open()).toMatchObject({ ok: true, value: { name } });
    }
    expect((await handlers.recent()).map(({ name }) => name)).toEqual(['b.mpoq', 'a.mpoq']);
    expect(await handlers.open(1)).toMatchObject({ value: { name: 'a.mpoq' } });
    expect(await handlers.open(9)).toMatchObject({ error: { code: 'not-found' } });
  });

  it('forgets a recent file that is gone', async () => {
    const { handlers, settings } = await program();
    await settings.change({ recent: [at('gone.mpoq')] });
    expect(await handlers.open(0)).toMatchObject({ error: { code: 'not-found' } });
    expect(await handlers.recent()).toEqual([]);
  });
});

describe('the journal', () => {
  it('takes what changed of the last text, and refuses what follows another', async () => {
    const first = await program();
    const { writeJournal } = first.handlers;
    const at_ = SAMPLE.indexOf('"name":') + '"name":'.length;
    const change = { start: at_, end: SAMPLE.length - at_, text: ' "changed", "former":' };
    expect(await writeJournal({ follows: 1, ...change })).toMatchObject({ error: { code: 'out-of-step' } });
    expect(await writeJournal(SAMPLE)).toEqual({ ok: true, value: 1 });
    expect(await writeJournal({ follows: 1, ...change })).toEqual({ ok: true, value: 2 });
    expect(await writeJournal({ follows: 1, ...change })).toMatchObject({ error: { code: 'out-of-step' } });
    const beyond = { follows: 2, start: 0, end: SAMPLE.length * 2, text: '' };
    expect(await writeJournal(beyond)).toMatchObject({ error: { code: 'out-of-step' } });
    // Change by change it may become no longer than a whole text may be.
    const more = { follows: 2, start: 0, end: SAMPLE.length, text: ' '.repeat(LONGEST_TEXT) };
    expect(await writeJournal(more)).toMatchObject({ error: { code: 'out-of-step' } });
    const found = await (await program()).handlers.recovered();
    expect(found?.text).toBe(`${SAMPLE.slice(0, at_)} "changed", "former":${SAMPLE.slice(at_)}`);
  });
});

describe('a quote recovered after a crash', () => {
  it('proposes its old place and is not written there unasked', async () => {
    const first = await program();
    writeFileSync(at('a.mpoq'), SAMPLE);
    first.chosen.path = at('a.mpoq');
    await first.handlers.open();
    await first.handlers.writeJournal(renamed('unsaved'));

    const second = await program();
    expect(await second.handlers.recovered()).toMatchObject({ name: 'a.mpoq', text: renamed('unsaved') });
    await second.handlers.takeRecovered();
    expect(await second.handlers.save(renamed('unsaved'))).toMatchObject({ error: { code: 'cancelled' } });
    expect(second.proposed).toEqual([at('a.mpoq')]);
    expect(readFileSync(at('a.mpoq'), 'utf8')).toBe(SAMPLE);
    // A second crash before it is saved keeps the place as well.
    await second.handlers.writeJournal(renamed('unsaved'));
    const third = await program();
    expect(await third.handlers.recovered()).toMatchObject({ name: 'a.mpoq' });
    await third.handlers.refuseRecovered();
    expect(await third.handlers.recovered()).toBeNull();
  });

  it('is not saved into a file that was given at the same start', async () => {
    const first = await program();
    await first.handlers.writeJournal(renamed('unsaved'));
    const second = await program();
    writeFileSync(at('given.mpoq'), SAMPLE);
    second.chosen.path = at('given.mpoq');
    await second.handlers.open();
    await second.handlers.recovered();
    await second.handlers.takeRecovered();
    second.chosen.path = null;
    expect(await second.handlers.save(renamed('unsaved'))).toMatchObject({ error: { code: 'cancelled' } });
    expect(readFileSync(at('given.mpoq'), 'utf8')).toBe(SAMPLE);
  });

  it('stays until somebody decided, whatever else is saved', async () => {
    const first = await program();
    await first.handlers.writeJournal(renamed('unsaved'));
    const second = await program();
    await second.handlers.recovered();
    second.chosen.path = at('other.mpoq');
    await second.handlers.saveAs(SAMPLE, 'other.mpoq');
    await second.handlers.clearJournal();
    expect(await (await program()).handlers.recovered()).toMatchObject({ text: renamed('unsaved') });
  });
});

describe('reading the open file again', () => {
  const opened = async () => {
    const around = await program();
    writeFileSync(at('a.mpoq'), SAMPLE);
    around.chosen.path = at('a.mpoq');
    await around.handlers.open();
    await around.handlers.writeJournal(renamed('mine'));
    return around;
  };

  it('shows what it holds now and keeps what was on screen', async () => {
    const { handlers } = await opened();
    writeFileSync(at('a.mpoq'), renamed('theirs'));
    expect(await handlers.readAgain(renamed('mine'))).toMatchObject({
      ok: true,
      value: { name: 'a.mpoq', text: renamed('theirs'), file: 2 },
    });
    expect(await handlers.recovered()).toMatchObject({ because: 'read-again', text: renamed('mine') });
    expect(await (await program()).handlers.recovered()).toMatchObject({ because: 'read-again' });
    expect(readFileSync(at('a.mpoq'), 'utf8')).toBe(renamed('theirs'));
  });

  it('keeps nothing twice when the file cannot be read', async () => {
    const { handlers } = await opened();
    writeFileSync(at('a.mpoq'), '{"format":');
    expect(await handlers.readAgain(renamed('mine'))).toMatchObject({ error: { code: 'damaged' } });
    expect(await handlers.recovered()).toBeNull();
    // The journal still holds it.
    expect(await (await program()).handlers.recovered()).toMatchObject({ text: renamed('mine') });
  });

  it('needs a file', async () => {
    const { handlers } = await program();
    expect(await handlers.readAgain(null)).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('a name without its ending', () => {
  const THERE = {
    code: 'failed',
    message: expect.stringContaining('is there already, and was not replaced'),
  };

  it('replaces no file that it becomes the name of, as the dialog has not asked about that one', async () => {
    const { handlers, chosen } = await program();
    for (const name of ['acme.mpoq', 'order.csv']) writeFileSync(at(name), 'the only copy');
    chosen.path = at('acme');
    expect(await handlers.saveAs(SAMPLE, 'Acme')).toMatchObject({ ok: false, error: THERE });
    chosen.path = at('order');
    const file = { suggestedName: 'order.csv', content: 'a' };
    expect(await handlers.exportFile(file)).toMatchObject({ ok: false, error: THERE });
    for (const name of ['acme.mpoq', 'order.csv'])
      expect(readFileSync(at(name), 'utf8')).toBe('the only copy');
    chosen.path = at('order.csv');
    expect(await handlers.exportFile(file)).toEqual({ ok: true, value: { name: 'order.csv' } });
  });
});

describe('exporting', () => {
  it('takes the place of no quote that is open', async () => {
    const { handlers, chosen } = await program();
    chosen.path = at('acme.mpoq');
    await handlers.saveAs(SAMPLE, 'Acme');
    symlinkSync(at('acme.mpoq'), at('link.csv'));
    for (const name of ['acme.mpoq', 'link.csv']) {
      chosen.path = at(name);
      expect(await handlers.exportFile({ suggestedName: 'order.csv', content: 'a' })).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('is the quote itself') },
      });
    }
    expect(readFileSync(at('acme.mpoq'), 'utf8')).toBe(SAMPLE);
  });

  it('proposes a safe name in the folder of the last export', async () => {
    const { handlers, chosen, proposed } = await program();
    mkdirSync(at('orders'));
    chosen.path = at('orders/one.csv');
    const file = { suggestedName: '../one.csv', content: 'a' };
    expect(await handlers.exportFile(file)).toEqual({ ok: true, value: { name: 'one.csv' } });
    await handlers.exportFile({ suggestedName: 'two.bin', content: Uint8Array.of(1, 2) });
    expect(proposed).toEqual([at('-one.csv'), at('orders/two.bin')]);
    expect([...readFileSync(at('orders/one.csv'))]).toEqual([1, 2]);
  });

  it('over an earlier one on a full disk, or one that is read-only, leaves that as it was', async () => {
    const full: Disk = {
      ...realDisk,
      create: async (path, mode) => {
        const file = await realDisk.create(path, mode);
        return {
          ...{ read: file.read.bind(file), stat: () => file.stat(), sync: () => file.sync() },
          ...{ chmod: file.chmod.bind(file), chown: file.chown.bind(file), close: () => file.close() },
          write: async (bytes, offset, length) =>
            length > 2 ? file.write(bytes, offset, 2) : Promise.reject(systemError('ENOSPC')),
        };
      },
    };
    writeFileSync(at('one.csv'), 'earlier');
    const { handlers, chosen } = await program(full);
    chosen.path = at('one.csv');
    const file = { suggestedName: 'one.csv', content: 'later' };
    expect(await handlers.exportFile(file)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(readFileSync(at('one.csv'), 'utf8')).toBe('earlier');
    chmodSync(at('one.csv'), 0o444);
    const other = await program();
    other.chosen.path = at('one.csv');
    expect(await other.handlers.exportFile(file)).toMatchObject({ ok: false, error: { code: 'read-only' } });
    expect(readFileSync(at('one.csv'), 'utf8')).toBe('earlier');
    expect(readdirSync(folders.files)).toEqual(['one.csv']);
  });
});

describe('exporting the whole order', () => {
  const order = { text: SAMPLE, suggestedName: 'Q-1-order' };
  const contentOf = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
    );

  it('writes into a folder of its own what the command line writes, byte for byte', async () => {
    const { handlers, chosen, proposed, settings } = await program();
    for (const name of ['installed-panels-and-trunks', '400g-sr8-to-8x50g', '100g-to-4x25g-four-racks']) {
      const quote = `examples/quotes/${name}.json`;
      mkdirSync(at(name));
      chosen.path = at(name);
      // As the window has it: read, and written again.
      const text = JSON.stringify(JSON.parse(readFileSync(quote, 'utf8')));
      expect(await handlers.exportOrder({ text, suggestedName: 'the-order' })).toEqual({
        ok: true,
        value: { name: 'the-order', kept: [] },
      });
      await runCli(['order', quote, '--out', at(`${name}-by-command`)]);
      const written = contentOf(at(`${name}/the-order`));
      expect(written).toEqual(contentOf(at(`${name}-by-command`)));
      expect(Object.keys(written).filter((file) => file.startsWith('channels/')).length).toBeGreaterThan(0);
      expect(settings.get().exportFolder).toBe(at(name));
    }
    expect(proposed.slice(0, 2)).toEqual([folders.files, at('installed-panels-and-trunks')]);
  });

  it('that was cancelled writes nothing', async () => {
    const { handlers } = await program();
    expect(await handlers.exportOrder(order)).toMatchObject({ error: { code: 'cancelled' } });
    expect(readdirSync(folders.files)).toEqual([]);
  });

  it('replaces an earlier order only when told to, without asking for a place again', async () => {
    const { handlers, chosen, proposed } = await program();
    chosen.path = folders.files;
    expect(await handlers.exportOrder(order)).toMatchObject({ ok: true });
    const before = contentOf(at('Q-1-order'));
    const changed = { ...order, text: renamed('another') };
    expect(await handlers.exportOrder(changed)).toEqual({
      ok: false,
      error: { code: 'order-there', message: '"Q-1-order" holds an earlier order.' },
    });
    expect(contentOf(at('Q-1-order'))).toEqual(before);
    writeFileSync(at('Q-1-order/order.csv'), 'with my prices');
    chosen.path = at('nowhere');
    expect(await handlers.exportOrder({ ...changed, replace: true })).toEqual({
      ok: true,
      value: {
        name: 'Q-1-order',
        kept: ['order.csv was changed since it was written, and is kept as order.csv.changed-1'],
      },
    });
    expect(proposed).toHaveLength(2);
    expect(JSON.parse(contentOf(at('Q-1-order'))['order.json'] ?? '')).toMatchObject({ name: 'another' });
  });

  it('into the folder of an earlier export means that folder', async () => {
    const { handlers, chosen } = await program();
    chosen.path = folders.files;
    await handlers.exportOrder(order);
    chosen.path = at('Q-1-order');
    expect(await handlers.exportOrder(order)).toMatchObject({ error: { code: 'order-there' } });
    expect(readdirSync(folders.files)).toEqual(['Q-1-order']);
  });

  it('leaves what is no order of the program as it is, whatever it is told', async () => {
    const { handlers, chosen } = await program();
    mkdirSync(at('Q-1-order'));
    writeFileSync(at('Q-1-order/thesis.txt'), 'the only copy');
    chosen.path = folders.files;
    const refusal = {
      ok: false,
      error: {
        code: 'failed',
        message: '"Q-1-order" holds other files: choose a new or an empty folder.',
      },
    };
    for (const replace of [false, true])
      expect(await handlers.exportOrder({ ...order, replace })).toEqual(refusal);
    expect(readdirSync(at('Q-1-order'))).toEqual(['thesis.txt']);
  });

  it('of a quote that cannot be read says so and writes nothing', async () => {
    const { handlers, chosen } = await program();
    chosen.path = folders.files;
    expect(await handlers.exportOrder({ ...order, text: '{}' })).toMatchObject({
      error: {
        code: 'failed',
        message: expect.stringContaining('was not written, because the quote cannot be read'),
      },
    });
    expect(readdirSync(folders.files)).toEqual([]);
  });
});

describe('a cut sheet', () => {
  it('that is a workbook is read, and written as one with its texts and numbers', async () => {
    const { handlers, chosen } = await program();
    chosen.path = at('template.xlsx');
    const content = workbookBytes({
      ...{ title: 'Cut sheet', pageHead: '', properties: {} },
      sheets: [
        {
          name: 'Cut sheet',
          columns: [
            { title: 'Part', kind: 'text' },
            { title: 'Length m', kind: 'metres' },
          ],
          rows: [['=1+1', 5]],
        },
      ],
    });
    await handlers.exportFile({ suggestedName: 'template.xlsx', content });
    const read = await handlers.readTable(new Uint8Array(readFileSync(at('template.xlsx'))));
    expect(read).toEqual({
      ok: true,
      value: [
        {
          name: 'Cut sheet',
          rows: [
            { row: 1, cells: ['Part', 'Length m'] },
            { row: 2, cells: ['=1+1', '5'], numbers: [1] },
          ],
          problem: null,
        },
      ],
    });
    expect(await handlers.readTable(Uint8Array.of(0x50, 0x4b))).toMatchObject({
      error: { code: 'damaged' },
    });
  });

  it('comes as bytes under its name, up to 5 MiB', async () => {
    const { handlers, chosen } = await program();
    chosen.path = at('sheet.csv');
    writeFileSync(at('sheet.csv'), 'a;b');
    const read = await handlers.openCutSheet();
    expect(read).toMatchObject({ ok: true, value: { name: 'sheet.csv' } });
    if (read.ok) expect(Buffer.from(read.value.bytes).toString()).toBe('a;b');
    truncateSync(at('sheet.csv'), 5 * 1024 * 1024 + 1);
    expect(await handlers.openCutSheet()).toMatchObject({ error: { code: 'too-large' } });
  });
});
