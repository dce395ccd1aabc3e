/** Channels as files that are read again. */
import { describe, expect, it } from 'vitest';
import { channelFile, channelFileName, channelLines } from '../../src/shared/documents/channel-file';
import { readCutSheet } from '../../src/shared/documents/cut-sheet';
import { duplexChannel, parallelChannel } from '../../src/shared/rules/example-channels';

const readBack = (text: string) => {
  const sheet = readCutSheet(text);
  return sheet.kind === 'channels' ? sheet.channels.map(({ document }) => document) : sheet;
};

describe('a channel in a file', () => {
  it('is read as it was written, alone or among others', () => {
    expect(readBack(channelFile(duplexChannel()))).toEqual([duplexChannel()]);
    const both = [duplexChannel(), parallelChannel()];
    expect(readBack(channelLines(both))).toEqual(both);
  });

  it('has a name that every system takes', () => {
    expect(channelFileName('leaf 1 / server: 2')).toBe('leaf-1-server-2');
    expect(channelFileName('../Läng ')).toBe('Läng');
    expect(channelFileName('???')).toBe('channel');
  });
});
