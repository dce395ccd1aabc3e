/** An XLSX file of a workbook. The same workbook gives the same bytes, wherever it is written. */
import { areaOf, sheetXml } from './sheet-xml';
import { STYLES_XML } from './styles';
import { type Cell, MOST_ROWS, type Sheet, type Workbook } from './workbook';
import { SPREADSHEET, XML_HEAD, xmlText } from './xml-text';
import { joined, ZipWriter } from './zip';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const LONGEST_NAME = 31;

interface Tab {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
}

/** `Port map` and from the second on `Port map 2`, each within what a tab may be called. */
const tabName = (name: string, number: number): string => {
  const behind = number === 1 ? '' : ` ${number}`;
  return `${name.replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_NAME - behind.length)}${behind}`;
};

const relation = (id: string, kind: string, target: string, base = `${OFFICE}/relationships`): string =>
  `<Relationship Id="${id}" Type="${base}/${kind}" Target="${target}"/>`;

const relations = (...all: readonly string[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}+xml"/>`;

const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

const typesXml = (sheets: number): string => {
  const spreadsheet = (part: string, type: string): string =>
    override(part, `${TYPES}.spreadsheetml.${type}`);
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" `,
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ',
    'ContentType="application/xml"/>',
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'),
    override('docProps/custom.xml', `${TYPES}.custom-properties`),
    spreadsheet('xl/styles.xml', 'styles'),
    spreadsheet('xl/workbook.xml', 'sheet.main'),
    ...Array.from({ length: sheets }, (_, index) => spreadsheet(sheetPath(index), 'worksheet')),
    '</Types>',
  ].join('');
};

/** A name in a formula: quoted, its own quotes doubled. */
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** `A1:P12` in a formula is `$A$1:$P$12`. */
const fixed = (area: string): string => area.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');

const namesXml = ({ name, columns, rows }: Tab, index: number): string => {
  const sheet = xmlText(quoted(name));
  const area = fixed(areaOf(columns, rows));
  const defined = (title: string, formula: string, more = ''): string =>
    `<definedName name="_xlnm.${title}" localSheetId="${index}"${more}>${sheet}!${formula}</definedName>`;
  return [
    defined('_FilterDatabase', area, ' hidden="1"'),
    defined('Print_Area', area),
    defined('Print_Titles', '$1:$1'),
  ].join('');
};

const workbookXml = (tabs: readonly Tab[]): string =>
  [
    `${XML_HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}/relationships"><sheets>`,
    ...tabs.map(
      ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    ),
    `</sheets><definedNames>${tabs.map(namesXml).join('')}</definedNames></workbook>`,
  ].join('');

const coreXml = (title: string): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`;

/** What the standard has custom properties begin with: the id of their kind, and 2 for the first. */
const PROPERTY_KIND = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_PROPERTY = 2;

const customXml = (properties: Workbook['properties']): string =>
  [
    `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">`,
    ...Object.entries(properties).map(
      ([name, value], index) =>
        `<property fmtid="${PROPERTY_KIND}" pid="${FIRST_PROPERTY + index}" name="${xmlText(name)}">` +
        `<vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
    ),
    '</Properties>',
  ].join('');

/** The rows of a sheet, one after the other over all the tabs that they fill. */
class Rows {
  readonly #rows: Iterator<readonly Cell[]>;
  #next: IteratorResult<readonly Cell[]>;

  constructor({ rows }: Sheet) {
    this.#rows = rows[Symbol.iterator]();
    this.#next = this.#rows.next();
  }

  get isOver(): boolean {
    return this.#next.done === true;
  }

  take(): readonly Cell[] | undefined {
    if (this.#next.done === true) return undefined;
    const row = this.#next.value;
    this.#next = this.#rows.next();
    return row;
  }
}

/** The rows of one tab as XML. Answers how many it took. */
function* tabXml(sheet: Sheet, rows: Rows, mostRows: number, pageHead: string): Generator<string, number> {
  let left = mostRows;
  return yield* sheetXml(
    sheet,
    () => {
      left -= 1;
      return left < 0 ? undefined : rows.take();
    },
    pageHead,
  );
}

const PACKAGE_RELATIONS = relations(
  relation('rId1', 'officeDocument', 'xl/workbook.xml'),
  relation('rId2', 'metadata/core-properties', 'docProps/core.xml', `${PACKAGE}/relationships`),
  relation('rId3', 'custom-properties', 'docProps/custom.xml'),
);

const workbookRelations = (tabs: readonly Tab[]): string =>
  relations(
    ...tabs.map((_, index) => relation(`rId${index + 1}`, 'worksheet', sheetPath(index).replace('xl/', ''))),
    relation(`rId${tabs.length + 1}`, 'styles', 'styles.xml'),
  );

/**
 * The file in pieces, each as soon as it is made: a port map of a thousand links is not held as a whole. What depends on how many
 * rows there were stands behind the sheets. `mostRows` are put below one heading.
 */
export function* workbookPieces(workbook: Workbook, mostRows = MOST_ROWS): Generator<Uint8Array> {
  const zip = new ZipWriter();
  function* write(name: string, content: string): Generator<Uint8Array> {
    const part = zip.add(name);
    part.write(content);
    part.end();
    yield* zip.taken();
  }
  yield* write('_rels/.rels', PACKAGE_RELATIONS);
  yield* write('docProps/core.xml', coreXml(workbook.title));
  yield* write('docProps/custom.xml', customXml(workbook.properties));
  yield* write('xl/styles.xml', STYLES_XML);
  const tabs: Tab[] = [];
  for (const sheet of workbook.sheets) {
    const rows = new Rows(sheet);
    for (let number = 1; number === 1 || !rows.isOver; number += 1) {
      const part = zip.add(sheetPath(tabs.length));
      const xml = tabXml(sheet, rows, mostRows, workbook.pageHead);
      let step = xml.next();
      for (; step.done !== true; step = xml.next()) {
        part.write(step.value);
        yield* zip.taken();
      }
      part.end();
      yield* zip.taken();
      tabs.push({ name: tabName(sheet.name, number), columns: sheet.columns.length, rows: step.value });
    }
  }
  yield* write('xl/workbook.xml', workbookXml(tabs));
  yield* write('xl/_rels/workbook.xml.rels', workbookRelations(tabs));
  yield* write('[Content_Types].xml', typesXml(tabs.length));
  zip.end();
  yield* zip.taken();
}

export const workbookBytes = (workbook: Workbook, mostRows = MOST_ROWS): Uint8Array =>
  joined([...workbookPieces(workbook, mostRows)]);
