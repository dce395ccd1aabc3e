import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/main/workbook/read-workbook';
import { zipOf } from '../../../src/shared/workbook/zip';
import { partsOf, row, workbookFile } from './build';

const MIB = 1024 * 1024;

const refusal = (bytes: Uint8Array): string => {
  const read = readWorkbook(bytes);
  return read.ok ? 'was read' : `${read.error.code}: ${read.error.message}`;
};

const DAMAGED =
  /^damaged: the workbook is damaged \(.+\): open it in a spreadsheet program and save it again, or copy its cells and paste them$/;

/** The archive with the bytes of a field in every entry of its directory replaced. */
const withDirectoryField = (bytes: Uint8Array, at: number, value: number): Uint8Array => {
  const changed = Buffer.from(bytes);
  for (let from = 0; from + 46 < changed.length; from += 1)
    if (changed.readUInt32LE(from) === 0x02014b50) changed.writeUInt32LE(value, from + at);
  return new Uint8Array(changed);
};

const sample = (): Uint8Array =>
  workbookFile({ sheets: { A: row(1, 'Part', 'Wiring') + row(2, 'trunk', 'B') } });

describe('a workbook that is made to harm', () => {
  it('is read when nobody harmed it', () => {
    expect(refusal(sample())).toBe('was read');
  });

  it('that would unpack beyond the limit is not unpacked, and one that lies only as far as it said', () => {
    const bomb = zipOf(partsOf({ sheetXml: ' '.repeat(25 * MIB) }));
    expect(bomb.length).toBeLessThan(MIB);
    expect(refusal(bomb)).toBe(
      'too-large: unpacked, the workbook is larger than 24 MiB: save the sheet alone, or as CSV',
    );
    expect(refusal(withDirectoryField(bomb, 24, 1000))).toMatch(DAMAGED);
  });

  it('has one limit for all its sheets together', () => {
    const blank = `<worksheet>${`${' '.repeat(1020)}<x/>`.repeat(9 * 1024)}</worksheet>`;
    expect(refusal(zipOf(partsOf({ sheets: { A: '', B: '' }, sheetXml: blank })))).toBe('was read');
    expect(refusal(zipOf(partsOf({ sheets: { A: '', B: '', C: '' }, sheetXml: blank })))).toMatch(
      /^too-large/,
    );
  });

  it('may not repeat one long text in every cell', () => {
    const cells = Array.from(
      { length: 1000 },
      (_, index) => `<row r="${index + 1}"><c t="s"><v>0</v></c></row>`,
    );
    const file = workbookFile({
      sheets: { A: cells.join('') },
      sharedTexts: [`<t>${'x'.repeat(32_000)}</t>`],
    });
    const read = readWorkbook(file);
    expect(read).toMatchObject({
      ok: true,
      value: [{ rows: [], problem: 'its cells hold more text than is read' }],
    });
  });

  it('may not have more rows or columns than are looked through; its other sheets are read all the same', () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`);
    const wide = '<row r="7"><c r="IW7"><v>1</v></c></row>';
    const read = readWorkbook(
      workbookFile({ sheets: { Long: rows.join(''), Wide: wide, Good: row(1, 'a') } }),
    );
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.map(({ name, rows: kept, problem }) => [name, kept.length, problem])).toEqual([
      ['Long', 0, 'it has more than 20000 rows'],
      ['Wide', 0, 'row 7 has more than 256 columns'],
      ['Good', 1, null],
    ]);
  });

  it('may not define entities of its own', () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData/></worksheet>';
    expect(refusal(workbookFile({ sheetXml: xml }))).toMatch(DAMAGED);
  });

  it('cannot make its tags slow to read', () => {
    for (const xml of [
      '<'.repeat(3_000_000),
      `<row ${'r '.repeat(2_000_000)}`,
      `<c a="${'>'.repeat(3_000_000)}`,
    ])
      expect(refusal(workbookFile({ sheetXml: xml }))).toMatch(DAMAGED);
    const spaces = `<worksheet><sheetData><row ${`r${' '.repeat(5000)}`.repeat(2000)}/></sheetData></worksheet>`;
    expect(refusal(workbookFile({ sheetXml: spaces }))).toMatch(DAMAGED);
    const wide = `<worksheet><sheetData><row r="1" ${' '.repeat(500_000)}/></sheetData></worksheet>`;
    expect(refusal(workbookFile({ sheetXml: wide }))).toBe('was read');
  });

  // Each of these took from ten seconds to minutes, or more memory than there is.
  it('cannot hide millions of brackets or quotation marks in a number format', () => {
    for (const code of ['[', '&quot;&quot;[', '\\[', '[h', ';', '#', '/', '0.', '_', '[&lt;1']) {
      const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code.repeat(60_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
      const file = workbookFile({ styles, sheets: { A: '<row r="1"><c r="A1" s="0"><v>5</v></c></row>' } });
      expect(refusal(file), code).toBe('was read');
    }
  });

  it.each([
    ['entities', '&lt;'],
    ['numbered signs', '&#60;'],
    ['escapes', '_x000D_'],
    ['line ends', '\r\n'],
    ['brackets of sections', ']]'],
  ])('cannot hold %s in millions in one text', (_, text) => {
    const long = text.repeat(3_000_000);
    const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c></row>`;
    expect(refusal(workbookFile({ sheets: { A: cell } }))).toMatch(DAMAGED);
    expect(refusal(workbookFile({ sharedTexts: [`<t>${long}</t>`] }))).toMatch(DAMAGED);
  });

  it.each([
    ['rows without anything in them', '<row/>'.repeat(3_500_000)],
    ['cells without anything in them', '<c/>'.repeat(5_000_000)],
    ['tags inside each other', '<a>'.repeat(7_000_000)],
    ['attributes', `<c ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}=""`).join(' ')}/>`],
    ['comments', `<!--${'- '.repeat(10_000_000)}-->`],
    ['instructions', `<?${'a'.repeat(20_000_000)}?>`],
  ])('cannot hold %s in millions', (_, xml) => {
    expect(refusal(workbookFile({ sheets: { A: xml } }))).toMatch(DAMAGED);
  });

  it('may not have a cell longer than any spreadsheet keeps, whose place is told', () => {
    const read = (length: number, texts: (text: string) => readonly [string, string]) => {
      const [cell, shared] = texts('x'.repeat(length));
      return readWorkbook(workbookFile({ sheets: { A: `<row r="7">${cell}</row>` }, sharedTexts: [shared] }));
    };
    const problem = 'cell AB7 holds more than 32767 characters, the most of a cell: shorten it';
    for (const texts of [
      (text: string) => [`<c r="AB7" t="str"><v>${text}</v></c>`, ''] as const,
      (text: string) => ['<c r="AB7" t="s"><v>0</v></c>', `<t>${text}</t>`] as const,
      (text: string) => [`<c r="AB7" t="inlineStr"><is>${`<t>${text}</t>`.repeat(1)}</is></c>`, ''] as const,
    ]) {
      expect(read(32_768, texts)).toMatchObject({ ok: true, value: [{ rows: [], problem }] });
      expect(read(32_767, texts)).toMatchObject({ ok: true, value: [{ problem: null }] });
    }
  });

  it('cannot have two parts of one name, of which one reader takes the first and another the last', () => {
    const twice = Buffer.from(
      zipOf(
        new Map([
          ['aaaa', '1'],
          ['bbbb', '2'],
        ]),
      ),
    );
    for (let at = twice.indexOf('bbbb'); at >= 0; at = twice.indexOf('bbbb')) twice.write('aaaa', at);
    expect(refusal(new Uint8Array(twice))).toMatch(/two of its parts have one name/);
  });
});

describe('a workbook that is damaged', () => {
  it('is one sentence wherever it is cut off', () => {
    const whole = sample();
    for (let length = 2; length < whole.length; length += 7)
      expect(refusal(whole.slice(0, length)), `cut at ${length}`).toMatch(DAMAGED);
  });

  it('is a sentence or a table, never a crash, whichever byte is another', () => {
    const whole = sample();
    for (let at = 2; at < whole.length; at += 1) {
      const changed = whole.slice();
      changed[at] = (changed[at] as number) ^ 0x55;
      expect(refusal(changed), `byte ${at}`).toMatch(/^(was read|damaged: |failed: |too-large: )/);
    }
  });

  it('is noticed when its content is not what its check sum says', () => {
    expect(refusal(withDirectoryField(sample(), 16, 1))).toMatch(/a part is not what it was/);
    expect(refusal(withDirectoryField(sample(), 24, 100_000))).toMatch(/a part is not what it was/);
    expect(refusal(withDirectoryField(sample(), 24, 3))).toMatch(/a part cannot be unpacked/);
  });

  it.each([
    ['rows out of order', row(2, 'a') + row(1, 'b')],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a cell that is no place', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['an open tag', '<row r="1"'],
  ])('has %s', (_, sheetData) => {
    expect(refusal(workbookFile({ sheets: { A: sheetData } }))).toMatch(DAMAGED);
  });

  it('is noticed when a part is not text', () => {
    const parts = new Map<string, string | Uint8Array>(partsOf({}));
    parts.set('xl/worksheets/sheet1.xml', Uint8Array.of(0x3c, 0xff, 0xfe, 0x3e));
    expect(refusal(zipOf(parts))).toMatch(/a part is not text/);
  });
});

describe('what is no workbook', () => {
  it('is said to be what it is', () => {
    expect(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))).toMatch(
      /^failed: this is an older or a protected/,
    );
    expect(refusal(zipOf(new Map([['word/document.xml', '<w/>']])))).toMatch(
      /^failed: this is no XLSX workbook/,
    );
    expect(refusal(withDirectoryField(sample(), 8, 0x00080809))).toMatch(/protected by a password/);
    expect(refusal(new Uint8Array(5 * MIB + 1))).toMatch(/^too-large: the workbook is larger than 5 MiB/);
  });

  it('is called by its own name, with the way out', () => {
    const older = (name: string): Uint8Array =>
      Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), Buffer.from(name, 'utf16le')]);
    const archive = (name: string, content: string): Uint8Array => zipOf(new Map([[name, content]]));
    const ods = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(
      [
        older('Workbook'),
        older('Book'),
        older('EncryptedPackage'),
        archive('xl/workbook.bin', ''),
        archive('mimetype', ods),
        archive('Index/Document.iwa', ''),
      ].map(refusal),
    ).toEqual([
      'failed: this is an XLS workbook of Excel 97 to 2003: save it as XLSX, or as CSV',
      'failed: this is an XLS workbook of Excel 97 to 2003: save it as XLSX, or as CSV',
      'damaged: the workbook is protected by a password: save it without one',
      'failed: this is an XLSB workbook, which is not read: save it as XLSX, or as CSV',
      'failed: this is an ODS spreadsheet, which is not read: save it as XLSX, or as CSV',
      'failed: this is a Numbers spreadsheet, which is not read: export it as XLSX, or as CSV',
    ]);
  });
});
