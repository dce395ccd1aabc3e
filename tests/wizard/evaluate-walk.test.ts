/** A link beside the other links of its quote. */
import { describe, expect, it } from 'vitest';
import { siteOfQuote } from '../../src/shared/order/make-order';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink } from '../../src/shared/rules/example-links';
import { evaluateWalk } from '../../src/shared/wizard/evaluate-walk';
import { QUOTE } from './quote';

const inRack = (id: string, near: string, far: string): Link => ({
  ...breakoutLink({
    documentation: {
      near: { rack: near, panel: 'P1', firstCassette: 1, firstPort: 1 },
      far: { rack: far, panel: 'P1', firstCassette: 1, firstPort: 1 },
    },
  }),
  id,
});

describe('the labels of the other links', () => {
  it('stand against a link as long as one of them has its own, whichever changed last', () => {
    const site = siteOfQuote(QUOTE);
    const own = inRack('own', 'R01', 'R02');
    const [same, other] = [inRack('same', 'R01', 'R02'), inRack('other', 'R11', 'R12')];
    const collidesBeside = (beside: readonly Link[]): boolean =>
      evaluateWalk(own, beside, site).evaluated.findings.some(({ rule }) => rule === 'labels/collide');
    expect(collidesBeside([same])).toBe(true);
    expect(collidesBeside([other])).toBe(false);
    expect(collidesBeside([other, same])).toBe(true);
    expect(collidesBeside([other, { ...same, answers: other.answers }])).toBe(false);
    expect(collidesBeside([])).toBe(false);
    expect(collidesBeside([same])).toBe(true);
  });
});
