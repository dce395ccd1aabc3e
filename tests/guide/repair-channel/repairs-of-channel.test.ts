/** What a repair says, what it costs, and what it never proposes. */
import { describe, expect, it } from 'vitest';
import type { ChannelDocument, Part } from '../../../src/shared/channel/document';
import { applyEdits } from '../../../src/shared/guide/repair-channel/apply';
import { isKnownBlocker } from '../../../src/shared/guide/repair-channel/demands';
import { editsOfChannel } from '../../../src/shared/guide/repair-channel/edits-of-channel';
import { marginDbOf } from '../../../src/shared/guide/repair-channel/repair-report';
import { repairsOfChannel } from '../../../src/shared/guide/repair-channel/repairs-of-channel';
import { CHANNEL_RULES } from '../../../src/shared/rules/channel-rules';
import {
  adapter,
  channelOf,
  cord,
  duplexChannel,
  duplexCord,
  fanoutOf,
  moduleOf,
  parallelChannel,
  trunk,
} from '../../../src/shared/rules/example-channels';
import { judgeChannel } from '../../../src/shared/rules/view-channel';

const changesOf = (document: ChannelDocument): readonly (readonly string[])[] =>
  repairsOfChannel(document).map(({ changes }) => changes);

const firstOf = (document: ChannelDocument) => {
  const [first] = repairsOfChannel(document);
  if (first === undefined) throw new Error('nothing was found');
  return first;
};

const installed = (part: Part): Part => ({ ...part, existing: true });

/** Two parallel transceivers over a trunk between panels, parts exchanged by index. */
const panels = (
  change: Readonly<Record<number, Part>> = {},
  interfaceName = '100GBASE-SR4',
): ChannelDocument =>
  channelOf(
    interfaceName,
    interfaceName,
    [
      cord(),
      adapter('aligned'),
      trunk({ fibres: 8, pins: ['pinned', 'pinned'] }),
      adapter('aligned'),
      cord(),
    ].map((part, index) => change[index] ?? part),
  );

describe('a channel that may be ordered', () => {
  it('has no repairs, with or without transceivers', () => {
    expect(repairsOfChannel(duplexChannel())).toEqual([]);
    expect(repairsOfChannel({ ...duplexChannel(), near: null, far: null })).toEqual([]);
  });
});

describe('a part of several of its kind', () => {
  it('is called near or far where there are two, and counted where there are more', () => {
    const module = moduleOf({ fibres: 12 });
    const wrong = moduleOf({ fibres: 12, pins: 'unpinned' });
    const four = channelOf(
      '10GBASE-SR',
      '10GBASE-SR',
      [
        duplexCord(),
        module,
        adapter(),
        trunk(),
        adapter(),
        module,
        duplexCord(),
        wrong,
        adapter(),
        trunk(),
        adapter(),
        module,
        duplexCord(),
      ],
      { connectorLossDb: { LC: 0.1, MPO: 0.2 } },
    );
    expect(changesOf(four)[0]).toEqual(['order the third module pinned']);
    const two = duplexChannel({ nearModule: wrong });
    expect(changesOf(two)[0]).toEqual(['order the near module pinned']);
  });
});

describe('a part that looks the same both ways round but for its ends', () => {
  it('is turned round before anything is bought', () => {
    const turned = panels({
      2: trunk({ fibres: 8, pins: ['pinned', 'unpinned'] }),
      4: cord({ pins: ['pinned', 'unpinned'] }),
    });
    expect(repairsOfChannel(turned)).toEqual([]);
    const wrong = panels({
      2: trunk({ fibres: 8, pins: ['unpinned', 'pinned'] }),
      4: cord({ pins: ['pinned', 'unpinned'] }),
    });
    expect(changesOf(wrong)[0]).toEqual(['turn the trunk round']);
  });
});

describe('a straight module', () => {
  it('becomes its inverted twin by being turned, and stays the piece that it is', () => {
    const module = moduleOf({ fibres: 12, wiring: 'straight', existing: true });
    const { edits } = editsOfChannel(duplexChannel({ farModule: module })) ?? { edits: [] };
    const turn = edits.find(({ sentence }) => sentence === 'turn the far module, which is installed');
    expect(
      turn === undefined ? null : applyEdits(duplexChannel({ farModule: module }), [turn]).document,
    ).toEqual(duplexChannel({ farModule: { ...module, wiring: 'straight-inverted' } as Part }));
  });
});

describe('installed parts', () => {
  const wrong = moduleOf({ fibres: 12, wiring: 'U2' });

  it('are exchanged last, and the sentence says that they are there', () => {
    const document = duplexChannel({ farModule: installed(wrong) });
    const repairs = repairsOfChannel(document);
    expect(repairs[0]?.changes).toEqual(['order the near module with U2 wiring']);
    const last = repairs.filter(({ changes }) => changes.length === 1).at(-1);
    expect(last?.changes).toEqual(['order the far module with U1 wiring, in place of the installed one']);
    expect(last?.installed).toEqual([5]);
  });

  it('are bought new once they are exchanged', () => {
    const only = channelOf('10GBASE-SR', '10GBASE-SR', [installed(duplexCord({ wiring: 'A-to-A' }))]);
    const { document } = firstOf(only);
    expect(document.parts).toEqual([duplexCord()]);
  });

  it('are spared by a second change where one would exchange them', () => {
    const document = duplexChannel({
      trunk: installed(trunk({ pins: ['pinned', 'pinned'] })),
    });
    expect(changesOf(document)).toEqual([
      ['order the trunk unpinned, in place of the installed one'],
      ['order the near module unpinned', 'order the far module unpinned'],
    ]);
  });

  it('get other connectors too where the whole channel is ordered at a better grade', () => {
    const document: ChannelDocument = {
      ...duplexChannel({ trunk: installed(trunk()) }),
      near: { interface: '25GBASE-SR' },
      far: { interface: '25GBASE-SR' },
      budget: {},
    };
    const [first] = repairsOfChannel(document);
    expect(first?.changes).toEqual([
      'order low-loss connectors (MPO 0.35 dB, LC 0.25 dB), in place of installed ones too',
    ]);
    expect(first?.installed).toEqual([3]);
    expect(first?.document.parts[3]).not.toHaveProperty('existing');
  });
});

describe('a cable that is too long', () => {
  it('is shortened to the last whole metre that fits', () => {
    const long = panels({ 2: trunk({ fibres: 8, pins: ['pinned', 'pinned'], lengthM: 120 }) });
    const { document, changes } = firstOf(long);
    expect(changes).toEqual(['shorten the trunk to 94 m']);
    const oneMore: ChannelDocument = {
      ...document,
      parts: document.parts.map((part, index) =>
        index === 2 && 'lengthM' in part ? { ...part, lengthM: 95 } : part,
      ),
    };
    const judged = judgeChannel(oneMore);
    expect(judged.ok && judged.value.accepted).toBe(false);
  });

  it('may have other transceivers with the fibre type that they need, the least change of fibre type first', () => {
    const long = (name: string, lengthM: number) =>
      panels({ 2: trunk({ fibres: 8, pins: ['pinned', 'pinned'], lengthM }) }, name);
    const overOm4 = repairsOfChannel(long('100GBASE-SR4', 120));
    expect(overOm4.map(({ changes }) => changes)).toEqual([
      ['shorten the trunk to 94 m'],
      [
        'put a 100G-PSM4 at the near end',
        'order all parts in OS2, with angled MPO ends, one of two up-angled at key-up to key-up adapters',
        'put a 100G-PSM4 at the far end',
      ],
    ]);
    expect(overOm4.at(-1)?.parts).toEqual([0, 2, 4]);
    const [, extended, single] = changesOf(long('40GBASE-SR4', 200));
    expect(extended).toEqual(['put a 40GBASE-eSR4 at the near end', 'put a 40GBASE-eSR4 at the far end']);
    expect(single?.[0]).toBe('put a 40G-PLR4 at the near end');
    for (const { judged, document } of overOm4) {
      expect(judged.accepted).toBe(true);
      const again = judgeChannel(document);
      expect(again.ok && again.value.accepted).toBe(true);
    }
  });

  it('is told of installed parts that other fibre type takes the place of', () => {
    const long = panels({
      2: installed(trunk({ fibres: 8, pins: ['pinned', 'pinned'], lengthM: 120 })),
    });
    const way = repairsOfChannel(long).find(({ changes }) => changes.some((one) => one.includes('OS2')));
    expect(way?.installed).toEqual([2]);
    expect(way?.changes[1]).toBe(
      'order all parts in OS2, with angled MPO ends, one of two up-angled at key-up to key-up adapters, in place of installed ones too',
    );
    expect(way?.document.parts[2]).not.toHaveProperty('existing');
  });

  it('loses what its margin asks for, not only what its reach does', () => {
    const tight: ChannelDocument = {
      ...panels({ 2: trunk({ fibres: 8, pins: ['pinned', 'pinned'], lengthM: 80 }) }),
      budget: { connectorLossDb: { MPO: 0.35 }, limitDb: 0.91 },
    };
    const { changes, judged } = firstOf(tight);
    // 0.91 dB less two pairs of 0.35 dB leave 0.21 dB, which are 70 m of 3 dB/km: 64 m beside two cords of 3 m.
    expect(changes).toEqual(['shorten the trunk to 64 m']);
    expect(marginDbOf(judged)).toBe(0);
  });

  it('is not shortened below 1 m', () => {
    const hopeless: ChannelDocument = {
      ...panels(),
      budget: { connectorLossDb: { MPO: 0.35 }, limitDb: 0.6 },
    };
    expect(repairsOfChannel(hopeless)).toEqual([]);
  });

  it('is the longest one to be ordered; an installed one only where that is longer', () => {
    const document = panels({ 2: installed(trunk({ fibres: 8, pins: ['pinned', 'pinned'], lengthM: 120 })) });
    const cables = editsOfChannel(document)?.edits.filter(({ change }) => change.kind === 'shorten');
    expect(cables?.map(({ part }) => part)).toEqual([0, 2]);
  });
});

describe('a repair', () => {
  it('is never a flat single-mode array, nor an angled multimode cord', () => {
    const works = channelOf('400GBASE-DR4', '100GBASE-DR', [
      cord({ fibre: 'OM4', polish: ['UPC', 'UPC'] }),
      adapter(),
      moduleOf({ fibre: 'OS2', rearPolish: 'APC', frontPolish: 'APC' }),
      duplexCord({ fibre: 'OS2', polish: ['APC', 'UPC'] }),
    ]);
    expect(changesOf(works)).toEqual([['order the array cord as OS2 with APC ends']]);
    const front = channelOf('40GBASE-SR4', '10GBASE-SR', [
      cord(),
      adapter(),
      moduleOf({ frontPolish: 'APC' }),
      duplexCord(),
    ]);
    expect(changesOf(front)).toEqual([['order the module with a UPC front']]);
  });

  it('keeps the number of links, where a smaller module would only hide what is dark', () => {
    const document = duplexChannel({ trunk: trunk({ fibres: 8 }) });
    expect(changesOf(document)).toEqual([['order the trunk with 12 fibres']]);
  });

  it('changes one thing of the channel alone and leaves everything else as it was', () => {
    const document = duplexChannel({ farCord: duplexCord({ wiring: 'A-to-A', lengthM: 7 }) });
    const { document: repaired, parts } = firstOf(document);
    expect(parts).toEqual([6]);
    expect(repaired).toEqual({
      ...document,
      parts: document.parts.map((part, index) => (index === 6 ? duplexCord({ lengthM: 7 }) : part)),
    });
  });

  it('may be looked for with fewer changes', () => {
    const two = parallelChannel({ pins: ['pinned', 'unpinned'], polish: ['APC', 'UPC'] });
    expect(repairsOfChannel(two, 1)).toEqual([]);
    expect(changesOf(two)[0]).toEqual([
      'order the cord with an unpinned near end',
      'order the cord with a UPC near end',
    ]);
  });
});

describe('a sheet that cannot be traced', () => {
  it('is fixed where adapters alone are missing, however many', () => {
    const plugs = { ...panels() };
    const without = { ...plugs, parts: plugs.parts.filter(({ part }) => part !== 'mpo-adapter') };
    const [first] = repairsOfChannel(without);
    expect(first?.changes).toEqual([
      'put an MPO-12 adapter, key-up to key-down, between the near cord and the trunk',
      'put an MPO-12 adapter, key-up to key-down, between the trunk and the far cord',
    ]);
    expect(first?.document.parts).toHaveLength(5);
  });

  it('is left alone where something else is wrong with it', () => {
    expect(repairsOfChannel(channelOf('10GBASE-SR', '10GBASE-SR', [cord()]))).toEqual([]);
    expect(repairsOfChannel({ ...parallelChannel(), near: { interface: 'no such thing' } })).toEqual([]);
  });
});

describe('every rule that may forbid an order', () => {
  it('is known to the search, which otherwise would try everything for it', () => {
    const blocking = CHANNEL_RULES.filter(({ severity }) => severity === 'block').map(({ id }) => id);
    expect(blocking.filter((rule) => !isKnownBlocker(rule))).toEqual([]);
  });
});

describe('the loss typed in for one pair', () => {
  it('is the same in every repaired sheet, whatever else is exchanged', () => {
    const heavy = adapter('aligned', 'MPO-12', { lossDb: 0.9, existing: true });
    for (const document of [
      { ...panels({ 1: heavy, 3: heavy }), budget: { connectorLossDb: { MPO: 0.75 } } },
      panels({ 1: heavy, 4: cord({ type: 'A' }) }),
      duplexChannel({
        nearModule: moduleOf({ fibres: 12, pins: 'unpinned', rearPairLossDb: 0.75, frontPairLossDb: 0.5 }),
        nearCord: duplexCord({ polish: ['UPC', 'APC'], farPairLossDb: 0.5 }),
      }),
    ]) {
      const typed = (one: ChannelDocument) =>
        one.parts.map((part) =>
          Object.entries(part).filter(([key]) => /^lossDb$|PairLossDb$/.test(key) && part.part !== 'splice'),
        );
      for (const { document: repaired } of repairsOfChannel(document))
        expect(typed(repaired).filter((one) => one.length > 0)).toEqual(
          typed(document).filter((one) => one.length > 0),
        );
    }
  });

  it('is not said to be exchanged by better connectors elsewhere', () => {
    const heavy = adapter('aligned', 'MPO-12', { lossDb: 0.7, existing: true });
    const document: ChannelDocument = {
      ...panels({ 1: heavy, 2: installed(trunk({ fibres: 8, pins: ['pinned', 'pinned'] })) }),
      budget: { connectorLossDb: { MPO: 1.2 } },
    };
    const better = repairsOfChannel(document).find(({ changes }) => changes[0]?.includes('connectors'));
    expect(better?.document.budget?.connectorLossDb).toEqual({ MPO: 0.35 });
    expect(better?.document.parts[1]).toEqual(heavy);
  });
});

describe('a channel that cannot be judged', () => {
  const middle = (leg: number): ChannelDocument =>
    channelOf('400GBASE-SR8', '200GBASE-SR4', [fanoutOf({ legs: ['UPC', 'UPC'], leg, map: ONE_LEG })]);
  /** All four lanes that the far end needs are on leg 1. */
  const ONE_LEG = [1, 2, 3, 4, 16, 15, 14, 13].map((hole, index): [number, number, number] => [
    hole,
    1,
    [12, 11, 10, 9, 1, 2, 3, 4][index] as number,
  ]);

  it('is not fixed by other transceivers, with which nothing may be wrong', () => {
    const document = channelOf('800GBASE-SR8', '800GBASE-SR8', [
      fanoutOf(),
      adapter('opposed'),
      fanoutOf({ facing: 'near', pins: 'pinned' }),
    ]);
    const ends = [{ interface: '800GBASE-SR8', receptacleKind: 'MPO-16' }] as const;
    expect(repairsOfChannel({ ...document, near: ends[0], far: ends[0] })).toEqual([]);
  });

  it('may go on with the leg that has the lanes', () => {
    expect(judgeChannel(middle(1))).toMatchObject({ ok: true, value: { accepted: true } });
    const [first] = repairsOfChannel(middle(2));
    expect(first?.changes).toEqual(['go on with leg 1 of the fan-out']);
  });
});
