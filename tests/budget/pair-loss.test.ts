/** The loss of one mated pair: which figure counts, and what is made of it beside the sum. */
import { describe, expect, it } from 'vitest';
import { computeBudget } from '../../src/shared/budget/budget';
import { computeHeadroom } from '../../src/shared/budget/headroom';
import { readBudget } from '../../src/shared/budget/readings';
import { lossTerms } from '../../src/shared/budget/terms';
import type { ChannelDocument, PartOf } from '../../src/shared/channel/document';
import {
  adapter,
  breakoutChannel,
  channelOf,
  duplexChannel,
  duplexCord,
  moduleOf,
} from '../../src/shared/rules/example-channels';
import { assembled } from '../channel/build';

const withLoss = (lossDb: number) => adapter('opposed', 'MPO-12', { lossDb });

/** Terms of everything but glass, as `what: loss`. */
const joints = (document: ChannelDocument): string[] =>
  lossTerms(assembled(document)).flatMap(({ what, loss, origin }) =>
    origin.kind === 'fibre' ? [] : [`${what}: ${loss / 1e6}`],
  );

const budgetOf = (document: ChannelDocument) => {
  const channel = assembled(document);
  const budget = computeBudget(channel);
  if (budget === null) throw new Error('both ends have a transceiver');
  return { channel, budget };
};

describe('the loss of one mated pair', () => {
  it('is taken from the adapter, and the other pairs keep the figure of the channel', () => {
    expect(joints(breakoutChannel({ adapter: withLoss(0.9) }))).toEqual([
      'MPO pair at the adapter, typed in: 0.9',
      'LC pair at the module: 0.25',
    ]);
  });

  it('is the larger of two figures for one pair', () => {
    for (const [ofAdapter, ofModule] of [
      [0.6, 0.75],
      [0.75, 0.6],
    ] as const) {
      const document = breakoutChannel({
        adapter: withLoss(ofAdapter),
        module: moduleOf({ rearPairLossDb: ofModule, frontPairLossDb: 0.4 }),
        duplex: duplexCord({ nearPairLossDb: 0.3, farPairLossDb: 5 }),
      });
      expect(joints(document)).toEqual([
        'MPO pair at the adapter, typed in: 0.75',
        'LC pair at the module, typed in: 0.4',
      ]);
    }
  });

  it('belongs to the face of a module whichever way the module lies', () => {
    const document = duplexChannel({
      nearModule: moduleOf({ fibres: 12, frontPairLossDb: 0.41, rearPairLossDb: 0.71 }),
      farModule: moduleOf({ fibres: 12, frontPairLossDb: 0.42, rearPairLossDb: 0.72 }),
    });
    expect(joints(document).map((text) => text.replace(/^.*: /, ''))).toEqual([
      '0.41',
      '0.71',
      '0.72',
      '0.42',
    ]);
  });

  it('is that of the end of the cord at which the pair is, between two cords too', () => {
    const cords = [
      duplexCord({ nearPairLossDb: 9, farPairLossDb: 0.3 }),
      duplexCord({ nearPairLossDb: 0.2, farPairLossDb: 9 }),
    ];
    expect(joints(channelOf('10GBASE-SR', '10GBASE-SR', cords))).toEqual([
      'LC pair at the duplex adapter, typed in: 0.3',
    ]);
  });

  it('adds to the loss of a whole module what it is more than its share of that', () => {
    const module = (change: Partial<PartOf<'module'>>, lossDb = 0.3) =>
      joints({
        ...breakoutChannel({ adapter: withLoss(lossDb), module: moduleOf(change) }),
        budget: { connectorLossDb: { LC: 0.2, MPO: 0.3 } },
      });
    expect(module({ lossDb: 0.5 })).toEqual(['module, both its pairs: 0.5']);
    expect(module({ lossDb: 0.5, frontPairLossDb: 0.1 })).toEqual(['module, both its pairs: 0.5']);
    expect(module({ lossDb: 0.5, frontPairLossDb: 0.3 })).toEqual(['module, a pair of it as typed in: 0.6']);
    // An old panel of 0.9 dB leaves the 0.2 dB of the front as they are.
    expect(module({ lossDb: 0.5 }, 0.9)).toEqual(['module, a pair of it as typed in: 1.1']);
    expect(module({ lossDb: 0.5, frontPairLossDb: 0.3 }, 0.9)).toEqual([
      'module, a pair of it as typed in: 1.2',
    ]);
  });

  it('is no assumption of the report, and the figures of the others still are', () => {
    const document: ChannelDocument = { ...breakoutChannel({ adapter: withLoss(0.9) }), budget: {} };
    const { assumed } = budgetOf(document).budget;
    expect(assumed.some((sentence) => sentence.startsWith('MPO pair'))).toBe(false);
    expect(assumed.some((sentence) => sentence.startsWith('LC pair'))).toBe(true);
  });
});

describe('what follows from the loss of one pair', () => {
  it('stays as it is in every reading, as nothing is known of its spread', () => {
    const readingsWith = (lossDb: number) => {
      const { channel, budget } = budgetOf(breakoutChannel({ adapter: withLoss(lossDb) }));
      return readBudget(channel, budget.terms);
    };
    const [low, high] = [readingsWith(0.5), readingsWith(0.8)];
    for (const reading of ['worstCase', 'typical', 'statistical'] as const)
      expect(high[reading] - low[reading]).toBe(300_000);
  });

  it('is not what one more pair would lose, unless no other pair of its kind says what that is', () => {
    const more = (document: ChannelDocument) => {
      const { channel, budget } = budgetOf(document);
      return computeHeadroom(channel, budget).morePairs.MPO;
    };
    // 1.9 dB of limit, 0.75 + 0.35 dB of MPO, 0.5 dB of LC and about 0.1 dB of glass.
    const mixed = duplexChannel({ nearModule: moduleOf({ fibres: 12, rearPairLossDb: 0.75 }) });
    const { budget } = budgetOf(mixed);
    expect(more(mixed)).toBe(Math.floor(((budget.margin ?? 0) + 500) / 350_000));
    const typed = breakoutChannel({ adapter: withLoss(0.5) });
    expect(more(typed)).toBe(Math.floor(((budgetOf(typed).budget.margin ?? 0) + 500) / 350_000));
    const silent: ChannelDocument = { ...typed, budget: { connectorLossDb: { LC: 0.25 } } };
    expect(more(silent)).toBe(Math.floor(((budgetOf(silent).budget.margin ?? 0) + 500) / 500_000));
  });

  it('keeps its figure where better connectors are weighed', () => {
    const { channel, budget } = budgetOf(
      duplexChannel({ adapters: withLoss(0.9), nearCord: duplexCord({ farPairLossDb: 0.9 }) }),
    );
    const { marginWithGrade } = computeHeadroom(channel, budget);
    // Only the far LC pair of 0.25 dB may become one of low loss.
    expect((marginWithGrade['low-loss'] ?? 0) - (budget.margin ?? 0)).toBeLessThanOrEqual(250_000);
  });
});
