/** Where the product's judgement of a channel and the oracle's part: rules that block, acceptance, budget. */
import { reportChannel } from '../../src/shared/rules/channel-report';
import type { JudgedChannel } from '../../src/shared/rules/view-channel';
import type { Judgement } from '../oracle/channel';

const isPolarity = (rule: string): boolean => rule.startsWith('polarity/');

/** Where two plugs of different shape meet, positions exist on one side only: what light does there is nobody's business. */
const compared = (rules: readonly string[], followed: boolean): string =>
  [...new Set(rules)]
    .filter((rule) => followed || !isPolarity(rule))
    .sort()
    .join(', ');

/**
 * Where lanes of a parallel link come back on others than they went, the contract leaves open whether the channel is dead
 * or partial; it is refused either way.
 */
const unlit = (rules: string): string => rules.replace('polarity/partial', 'polarity/dead');

/** One sentence for the first thing the two disagree on about a channel that can be built, null where they agree. */
export const disagreementOf = (
  product: JudgedChannel,
  oracle: Extract<Judgement, { built: true }>,
): string | null => {
  const followed = oracle.light !== 'not-followed';
  const expected = compared(
    oracle.blocks.map(({ rule }) => rule),
    followed,
  );
  const found = compared(
    product.findings.filter(({ severity }) => severity === 'block').map(({ rule }) => rule),
    followed,
  );
  if (unlit(found) !== unlit(expected)) return `blocked by [${found}] instead of [${expected}]`;
  if (product.accepted !== (oracle.blocks.length === 0))
    return `accepted ${product.accepted}, with ${oracle.blocks.length} blocks`;
  const { budget } = reportChannel(product);
  const figures = budget && {
    lossDb: budget.lossDb,
    limitDb: budget.limitDb,
    marginDb: budget.marginDb,
    lengthM: budget.lengthM,
    reachM: budget.reachM,
  };
  return JSON.stringify(figures) === JSON.stringify(oracle.budget)
    ? null
    : `budget ${JSON.stringify(figures)} instead of ${JSON.stringify(oracle.budget)}`;
};
