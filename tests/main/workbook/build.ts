/** Workbooks by hand, as small as they may be, and some that nobody would write. */
import { zipOf } from '../../../src/shared/workbook/zip';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Given {
  /** Sheets by name: what stands inside `sheetData`. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** The whole XML of the sheets instead. */
  readonly sheetXml?: string;
  readonly hidden?: readonly string[];
  readonly sharedTexts?: readonly string[];
  /** What stands inside `styleSheet`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly prefix?: string;
}

export const partsOf = ({
  sheets = { Sheet1: '' },
  sheetXml,
  hidden = [],
  sharedTexts = [],
  styles = '',
  workbookPr = '',
  prefix = '',
}: Given): Map<string, string> => {
  const names = Object.keys(sheets);
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (all: readonly string[]): string => `<Relationships>${all.join('')}</Relationships>`;
  return new Map([
    ['_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])],
    [
      'xl/workbook.xml',
      `<${prefix}workbook xmlns:r="${OFFICE}">${workbookPr}<${prefix}sheets>${names
        .map(
          (name, index) =>
            `<${prefix}sheet name="${name}" sheetId="${index + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="s${index + 1}"/>`,
        )
        .join('')}</${prefix}sheets></${prefix}workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...names.map((_, index) =>
          relation(`s${index + 1}`, 'worksheet', `/xl/worksheets/sheet${index + 1}.xml`),
        ),
        relation('t', 'sharedStrings', 'sharedStrings.xml'),
        relation('f', 'styles', 'styles.xml'),
      ]),
    ],
    ['xl/sharedStrings.xml', `<sst>${sharedTexts.map((text) => `<si>${text}</si>`).join('')}</sst>`],
    ['xl/styles.xml', `<styleSheet>${styles}</styleSheet>`],
    ...names.map((name, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml ??
        `<${prefix}worksheet><${prefix}sheetData>${sheets[name]}</${prefix}sheetData></${prefix}worksheet>`,
    ]),
  ]);
};

export const workbookFile = (given: Given): Uint8Array => zipOf(partsOf(given));

/** `row(2, 'a', 'b')` has its texts in A2 and B2. */
export const row = (number: number, ...texts: readonly string[]): string =>
  `<row r="${number}">${texts
    .map((text, at) => `<c r="${String.fromCharCode(65 + at)}${number}" t="str"><v>${text}</v></c>`)
    .join('')}</row>`;
