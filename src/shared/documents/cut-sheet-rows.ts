/** One row of a cut sheet as one part of a channel file. */
import type { Problem, Result } from '../result';
import { type CutSheetFieldKey, fieldTitle } from './cut-sheet-fields';
import type { NumberFieldKey } from './cut-sheet-numbers';
import {
  connectorWord,
  facingWord,
  gradeWord,
  pinsWord,
  polishWord,
  type RowKind,
  rowKind,
  wiringWord,
  yesOrNo,
} from './cut-sheet-words';

export interface SheetRow {
  /** As the spreadsheet counts. */
  readonly row: number;
  /** The trimmed text of a field; empty where the cell or the column is. */
  readonly cell: (key: CutSheetFieldKey) => string;
  /** The number in a field, read as its column is; undefined where the cell is empty. Errors: one sentence. */
  readonly number: (key: NumberFieldKey) => Result<number, string> | undefined;
}

export type RowPart =
  | { readonly kind: 'end'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: 'part'; readonly value: Readonly<Record<string, unknown>> };

const ROW_PRESETS = ['rows-kept', 'rows-swapped', 'columns-mirrored', 'fully-reversed', 'pair-flipped'];

/** Reads cells and notes what is wrong with them, each problem at its row and column. */
class Cells {
  constructor(
    readonly row: SheetRow,
    readonly problems: Problem[],
  ) {}

  complain(key: CutSheetFieldKey, message: string): void {
    this.problems.push({ path: `row ${this.row.row}, ${fieldTitle(key)}`, message });
  }

  text(key: CutSheetFieldKey, spell: (text: string) => string = (text) => text): string | undefined {
    const text = this.row.cell(key);
    return text === '' ? undefined : spell(text);
  }

  number(key: NumberFieldKey): number | undefined {
    const read = this.row.number(key);
    if (read?.ok === false) this.complain(key, read.error);
    return read?.ok === true ? read.value : undefined;
  }

  /** Both ends; the far one is as the near one where its cell is empty. */
  both(near: CutSheetFieldKey, far: CutSheetFieldKey, spell: (text: string) => string) {
    const first = this.text(near, spell);
    return first === undefined ? undefined : [first, this.text(far, spell) ?? first];
  }

  existing(): true | undefined {
    const text = this.row.cell('existing');
    if (text === '') return undefined;
    const value = yesOrNo(text);
    if (value === undefined) this.complain('existing', `expected yes or no, found ${JSON.stringify(text)}`);
    return value ? true : undefined;
  }
}

/** `LC-SC` has two ends, `LC` one word for both. */
const duplexConnector = (text: string | undefined): unknown => {
  const ends = text?.split(/-|–|\/|to/i).map((end) => end.trim().toUpperCase());
  return ends?.length === 2 ? ends : text;
};

const arrayCable = (cells: Cells, kind: RowKind): Record<string, unknown> => {
  const wiring = cells.text('wiring', (text) => wiringWord(kind, text));
  const isPreset = wiring !== undefined && ROW_PRESETS.includes(wiring.toLowerCase());
  return {
    part: 'array-cable',
    role: kind === 'array-cable' ? undefined : kind,
    type: isPreset ? undefined : wiring,
    rows: isPreset ? wiring.toLowerCase() : undefined,
    connector: cells.text('connector', connectorWord),
    fibres: cells.number('fibres'),
    pins: cells.both('pins', 'farPins', pinsWord),
    fibre: cells.text('fibre', gradeWord),
    polish: cells.both('polish', 'farPolish', polishWord),
    lengthM: cells.number('lengthM'),
  };
};

/** `MPO-12` has LC ports in front; `MPO-12 to SC` says which. */
const moduleConnectors = (text: string | undefined): { rear: string | undefined; front: string } => {
  if (text === undefined) return { rear: undefined, front: 'LC' };
  const found = /(?:\/|to)\s*(LC|SC)$/i.exec(text);
  const rear = text.slice(0, found?.index ?? 0);
  if (found === null || rear === '') return { rear: connectorWord(text), front: 'LC' };
  return { rear: connectorWord(rear), front: (found[1] as string).toUpperCase() };
};

const module = (cells: Cells): Record<string, unknown> => {
  const polishes = cells.both('polish', 'farPolish', polishWord);
  return {
    part: 'module',
    wiring: cells.text('wiring', (text) => wiringWord('module', text)),
    ...moduleConnectors(cells.text('connector')),
    fibres: cells.number('fibres'),
    pins: cells.text('pins', pinsWord),
    fibre: cells.text('fibre', gradeWord),
    rearPolish: polishes?.[0],
    frontPolish: polishes?.[1],
    lossDb: cells.number('lossDb'),
    facing: cells.text('facing', facingWord),
  };
};

const breakoutCord = (cells: Cells): Record<string, unknown> => ({
  part: 'breakout-cord',
  connector: cells.text('connector', connectorWord),
  fibres: cells.number('fibres'),
  pins: cells.text('pins', pinsWord),
  legs: cells.number('legs'),
  fibre: cells.text('fibre', gradeWord),
  polish: cells.both('polish', 'farPolish', polishWord),
  lengthM: cells.number('lengthM'),
  facing: cells.text('facing', facingWord),
});

const valuesOf = (cells: Cells, kind: RowKind): Record<string, unknown> => {
  switch (kind) {
    case 'transceiver':
      return { interface: cells.text('interface'), polish: cells.text('polish', polishWord) };
    case 'mpo-adapter':
      return {
        part: kind,
        keys: cells.text('wiring', (text) => wiringWord(kind, text)),
        connector: cells.text('connector', connectorWord),
        lossDb: cells.number('lossDb'),
      };
    case 'duplex-cord':
      return {
        part: kind,
        wiring: cells.text('wiring', (text) => wiringWord(kind, text)),
        connector: duplexConnector(cells.text('connector', connectorWord)),
        fibre: cells.text('fibre', gradeWord),
        polish: cells.both('polish', 'farPolish', polishWord),
        lengthM: cells.number('lengthM'),
      };
    case 'module':
      return module(cells);
    case 'breakout-cord':
      return breakoutCord(cells);
    case 'splice':
      return { part: kind, lossDb: cells.number('lossDb') };
    default:
      return arrayCable(cells, kind);
  }
};

const withoutGaps = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Null, with a problem added, for a row whose part is not known. */
export const partOfRow = (row: SheetRow, problems: Problem[]): RowPart | null => {
  const word = row.cell('part');
  const kind = rowKind(word);
  const cells = new Cells(row, problems);
  if (kind === undefined) {
    cells.complain(
      'part',
      word === ''
        ? 'missing: say which part this row is'
        : `no part is called ${JSON.stringify(word)}: use transceiver, cord, trunk, adapter, module, duplex cord, breakout cord or splice; a fan-out needs a channel file`,
    );
    return null;
  }
  if (kind === 'transceiver') {
    if (row.cell('interface') === '')
      cells.complain('interface', 'missing: name the interface, such as 40GBASE-SR4');
    return { kind: 'end', value: withoutGaps(valuesOf(cells, kind)) };
  }
  return { kind: 'part', value: withoutGaps({ ...valuesOf(cells, kind), existing: cells.existing() }) };
};

const FIELD_OF_KEY: Readonly<Record<string, CutSheetFieldKey>> = {
  part: 'part',
  type: 'wiring',
  rows: 'wiring',
  wiring: 'wiring',
  keys: 'wiring',
  connector: 'connector',
  rear: 'connector',
  front: 'connector',
  fibres: 'fibres',
  fibre: 'fibre',
  lengthM: 'lengthM',
  legs: 'legs',
  lossDb: 'lossDb',
  facing: 'facing',
  existing: 'existing',
  interface: 'interface',
  rearPolish: 'polish',
  frontPolish: 'farPolish',
};

/** `.pins[1]` stands in column `Far pins`; a path that belongs to no column has none. */
export const titleOfPath = (path: string): string => {
  const found = /^\.(\w+)(?:\[(\d)\])?/.exec(path);
  if (found === null) return '';
  const [, key = '', end] = found;
  if (key === 'pins') return fieldTitle(end === '1' ? 'farPins' : 'pins');
  if (key === 'polish') return fieldTitle(end === '1' ? 'farPolish' : 'polish');
  const field = FIELD_OF_KEY[key];
  return field === undefined ? '' : fieldTitle(field);
};
