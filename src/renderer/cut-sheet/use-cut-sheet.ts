/** The state of the cut sheet screen: what was opened, which column is which, and what came of it. */
import { useMemo, useRef, useState } from 'react';
import type { ChannelDocument } from '../../shared/channel/document';
import { channelFile, channelFileName, channelLines } from '../../shared/documents/channel-file';
import { readCutSheet } from '../../shared/documents/cut-sheet';
import {
  type ColumnMapping,
  guessColumns,
  headingsOf,
  type RememberedHeadings,
} from '../../shared/documents/cut-sheet-fields';
import { missingColumns, readTable, type SheetChannel } from '../../shared/documents/cut-sheet-table';
import { type TemplateKind, templateAs } from '../../shared/documents/cut-sheet-template';
import { cutSheetsOf, tableOfSheet, type WorkbookSheet } from '../../shared/documents/cut-sheet-workbook';
import type { SheetTable } from '../../shared/documents/sheet-table';
import { isWorkbook, textOfSheet } from '../../shared/documents/sheet-text';
import { LARGEST_CUT_SHEET } from '../../shared/documents/table-limits';
import type { Bridge, ExportFile } from '../../shared/ipc/bridge';
import type { Problem } from '../../shared/result';
import { counted } from '../words/figures';
import { decode } from './decode';
import { useSheetWork } from './use-sheet-work';

const PREFERENCE = 'cut-sheet-columns';
/** Of a file that a sheet came in. */
const ENDING = /\.(?:jsonl?|[ct]sv|txt|xlsx)\b/i;

interface Loaded {
  readonly source: string;
  readonly table: SheetTable | null;
  readonly channels: readonly SheetChannel[];
}

/** Sheets of one workbook that all look like cut sheets. */
interface Sheets {
  readonly source: string;
  readonly sheets: readonly WorkbookSheet[];
}

const NO_CHANNELS: readonly SheetChannel[] = [];

const readRemembered = async (bridge: Bridge): Promise<RememberedHeadings> => {
  try {
    const value: unknown = JSON.parse((await bridge.readPreference(PREFERENCE)) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, heading]) => typeof heading === 'string'));
  } catch {
    // A setting that cannot be read is one that was never made.
    return {};
  }
};

export const useCutSheet = (bridge: Bridge) => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [mapping, setMapping] = useState<ColumnMapping>({});
  const [asksColumns, setAsksColumns] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [notice, setNotice] = useState('');
  const [sheets, setSheets] = useState<Sheets | null>(null);
  /** Counts what was given to be read. */
  const given = useRef(0);

  const fail = (message: string): void => setProblems([{ path: '', message }]);
  const failWith = (source: string, found: readonly Problem[]): void =>
    setProblems(found.map(({ path, message }) => ({ path, message: `${source}: ${message}` })));

  const takeTable = (table: SheetTable, source: string, remembered: RememberedHeadings): void => {
    const guessed = guessColumns(table.headings, remembered);
    setProblems([]);
    setMapping(guessed);
    setAsksColumns(missingColumns(guessed).length > 0);
    setLoaded({ source, table, channels: NO_CHANNELS });
  };

  /** False where the sheet cannot be read: what was shown before stays. */
  const takeSheet = (sheet: WorkbookSheet, source: string, remembered: RememberedHeadings): boolean => {
    const table = tableOfSheet(sheet, remembered);
    const place = sheet.name === '' ? source : `${source}, sheet ${sheet.name}`;
    if (table.ok) takeTable(table.value, place, remembered);
    else failWith(source, table.error);
    return table.ok;
  };

  /** A workbook, or CSV. */
  const takeSheets = async (bytes: Uint8Array, source: string): Promise<void> => {
    setNotice('');
    if (bytes.length > LARGEST_CUT_SHEET) return fail(`${source} is larger than 5 MiB: split the sheet`);
    const mine = ++given.current;
    const read = await bridge.readTable(bytes);
    const remembered = await readRemembered(bridge);
    // What was given meanwhile is wanted instead.
    if (mine !== given.current) return;
    if (!read.ok) return fail(`${source}: ${read.error.message}`);
    const found = cutSheetsOf(read.value, remembered);
    if (!found.ok) return failWith(source, found.error);
    const [only, ...others] = found.value;
    if (others.length > 0) {
      setProblems([]);
      setLoaded(null);
      setSheets({ source, sheets: found.value });
    } else if (only !== undefined && takeSheet(only, source, remembered)) setSheets(null);
  };

  /** `bytes` hold the same text. */
  const takeTextOf = async (bytes: Uint8Array, text: string, source: string): Promise<void> => {
    const sheet = readCutSheet(text);
    if (sheet.kind === 'table') return takeSheets(bytes, source);
    given.current += 1;
    setNotice('');
    if (sheet.kind === 'unreadable') return failWith(source, sheet.problems);
    setSheets(null);
    setProblems([]);
    setAsksColumns(false);
    setLoaded({ source, table: null, channels: sheet.channels });
  };

  const takeText = (text: string, source: string): Promise<void> =>
    takeTextOf(new TextEncoder().encode(text), text, source);

  const takeBytes = async (bytes: Uint8Array, source: string): Promise<void> => {
    if (isWorkbook(bytes)) return takeSheets(bytes, source);
    const text = textOfSheet(bytes, decode);
    if (text.ok) await takeTextOf(bytes, text.value, source);
    else fail(`${source}: ${text.error}`);
  };

  const table = loaded?.table ?? null;
  const complete = missingColumns(mapping).length === 0;
  const channels = useMemo(() => {
    if (loaded === null) return NO_CHANNELS;
    if (table === null) return loaded.channels;
    return asksColumns ? NO_CHANNELS : readTable(table, mapping);
  }, [loaded, table, mapping, asksColumns]);

  const work = useSheetWork(channels);

  const exportFile = async (file: ExportFile, what: string): Promise<void> => {
    const saved = await bridge.exportFile(file);
    if (saved.ok) {
      setProblems([]);
      setNotice(`Saved ${what} as ${saved.value.name}`);
    } else if (saved.error.code !== 'cancelled') fail(saved.error.message);
  };

  return {
    loaded,
    channels,
    work,
    problems,
    notice,
    mapping,
    setMapping,
    asksColumns,
    askColumns: () => setAsksColumns(true),
    /** The sheets to choose from, while one of them must be chosen. */
    sheets: loaded === null ? sheets : null,
    takeSheet: async (sheet: WorkbookSheet) => {
      takeSheet(sheet, sheets?.source ?? '', await readRemembered(bridge));
    },
    /** Back to the choice; undefined where there is none. */
    askSheet: loaded !== null && sheets !== null ? () => setLoaded(null) : undefined,
    takeText,
    columnsDone:
      table !== null && complete
        ? () => {
            setAsksColumns(false);
            void bridge.writePreference(PREFERENCE, JSON.stringify(headingsOf(table.headings, mapping)));
          }
        : undefined,
    takeFile: async (file: File) => {
      if (file.size > LARGEST_CUT_SHEET) fail(`${file.name} is larger than 5 MiB: split the sheet`);
      else await takeBytes(new Uint8Array(await file.arrayBuffer()), file.name);
    },
    open: async () => {
      const opened = await bridge.openCutSheet();
      if (opened.ok) await takeBytes(opened.value.bytes, opened.value.name);
      else if (opened.error.code !== 'cancelled') fail(opened.error.message);
    },
    saveTemplate: (kind: TemplateKind) =>
      exportFile({ suggestedName: `cut-sheet.${kind}`, content: templateAs(kind) }, 'the template'),
    saveChannel: (document: ChannelDocument, name: string) =>
      exportFile(
        { suggestedName: `${channelFileName(name)}-changed.json`, content: channelFile(document) },
        'the channel',
      ),
    /** All as they are now; those that cannot be read are left out. */
    saveChannels: () => {
      const documents = channels.flatMap(
        ({ document }, index) => work.repairs.get(index)?.document ?? document ?? [],
      );
      const name = channelFileName((loaded?.source ?? '').replace(ENDING, ''));
      const some = documents.length < channels.length ? `${documents.length} of ` : '';
      return exportFile(
        { suggestedName: `${name}-changed.jsonl`, content: channelLines(documents) },
        `${some}${counted(channels.length, 'channel')}`,
      );
    },
    close: () => {
      setLoaded(null);
      setSheets(null);
      setProblems([]);
      setNotice('');
    },
  };
};

export type CutSheetState = ReturnType<typeof useCutSheet>;
