import { describe, expect, it } from 'vitest';
import { computeBudget } from '../../src/shared/budget/budget';
import { readBudget } from '../../src/shared/budget/readings';
import type { ChannelDocument } from '../../src/shared/channel/document';
import { channelOf, duplexCord } from '../../src/shared/rules/example-channels';
import { assembled } from '../channel/build';

const readingsOf = (document: ChannelDocument) => {
  const channel = assembled(document);
  const budget = computeBudget(channel);
  if (budget === null) throw new Error('no budget');
  return readBudget(channel, budget.terms);
};

const twoCords = (fibre: 'OS2' | 'OM4', interfaceName: string): ChannelDocument =>
  channelOf(
    interfaceName,
    interfaceName,
    [duplexCord({ fibre, lengthM: 0 }), duplexCord({ fibre, lengthM: 0, wiring: 'A-to-A' })],
    { connectorLossDb: { LC: 0.25 } },
  );

describe('the statistical reading', () => {
  it('uses mean and 97 % value of IEC grade B for a single-mode pair of at most 0.25 dB', () => {
    const { statistical, spreadAssumed } = readingsOf(twoCords('OS2', '10GBASE-LR'));
    // 0.12 + 2 x (0.25 - 0.12) / 1.88 = 0.258298 dB.
    expect(statistical).toBe(258_298);
    expect(spreadAssumed).toBe(false);
  });

  it('reads a bare maximum as mean m/2 with 97 % below m, and says so', () => {
    const { statistical, spreadAssumed } = readingsOf(twoCords('OM4', '10GBASE-SR'));
    // 0.125 + 2 x 0.125 / 1.88 = 0.257979 dB.
    expect(statistical).toBe(257_979);
    expect(spreadAssumed).toBe(true);
  });
});
