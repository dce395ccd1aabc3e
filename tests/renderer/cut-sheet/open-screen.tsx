/** The cut sheet screen with a program around it that hands out one file and keeps what is exported. */
import '../surroundings';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach } from 'vitest';
import { readTable } from '../../../src/main/table-reader/read-table';
import { CutSheetScreen } from '../../../src/renderer/cut-sheet/cut-sheet-screen';
import { useCutSheet } from '../../../src/renderer/cut-sheet/use-cut-sheet';
import type { WorkbookSheet } from '../../../src/shared/documents/cut-sheet-workbook';
import { isWorkbook } from '../../../src/shared/documents/sheet-text';
import type { Bridge, ExportFile } from '../../../src/shared/ipc/bridge';
import { failure, success } from '../../../src/shared/result';

afterEach(cleanup);
/** Sheets are judged, and repairs sought, after the paint: a busy machine takes its time. */
configure({ asyncUtilTimeout: 30_000 });

/** Nothing is painted here: contrast is checked in a browser. */
export const WITHOUT_COLOURS = { rules: { 'color-contrast': { enabled: false } } };

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Given {
  readonly name?: string;
  readonly bytes?: Uint8Array;
  readonly error?: string;
  /** What the program finds in a workbook, or its sentence. */
  readonly workbook?: readonly WorkbookSheet[] | string;
  /** What its reader waits for before it begins. */
  readonly waitsFor?: (bytes: Uint8Array) => Promise<void> | undefined;
}

export const openScreen = (file: Given = {}, preferences = new Map<string, string>()) => {
  const exported: ExportFile[] = [];
  const bridge: Partial<Bridge> = {
    openCutSheet: async () =>
      file.bytes !== undefined
        ? success({ name: file.name ?? 'sheet.csv', bytes: file.bytes })
        : failure(
            file.error === undefined
              ? { code: 'cancelled', message: 'Nothing was chosen.' }
              : { code: 'no-permission', message: file.error },
          ),
    exportFile: async (one) => {
      exported.push(one);
      return success({ name: one.suggestedName });
    },
    readTable: async (bytes) => {
      await file.waitsFor?.(bytes);
      if (!isWorkbook(bytes) || file.workbook === undefined) return readTable(bytes);
      return typeof file.workbook === 'string'
        ? failure({ code: 'damaged', message: file.workbook })
        : success(file.workbook);
    },
    readPreference: async (key) => preferences.get(key) ?? null,
    writePreference: async (key, value) => {
      preferences.set(key, value);
    },
  };
  const user = userEvent.setup();
  const Screen = () => <CutSheetScreen sheet={useCutSheet(bridge as Bridge)} />;
  const view = render(<Screen />);
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  const paste = async (text: string) => {
    fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
    await press('Check what was pasted');
  };
  return { user, exported, preferences, press, paste, ...view };
};
