/** What stands around the sheets of a workbook: where its parts are, the sheets' names, shared texts and formats. */
import { builtInKind, kindOfFormat, type NumberKind } from './number-format';
import { damaged, Unreadable } from './unreadable';
import { attributeOf, scanXml } from './xml-scan';
import type { ZipArchive } from './zip-archive';

/** The text of one part, null where there is none of that name. Throws `Unreadable`. */
export type ReadPart = (name: string) => string | null;

export const partReader =
  (archive: ZipArchive): ReadPart =>
  (name) => {
    const bytes = archive.read(name);
    if (bytes === null) return null;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw damaged('a part is not text');
    }
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
  const xml = read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const relations: Relation[] = [];
  if (xml === null) return relations;
  scanXml(xml, {
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

const NO_WORKBOOK = new Unreadable(
  'this is no XLSX workbook: save the sheet as XLSX or CSV, or copy its cells and paste them',
  'failed',
);

export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

export interface WorkbookParts {
  /** In the order of the tabs, without those that are hidden. */
  readonly sheets: readonly SheetPart[];
  readonly sharedTexts: readonly string[];
  /** Kind of number for each cell style. */
  readonly styles: readonly NumberKind[];
  readonly from1904: boolean;
}

/** A text with its runs put together; readings of Japanese words beside it (`rPh`) are no part of it. */
const readSharedTexts = (xml: string): readonly string[] => {
  const texts: string[] = [];
  let current = '';
  let inText = false;
  let inReading = false;
  scanXml(xml, {
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
      if (inText) current += text;
    },
  });
  return texts;
};

/** Signs that XML cannot hold are written as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

const readStyles = (xml: string): readonly NumberKind[] => {
  const own = new Map<number, NumberKind>();
  const styles: NumberKind[] = [];
  let inCells = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        own.set(
          Number(attributeOf(attributes, 'numFmtId')),
          kindOfFormat(attributeOf(attributes, 'formatCode') ?? ''),
        );
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        styles.push(own.get(id) ?? builtInKind(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
};

/** Throws `Unreadable` for what is no workbook. */
export const readWorkbookParts = (read: ReadPart): WorkbookParts => {
  const workbook = relationsOf(read, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (workbook === undefined) throw NO_WORKBOOK;
  const relations = relationsOf(read, workbook);
  const xml = read(workbook);
  if (xml === null || !relations.some(({ kind }) => kind === 'worksheet')) throw NO_WORKBOOK;

  const sheets: SheetPart[] = [];
  let from1904 = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet' || (attributeOf(attributes, 'state') ?? 'visible') !== 'visible') return;
      const id = attributeOf(attributes, 'id');
      // A sheet that is a chart has no cells.
      const found = relations.find((relation) => relation.kind === 'worksheet' && relation.id === id);
      if (found !== undefined)
        sheets.push({ name: attributeOf(attributes, 'name') ?? '', part: found.target });
    },
  });
  const optional = (kind: string): string | null => {
    const found = relations.find((relation) => relation.kind === kind);
    return found === undefined ? null : read(found.target);
  };
  const texts = optional('sharedStrings');
  const styles = optional('styles');
  return {
    sheets,
    sharedTexts: texts === null ? [] : readSharedTexts(texts),
    styles: styles === null ? [] : readStyles(styles),
    from1904,
  };
};
