/** A cut sheet as it comes, a channel file, several of them or a table, as channels that are judged. */

import type { ChannelDocument } from '../channel/document';
import { readChannelText, readChannelValue } from '../channel/read-channel';
import { parseJsonText } from '../reading/json-text';
import type { Problem, Result } from '../result';
import { type JudgedChannel, judgeChannel } from '../rules/view-channel';
import { placeInSheet, type SheetChannel } from './cut-sheet-table';

export type CutSheet =
  | { readonly kind: 'channels'; readonly channels: readonly SheetChannel[] }
  /** Its rows are read by csv-rows.ts, in a process of their own where there is one. */
  | { readonly kind: 'table' }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] };

const channelOf = (read: Result<ChannelDocument, readonly Problem[]>, place: string): SheetChannel => ({
  name: read.ok ? (read.value.name ?? '') : '',
  place,
  document: read.ok ? read.value : null,
  problems: read.ok ? [] : read.error,
  rows: null,
});

const linesOf = (text: string): { readonly line: number; readonly text: string }[] =>
  text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');

/** JSON begins with a bracket. Several lines that each begin and end an object are several channels. */
const readJson = (text: string): readonly SheetChannel[] => {
  const lines = linesOf(text);
  const isLines =
    lines.length > 1 && lines.every((line) => line.text.startsWith('{') && line.text.endsWith('}'));
  if (isLines) return lines.map((line) => channelOf(readChannelText(line.text), `line ${line.line}`));
  if (!text.startsWith('[')) return [channelOf(readChannelText(text), '')];
  const parsed = parseJsonText(text);
  if (!parsed.ok) return [channelOf(parsed, '')];
  return (parsed.value as unknown[]).map((value, index) =>
    channelOf(readChannelValue(value), `channel ${index + 1}`),
  );
};

export const readCutSheet = (text: string): CutSheet => {
  const body = text.replace(/^\ufeff/, '').trim();
  if (body === '') return { kind: 'unreadable', problems: [{ path: '', message: 'there is nothing in it' }] };
  if (!/^[{[]/.test(body)) return { kind: 'table' };
  const channels = readJson(body);
  return channels.length === 0
    ? { kind: 'unreadable', problems: [{ path: '', message: 'the list holds no channel' }] }
    : { kind: 'channels', channels };
};

export interface CheckedChannel {
  readonly sheet: SheetChannel;
  /** Null where there is a problem. */
  readonly judged: JudgedChannel | null;
  readonly problems: readonly Problem[];
}

/** Problems found in joining the parts are placed at their rows, as those of the cells are. */
export const checkSheetChannel = (sheet: SheetChannel): CheckedChannel => {
  if (sheet.document === null) return { sheet, judged: null, problems: sheet.problems };
  const judged = judgeChannel(sheet.document);
  return judged.ok
    ? { sheet, judged: judged.value, problems: [] }
    : {
        sheet,
        judged: null,
        problems: judged.error.map((problem) => placeInSheet(sheet.rows, problem)),
      };
};
