/**
 * The columns of a cut sheet that is a table: one row per part, from near to far, a transceiver being a row too. Headings
 * are found by their title or another usual name; the window lets people map the rest.
 */

const CUT_SHEET_FIELD_KEYS = [
  'channel',
  'part',
  'interface',
  'wiring',
  'connector',
  'fibres',
  'pins',
  'farPins',
  'fibre',
  'polish',
  'farPolish',
  'lengthM',
  'legs',
  'lossDb',
  'facing',
  'existing',
] as const;
export type CutSheetFieldKey = (typeof CUT_SHEET_FIELD_KEYS)[number];

export interface CutSheetField {
  readonly key: CutSheetFieldKey;
  /** The heading in the template and in problems. */
  readonly title: string;
  readonly help: string;
  /** Other headings it is known by, compared without case, spaces and signs. */
  readonly aliases: readonly string[];
  readonly required?: true;
}

export const CUT_SHEET_FIELDS: readonly CutSheetField[] = [
  {
    key: 'channel',
    title: 'Channel',
    help: 'Rows with one name are one channel; without this column the whole table is',
    aliases: ['name', 'link', 'circuit', 'channel name', 'cable id', 'id'],
  },
  {
    key: 'part',
    title: 'Part',
    help: 'transceiver, cord, trunk, adapter, module, duplex cord, breakout cord or splice',
    aliases: ['kind', 'item', 'component', 'element', 'part type'],
    required: true,
  },
  {
    key: 'interface',
    title: 'Interface',
    help: 'Of a transceiver: 40GBASE-SR4',
    aliases: ['transceiver', 'optic', 'optics', 'port type'],
  },
  {
    key: 'wiring',
    title: 'Wiring',
    help: 'Cable type A, B or C; keys opposed or aligned; module U1; cord A-to-B',
    aliases: ['type', 'polarity', 'cable type', 'keys', 'method'],
  },
  {
    key: 'connector',
    title: 'Connector',
    help: 'MPO-12, MPO-16, MPO-24; LC, SC or LC-SC; of a module MPO-12, or MPO-12 to SC',
    aliases: ['connectors', 'plug'],
  },
  {
    key: 'fibres',
    title: 'Fibres',
    help: '8, 12, 16 or 24',
    aliases: ['fibers', 'fibre count', 'fiber count'],
  },
  {
    key: 'pins',
    title: 'Pins',
    help: 'pinned or unpinned, at the near end',
    aliases: ['gender', 'near pins', 'pins near', 'near gender'],
  },
  {
    key: 'farPins',
    title: 'Far pins',
    help: 'Where the far end differs',
    aliases: ['pins far', 'far gender'],
  },
  {
    key: 'fibre',
    title: 'Fibre',
    help: 'OM3, OM4, OM5 or OS2',
    aliases: ['fiber', 'grade', 'glass', 'mode'],
  },
  {
    key: 'polish',
    title: 'Polish',
    help: 'UPC or APC, at the near end or a module’s rear',
    aliases: ['near polish', 'polish near', 'rear polish'],
  },
  {
    key: 'farPolish',
    title: 'Far polish',
    help: 'Where the far end or a module’s front differs',
    aliases: ['polish far', 'front polish'],
  },
  {
    key: 'lengthM',
    title: 'Length m',
    help: 'In metres',
    aliases: ['length', 'metres', 'meters', 'm', 'length (m)'],
  },
  { key: 'legs', title: 'Legs', help: 'Of a breakout cord', aliases: ['duplex legs', 'ports'] },
  {
    key: 'lossDb',
    title: 'Loss dB',
    help: 'Of a module, splice or adapter pair, if known',
    aliases: ['loss', 'insertion loss', 'il', 'db'],
  },
  {
    key: 'facing',
    title: 'Facing',
    help: 'near or far, where neighbours do not tell',
    aliases: ['direction'],
  },
  { key: 'existing', title: 'Existing', help: 'yes for what is installed', aliases: ['installed'] },
];

export const fieldTitle = (key: CutSheetFieldKey): string =>
  CUT_SHEET_FIELDS.find((field) => field.key === key)?.title ?? key;

/** Index of the column for each field that the table has. */
export type ColumnMapping = Readonly<Partial<Record<CutSheetFieldKey, number>>>;
/** Heading for each field, as it is remembered from one table to the next. */
export type RememberedHeadings = Readonly<Partial<Record<CutSheetFieldKey, string>>>;

const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The remembered heading first, then the title, then the other names; no column serves two fields. */
export const guessColumns = (
  headings: readonly string[],
  remembered: RememberedHeadings = {},
): ColumnMapping => {
  const columns = headings.map(plain);
  const mapping: Partial<Record<CutSheetFieldKey, number>> = {};
  const taken = new Set<number>();
  const take = (key: CutSheetFieldKey, names: readonly string[]): void => {
    if (mapping[key] !== undefined) return;
    for (const name of names) {
      const at = columns.findIndex(
        (column, index) => column !== '' && column === plain(name) && !taken.has(index),
      );
      if (at < 0) continue;
      mapping[key] = at;
      taken.add(at);
      return;
    }
  };
  for (const { key } of CUT_SHEET_FIELDS) take(key, remembered[key] === undefined ? [] : [remembered[key]]);
  for (const { key, title } of CUT_SHEET_FIELDS) take(key, [title]);
  for (const { key, aliases } of CUT_SHEET_FIELDS) take(key, aliases);
  return mapping;
};

export const headingsOf = (headings: readonly string[], mapping: ColumnMapping): RememberedHeadings =>
  Object.fromEntries(
    CUT_SHEET_FIELD_KEYS.flatMap((key) => {
      const at = mapping[key];
      return at === undefined || headings[at] === undefined ? [] : [[key, headings[at]]];
    }),
  );
