/** One sheet as XML, in pieces: its headings stay in sight, can be filtered by, and stand on every page that is printed. */
import { columnName } from './column-name';
import { headingStyle, styleOf } from './styles';
import type { Cell, Column, Sheet } from './workbook';
import { SPREADSHEET, XML_HEAD, xmlText } from './xml-text';

/** Blanks at either end, and breaks of a line, are kept only where that is said. */
const textXml = (text: string): string =>
  /^\s|\s$|\n/.test(text) ? `<t xml:space="preserve">${xmlText(text)}` : `<t>${xmlText(text)}`;

const END = '</v></c>';
const TEXT_END = '</t></is></c>';
const NARROWEST = 7;
/** The arrow of the filter beside the title's longest word, and what keeps a text away from its neighbour. */
const ARROW = 3;

const widthOf = ({ title, width = 0 }: Column): number =>
  Math.max(NARROWEST, width, ...title.split(' ').map((word) => word.length + ARROW));

const LINE_POINTS = 15;

/** Of words set one after the other: `linesOf('of which spares', 9)` is 2. */
const linesOf = (text: string, width: number): number => {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + length > width) {
      lines += 1;
      used = 0;
    }
    // What is longer than a line breaks within itself.
    lines += Math.max(0, Math.ceil(length / width) - 1);
    used += length + 1;
  }
  return lines;
};

/** Said, as not every program finds it out by itself when it opens a file; of one line it is nothing. */
const heightXml = (lines: number): string =>
  lines > 1 ? ` ht="${lines * LINE_POINTS}" customHeight="1"` : '';

/** `A1:P12` of a sheet with sixteen columns and eleven rows below its headings. */
export const areaOf = (columns: number, rows: number): string => `A1:${columnName(columns - 1)}${rows + 1}`;

/** Answers how many rows it was given. `take` hands over the next row, or undefined after the last. */
export function* sheetXml(
  { columns }: Pick<Sheet, 'columns'>,
  take: () => readonly Cell[] | undefined,
  pageHead: string,
): Generator<string, number> {
  // What is the same in all cells of a column is put together once.
  const starts = columns.map(({ kind }, index) => ({
    place: `<c r="${columnName(index)}`,
    figure: `" s="${styleOf(kind)}"><v>`,
    text: `" s="${styleOf(kind)}" t="inlineStr"><is>`,
  }));
  const widths = columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"/>`,
  );
  const prose = columns.flatMap((column, index) =>
    column.kind === 'prose' ? [{ index, width: widthOf(column) }] : [],
  );
  const linesIn = (cells: readonly Cell[]): number =>
    prose.reduce((most, { index, width }) => Math.max(most, linesOf(String(cells[index] ?? ''), width)), 1);
  const headLines = Math.max(...columns.map((column) => linesOf(column.title, widthOf(column) - ARROW)));
  yield `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>` +
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>' +
    `</sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1"${heightXml(headLines)}>`;
  yield columns
    .map(
      ({ title }, index) =>
        `<c r="${columnName(index)}1" s="${headingStyle}" t="inlineStr"><is><t>${xmlText(title)}${TEXT_END}`,
    )
    .join('');
  yield '</row>';
  let rows = 0;
  for (let cells = take(); cells !== undefined; cells = take()) {
    rows += 1;
    const row = String(rows + 1);
    let xml = `<row r="${row}"${prose.length === 0 ? '' : heightXml(linesIn(cells))}>`;
    let column = 0;
    for (const { place, figure, text } of starts) {
      const value = cells[column] ?? '';
      column += 1;
      if (typeof value === 'number') xml += place + row + figure + value + END;
      else if (value !== '') xml += place + row + text + textXml(value) + TEXT_END;
    }
    yield `${xml}</row>`;
  }
  yield `</sheetData><autoFilter ref="${areaOf(columns.length, rows)}"/>` +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddHeader>&amp;L${xmlText(pageHead.replaceAll('&', '&&'))}&amp;R&amp;A</oddHeader>` +
    '<oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>';
  return rows;
}
