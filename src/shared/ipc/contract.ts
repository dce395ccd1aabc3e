/**
 * The same calls as bridge.ts, as data: what each channel takes and answers, checked where it arrives. A reply is strict,
 * so that a full path or anything else that was not agreed cannot slip through to the window.
 */
import { z } from 'zod';
import { LARGEST_CUT_SHEET } from '../documents/table-limits';
import type { Channel } from './channels';

/** Of a quote, in characters: one of 2,000 links with all its ticks is about 5 MB. */
export const LONGEST_TEXT = 50 * 1024 * 1024;
const LARGEST_EXPORT = 200 * 1024 * 1024;

const fileErrorCode = z.enum([
  'cancelled',
  'not-found',
  'no-permission',
  'read-only',
  'too-large',
  'not-text',
  'damaged',
  'newer-version',
  'changed-outside',
  'gone-outside',
  'disk-full',
  'out-of-step',
  'order-there',
  'failed',
]);
const fileError = z.strictObject({
  code: fileErrorCode,
  message: z.string(),
  keptAs: z.string().optional(),
});

const resultOf = <T extends z.ZodType>(value: T) =>
  z.union([
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: fileError }),
  ]);

/** A call that cannot fail for reasons outside the program. */
const call = <Q extends z.ZodType<unknown[]>, R extends z.ZodType>(request: Q, reply: R) => ({
  request,
  reply,
  fails: false as const,
});

/** A call that answers a Result. */
const attempt = <Q extends z.ZodType<unknown[]>, V extends z.ZodType>(request: Q, value: V) => ({
  request,
  reply: resultOf(value),
  fails: true as const,
});

const nothing = z.tuple([]);
const done = z.void();
const fileName = z.string().min(1).max(255);
const quoteText = z.string().max(LONGEST_TEXT);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'expected bytes');
const workbookSheet = z.strictObject({
  name: z.string(),
  rows: z
    .array(
      z.strictObject({
        row: z.int().min(1),
        cells: z.array(z.string()).readonly(),
        numbers: z.array(z.int().min(0)).readonly().optional(),
      }),
    )
    .readonly(),
  problem: z.string().nullable(),
});
const exported = z.strictObject({ name: z.string() });
const fileNumber = z.int().min(1);
const saved = z.strictObject({ name: z.string(), file: fileNumber });
const journalChange = z.strictObject({
  follows: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  text: quoteText,
});
const openedFile = z.strictObject({
  name: z.string(),
  file: fileNumber,
  text: z.string(),
  readOnlyBecause: z.string().nullable(),
  openElsewhere: z.strictObject({ user: z.string(), host: z.string(), since: z.number() }).nullable(),
});
const preferenceKey = z.string().regex(/^[a-z][a-z0-9.-]{0,63}$/i);

export const CONTRACT = {
  info: call(
    nothing,
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      node: z.string(),
      platform: z.string(),
    }),
  ),
  diagnostics: call(nothing, z.string()),
  copyDiagnostics: call(nothing, done),
  licences: call(nothing, z.string()),
  open: attempt(z.tuple([z.int().min(0).max(99).optional()]), openedFile),
  recent: call(nothing, z.array(z.strictObject({ name: z.string(), place: z.string() }))),
  save: attempt(z.tuple([quoteText, z.boolean().optional(), fileNumber.optional()]), saved),
  autosave: attempt(z.tuple([quoteText, fileNumber]), saved.nullable()),
  saveAs: attempt(z.tuple([quoteText, fileName]), saved),
  readAgain: attempt(z.tuple([quoteText.nullable()]), openedFile),
  startNew: call(nothing, done),
  writeJournal: attempt(z.tuple([z.union([quoteText, journalChange])]), fileNumber),
  clearJournal: call(nothing, done),
  recovered: call(
    nothing,
    z
      .strictObject({
        because: z.enum(['crash', 'read-again']),
        name: z.string().nullable(),
        text: z.string(),
        writtenAt: z.number(),
      })
      .nullable(),
  ),
  takeRecovered: call(nothing, done),
  refuseRecovered: call(nothing, done),
  exportFile: attempt(
    z.tuple([
      z.strictObject({
        suggestedName: fileName,
        content: z.union([
          z.string().max(LARGEST_EXPORT),
          bytes.refine(({ byteLength }) => byteLength <= LARGEST_EXPORT),
        ]),
      }),
    ]),
    exported,
  ),
  exportOrder: attempt(
    z.tuple([z.strictObject({ text: quoteText, suggestedName: fileName, replace: z.boolean().optional() })]),
    z.strictObject({ name: z.string(), kept: z.array(z.string()).readonly() }),
  ),
  openCutSheet: attempt(nothing, z.strictObject({ name: z.string(), bytes })),
  readTable: attempt(
    z.tuple([bytes.refine(({ byteLength }) => byteLength <= LARGEST_CUT_SHEET)]),
    z.array(workbookSheet).readonly(),
  ),
  readPreference: call(z.tuple([preferenceKey]), z.string().nullable()),
  writePreference: call(z.tuple([preferenceKey, z.string().max(64 * 1024)]), done),
  setDocumentState: call(
    z.tuple([
      z.strictObject({
        title: z.string().max(400),
        unsaved: z.boolean(),
        savesItself: z.boolean().optional(),
      }),
    ]),
    done,
  ),
  closeWindow: call(nothing, done),
  /** Not for the window's own code: the preload names the file that was dropped, and proves that it was the preload. */
  dropped: call(
    z.tuple([
      z.strictObject({ once: z.string().min(1).max(64), proof: z.string().length(64) }),
      z.string().min(1).max(4096),
    ]),
    done,
  ),
} as const satisfies Record<Channel, { request: z.ZodType; reply: z.ZodType; fails: boolean }>;

export type Request<C extends Channel> = z.output<(typeof CONTRACT)[C]['request']>;
export type Reply<C extends Channel> = z.output<(typeof CONTRACT)[C]['reply']>;

/** What the program tells the window unasked. */
export type Push = 'menu' | 'opened' | 'changed-outside';
