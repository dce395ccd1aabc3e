/** What an engineer would do about each wrong example first, and what else is offered. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChannelDocument } from '../../../src/shared/channel/document';
import { readChannelText } from '../../../src/shared/channel/read-channel';
import { marginDbOf } from '../../../src/shared/guide/repair-channel/repair-report';
import {
  type ChannelRepair,
  repairsOfChannel,
  seekRepairs,
} from '../../../src/shared/guide/repair-channel/repairs-of-channel';
import { judgeChannel } from '../../../src/shared/rules/view-channel';
import type { ChannelDocument as OracleChannel } from '../../oracle/document';
import { traceChannel } from '../../oracle/trace';
import { polarityVerdict } from '../../oracle/verdict';

const EXAMPLES = 'examples/channels';

type Row = readonly [
  name: string,
  /** What the best repair says, in full. */
  best: readonly string[],
  /** Margin after it, in dB. */
  marginDb: number,
  /** Others that must be on offer, by their first change. */
  others?: readonly string[],
];

const TABLE: readonly Row[] = [
  ['wrong-a-to-a-cord', ['swap the cord for A-to-B'], 1.885],
  [
    'wrong-apc-through-aligned-keys',
    ['order the trunk with up-angled ends'],
    4.974,
    // Two changes, but of parts that every shop has.
    ['exchange the near adapter for a key-up to key-down one'],
  ],
  ['wrong-breakout-of-sr42', ['put a 100G-SR1.2 at the far end'], 1.179],
  [
    'wrong-breakout-of-wavelengths',
    ['put a 40GBASE-LR4 at the far end'],
    6.696,
    ['put a 10GBASE-LR at the near end'],
  ],
  ['wrong-eight-fibre-trunk-under-twelve-fibre-modules', ['order the trunk with 12 fibres'], 1.508],
  [
    'wrong-interface-without-parts',
    [
      'put a 400GBASE-SR8 with an MPO-16 receptacle at the near end',
      'order the cord with APC ends',
      'put a 400GBASE-SR8 with an MPO-16 receptacle at the far end',
    ],
    1.87,
  ],
  [
    'wrong-lc-cord-in-sc-front',
    ['order the near cord with an SC far end'],
    1.008,
    ['order the near module with an LC front'],
  ],
  [
    'wrong-module-wiring',
    ['swap the array cord for Type A'],
    1.279,
    [
      'order the module with U1 wiring',
      'swap the duplex cord for A-to-A',
      'exchange an adapter for a key-up to key-up one',
    ],
  ],
  ['wrong-mpo-12-meets-mpo-24', ['order the trunk with MPO-12 ends, 8 fibres, Type B'], 1.122],
  [
    'wrong-mpo-16-meets-mpo-12',
    [
      'take the near adapter for MPO-16',
      'order the trunk with MPO-16 ends, 16 fibres',
      'take the far adapter for MPO-16',
    ],
    1.122,
  ],
  ['wrong-over-reach', ['shorten the trunk to 90 m'], 0.9, ['put a 100G-PSM4 at the near end']],
  [
    'wrong-budget-forgotten-after-module-added',
    [
      'put a 25GBASE-LR at the near end',
      'order all parts in OS2, with angled MPO ends',
      'put a 25GBASE-LR at the far end',
    ],
    3.876,
  ],
  [
    'wrong-parts-of-two-methods',
    ['order the near module with U2 wiring'],
    1.508,
    ['order the trunk as Type B'],
  ],
  ['wrong-pinned-cord-at-transceiver', ['order the cord with an unpinned near end'], 1.87],
  ['wrong-pinned-meets-pinned', ['order the trunk unpinned'], 1.508],
  ['wrong-rate-clash', ['put a 10GBASE-SR at the far end'], 2.885, ['put a 25GBASE-SR at the near end']],
  ['wrong-single-mode-interface-on-multimode', ['order the cord as OS2'], 2.992],
  ['wrong-single-mode-meets-multimode', ['order the near cord as OM4'], 1.508],
  ['wrong-standard-parts-on-a-short-budget', ['order low-loss connectors (MPO 0.35 dB, LC 0.25 dB)'], 0.598],
  ['wrong-telecom-margin', ['keep 0 dB ageing allowance instead of 3 dB'], 1.279],
  ['wrong-twelve-fibre-straight-module', ['order the module with U1 wiring'], 1.279],
  [
    'wrong-two-a-to-b-cords-in-method-a',
    ['swap the near cord for A-to-A'],
    1.508,
    [
      'swap the far cord for A-to-A',
      'order the near module with pair-flipped wiring',
      'order the trunk as Type C',
    ],
  ],
  [
    'wrong-two-plugs-without-adapter',
    [
      'put an MPO-12 adapter, key-up to key-up, between the cord and the trunk',
      'order the trunk with an unpinned far end',
    ],
    1.081,
  ],
  ['wrong-type-a-cord-between-transceivers', ['swap the cord for Type B'], 1.87],
  [
    'wrong-u1-meets-u2',
    ['order the near module with U2 wiring'],
    1.508,
    ['order the far module with U1 wiring', 'swap the near cord for A-to-A'],
  ],
  ['wrong-unpinned-meets-unpinned', ['order the trunk pinned'], 1.508],
  ['wrong-upc-cord-at-apc-transceiver', ['order the array cord with an APC near end'], 2.397],
  [
    'wrong-upc-meets-apc-at-module-front',
    ['order the duplex cord with an APC near end'],
    2.397,
    ['order the module with a UPC front'],
  ],
  // At 5 m the other way round would overload the receivers, and warns.
  [
    'wrong-wavelength-clash',
    ['put a 10GBASE-LR at the far end'],
    6.198,
    ['put a 10GBASE-ER at the near end'],
  ],
];

/** A tap in a short budget and a second pair of modules: only a connection fewer helps, which is another channel. */
const BEYOND = ['wrong-one-of-two-trunks', 'wrong-tap-splitter'];

/** No channels at all. */
const INVALID = ['wrong-interface-name', 'wrong-misspelt-key'];

const readExample = (name: string): ChannelDocument => {
  const read = readChannelText(readFileSync(`${EXAMPLES}/${name}.json`, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

const repairsOf = (name: string): readonly ChannelRepair[] => repairsOfChannel(readExample(name));

/** Null for transceivers that the geometric oracle does not know. */
const oracleVerdict = (repair: ChannelRepair): string | null => {
  try {
    return polarityVerdict(traceChannel(repair.document as unknown as OracleChannel));
  } catch {
    return null;
  }
};

describe('the wrong examples', () => {
  it('are all in one of the three tables', () => {
    const wrong = readdirSync(EXAMPLES)
      .filter((file) => file.startsWith('wrong-'))
      .map((file) => file.replace(/\.json$/, ''));
    expect([...TABLE.map(([name]) => name), ...BEYOND, ...INVALID].sort()).toEqual(wrong.sort());
  });

  it.each(TABLE.map(([name, best, marginDb, others = []]) => ({ name, best, marginDb, others })))(
    '$name is best fixed by $best',
    ({ name, best, marginDb, others }) => {
      const [first, ...rest] = repairsOf(name);
      expect(first?.changes).toEqual(best);
      expect(first === undefined ? null : marginDbOf(first.judged)).toBe(marginDb);
      expect(rest.map(({ changes }) => changes[0])).toEqual(expect.arrayContaining([...others]));
    },
  );

  it.each(BEYOND)('%s is beyond three changes', (name) => {
    expect(repairsOf(name)).toEqual([]);
  });

  it('offer nothing that check refuses, nor that the geometric oracle sees dark', () => {
    let asked = 0;
    for (const [name] of TABLE)
      for (const repair of repairsOf(name)) {
        const judged = judgeChannel(repair.document);
        expect(judged.ok && judged.value.accepted, `${name}: ${repair.changes}`).toBe(true);
        const verdict = oracleVerdict(repair);
        if (verdict === null) continue;
        asked++;
        expect(['works', 'works-renumbered'], `${name}: ${repair.changes}`).toContain(verdict);
      }
    expect(asked).toBeGreaterThan(30);
  });

  it('list fewer changes before more', () => {
    for (const [name] of TABLE) {
      const counts = repairsOf(name).map(({ changes }) => changes.length);
      expect(counts, name).toEqual(counts.toSorted((a, b) => a - b));
    }
  });

  it('show what fewer changes do before more are tried, and only add to it', () => {
    for (const [name] of TABLE) {
      const lists = [...seekRepairs(readExample(name))].filter((list) => list !== undefined);
      expect(lists, name).toHaveLength(3);
      lists.forEach((list, at) => {
        const next = lists[at + 1] ?? repairsOf(name);
        const words = list.map(({ changes }) => changes);
        expect(next.slice(0, list.length).map(({ changes }) => changes)).toEqual(words);
        expect(words.every(({ length }) => length <= at + 1)).toBe(true);
      });
    }
  });

  it('pause while they are sought', () => {
    let pauses = 0;
    for (const list of seekRepairs(readExample('wrong-mpo-16-meets-mpo-12')))
      if (list === undefined) pauses++;
    expect(pauses).toBeGreaterThan(100);
  });
});
