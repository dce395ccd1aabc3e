import { describe, expect, it } from 'vitest';
import { checkSheetChannel, readCutSheet } from '../../src/shared/documents/cut-sheet';
import { guessColumns, headingsOf } from '../../src/shared/documents/cut-sheet-fields';
import { missingColumns, readTable, type SheetChannel } from '../../src/shared/documents/cut-sheet-table';
import { templateAs } from '../../src/shared/documents/cut-sheet-template';
import type { SheetTable } from '../../src/shared/documents/sheet-table';
import { parseTable } from './parse-table';

const tableOf = (text: string): SheetTable => {
  const parsed = parseTable(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

const channelsOf = (text: string): readonly SheetChannel[] => {
  const table = tableOf(text);
  return readTable(table, guessColumns(table.headings));
};

const HEAD = 'Part;Interface;Wiring;Connector;Fibres;Pins;Fibre;Polish;Length m';
const SR4 = [
  HEAD,
  'QSFP;40GBASE-SR4',
  'cord;;Type B;MTP 12;8;female;om 4;PC;5 m',
  'adapter;;opposed;MPO-12',
  'cassette;;U1;MPO-12;8;male;OM4;UPC',
  'LC cord;;A-to-B;LC;;;OM4;UPC;2,5',
  'SFP;10GBASE-SR',
];

describe('a cut sheet as a table', () => {
  it('takes the loss of an adapter for that of the pair in it', () => {
    const [channel] = channelsOf(
      SR4.map(
        (row, index) =>
          `${row}${';'.repeat(9 - row.split(';').length)};${['Loss dB', '', '', '0,75'][index] ?? ''}`,
      ).join('\n'),
    );
    expect(channel?.problems).toEqual([]);
    expect(channel?.document?.parts[1]).toEqual({
      part: 'mpo-adapter',
      keys: 'opposed',
      connector: 'MPO-12',
      lossDb: 0.75,
    });
  });

  it.each([
    ['adapter;;key up to key down;MPO-12', { keys: 'opposed' }],
    ['adapter;;Key-up/key-up;MPO-12', { keys: 'aligned' }],
    [
      'cord;;Straight-through;MPO-12;8;Female (no pins);OM4;UPC;5',
      { type: 'A', pins: ['unpinned', 'unpinned'] },
    ],
    ['trunk;;B (key up/key up);MPO-12;8;Male-Male;OM4;UPC;5', { type: 'B', pins: ['pinned', 'pinned'] }],
    ['trunk;;Pairwise flipped;MPO-12;8;w/o pins;OM4;UPC;5', { type: 'C', pins: ['unpinned', 'unpinned'] }],
  ])('takes the words of the trade for keys, wiring and pins: %s', (row, part) => {
    const [channel] = channelsOf([HEAD, row].join('\n'));
    expect(channel?.problems).toEqual([]);
    expect(channel?.document?.parts[0]).toMatchObject(part);
  });

  it.each(['flipped', 'crossed', 'key up key down'])('does not guess at "%s" of a cable', (word) => {
    const [channel] = channelsOf([HEAD, `cord;;${word};MPO-12;8;female;OM4;UPC;5`].join('\n'));
    expect(channel?.problems).toEqual([
      { path: 'row 2, Wiring', message: `expected "A", "B", "C", found "${word}"` },
    ]);
  });

  it('says what a cell may hold, which is no JSON', () => {
    const [channel] = channelsOf([HEAD, 'cassette;;U7;MPO-12;8;male;OM4;UPC'].join('\n'));
    expect(channel?.problems).toEqual([
      {
        path: 'row 2, Wiring',
        message:
          'expected straight, straight-inverted, pair-flipped, U1, U2, adjacent-pairs, row-pairs, found "U7"',
      },
    ]);
  });

  it('is read in the words people use, with decimal commas and units', () => {
    const [channel, ...others] = channelsOf(SR4.join('\n'));
    expect(others).toEqual([]);
    expect(channel?.problems).toEqual([]);
    expect(channel?.place).toBe('rows 2 to 7');
    expect(channel?.document?.near).toEqual({ interface: '40GBASE-SR4' });
    expect(channel?.document?.parts).toEqual([
      {
        part: 'array-cable',
        role: 'cord',
        type: 'B',
        connector: 'MPO-12',
        fibres: 8,
        pins: ['unpinned', 'unpinned'],
        fibre: 'OM4',
        polish: ['UPC', 'UPC'],
        lengthM: 5,
      },
      { part: 'mpo-adapter', keys: 'opposed', connector: 'MPO-12' },
      {
        part: 'module',
        wiring: 'U1',
        rear: 'MPO-12',
        front: 'LC',
        fibres: 8,
        pins: 'pinned',
        fibre: 'OM4',
        rearPolish: 'UPC',
        frontPolish: 'UPC',
      },
      {
        part: 'duplex-cord',
        wiring: 'A-to-B',
        connector: 'LC',
        fibre: 'OM4',
        polish: ['UPC', 'UPC'],
        lengthM: 2.5,
      },
    ]);
  });

  it('becomes a channel that is judged: this one works', () => {
    const [channel] = channelsOf(SR4.join('\n'));
    const { judged } = checkSheetChannel(channel as SheetChannel);
    expect(judged?.verdict).toBe('works');
    expect(judged?.view.light).toMatchObject({ standing: 4, expected: 4 });
  });

  it('comes as cells copied from a spreadsheet just as well', () => {
    const [channel] = channelsOf(SR4.join('\n').replaceAll(';', '\t'));
    expect(channel?.document?.parts).toHaveLength(4);
  });

  it('starts a channel with each new name and carries an empty name on', () => {
    const rows = (name: string) =>
      `${name},transceiver,10GBASE-SR,,,,,\n,duplex cord,,A-to-B,LC,OM4,UPC,3\n,transceiver,10GBASE-SR,,,,,\n`;
    const text = `Channel,Part,Interface,Wiring,Connector,Fibre,Polish,Length\n${rows('one')}\n${rows('two')}`;
    const channels = channelsOf(text);
    expect(channels.map(({ name, place, problems }) => ({ name, place, problems }))).toEqual([
      { name: 'one', place: 'rows 2 to 4', problems: [] },
      { name: 'two', place: 'rows 6 to 8', problems: [] },
    ]);
  });

  it('names row and column of a cell that is no number, and of a part that nobody knows', () => {
    const [channel] = channelsOf([HEAD, 'cord;;B;MPO-12;8;f;OM4;UPC;long', 'patch thing'].join('\n'));
    expect(channel?.problems).toEqual([
      { path: 'row 2, Length m', message: '"long" is not a number' },
      {
        path: 'row 3, Part',
        message:
          'no part is called "patch thing": use transceiver, cord, trunk, adapter, module, duplex cord, breakout cord or splice; a fan-out needs a channel file',
      },
    ]);
  });

  it('takes the two connectors of a cell apart whatever blanks stand between them', () => {
    const connectorsOf = (part: string, connector: string): unknown => {
      const wiring = part === 'cassette' ? 'U1;' : 'A-to-B;';
      const rest = part === 'cassette' ? ';8;male;OM4;UPC' : ';;;OM4;UPC;2';
      const [channel] = channelsOf([HEAD, `${part};;${wiring}${connector}${rest}`].join('\n'));
      return channel?.document?.parts[0] ?? channel?.problems;
    };
    for (const text of ['LC-SC', 'lc – sc', 'LC / SC', 'LC   to SC'])
      expect(connectorsOf('duplex cord', text), text).toMatchObject({ connector: ['LC', 'SC'] });
    for (const text of ['MPO-12 to SC', 'mtp 12/sc', 'MPO12   to   SC'])
      expect(connectorsOf('cassette', text), text).toMatchObject({ rear: 'MPO-12', front: 'SC' });
    expect(connectorsOf('cassette', 'MPO-12')).toMatchObject({ rear: 'MPO-12', front: 'LC' });
  });

  // Blanks were tried against each other: one cell of 100 kB took 16 seconds.
  it('reads cells of nothing but blanks between two words in one pass', () => {
    const blanks = ' '.repeat(32_000);
    const rows = [`LC cord;;A-to-B;LC${blanks}LC`, `cassette;;U1;MPO-12${blanks}x`];
    const channels = channelsOf([HEAD, ...Array.from({ length: 80 }, () => rows).flat()].join('\n'));
    expect(channels[0]?.problems.length).toBeGreaterThan(0);
  });

  it('names row and column of what the channel format does not take', () => {
    const [channel] = channelsOf(
      [HEAD, 'adapter;;sideways;MPO-12', 'cord;;B;MPO-12;8;f;OM9;UPC;5'].join('\n'),
    );
    expect(channel?.problems.map(({ path }) => path)).toEqual(['row 2, Wiring', 'row 3, Fibre']);
    expect(channel?.problems[0]?.message).toContain('found "sideways"');
  });

  it('places what is only found in joining the parts at its row, and a wrong interface at its cell', () => {
    const text = [HEAD, 'SFP;10GBASE-XX', 'adapter;;opposed;MPO-12', 'adapter;;opposed;MPO-12'].join('\n');
    const { judged, problems } = checkSheetChannel(channelsOf(text)[0] as SheetChannel);
    expect(judged).toBeNull();
    expect(problems[0]?.path).toBe('row 2, Interface');
    expect(problems[0]?.message).toContain('no interface is called "10GBASE-XX"');
  });

  it('does not lose a channel over the problem of another', () => {
    const text = `Channel,Part,Interface,Wiring,Connector,Fibre,Polish,Length\none,nonsense\ntwo,transceiver,10GBASE-SR\n,duplex cord,,A-to-B,LC,OM4,UPC,3\n,transceiver,10GBASE-SR\n`;
    const channels = channelsOf(text);
    expect(channels.map(({ document }) => document !== null)).toEqual([false, true]);
  });

  it('has a transceiver at its ends only', () => {
    const text = [HEAD, 'adapter;;opposed;MPO-12', 'SFP;10GBASE-SR', 'adapter;;opposed;MPO-12'].join('\n');
    expect(channelsOf(text)[0]?.problems[0]).toMatchObject({ path: 'row 3, Part' });
  });

  it('may have a title above its headings, and headings that were mapped once', () => {
    const text = ['Hall 2;;31 May', '', ...SR4].join('\n');
    expect(channelsOf(text)[0]).toMatchObject({ place: 'rows 4 to 9', problems: [] });
    const remembered = { part: 'Bauteil', wiring: 'Art' };
    const german = parseTable('Halle 2;\nBauteil;Art\nTrunk;B\n', remembered);
    expect(german).toMatchObject({ ok: true, value: { headings: ['Bauteil', 'Art'], rows: [{ row: 3 }] } });
  });

  it('says what is wrong with a table that has no rows, or an open quotation mark', () => {
    expect(parseTable('Part,Wiring\n')).toMatchObject({ ok: false, error: [{ path: 'row 1' }] });
    expect(parseTable('  \n')).toMatchObject({ ok: false, error: [{ message: 'the table is empty' }] });
    expect(parseTable('Part,Wiring\n"cord,B\n')).toMatchObject({ ok: false });
  });

  it('has a template that reads back as a channel that works', () => {
    const [channel] = channelsOf(templateAs('csv') as string);
    expect(channel?.problems).toEqual([]);
    expect(checkSheetChannel(channel as SheetChannel).judged?.accepted).toBe(true);
  });
});

describe('the columns of a cut sheet', () => {
  it('are found by title and by other usual headings, whatever their case and signs', () => {
    expect(guessColumns(['ITEM', 'Cable Type', 'Fiber-Count', 'Length (m)'])).toEqual({
      part: 0,
      wiring: 1,
      fibres: 2,
      lengthM: 3,
    });
  });

  it('are remembered by heading, which goes before the guess', () => {
    const mapping = { part: 1, wiring: 0 };
    const remembered = headingsOf(['Type', 'Was'], mapping);
    expect(remembered).toEqual({ part: 'Was', wiring: 'Type' });
    expect(guessColumns(['Was', 'Type', 'Part'], remembered)).toMatchObject({ part: 0, wiring: 1 });
  });

  it('are missing where no heading says which part a row is', () => {
    expect(missingColumns(guessColumns(['Wiring']))).toEqual(['part']);
    expect(missingColumns(guessColumns(['Part']))).toEqual([]);
  });
});

describe('a cut sheet as it comes', () => {
  const document = JSON.stringify({
    format: 'mpo-preflight/channel',
    version: 1,
    name: 'x',
    near: { interface: '10GBASE-SR' },
    far: { interface: '10GBASE-SR' },
    parts: [
      { part: 'duplex-cord', wiring: 'A-to-B', connector: 'LC', fibre: 'OM4', polish: 'UPC', lengthM: 3 },
    ],
  });

  it('may be one channel file, one on each line, or a list of them', () => {
    for (const [text, places] of [
      [document, ['']],
      [`${document}\n\n${document}\n`, ['line 1', 'line 3']],
      [`[${document},${document}]`, ['channel 1', 'channel 2']],
    ] as const) {
      const sheet = readCutSheet(text);
      if (sheet.kind !== 'channels') throw new Error(sheet.kind);
      expect(sheet.channels.map(({ place }) => place)).toEqual(places);
      expect(sheet.channels.every((channel) => checkSheetChannel(channel).judged?.accepted)).toBe(true);
    }
  });

  it('may be a table, whose columns are mapped next', () => {
    expect(readCutSheet(SR4.join('\n')).kind).toBe('table');
  });

  it('keeps the place of a problem in a channel file', () => {
    const sheet = readCutSheet(`${document}\n{"format": "mpo-preflight/channel"}`);
    if (sheet.kind !== 'channels') throw new Error(sheet.kind);
    expect(sheet.channels[1]).toMatchObject({ place: 'line 2', document: null });
    expect(checkSheetChannel(sheet.channels[1] as SheetChannel).problems.length).toBeGreaterThan(0);
  });

  it('says so where there is nothing in it', () => {
    expect(readCutSheet(' \n')).toMatchObject({ kind: 'unreadable' });
    expect(readCutSheet('[]')).toMatchObject({ kind: 'unreadable' });
  });
});
