/** The example channels that must not be ordered as they stand and have a repair. */
import { readdirSync } from 'node:fs';
import type { ChannelDocument } from '../../../src/shared/channel/document';
import { readChannelText } from '../../../src/shared/channel/read-channel';
import { repairsOfChannel } from '../../../src/shared/guide/repair-channel/repairs-of-channel';
import { exampleText } from '../drawing/examples';

export const refusedExamples = (): [name: string, document: ChannelDocument][] =>
  readdirSync('examples/channels')
    .map((file) => file.replace(/\.json$/, ''))
    .flatMap((name): [string, ChannelDocument][] => {
      const read = readChannelText(exampleText(name));
      return read.ok && repairsOfChannel(read.value).length > 0 ? [[name, read.value]] : [];
    });
