import { describe, expect, it } from 'vitest';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import { conversionLink, orderOf, patchFieldLink, planOf } from '../order/build';

const trunk = {
  type: 'B',
  pins: 'unpinned',
  fibres: 8,
  fibre: 'OM4',
  polish: 'UPC',
  lengthM: 30,
  legs: 24,
} as const;

/** What each adapter of the chain says of its pair, near to far; null where the grade of the order decides. */
const lossesOf = (link: Link): (number | null)[] =>
  (planOf(link).channels[0]?.chain ?? []).flatMap(({ part }) =>
    part.part === 'mpo-adapter' ? [part.lossDb ?? null] : [],
  );

const near = { keys: 'opposed', pairLossDb: 0.75 } as const;

describe('the loss of installed parts', () => {
  it('counts at the panel that has it, and the grade of the order everywhere else', () => {
    expect(lossesOf(parallelLink())).toEqual([null, null]);
    expect(lossesOf(parallelLink({ application: { installed: { near } } }))).toEqual([0.75, null]);
    expect(lossesOf(breakoutLink({ application: { installed: { far: near } } }))).toEqual([null, 0.75]);
  });

  it('counts at both ends of an installed trunk, the worse of two where it ends at an installed panel', () => {
    const installed = { near, trunk: { ...trunk, pairLossDb: 0.6 } };
    expect(lossesOf(parallelLink({ application: { installed } }))).toEqual([0.75, 0.6]);
  });

  it('is never less than what is ordered loses: a pair of two grades counts the worse', () => {
    const installed = { near: { ...near, pairLossDb: 0.2 } };
    expect(lossesOf(parallelLink({ application: { installed } }))).toEqual([0.35, null]);
  });

  it('falls with adapters that are exchanged', () => {
    const installed = { near: { ...near, exchangeAdapters: true } };
    expect(lossesOf(parallelLink({ application: { installed } }))).toEqual([null, null]);
  });

  it('of a patch field counts at the near trunk alone, and of a conversion behind the modules', () => {
    const fibres12 = { ...trunk, fibres: 12, pairLossDb: 0.6 } as const;
    expect(lossesOf(patchFieldLink({ application: { installed: { trunk: fibres12 } } }))).toEqual([
      0.6,
      0.6,
      null,
      null,
    ]);
    const fibres24 = { ...trunk, fibres: 24, pairLossDb: 0.6 } as const;
    expect(lossesOf(conversionLink({ application: { installed: { trunk: fibres24 } } }))).toEqual([
      null,
      0.6,
      0.6,
      null,
    ]);
  });

  it('stands in the budget of the order', () => {
    const lossDb = (link: Link) => orderOf([link]).links[0]?.budget?.lossDb;
    const before = lossDb(duplexLink()) ?? 0;
    const after = lossDb(duplexLink({ application: { installed: { near, far: near } } })) ?? 0;
    // Two pairs of 0.75 dB instead of 0.35 dB.
    expect(after - before).toBeCloseTo(0.8, 9);
  });
});
