import { describe, expect, it } from 'vitest';
import { besideOf, evaluateLink, itemsAlone, planAndJudge } from '../../src/shared/order/evaluate-link';
import type { Link } from '../../src/shared/plan/link';
import { DEFAULT_SETTINGS } from '../../src/shared/plan/settings';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import type { ApplicationAnswers } from '../../src/shared/steps/application';

const site = { settings: DEFAULT_SETTINGS, region: 'EU', enclosures: [] } as const;

const evaluate = (link: Link) => {
  const planned = planAndJudge(link, site);
  return evaluateLink(planned, besideOf([planned]));
};

const ANGLED = {
  transceiver: { near: { interface: '400GBASE-DR4' }, far: { interface: '100GBASE-DR' } },
  modePolish: { fibre: 'OS2', rearPolish: 'APC' },
} as const;

const angled = (application: Partial<ApplicationAnswers>, method: 'U1' | 'U2'): Link =>
  breakoutLink({
    ...ANGLED,
    application: { installed: { near: { keys: 'aligned' } }, ...application },
    polarity: { method },
  });

const blocking = (link: Link): string[] =>
  evaluate(link)
    .findings.filter(({ severity }) => severity === 'block')
    .map(({ rule }) => rule);

const upAngledOf = (link: Link): unknown[] =>
  (evaluate(link).plan?.channels[0]?.document.parts ?? []).flatMap((part) =>
    part.part === 'array-cable' ? [part.upAngled ?? null] : [],
  );

describe('angled ends over a panel with key-up to key-up adapters', () => {
  it('form a wedge as they stand', () => {
    expect(blocking(angled({}, 'U2'))).toContain('mating/angled-wedge');
  });

  it('may be ordered when the adapters of the panel are exchanged, and new adapters are in the order', () => {
    const link = angled({ installed: { near: { keys: 'aligned', exchangeAdapters: true } } }, 'U1');
    const evaluated = evaluate(link);
    expect(evaluated.accepted).toBe(true);
    expect(itemsAlone(evaluated).filter(({ kind }) => kind === 'mpo-adapter')).toMatchObject([
      { attributes: { keys: 'opposed' }, supply: 'order', quantity: 6 },
    ]);
  });

  it('may be ordered up-angled, one plug at each mated pair, and the order says so', () => {
    const link = angled({ upAngledEnds: true }, 'U2');
    const evaluated = evaluate(link);
    expect(evaluated.accepted).toBe(true);
    expect(upAngledOf(link)).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(
      itemsAlone(evaluated)
        .filter(({ kind }) => kind === 'array-cord' || kind === 'trunk')
        .map(({ attributes }) => attributes.angledEnds),
    ).toEqual(['standard / up-angled', 'standard / up-angled']);
  });

  it('turns the cords and not the trunk where both ends are parallel, and the trunk between two modules', () => {
    const parallel = parallelLink({
      application: { upAngledEnds: true },
      transceiver: { near: { interface: '400GBASE-DR4' }, far: { interface: '400GBASE-DR4' } },
      modePolish: { fibre: 'OS2', rearPolish: 'APC' },
      polarity: { method: 'B' },
    });
    expect(upAngledOf(parallel)).toEqual([[false, true], null, [true, false]]);
    expect(evaluate(parallel).accepted).toBe(true);
    const duplex = duplexLink({
      application: { upAngledEnds: true },
      transceiver: { near: { interface: '10GBASE-LR' }, far: { interface: '10GBASE-LR' } },
      modePolish: { fibre: 'OS2', rearPolish: 'APC' },
      polarity: { method: 'U2' },
    });
    expect(upAngledOf(duplex)).toEqual([[true, true]]);
    expect(evaluate(duplex).accepted).toBe(true);
  });

  it('leaves the ends standard through key-up to key-down adapters, and flat ends as they are', () => {
    expect(
      upAngledOf(
        breakoutLink({ ...ANGLED, application: { upAngledEnds: true }, polarity: { method: 'U1' } }),
      ),
    ).toEqual([null, null]);
    expect(
      upAngledOf(breakoutLink({ application: { upAngledEnds: true }, polarity: { method: 'U2' } })),
    ).toEqual([null, null]);
  });

  it('leaves an installed trunk as it is, so that a module behind it is still refused', () => {
    const link = angled(
      {
        upAngledEnds: true,
        installed: {
          near: { keys: 'aligned' },
          trunk: { type: 'B', pins: 'unpinned', fibres: 8, fibre: 'OS2', polish: 'APC', lengthM: 30 },
        },
      },
      'U2',
    );
    expect(upAngledOf(link)).toEqual([[false, true], null]);
    expect(blocking(link)).toContain('mating/angled-wedge');
  });
});
