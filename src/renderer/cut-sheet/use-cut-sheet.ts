/** The state of the cut sheet screen: what was opened, which column is which, and what came of it. */
import { useMemo, useState } from 'react';
import { readCutSheet } from '../../shared/documents/cut-sheet';
import {
  type ColumnMapping,
  guessColumns,
  headingsOf,
  type RememberedHeadings,
} from '../../shared/documents/cut-sheet-fields';
import {
  cutSheetTemplate,
  missingColumns,
  readTable,
  type SheetChannel,
  type SheetTable,
} from '../../shared/documents/cut-sheet-table';
import type { Bridge } from '../../shared/ipc/bridge';
import type { Problem } from '../../shared/result';
import { textOfSheet } from './sheet-text';

const PREFERENCE = 'cut-sheet-columns';
const MOST_BYTES = 5 * 1024 * 1024;

interface Loaded {
  readonly source: string;
  readonly table: SheetTable | null;
  readonly channels: readonly SheetChannel[];
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

  const fail = (message: string): void => setProblems([{ path: '', message }]);

  const takeText = async (text: string, source: string): Promise<void> => {
    const sheet = readCutSheet(text);
    setNotice('');
    if (sheet.kind === 'unreadable') {
      setProblems(sheet.problems.map(({ path, message }) => ({ path, message: `${source}: ${message}` })));
      return;
    }
    setProblems([]);
    if (sheet.kind === 'channels') {
      setAsksColumns(false);
      setLoaded({ source, table: null, channels: sheet.channels });
      return;
    }
    const guessed = guessColumns(sheet.table.headings, await readRemembered(bridge));
    setMapping(guessed);
    setAsksColumns(missingColumns(guessed).length > 0);
    setLoaded({ source, table: sheet.table, channels: NO_CHANNELS });
  };

  const takeBytes = async (bytes: Uint8Array, source: string): Promise<void> => {
    const text = textOfSheet(bytes);
    if (text.ok) await takeText(text.value, source);
    else fail(text.error);
  };

  const table = loaded?.table ?? null;
  const complete = missingColumns(mapping).length === 0;
  const channels = useMemo(() => {
    if (loaded === null) return NO_CHANNELS;
    if (table === null) return loaded.channels;
    return asksColumns ? NO_CHANNELS : readTable(table, mapping);
  }, [loaded, table, mapping, asksColumns]);

  return {
    loaded,
    channels,
    problems,
    notice,
    mapping,
    setMapping,
    asksColumns,
    askColumns: () => setAsksColumns(true),
    takeText,
    columnsDone:
      table !== null && complete
        ? () => {
            setAsksColumns(false);
            void bridge.writePreference(PREFERENCE, JSON.stringify(headingsOf(table.headings, mapping)));
          }
        : undefined,
    takeFile: async (file: File) => {
      if (file.size > MOST_BYTES) fail(`${file.name} is larger than 5 MiB: split the sheet`);
      else await takeBytes(new Uint8Array(await file.arrayBuffer()), file.name);
    },
    open: async () => {
      const opened = await bridge.openCutSheet();
      if (opened.ok) await takeBytes(opened.value.bytes, opened.value.name);
      else if (opened.error.code !== 'cancelled') fail(opened.error.message);
    },
    saveTemplate: async () => {
      const saved = await bridge.exportFile({ suggestedName: 'cut-sheet.csv', content: cutSheetTemplate() });
      if (saved.ok) setNotice(`Saved the template as ${saved.value.name}`);
      else if (saved.error.code !== 'cancelled') fail(saved.error.message);
    },
    close: () => {
      setLoaded(null);
      setProblems([]);
      setNotice('');
    },
  };
};
