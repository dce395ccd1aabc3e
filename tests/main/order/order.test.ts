/** `order QUOTE --out DIR` on a real disk: whole folders or none, and nothing of anybody else's touched. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFolder } from '../../../src/main/order/order-folder';
import { breakoutLink, duplexLink } from '../../../src/shared/rules/example-links';
import { conversionLink, quoteValue } from '../../order/build';
import { runCli } from '../cli/fake-io';

const READY = 'examples/quotes/meet-me-room.json';
const DRAFT = 'examples/quotes/wrong-dr4-over-aligned-panels.json';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'order-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (...names: string[]): string => join(folder, ...names);
const order = (quote: string, out: string, ...more: string[]) =>
  runCli(['order', quote, '--out', out, ...more]);
const orderOfValue = (value: unknown, out: string) =>
  runCli(['order', '-', '--out', out], { stdin: JSON.stringify(value) });

/** Every file below a folder with its text. */
const contentOf = (path: string): Record<string, string> => {
  const files: Record<string, string> = {};
  const walk = (below: string): void => {
    for (const name of readdirSync(join(path, below)).sort()) {
      const file = join(below, name);
      if (statSync(join(path, file)).isDirectory()) walk(file);
      else files[file.replaceAll('\\', '/')] = readFileSync(join(path, file), 'utf8');
    }
  };
  walk('');
  return files;
};

describe('an order that can be issued', () => {
  it('is written with status 0, and its summary is printed', async () => {
    const { status, stdout, stderr } = await order(READY, at('out'));
    expect([status, stderr]).toEqual([0, '']);
    const files = contentOf(at('out'));
    expect(Object.keys(files).sort()).toEqual([
      'channels/mmr.json',
      'labels.csv',
      'labels.json',
      'order-manifest.json',
      'order.csv',
      'order.json',
      'order.xlsx',
      'port-map.csv',
      'port-map.json',
      'summary.txt',
    ]);
    expect(stdout.startsWith(files['summary.txt'] as string)).toBe(true);
    expect(stdout).toContain(
      'order.xlsx, order.csv, order.json, port-map.csv, port-map.json, labels.csv, labels.json, summary.txt and 1 file in channels/',
    );
    expect(JSON.parse(files['order.json'] as string)).toMatchObject({
      status: 'ready',
      number: 'Q-2026-0108',
    });
    expect(JSON.parse(files['port-map.json'] as string)).toMatchObject({
      format: 'mpo-preflight/port-map',
      version: 1,
      number: 'Q-2026-0108',
      status: 'ready',
    });
  });

  it('makes the folders above it', async () => {
    expect((await order(READY, at('a', 'b', 'c'))).status).toBe(0);
    expect(existsSync(at('a', 'b', 'c', 'order.json'))).toBe(true);
  });

  it('is read from standard input too', async () => {
    const { status } = await runCli(['order', '-', '--out', at('out')], { stdin: readFileSync(READY) });
    expect(status).toBe(0);
  });

  it('has the rights that folders have here', async () => {
    mkdirSync(at('plain'));
    await order(READY, at('out'));
    expect(statSync(at('out')).mode).toBe(statSync(at('plain')).mode);
  });

  it('has no other name than the one asked for', async () => {
    await order(READY, at('out'));
    expect(readdirSync(folder)).toEqual(['out']);
  });
});

describe('a point that waits for somebody’s word', () => {
  const WAITING = 'tests/order/cases/sr8-4xsr2.json';
  const TICKS = /"ticks": (\[.*\])/g;

  it('is told once with the line that closes it, and that line does', async () => {
    const { status, stdout } = await order(WAITING, at('out'));
    expect(status).toBe(1);
    expect(stdout).toContain('  No rule can prove point 5 of sr8-y. Whoever has looked at it closes it');
    const [found, ...more] = [...stdout.matchAll(TICKS)];
    expect(more).toEqual([]);
    expect(contentOf(at('out'))['summary.txt']).toContain(found?.[0]);
    const ticks = JSON.parse(found?.[1] as string) as { by: string; date: string }[];
    const quote = JSON.parse(readFileSync(WAITING, 'utf8')) as { ticks?: unknown };
    // As it stands nobody has looked at it.
    expect((await orderOfValue({ ...quote, ticks }, at('not-filled-in'))).status).toBe(2);
    const filled = ticks.map((tick) => ({ ...tick, by: 'Ada', date: '2026-05-12' }));
    const ticked = await orderOfValue({ ...quote, ticks: filled }, at('ticked'));
    expect(ticked.stdout).toContain('9 of 10 points proven, 1 ticked');
    expect(ticked.stdout).not.toMatch(TICKS);
  });

  it('is not spoken of where what is open must be fixed or answered', async () => {
    const { stdout } = await order(DRAFT, at('out'));
    expect(stdout).toContain('open: 3 MPO pins and key');
    expect(stdout).not.toMatch(TICKS);
  });
});

describe('a draft', () => {
  it('is written with status 1 and marked', async () => {
    const { status, stdout } = await order(DRAFT, at('out'));
    expect(status).toBe(1);
    expect(stdout).toContain('Not orderable, must not be issued. Of 2 links');
    const files = contentOf(at('out'));
    expect(files['summary.txt']).toContain('Not orderable, must not be issued. Of 2 links');
    expect(
      files['order.csv']
        ?.trimEnd()
        .split('\r\n')
        .slice(1)
        .every((row) => row.endsWith(',DRAFT')),
    ).toBe(true);
    expect(JSON.parse(files['order.json'] as string)).toMatchObject({ status: 'draft' });
    expect(JSON.parse(files['port-map.json'] as string)).toMatchObject({ status: 'draft' });
    // Of the link that is not answered to the end there is no channel.
    expect(Object.keys(files).filter((name) => name.startsWith('channels/'))).toEqual([
      'channels/angled.json',
    ]);
  });
});

describe('the same quote twice', () => {
  it.each([
    READY,
    DRAFT,
    'examples/quotes/24-fibre-to-3x8.json',
    'examples/quotes/leaf-spine-five-methods.json',
  ])('gives the same bytes in every file: %s', async (quote) => {
    await order(quote, at('one'));
    await order(quote, at('two'));
    expect(contentOf(at('two'))).toEqual(contentOf(at('one')));
  });
});

describe('the files of channels', () => {
  const verdicts: Record<string, number> = { ready: 0, draft: 1 };

  it.each(readdirSync('examples/quotes').filter((file) => file !== 'mixed-200-links.json'))(
    'of %s are judged by check as the order says',
    async (file) => {
      const { status } = await order(`examples/quotes/${file}`, at('out'));
      const files = contentOf(at('out'));
      const made = JSON.parse(files['order.json'] as string) as {
        status: string;
        links: { id: string; accepted: boolean; verdict: string | null; budget: { lossDb: number } | null }[];
      };
      expect(status).toBe(verdicts[made.status]);
      const ranks = ['rejected', 'dead', 'partial', 'lanes-swapped', 'works-renumbered', 'works'];
      for (const { id, accepted, verdict, budget } of made.links) {
        const own = Object.keys(files).filter((name) =>
          new RegExp(`^channels/${id}(\\+leg-\\d+)?\\.json$`).test(name),
        );
        expect(own.length).toBeGreaterThan(verdict === null ? -1 : 0);
        const reports = [];
        for (const name of own) {
          const { stdout, status: checked } = await runCli([
            'check',
            '--json',
            at('out', ...name.split('/')),
          ]);
          const report = JSON.parse(stdout) as {
            verdict: string;
            findings: { severity: string }[];
            budget: { lossDb: number };
          };
          const forbidden = report.findings.some(({ severity }) => severity === 'block');
          expect(checked).toBe(forbidden ? 1 : 0);
          expect(checked === 0 || !accepted).toBe(true);
          reports.push(report);
        }
        if (verdict === null) continue;
        expect(
          reports.map((report) => report.verdict).sort((a, b) => ranks.indexOf(a) - ranks.indexOf(b))[0],
        ).toBe(verdict);
        expect(reports[0]?.budget.lossDb).toBe(budget?.lossDb);
      }
    },
  );

  it('of legs cannot take the place of another link with such a name', async () => {
    const conversion = { ...conversionLink(), id: 'x' };
    const elsewhere = {
      near: { rack: 'N', panel: 'P', firstCassette: 1, firstPort: 1 },
      far: { rack: 'F', panel: 'P', firstCassette: 1, firstPort: 1 },
    };
    const other = { ...duplexLink({ documentation: elsewhere }), id: 'x.leg-1' };
    await orderOfValue(quoteValue([conversion, other]), at('out'));
    expect(readdirSync(at('out', 'channels')).sort()).toEqual([
      'x+leg-1.json',
      'x+leg-2.json',
      'x+leg-3.json',
      'x.leg-1.json',
    ]);
  });
});

/** Everything below the test's folder, so that nothing half-written is missed. */
const everything = () => contentOf(folder);

describe('a folder that is there', () => {
  it('and empty is taken', async () => {
    mkdirSync(at('out'));
    expect((await order(READY, at('out'))).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('and holds an order is refused, and stays as it is', async () => {
    await order(READY, at('out'));
    const before = everything();
    const { status, stdout, stderr } = await order(DRAFT, at('out'));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('holds an earlier order: choose another folder, or add --force to replace it');
    expect(everything()).toEqual(before);
  });

  it('and holds an order is replaced with --force, with nothing left of it', async () => {
    await order(READY, at('out'));
    expect((await order(DRAFT, at('out'), '--force')).status).toBe(1);
    expect(readdirSync(at('out', 'channels'))).toEqual(['angled.json']);
    expect(readdirSync(folder)).toEqual(['out']);
    await order(DRAFT, at('fresh'));
    expect(contentOf(at('out'))).toEqual(contentOf(at('fresh')));
  });

  it('and holds an order is replaced with --force, but for what no order put there', async () => {
    await order(READY, at('out'));
    mkdirSync(at('out', '.git'));
    const mine = { '.git/HEAD': 'ref: refs/heads/main', 'quote.mpoq': 'the quote', 'channels/my.json': '{}' };
    for (const [name, text] of Object.entries(mine)) writeFileSync(at('out', name), text);
    const { status, stderr } = await order(DRAFT, at('out'), '--force');
    expect([status, stderr]).toEqual([1, '']);
    await order(DRAFT, at('fresh'));
    expect(contentOf(at('out'))).toEqual({ ...contentOf(at('fresh')), ...mine });
  });

  it('and holds an order that somebody worked on is replaced with --force, and their work is kept', async () => {
    await order(READY, at('out'));
    writeFileSync(at('out', 'order.csv'), 'with my prices');
    const { status, stderr } = await order(READY, at('out'), '--force');
    expect(status).toBe(0);
    expect(stderr).toBe(
      `${at('out')}: order.csv was changed since it was written, and is kept as order.csv.changed-1\n`,
    );
    expect(readFileSync(at('out', 'order.csv.changed-1'), 'utf8')).toBe('with my prices');
    await order(READY, at('fresh'));
    expect(readFileSync(at('out', 'order.csv'))).toEqual(readFileSync(at('fresh', 'order.csv')));
  });

  it.each([[], ['--force']])(
    'and holds an order without its list is refused, with %j too',
    async (...more) => {
      await order(READY, at('out'));
      rmSync(at('out', 'order-manifest.json'));
      const before = everything();
      const { status, stderr } = await order(READY, at('out'), ...more.flat());
      expect(status).toBe(2);
      expect(stderr).toContain('holds an order without order-manifest.json, the list of its files');
      expect(everything()).toEqual(before);
    },
  );

  it('and was broken off is called incomplete, and finished with --force', async () => {
    await order(READY, at('out'));
    const list = readFileSync(at('out', 'order-manifest.json'), 'utf8');
    rmSync(at('out', 'order-manifest.json'));
    rmSync(at('out', 'port-map.csv'));
    writeFileSync(at('out', 'order-incomplete.json'), list.replace('order-manifest', 'order-incomplete'));
    const refused = await order(READY, at('out'));
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('is incomplete, as order-incomplete.json in it says');
    expect((await order(READY, at('out'), '--force')).status).toBe(0);
    await order(READY, at('fresh'));
    expect(contentOf(at('out'))).toEqual(contentOf(at('fresh')));
  });

  it('and leads by a link to somebody’s files is refused', async () => {
    await order(READY, at('out'));
    mkdirSync(at('elsewhere'));
    writeFileSync(at('elsewhere', 'mmr.json'), readFileSync(at('out', 'channels', 'mmr.json')));
    rmSync(at('out', 'channels'), { recursive: true });
    symlinkSync(at('elsewhere'), at('out', 'channels'), 'dir');
    const before = everything();
    const { status, stderr } = await order(DRAFT, at('out'), '--force');
    expect(status).toBe(2);
    expect(stderr).toContain('holds channels, which is not a folder of an order');
    expect(everything()).toEqual(before);
  });

  it('lists what was written, with sizes and sums that are true', async () => {
    await order(READY, at('out'));
    const { files } = JSON.parse(readFileSync(at('out', 'order-manifest.json'), 'utf8')) as {
      files: { name: string; bytes: number; sha256: string }[];
    };
    const written = Object.keys(contentOf(at('out'))).filter((name) => name !== 'order-manifest.json');
    expect(files.map(({ name }) => name).sort()).toEqual(written.sort());
    for (const { name, bytes, sha256 } of files) {
      const content = readFileSync(at('out', ...name.split('/')));
      expect([name, bytes, sha256]).toEqual([
        name,
        content.length,
        createHash('sha256').update(content).digest('hex'),
      ]);
    }
  });

  it.each([[], ['--force']])('and holds anything else is refused, with %j too', async (...more) => {
    mkdirSync(at('out'));
    writeFileSync(at('out', 'thesis.txt'), 'the only copy');
    const { status, stderr } = await order(READY, at('out'), ...more.flat());
    expect(status).toBe(2);
    expect(stderr).toContain('holds other files: choose a new or an empty folder');
    expect(everything()).toEqual({ 'out/thesis.txt': 'the only copy' });
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it.each([[], ['--force']])('by name but is a file is refused, with %j too', async (...more) => {
    writeFileSync(at('out'), 'a file');
    const { status, stderr } = await order(READY, at('out'), ...more.flat());
    expect(status).toBe(2);
    expect(stderr).toContain('is a file: choose a folder');
    expect(everything()).toEqual({ out: 'a file' });
  });

  it('behind a link is replaced where it lies, and the link stays', async () => {
    await order(READY, at('real'));
    symlinkSync(at('real'), at('link'), 'dir');
    expect((await order(DRAFT, at('link'))).status).toBe(2);
    expect((await order(DRAFT, at('link'), '--force')).status).toBe(1);
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(at('real', 'order.json'), 'utf8'))).toMatchObject({ status: 'draft' });
    expect(readdirSync(folder).sort()).toEqual(['link', 'real']);
  });
});

describe('a folder that cannot be written', () => {
  it('below a file is refused, and nothing is left behind', async () => {
    writeFileSync(at('file'), 'in the way');
    const { status, stderr } = await order(READY, at('file', 'out'));
    expect(status).toBe(2);
    expect(stderr).toContain('lies below something that is not a folder: choose another folder');
    expect(everything()).toEqual({ file: 'in the way' });
  });

  it('with a name that is too long is refused', async () => {
    const { status, stderr } = await order(READY, at('x'.repeat(300)));
    expect(status).toBe(2);
    expect(stderr).toContain('has a name that is too long: choose a shorter one');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('half-way leaves neither half a folder nor a temporary one, and an earlier order as it was', async () => {
    const good = new Map([['order.json', '{}']]);
    expect((await writeFolder(at('out'), good, false)).ok).toBe(true);
    const before = everything();
    // The second file lies below the first, which is no folder.
    const bad = new Map([
      ['order.json', '{"new": true}'],
      ['order.json/below.json', '{}'],
    ]);
    for (const [target, force, error] of [
      [
        'out',
        true,
        'holds order.json, which is not a folder of an order: move it away, or choose another folder',
      ],
      ['fresh', false, 'lies below something that is not a folder: choose another folder'],
    ] as const) {
      const written = await writeFolder(at(target), bad, force);
      expect(written).toEqual({ ok: false, error: { kind: 'refused', says: error } });
      expect(everything()).toEqual(before);
      expect(readdirSync(folder)).toEqual(['out']);
    }
  });
});

describe('a quote that cannot be read', () => {
  it.each([
    ['not JSON', '{', 'line 1, column 2: not valid JSON: a closing brace } is missing'],
    ['nothing', '', 'the file is empty'],
    [
      'a channel',
      '{"format":"mpo-preflight/channel"}',
      'format: expected "mpo-preflight/quote", found "mpo-preflight/channel"',
    ],
  ])('writes nothing and says where: %s', async (_, stdin, problem) => {
    const { status, stdout, stderr } = await runCli(['order', '-', '--out', at('out')], { stdin });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`standard input: ${problem}\n`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('because an interface is misspelt leaves an earlier order as it was', async () => {
    expect((await order(READY, at('out'))).status).toBe(0);
    const before = contentOf(at('out'));
    const value = quoteValue([breakoutLink({ transceiver: { near: { interface: '40GBASE-SR44' } } })]);
    const { status, stdout, stderr } = await runCli(['order', '-', '--out', at('out'), '--force'], {
      stdin: JSON.stringify(value),
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      'standard input: links[0].answers.transceiver.near.interface: no interface is called "40GBASE-SR44"; did you mean 40GBASE-SR4',
    );
    expect(contentOf(at('out'))).toEqual(before);
  });

  it('because its far racks do not add up writes nothing', async () => {
    const value = quoteValue([breakoutLink({ application: { perRack: [4, 4] } })]);
    const { status, stderr } = await orderOfValue(value, at('out'));
    expect(status).toBe(2);
    expect(stderr).toContain('links[0].answers.application.perRack: its entries add up to another number');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('because it is too large is not even parsed', async () => {
    writeFileSync(at('big.json'), Buffer.alloc(6 * 1024 * 1024, 0x20));
    for (const [quote, world] of [
      [at('big.json'), {}],
      ['-', { stdin: Buffer.alloc(6 * 1024 * 1024, 0x20) }],
    ] as const) {
      const { status, stderr } = await runCli(['order', quote, '--out', at('out')], world);
      expect(status).toBe(2);
      expect(stderr).toContain('larger than 5 MiB, the most that is read');
    }
    expect(readdirSync(folder)).toEqual(['big.json']);
  });

  it('because an id is a path never reaches the disk', async () => {
    const value = quoteValue([{ ...breakoutLink(), id: '../../x' }]);
    const { status, stderr } = await orderOfValue(value, at('deep', 'out'));
    expect(status).toBe(2);
    expect(stderr).toContain('links[0].id');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('because there is no such file is one sentence', async () => {
    const { status, stderr } = await order(at('none.json'), at('out'));
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('there is no such file: check its name');
  });
});

describe('names from a quote', () => {
  it('cannot steer the terminal, and stay as they are in the files', async () => {
    const name = 'Evil\u001b[31m\u202e\nName';
    const value = quoteValue([{ ...breakoutLink(), name }], { customer: { name, region: 'EU' } });
    const { stdout } = await orderOfValue(value, at('out'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not come out
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    expect(stdout).toContain('Evil Name');
    expect(JSON.parse(readFileSync(at('out', 'order.json'), 'utf8'))).toMatchObject({ customer: { name } });
  });
});

describe('the words of the command', () => {
  it.each([
    [['order'], 'QUOTE'],
    [['order', READY], 'order needs a folder to write: add --out DIR'],
    [['order', READY, '--out', ''], '--out needs a value: give --out DIR'],
  ])('%j asks for what is missing', async (words, sentence) => {
    const { status, stderr } = await runCli(words as string[]);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
