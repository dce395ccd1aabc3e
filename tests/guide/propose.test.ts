import { describe, expect, it } from 'vitest';
import { findInterface } from '../../src/shared/catalogue/find-interface';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import { proposeAnswers } from '../../src/shared/guide/propose';
import { planAndJudge } from '../../src/shared/order/evaluate-link';
import { DEFAULT_SETTINGS } from '../../src/shared/plan/settings';
import { APPLICATION_KINDS } from '../../src/shared/steps/application';
import type { Answers } from '../../src/shared/steps/steps';

const site = { settings: DEFAULT_SETTINGS, region: 'EU', enclosures: [] } as const;

const judge = (given: Answers) => {
  const planned = planAndJudge(
    { id: 'proposed', name: 'Proposed', answers: proposeAnswers(given, site) },
    site,
  );
  return {
    problems: planned.problems,
    accepted: planned.judged.length > 0 && planned.judged.every(({ accepted }) => accepted),
    blocks: planned.judged.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === 'block').map(({ rule }) => rule),
    ),
  };
};

const application = (kind: (typeof APPLICATION_KINDS)[number]): Answers['application'] => ({
  kind,
  links: 4,
  growthPercent: 0,
  placement: 'between-racks',
  routeLengthM: 10,
  servicedSingly: true,
  redundancy: 'none',
});

const between = (kind: (typeof APPLICATION_KINDS)[number], near: string, far: string): Answers => ({
  application: application(kind),
  transceiver: { near: { interface: near }, far: { interface: far }, suppliedBy: 'customer' },
});

describe('proposed answers', () => {
  it('make a link that can be ordered from nothing', () => {
    expect(judge({})).toEqual({ problems: [], accepted: true, blocks: [] });
  });

  it.each(APPLICATION_KINDS)('make a %s that can be ordered from the application alone', (kind) => {
    expect(judge({ application: application(kind) })).toEqual({ problems: [], accepted: true, blocks: [] });
  });

  const duplexBreakouts = INTERFACES.flatMap(({ id, breakouts, receptacles }) =>
    breakouts.flatMap(({ interface: far }) => {
      const farEntry = far === null ? undefined : findInterface(far);
      const parts = receptacles[0].kind.startsWith('MPO') || receptacles[0].kind === 'dual-MPO-12';
      return parts && farEntry?.receptacles[0].kind === 'LC' ? [[id, farEntry.id] as const] : [];
    }),
  );

  it.each(duplexBreakouts)('light a breakout of %s to %s', (near, far) => {
    expect(judge(between('breakout', near, far)).blocks).toEqual([]);
  });

  const parallel = INTERFACES.filter(
    ({ receptacles, notOrderableBecause }) =>
      notOrderableBecause === undefined && receptacles[0].kind.includes('MPO'),
  ).map(({ id }) => id);

  it.each(parallel)('light a parallel link of %s', (id) => {
    expect(judge(between('parallel', id, id)).blocks).toEqual([]);
  });

  it('keep what is given and follow the keys found on site', () => {
    const given: Answers = {
      application: {
        ...(application('breakout') as NonNullable<Answers['application']>),
        installed: { near: { keys: 'aligned' } },
      },
    };
    const answers = proposeAnswers(given, site);
    expect(answers.application).toBe(given.application);
    expect(answers.polarity.method).toBe('U2');
    expect(judge(given).accepted).toBe(true);
  });

  it('choose key-up to key-down adapters and an angled rear with a flat front for 400GBASE-DR4', () => {
    const answers = proposeAnswers(between('breakout', '400GBASE-DR4', '100GBASE-DR'), site);
    expect(answers.modePolish).toMatchObject({ fibre: 'OS2', rearPolish: 'APC', frontPolish: 'UPC' });
    expect(answers.polarity.method).toBe('U1');
  });
});
