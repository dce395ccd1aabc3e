import { describe, expect, it } from 'vitest';
import { POLARITY_METHODS } from '../../src/shared/catalogue/polarity-methods';
import { labelRowsOf } from '../../src/shared/order/label-rows';
import type { Link } from '../../src/shared/plan/link';
import { portBeyond } from '../../src/shared/plan/trunk-fibres';
import { duplexLink } from '../../src/shared/rules/example-links';
import { conversionLink, patchFieldLink, planOf, portMap, resultOf } from '../order/build';

const IDENTICAL = { method: 'B', methodBModules: 'identical' } as const;
const place = { panel: 'P1', firstCassette: 1, firstPort: 1, rackUnit: 40 };
const TIA = {
  scheme: 'tia-606',
  near: { ...place, rack: '01', room: '4BK' },
  far: { ...place, rack: '02', room: '4BK' },
  field: { ...place, rack: '03', room: '4BK' },
} as const;

describe('the port at the other end of a trunk', () => {
  it('is the one with the same number where the method keeps numbers', () => {
    for (const method of POLARITY_METHODS)
      for (const port of [1, 2, 6])
        expect(portBeyond(planOf(duplexLink({ polarity: { method } })), 'near', port)).toBe(port);
  });

  it('counts backwards behind two identical modules of Method B, from either end', () => {
    const plan = planOf(duplexLink({ polarity: IDENTICAL }));
    expect([1, 2, 3, 4, 5, 6].map((port) => portBeyond(plan, 'near', port))).toEqual([6, 5, 4, 3, 2, 1]);
    expect([1, 2, 3, 4, 5, 6].map((port) => portBeyond(plan, 'far', port))).toEqual([6, 5, 4, 3, 2, 1]);
  });
});

describe('labels that name both ends of a trunk', () => {
  const kinds: readonly (readonly [string, Link])[] = [
    ['duplex links', duplexLink({ documentation: TIA })],
    ['duplex links over identical modules', duplexLink({ polarity: IDENTICAL, documentation: TIA })],
    ['a patch field', patchFieldLink({ polarity: IDENTICAL, documentation: TIA })],
    ['a conversion', conversionLink({ documentation: TIA })],
  ];

  it.each(kinds)('of %s are the same in the list of labels and in the port map', (_, link) => {
    const listed = new Set([...labelRowsOf(resultOf([link]).evaluated)].map(({ label }) => label));
    const shown = portMap(link).flatMap((row) => [
      row.fromLabel,
      row.fieldNearLabel,
      row.fieldFarLabel,
      row.toLabel,
    ]);
    expect(shown.filter((label) => label !== '' && !listed.has(label))).toEqual([]);
  });
});
