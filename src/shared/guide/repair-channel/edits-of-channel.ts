/** Every change that a repair of a channel may consist of. */

import { assemble } from '../../channel/assemble';
import type { Channel } from '../../channel/channel';
import type { ChannelDocument, Part } from '../../channel/document';
import { partNames } from '../../channel/part-names';
import { finish, type Pausing } from '../../pausing';
import { viewChannel } from '../../rules/view-channel';
import { type Draft, type Edit, excludeEachOther } from './edit';
import { arrayCableEdits } from './edits/array-cable';
import { fanoutEdits } from './edits/array-fanout';
import { breakoutCordEdits } from './edits/breakout-cord';
import { agingEdits, gradeEdits } from './edits/budget';
import { duplexCordEdits } from './edits/duplex-cord';
import { moduleEdits } from './edits/module';
import { adapterEdits, missingAdapterEdits } from './edits/mpo-adapter';
import { cablesToShorten, shortenEdit } from './edits/shorten';
import { type EndDraft, transceiverEdits } from './edits/transceiver';
import { type MissingAdapter, missingAdapters, withAdapter } from './missing-adapters';

const exchangedBy = ({ change }: Draft): readonly number[] =>
  change.kind === 'grade' ? change.exchanged : [];

export interface EditsOfChannel {
  readonly edits: readonly Edit[];
  /** Edits of one end, and pairs of both, that may be made; every other edit of an end is left alone. */
  readonly endWays: readonly (readonly Edit[])[];
  /** True where two edits may stand in one repair. */
  readonly goTogether: (one: Edit, other: Edit) => boolean;
}

const mixesConnectors = (parts: readonly Part[]): boolean =>
  parts.some((part) =>
    part.part === 'module'
      ? part.front === 'SC'
      : part.part === 'duplex-cord' && [part.connector].flat().includes('SC'),
  );

const partDrafts = (part: Part, name: string, mixes: boolean): readonly Draft[] => {
  switch (part.part) {
    case 'duplex-cord':
      return duplexCordEdits(part, name, mixes);
    case 'module':
      return moduleEdits(part, name, mixes);
    case 'mpo-adapter':
      return adapterEdits(part, name);
    case 'array-cable':
      return arrayCableEdits(part, name);
    case 'breakout-cord':
      return breakoutCordEdits(part, name);
    case 'array-fanout':
      return fanoutEdits(part, name);
    case 'splice':
      return [];
  }
};

/** The sheet with its missing adapters, and where each of its parts was before. */
const traceable = (
  document: ChannelDocument,
  missing: readonly MissingAdapter[],
): { readonly channel: Channel; readonly origin: readonly (number | null)[] } | null => {
  const assembled = assemble(missing.reduceRight(withAdapter, document));
  const origin: (number | null)[] = document.parts.map((_, index) => index);
  for (const { before } of missing.toReversed()) origin.splice(before, 0, null);
  return assembled.ok ? { channel: assembled.value, origin } : null;
};

/** What is installed is said to be, as somebody has to take it out. */
const ofInstalled = ({ sentence, change }: Draft): string =>
  change.kind === 'part' && change.isMoved === true
    ? `${sentence}, which is installed`
    : `${sentence}, in place of the installed one`;

/** `editsOfChannel` with places to pause. */
export function* listEdits(document: ChannelDocument): Pausing<EditsOfChannel | null> {
  const missing = missingAdapters(document);
  if (missing === null) return null;
  yield;
  const traced = traceable(document, missing);
  if (traced === null) return null;
  yield;
  const { parts } = document;
  const names = partNames(parts);
  const mixes = mixesConnectors(parts);
  const edits: Edit[] = [];
  const add = (part: number | null, draft: Draft, installed: readonly number[]): Edit => {
    const edit: Edit = { ...draft, part, installed, id: edits.length };
    edits.push(edit);
    return edit;
  };
  const addToPart = (index: number, draft: Draft): void => {
    const isThere = parts[index]?.existing === true;
    add(index, isThere ? { ...draft, sentence: ofInstalled(draft) } : draft, isThere ? [index] : []);
  };
  parts.forEach((part, index) => {
    for (const draft of partDrafts(part, names[index] as string, mixes)) addToPart(index, draft);
  });
  for (const { before, connectors } of missing) {
    const drafts = missingAdapterEdits(connectors, names[before - 1] as string, names[before] as string);
    for (const draft of drafts) add(before, draft, []);
  }
  if (document.near !== null && document.far !== null)
    for (const index of cablesToShorten(parts)) addToPart(index, shortenEdit(names[index] as string));
  yield;
  const view = viewChannel(traced.channel);
  yield;
  for (const draft of gradeEdits(view, traced.origin)) add(null, draft, exchangedBy(draft));
  for (const draft of agingEdits(view)) add(null, draft, []);
  yield;
  const ends = transceiverEdits(document);
  yield;
  const nearEnds: (readonly [Edit, EndDraft])[] = [];
  const farEnds: (readonly [Edit, EndDraft])[] = [];
  for (const draft of ends.drafts) {
    const { end, endpoint: _, ...own } = draft;
    (end === 'near' ? nearEnds : farEnds).push([add(null, own, []), draft]);
  }
  const pairs = nearEnds.flatMap(([near, nearDraft]) =>
    farEnds.flatMap(([far, farDraft]) =>
      ends.goTogether(nearDraft, farDraft) ? [[near, far] as const] : [],
    ),
  );
  const together = new Set(pairs.map(([near, far]) => `${near.id} ${far.id}`));
  return {
    edits,
    endWays: [
      ...[...nearEnds, ...farEnds].flatMap(([edit, draft]) => (ends.standsAlone(draft) ? [[edit]] : [])),
      ...pairs,
    ],
    goTogether: (one, other) => {
      if (excludeEachOther(one, other)) return false;
      const [near, far] = one.fields.includes('near') ? [one, other] : [other, one];
      return (
        !(near.fields.includes('near') && far.fields.includes('far')) || together.has(`${near.id} ${far.id}`)
      );
    },
  };
}

/**
 * The edits of a channel file, those of the parts first, from near to far. Null for a file that cannot be traced, unless only
 * adapters are missing.
 */
export const editsOfChannel = (document: ChannelDocument): EditsOfChannel | null =>
  finish(listEdits(document));
