/** How cells look: bold headings, and figures of one kind with as many places all down their column. */
import type { ColumnKind } from './workbook';
import { SPREADSHEET, XML_HEAD } from './xml-text';

interface Look {
  readonly kind: ColumnKind;
  /** How its numbers are written; null as they are. */
  readonly format: string | null;
}

/** Style 0 is no cell's own, as programs put their own in its place; 1 is the headings'. */
const LOOKS: readonly Look[] = [
  { kind: 'text', format: null },
  { kind: 'prose', format: null },
  { kind: 'figure', format: null },
  { kind: 'count', format: '0' },
  { kind: 'metres', format: '0.0##' },
  { kind: 'decibels', format: '0.000' },
];

const HEADING_STYLE = 1;
/** Below it the numbers of formats are the program's own that opens the file. */
const FIRST_FORMAT = 164;

export const headingStyle = HEADING_STYLE;

export const styleOf = (kind: ColumnKind): number =>
  HEADING_STYLE + 1 + LOOKS.findIndex((one) => one.kind === kind);

interface Style {
  readonly format?: number;
  readonly isBold?: boolean;
  readonly isWrapped?: boolean;
  /** Text keeps a little away from the number before it. */
  readonly isIndented?: boolean;
}

/** Cells of several lines beside those of one: all begin at the top. */
const style = ({ format = 0, isBold = false, isWrapped = false, isIndented = false }: Style): string =>
  `<xf numFmtId="${format}" fontId="${isBold ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" ` +
  `applyFont="1" applyAlignment="1"><alignment vertical="top"${isIndented ? ' horizontal="left" indent="1"' : ''}` +
  `${isWrapped ? ' wrapText="1"' : ''}/></xf>`;

const FORMATS = LOOKS.flatMap(({ format }) => (format === null ? [] : [format]));

const lookStyle = ({ kind, format }: Look): string =>
  style({
    format: format === null ? 0 : FIRST_FORMAT + FORMATS.indexOf(format),
    isWrapped: kind === 'prose',
    isIndented: kind === 'text' || kind === 'prose',
  });

export const STYLES_XML = [
  `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET}">`,
  `<numFmts count="${FORMATS.length}">`,
  ...FORMATS.map((format, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${format}"/>`),
  '</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${LOOKS.length + 2}">`,
  style({}),
  style({ isBold: true, isWrapped: true }),
  ...LOOKS.map(lookStyle),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
