/** A workbook of one sheet: a head row that stays in sight, texts as texts, numbers as numbers, nothing computed. */

import { columnName } from '../../shared/documents/column-name';
import type { Worksheet } from '../../shared/documents/worksheet';
import { zipOf } from './zip-writer';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Signs that XML cannot hold: most controls, halves of a sign, and U+FFFE and U+FFFF, which are no signs. */
const NOT_IN_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are they
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (text: string): string =>
  text
    .replace(/_x(?=[0-9a-f]{4}_)/gi, '_x005F_x')
    .replace(NOT_IN_XML, '')
    // XML would read it back as a line feed.
    .replaceAll('\r', '_x000D_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const cellXml = (value: string | number, row: number, column: number, style: number): string => {
  if (value === '') return '';
  const place = `r="${columnName(column)}${row}"${style === 0 ? '' : ` s="${style}"`}`;
  return typeof value === 'number'
    ? `<c ${place}><v>${value}</v></c>`
    : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
};

const rowXml = (cells: readonly (string | number)[], row: number, style: number): string =>
  `<row r="${row}">${cells.map((value, column) => cellXml(value, row, column, style)).join('')}</row>`;

const NARROWEST = 9;
const WIDEST = 40;

const widthOf = (column: number, rows: Worksheet['rows']): number => {
  let width = NARROWEST;
  for (const cells of rows) width = Math.max(width, String(cells[column] ?? '').length + 2);
  return Math.min(WIDEST, width);
};

const sheetXml = ({ headings, rows }: Worksheet): string => {
  const widths = headings.map(
    (_, column) =>
      `<col min="${column + 1}" max="${column + 1}" width="${widthOf(column, [headings, ...rows])}" customWidth="1"/>`,
  );
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" ` +
    `activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>` +
    `${rowXml(headings, 1, 1)}${rows.map((cells, index) => rowXml(cells, index + 2, 0)).join('')}</sheetData></worksheet>`
  );
};

const BOLD_HEADINGS =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/>` +
  '<sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/>' +
  '<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '</cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" ' +
  'fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" ' +
  'builtinId="0"/></cellStyles></styleSheet>';

const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const relations = (...all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${TYPES}.${type}+xml"/>`;

/** The same sheet gives the same bytes. What a tab may not be called is left out of its name. */
export const workbookOf = (sheet: Worksheet): Uint8Array => {
  const sheetName = escaped(sheet.name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));
  return zipOf(
    new Map([
      [
        '[Content_Types].xml',
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
          'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
          `ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}` +
          `${override('xl/worksheets/sheet1.xml', 'worksheet')}${override('xl/styles.xml', 'styles')}</Types>`,
      ],
      ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
      [
        'xl/workbook.xml',
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName}" sheetId="1" ` +
          'r:id="rId1"/></sheets></workbook>',
      ],
      [
        'xl/_rels/workbook.xml.rels',
        relations(relation(1, 'worksheet', 'worksheets/sheet1.xml'), relation(2, 'styles', 'styles.xml')),
      ],
      ['xl/worksheets/sheet1.xml', sheetXml(sheet)],
      ['xl/styles.xml', BOLD_HEADINGS],
    ]),
  );
};
