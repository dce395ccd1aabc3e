/** The list of constraints against the rules, and their judgement against the product's own of the whole link. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSTRAINTS } from '../../src/shared/guide/constraints';
import { solve } from '../../src/shared/guide/solve';
import { KIND_RULES, TALK_RULES } from '../../src/shared/guide/talk';
import { taskOf } from '../../src/shared/guide/task';
import { CHANNEL_RULES } from '../../src/shared/rules/channel-rules';
import { LINK_RULES } from '../../src/shared/rules/link-rules';
import { changedExamples, EXAMPLES, isValid } from './build';

/** Labels and confirmations are no part of a design; lanes in another order block where they are not put back. */
const LEFT_ASIDE = ['labels/missing', 'labels/collide', 'advice/not-confirmed'];
const SOMETIMES = ['polarity/lanes-swapped'];

const blocking = [...CHANNEL_RULES, ...LINK_RULES]
  .filter(({ id, severity }) => (severity === 'block' || SOMETIMES.includes(id)) && !LEFT_ASIDE.includes(id))
  .map(({ id }) => id)
  .sort();

describe('the constraints of the guide', () => {
  it('ask every rule that can block, and no other', () => {
    const asked = new Set([...CONSTRAINTS.flatMap(({ rules }) => rules), ...TALK_RULES, ...KIND_RULES]);
    expect([...asked].sort()).toEqual(blocking);
  });

  it('accept what the rules accept together, and nothing else, on every example', () => {
    for (const { name, link, site } of EXAMPLES)
      expect(`${name} ${solve(taskOf(link.answers, () => true, site)).found}`).toBe(
        `${name} ${isValid(link.answers, site)}`,
      );
  });

  it('accept what the rules accept together, and nothing else, on examples changed at random', () => {
    fc.assert(
      fc.property(changedExamples(4), ({ answers, site }) => {
        expect(solve(taskOf(answers, () => true, site)).found).toBe(isValid(answers, site));
      }),
      { numRuns: 400 },
    );
  });
});
