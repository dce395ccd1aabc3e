/** What a repair does to the parts, attribute by attribute. */
import { describe, expect, it } from 'vitest';
import type { ChannelDocument, Part } from '../../../src/shared/channel/document';
import { changedParts } from '../../../src/shared/guide/repair-channel/changed-parts';
import { adapter, channelOf, duplexCord, trunk } from '../../../src/shared/rules/example-channels';

const changed = (before: Part, after: Part) => {
  const given = channelOf('10GBASE-SR', '10GBASE-SR', [before]);
  return changedParts(given, { document: { ...given, parts: [after] }, origin: [0], parts: [0] })[0]
    ?.differences;
};

describe('a part that is ordered otherwise', () => {
  it('names each attribute as an order does, with both its values', () => {
    expect(changed(duplexCord({ wiring: 'A-to-B' }), duplexCord({ wiring: 'A-to-A' }))).toEqual([
      { name: 'wiring', before: 'A-to-B', after: 'A-to-A' },
    ]);
    expect(changed(duplexCord({ lengthM: 20 }), duplexCord({ lengthM: 3 }))).toEqual([
      { name: 'length', before: '20 m', after: '3 m' },
    ]);
  });

  it('tells two ends apart only where they differ', () => {
    expect(changed(trunk({ pins: ['pinned', 'pinned'] }), trunk({ pins: ['unpinned', 'pinned'] }))).toEqual([
      { name: 'pins', before: 'pinned', after: 'unpinned / pinned' },
    ]);
  });

  it('takes what is not said for what it means', () => {
    expect(changed(trunk({}), trunk({ upAngled: [true, true] }))).toEqual([
      { name: 'up-angled', before: 'no', after: 'yes' },
    ]);
  });

  it('leaves out that an installed one goes, which the change says itself', () => {
    expect(changed({ ...duplexCord(), existing: true }, duplexCord())).toEqual([]);
  });
});

describe('a part that comes in', () => {
  it('is new, and moves those behind it along', () => {
    const given: ChannelDocument = channelOf('40GBASE-SR4', '40GBASE-SR4', [trunk(), trunk()]);
    const pinned = trunk({ pins: ['pinned', 'pinned'] });
    const document = { ...given, parts: [given.parts[0] as Part, adapter('aligned'), pinned] };
    const parts = changedParts(given, { document, origin: [0, null, 1], parts: [1] });
    expect(parts.map(({ index, differences }) => [index, differences.length > 0])).toEqual([
      [1, false],
      [2, true],
    ]);
  });
});
