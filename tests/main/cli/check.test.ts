/** `check` on one channel: what it prints where, and what it answers to input that is no channel. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../../../src/main/cli/read-input';
import type { ChannelReport } from '../../../src/shared/rules/channel-report';
import { type Outcome, runCli } from './fake-io';

const EXAMPLE = 'examples/channels/qsfp-to-four-sfp.json';
const text = readFileSync(EXAMPLE, 'utf8');
const compact = JSON.stringify(JSON.parse(text));

/** The example with one thing replaced; fails when the thing is not there. */
const replaced = (what: string, by: string): string => {
  expect(compact).toContain(what);
  return compact.replace(what, by);
};

const named = (name: string): string => replaced('"leaf 1 to servers 1-4"', JSON.stringify(name));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileWith = (content: string | Uint8Array): string => {
  const file = join(folder, 'channel.json');
  writeFileSync(file, content);
  return file;
};

const expectRefusal = ({ status, stdout, stderr }: Outcome, input: string): void => {
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.endsWith('\n')).toBe(true);
  for (const line of stderr.trimEnd().split('\n')) expect(line.startsWith(`${input}: `), line).toBe(true);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|undefined|\[object|Error\b/);
};

describe('a channel that can be read', () => {
  it('gives the same report from a file and from standard input', async () => {
    const fromFile = await runCli(['check', EXAMPLE, '--json']);
    const fromStdin = await runCli(['check', '-', '--json'], { stdin: text });
    expect(fromStdin.stdout).toBe(fromFile.stdout);
    expect(fromFile.status).toBe(0);
  });

  it('gives one JSON object and a line feed', async () => {
    const { stdout } = await runCli(['check', '--json', EXAMPLE]);
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`).toBe(stdout);
  });

  it('may begin with a byte order mark', async () => {
    expect((await runCli(['check', '-'], { stdin: `\ufeff${text}` })).status).toBe(0);
    expect((await runCli(['check', fileWith(`\ufeff${text}`)])).status).toBe(0);
  });

  it('may end its lines in CRLF', async () => {
    expect((await runCli(['check', '-'], { stdin: text.replaceAll('\n', '\r\n') })).status).toBe(0);
  });

  it('may come in pieces that cut a character in two', async () => {
    const bytes = Buffer.from(named('Zürich → Genève'));
    const cut = bytes.indexOf(0xc3) + 1;
    const { stdout } = await runCli(['check', '-'], { stdin: [bytes.subarray(0, cut), bytes.subarray(cut)] });
    expect(stdout).toMatch(/^Zürich → Genève\n/);
  });

  it('has a length of minus nothing counted as 0', async () => {
    const { stdout } = await runCli(['check', '-', '--json'], {
      stdin: replaced('"lengthM":5', '"lengthM":-0'),
    });
    expect(stdout).toContain('"what": "0 m of OM4"');
    expect(stdout).not.toMatch(/-0\b/);
    expect((JSON.parse(stdout) as ChannelReport).budget?.lengthM).toBe(2);
  });

  it('may be exactly as large as the cap, and one byte more is too large', async () => {
    const padded = (size: number): string => compact + ' '.repeat(size - compact.length);
    expect((await runCli(['check', '-'], { stdin: padded(MAX_BYTES) })).status).toBe(0);
    expect((await runCli(['check', fileWith(padded(MAX_BYTES))])).status).toBe(0);
    expectRefusal(await runCli(['check', '-'], { stdin: padded(MAX_BYTES + 1) }), 'standard input');
    const file = fileWith(padded(MAX_BYTES + 1));
    expectRefusal(await runCli(['check', file]), file);
  });
});

describe('standard input beyond the cap', () => {
  it('is not read to its end', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 0x20);
    const outcome = await runCli(['check', '-'], { stdin: Array.from({ length: 100 }, () => chunk) });
    expectRefusal(outcome, 'standard input');
    expect(outcome.stderr).toContain('5 MiB');
    expect(outcome.chunksRead).toBe(6);
  });
});

const nested = (depth: number, closed: boolean): string =>
  `${'['.repeat(depth)}${closed ? ']'.repeat(depth) : ''}`;

/** What comes in, and what the sentence on standard error must say of it. */
const HOSTILE: readonly (readonly [what: string, input: () => string | Uint8Array, says: RegExp])[] = [
  ['text that is not JSON', () => 'hello', /line 1, column 1: not valid JSON/],
  ['a sentence', () => 'we have a trunk of type B', /neither a channel file \(JSON\) nor a table/],
  ['a table', () => 'Part;Wiring\ncord;B', /this is a table, .* check under a name that ends in \.csv/],
  ['a workbook', () => Uint8Array.from([0x50, 0x4b, 3, 4]), /this is a table/],
  ['nothing', () => '', /empty/],
  ['white space alone', () => ' \r\n\t', /empty/],
  ['a list', () => '[1, 2]', /one JSON object/],
  ['a string', () => '"channel"', /one JSON object/],
  ['null', () => 'null', /one JSON object/],
  ['another format', () => '{"format": "mpo-preflight/quote"}', /format: expected "mpo-preflight\/channel"/],
  ['a newer version', () => replaced('"version":1', '"version":2'), /version: version 2 .* newer/],
  ['an unknown key', () => replaced('{"format"', '{"colour":1,"format"'), /colour: this key does not exist/],
  ['NaN', () => replaced('"lengthM":5', '"lengthM":NaN'), /line 1, column \d+: .*NaN/],
  ['a number beyond all numbers', () => replaced('"lengthM":5', '"lengthM":1e999'), /parts\[0\]\.lengthM: /],
  ['a negative length', () => replaced('"lengthM":5', '"lengthM":-5'), /parts\[0\]\.lengthM: is -5/],
  ['an absurd length', () => replaced('"lengthM":5', '"lengthM":1e300'), /parts\[0\]\.lengthM: .*120000/],
  ['a length as text', () => replaced('"lengthM":5', '"lengthM":"5"'), /parts\[0\]\.lengthM: /],
  ['no parts', () => replaced(/"parts":(\[.*?\}\])/.exec(compact)?.[1] ?? '?', '[]'), /parts: /],
  [
    '10,000 parts',
    () => {
      const channel = JSON.parse(compact) as { parts: unknown[] };
      return JSON.stringify({ ...channel, parts: Array(10_000).fill(channel.parts[0]) });
    },
    /parts: has 10000 entries; at most 64/,
  ],
  ['a 6 MiB file', () => named('x'.repeat(6 * 1024 * 1024)), /5 MiB/],
  ['a name of a megabyte', () => named('x'.repeat(1_000_000)), /name: is too long/],
  [
    'a key of a megabyte',
    () => replaced('{"format"', `{"${'k'.repeat(1_000_000)}":1,"format"`),
    /k{50}.*does not exist/,
  ],
  [
    'an interface of a megabyte',
    () => replaced('"40GBASE-SR4"', `"${'x'.repeat(1_000_000)}"`),
    /near\.interface: is too long/,
  ],
  ['half a character in a name', () => named('X').replace('"X"', '"\\ud800"'), /name: .*half a character/],
  ['half a character in a key', () => replaced('{"format"', '{"\\udfff":1,"format"'), /half a character/],
  [
    '__proto__ at the top',
    () => replaced('{"format"', '{"__proto__":{"polluted":1},"format"'),
    /__proto__: /,
  ],
  [
    '__proto__ in an end',
    () => replaced('{"interface":"40', '{"__proto__":{"polluted":1},"interface":"40'),
    /near\.__proto__: this key does not exist/,
  ],
  [
    '__proto__ in a part',
    () => replaced('{"part":"mpo-adapter"', '{"__proto__":{"polluted":1},"part":"mpo-adapter"'),
    /parts\[1\]\.__proto__: this key does not exist/,
  ],
  [
    '__proto__ in the losses',
    () => replaced('{"LC"', '{"__proto__":{"MPO":0},"LC"'),
    /budget\.connectorLossDb\.__proto__: this key does not exist/,
  ],
  [
    'constructor in a part',
    () =>
      replaced('{"part":"mpo-adapter"', '{"constructor":{"prototype":{"polluted":1}},"part":"mpo-adapter"'),
    /parts\[1\]\.constructor: this key does not exist/,
  ],
  ['an interface called __proto__', () => replaced('"40GBASE-SR4"', '"__proto__"'), /no interface is called/],
  [
    'a part called constructor',
    () => replaced('"mpo-adapter"', '"constructor"'),
    /parts\[1\]\.part: a part is array-cable/,
  ],
  ['a wiring called __proto__', () => replaced('"U1"', '"__proto__"'), /parts\[2\]\.wiring: /],
  ['200,000 open brackets', () => nested(200_000, false), /line 1, column 65: nested deeper/],
  ['200,000 brackets, closed', () => nested(200_000, true), /line 1, column 65: nested deeper/],
  [
    '200,000 brackets as the name',
    () => named('X').replace('"X"', nested(200_000, true)),
    /line 1, column \d+: nested deeper/,
  ],
  ['200,000 open objects', () => '{"a":'.repeat(200_000), /nested deeper/],
  ['a million wrong parts', () => replaced('"parts":[', `"parts":[${'1,'.repeat(1_000_000)}`), /parts: has/],
  ['two byte order marks', () => `\ufeff\ufeff${compact}`, /line 1, column 1: /],
  ['UTF-16, low byte first', () => Buffer.from(`\ufeff${compact}`, 'utf16le'), /UTF-16: save it as UTF-8/],
  [
    'UTF-16, high byte first',
    () => Buffer.from(`\ufeff${compact}`, 'utf16le').swap16(),
    /UTF-16: save it as UTF-8/,
  ],
  [
    'a byte that is not UTF-8',
    () => Buffer.concat([Buffer.from('{\n"name": "'), Buffer.from([0xff])]),
    /line 2: byte 12 is not UTF-8/,
  ],
  ['zero bytes', () => Buffer.alloc(1000), /line 1, column 1: /],
  [
    'a custom map that uses a fibre position twice',
    () => replaced('"type":"B"', '"type":{"custom":[[1,12],[1,11]]}'),
    /parts\[0\]\.type\.custom\[1\]\[0\]: position 1 is used twice/,
  ],
  [
    'a custom map that ends in a fibre position twice',
    () => replaced('"type":"B"', '"type":{"custom":[[1,12],[2,12]]}'),
    /parts\[0\]\.type\.custom\[1\]\[1\]: position 12 is used twice/,
  ],
];

describe('hostile input', () => {
  it.each(HOSTILE)(
    '%s is refused with its place, from a file and from standard input',
    async (_, input, says) => {
      const content = input();
      const file = fileWith(content);
      const fromFile = await runCli(['check', file]);
      expectRefusal(fromFile, file);
      expect(fromFile.stderr).toMatch(says);
      expect(fromFile.stderr.length).toBeLessThan(20_000);
      const fromStdin = await runCli(['check', '-', '--json'], { stdin: content });
      expectRefusal(fromStdin, 'standard input');
      expect(fromStdin.stderr).toMatch(says);
    },
  );

  it('pollutes no prototype', async () => {
    await runCli(['check', '-'], { stdin: replaced('{"format"', '{"__proto__":{"polluted":1},"format"') });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('shows at most 20 problems and counts the rest', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `"key${index}":1,`).join('');
    const outcome = await runCli(['check', '-'], { stdin: replaced('{"format"', `{${keys}"format"`) });
    const lines = outcome.stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[20]).toBe('standard input: and 30 more');
  });

  it('that is a directory or is not there is named in one sentence', async () => {
    const directory = await runCli(['check', folder]);
    expectRefusal(directory, folder);
    expect(directory.stderr).toContain('is a directory');
    const missing = await runCli(['check', join(folder, 'nothing.json')]);
    expectRefusal(missing, join(folder, 'nothing.json'));
    expect(missing.stderr).toContain('there is no such file');
    const below = await runCli(['check', join(fileWith(text), 'nothing.json')]);
    expectRefusal(below, join(folder, 'channel.json', 'nothing.json'));
  });

  it('cannot send escape sequences to the terminal through a key', async () => {
    const { stderr } = await runCli(['check', '-'], {
      stdin: replaced('{"format"', '{"\\u001b[31mred\\n\\u202eevil":1,"format"'),
    });
    expect(stderr).toBe(
      'standard input: red evil: this key does not exist here: check its spelling or take it out\n',
    );
  });
});

describe('what is printed for people', () => {
  const hostileName = 'a\u001b[31mred\u001b]0;title\u0007 \u202eb\u009b1mc\nd\u2066\u0000e';

  it('holds no control character and no turned writing from a name', async () => {
    const { stdout } = await runCli(['check', '-'], { stdin: named(hostileName) });
    expect(stdout.split('\n')[0]).toBe('ared bc de');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  it('keeps the name whole in JSON, escaped where a terminal would obey it', async () => {
    const piped = await runCli(['check', '-', '--json'], { stdin: named(hostileName) });
    const shown = await runCli(['check', '-', '--json'], { stdin: named(hostileName), isTerminal: true });
    expect((JSON.parse(piped.stdout) as ChannelReport).name).toBe(hostileName);
    expect((JSON.parse(shown.stdout) as ChannelReport).name).toBe(hostileName);
    expect(shown.stdout).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  it('cleans the names of data sheets and extra losses too', async () => {
    const channel = JSON.parse(compact);
    channel.budget.extraTerms = [{ what: 'tap\u001b[2J\u202e', lossDb: 0.1 }];
    channel.budget.limitDb = undefined;
    channel.near = {
      custom: {
        name: 'Vendor\u001b[5m\u0007',
        mode: 'MMF',
        receptacle: 'MPO-12',
        polish: 'UPC',
        lanes: [1, 2, 3, 4].map((lane) => ({ lane, tx: lane, rx: 13 - lane })),
        gbpsPerLane: 10,
        wavelengthNm: 850,
        reachM: { OM4: 100 },
        limitDb: { OM4: 1 },
      },
    };
    const { stdout, status } = await runCli(['check', '-'], { stdin: JSON.stringify(channel) });
    expect(status).toBe(0);
    expect(stdout).toContain('Vendor (MPO-12 UPC)');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('is coloured on a terminal, and never when NO_COLOR is set or the output is piped', async () => {
    const colourCode = '\u001b[';
    const plain = await runCli(['check', EXAMPLE]);
    const terminal = await runCli(['check', EXAMPLE], { isTerminal: true });
    const refused = await runCli(['check', EXAMPLE], { isTerminal: true, env: { NO_COLOR: '1' } });
    const empty = await runCli(['check', EXAMPLE], { isTerminal: true, env: { NO_COLOR: '' } });
    expect(plain.stdout).not.toContain(colourCode);
    expect(terminal.stdout).toContain(colourCode);
    expect(refused.stdout).toBe(plain.stdout);
    // An empty NO_COLOR counts as unset (no-color.org).
    expect(empty.stdout).toContain(colourCode);
  });

  it('says the same with and without colour', async () => {
    const plain = await runCli(['check', EXAMPLE]);
    const terminal = await runCli(['check', EXAMPLE], { isTerminal: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are to be taken out
    expect(terminal.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });

  it('keeps sentences within the width of a narrow terminal', async () => {
    const { stdout } = await runCli(['check', 'examples/channels/wrong-rate-clash.json'], { columns: 70 });
    const findings = stdout.slice(stdout.indexOf('Forbids'), stdout.indexOf('Loss'));
    for (const line of findings.split('\n')) expect(line.length).toBeLessThanOrEqual(70);
  });
});
