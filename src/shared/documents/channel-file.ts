/** Channels as files that `check` and the window read again. */
import type { ChannelDocument } from '../channel/document';

/** One channel as a channel file. */
export const channelFile = (document: ChannelDocument): string => `${JSON.stringify(document, null, 2)}\n`;

/** One channel a line, as `check --lines` takes them. */
export const channelLines = (documents: readonly ChannelDocument[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('');

/** A name that every system takes as a file's: `channelFileName('leaf 1 / server 2')` is `leaf-1-server-2`. */
export const channelFileName = (name: string): string =>
  name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '') || 'channel';
