/** What stands around the sheets of a workbook: where its parts are, the sheets' names, shared texts and formats. */

import { LONGEST_RAW_TEXT, unescaped } from './cell-text';
import { builtInFormat, formatOf, type NumberFormat } from './number-format';
import { NOT_XLSX } from './other-kinds';
import { partText } from './part-text';
import { attributeOf, type XmlVisitor } from './xml-read';
import type { ZipArchive } from './zip-archive';

/** Reads one part, false where there is none of that name. Throws `Unreadable`. */
export type ReadPart = (name: string, visitor: XmlVisitor) => boolean;

export const partReader =
  (archive: ZipArchive): ReadPart =>
  (name, visitor) => {
    const part = partText(visitor);
    if (!archive.read(name, part.take)) return false;
    part.end();
    return true;
  };

interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`. */
  readonly kind: string;
  /** Path inside the archive. */
  readonly target: string;
}

/** `xl/workbook.xml` and `worksheets/sheet1.xml` meet in `xl/worksheets/sheet1.xml`; a leading slash begins at the top. */
const resolved = (from: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

const relationsOf = (read: ReadPart, part: string): readonly Relation[] => {
  const slash = part.lastIndexOf('/') + 1;
  const relations: Relation[] = [];
  read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        kind: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: resolved(part, attributeOf(attributes, 'Target') ?? ''),
      });
    },
  });
  return relations;
};

const MOST_SHEETS = 100;

export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

export interface WorkbookParts {
  /** In the order of the tabs, without those that are hidden. */
  readonly sheets: readonly SheetPart[];
  readonly sharedTexts: readonly string[];
  /** How a number is shown in each cell style. */
  readonly styles: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** A text with its runs put together; readings of Japanese words beside it (`rPh`) are no part of it. */
const sharedTextsIn = (texts: string[]): XmlVisitor => {
  let current = '';
  let inText = false;
  let inReading = false;
  return {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(current));
      else if (name === 'rPh') inReading = false;
      else if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText && current.length <= LONGEST_RAW_TEXT) current += text;
    },
  };
};

const stylesIn = (styles: NumberFormat[]): XmlVisitor => {
  const own = new Map<number, NumberFormat>();
  let inCells = false;
  return {
    open: (name, attributes) => {
      if (name === 'numFmt')
        own.set(
          Number(attributeOf(attributes, 'numFmtId')),
          formatOf(attributeOf(attributes, 'formatCode') ?? ''),
        );
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        styles.push(own.get(id) ?? builtInFormat(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  };
};

/** Throws `Unreadable` for what is no workbook. */
export const readWorkbookParts = (read: ReadPart): WorkbookParts => {
  const workbook = relationsOf(read, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (workbook === undefined) throw NOT_XLSX;
  const relations = relationsOf(read, workbook);
  if (!relations.some(({ kind }) => kind === 'worksheet')) throw NOT_XLSX;

  const sheets: SheetPart[] = [];
  let from1904 = false;
  const found = read(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet' || (attributeOf(attributes, 'state') ?? 'visible') !== 'visible') return;
      const id = attributeOf(attributes, 'id');
      // A sheet that is a chart has no cells.
      const sheet = relations.find((relation) => relation.kind === 'worksheet' && relation.id === id);
      if (sheet === undefined || sheets.length >= MOST_SHEETS) return;
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', part: sheet.target });
    },
  });
  if (!found) throw NOT_XLSX;
  const optional = (kind: string, visitor: XmlVisitor): void => {
    const relation = relations.find((one) => one.kind === kind);
    if (relation !== undefined) read(relation.target, visitor);
  };
  const sharedTexts: string[] = [];
  optional('sharedStrings', sharedTextsIn(sharedTexts));
  const styles: NumberFormat[] = [];
  optional('styles', stylesIn(styles));
  return { sheets, sharedTexts, styles, from1904 };
};
