import { describe, expect, it } from 'vitest';
import { isAskedYet } from '../../src/shared/guide/asked-yet';
import { notAskedOf, optionsOfStep } from '../../src/shared/guide/options';
import { proposeDesign } from '../../src/shared/guide/propose-design';
import type { Link } from '../../src/shared/plan/link';
import { type Answers, unansweredSteps } from '../../src/shared/steps/steps';
import { exampleOf } from './build';

const { site } = exampleOf('40g-to-4x10g');

const started = (more: Partial<NonNullable<Answers['application']>> = {}): Link => ({
  id: 'new',
  name: 'A new breakout',
  answers: {
    application: {
      ...{ kind: 'breakout', links: 4, growthPercent: 0, placement: 'same-rack', redundancy: 'none' },
      ...more,
    },
  },
});

const isServiceAsked = ({ answers }: Link): boolean =>
  isAskedYet('application', 'servicedSingly', proposeDesign(answers, site), unansweredSteps(answers), site);

describe('a new breakout in one rack', () => {
  it('is asked how its ports are re-patched, as that is why the usual optics are closed', () => {
    const link = started();
    const near = optionsOfStep(link, 'transceiver', site).find(({ field }) => field.key === 'near.interface');
    const usual = near?.options.find(({ value }) => value === '40GBASE-SR4');
    expect(usual?.closed?.sentence).toMatch(
      /[Nn]obody has said whether the ports are re-patched individually/,
    );
    expect(isServiceAsked(link)).toBe(true);
    expect(notAskedOf(link, 'application', site).map(({ field }) => field.key)).not.toContain(
      'servicedSingly',
    );
  });

  it('is not asked once optics are chosen that only a cable joins', () => {
    const link = started();
    const answers: Answers = {
      ...link.answers,
      transceiver: {
        near: { interface: '200GBASE-SR4' },
        far: { interface: '100GBASE-SR2' },
        suppliedBy: 'customer',
      },
    };
    expect(isServiceAsked({ ...link, answers })).toBe(false);
  });

  it('is not asked between racks', () => {
    expect(isServiceAsked(started({ placement: 'between-racks', routeLengthM: 20 }))).toBe(false);
  });
});
