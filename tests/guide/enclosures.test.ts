/** Enclosures are proposed as a practitioner would leave them standing. */
import { describe, expect, it } from 'vitest';
import { ENCLOSURES } from '../../src/shared/catalogue/enclosures';
import { answerWithOption } from '../../src/shared/guide/choose';
import { byFit } from '../../src/shared/guide/fitting-enclosures';
import { proposeDesign } from '../../src/shared/guide/propose-design';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import { type Answers, answersThrough } from '../../src/shared/steps/steps';
import { exampleOf } from './build';
import { isValid } from './changed-answers';

const { site } = exampleOf('40g-to-4x10g');

const proposedFor = (link: Link): Readonly<Record<string, string | undefined>> => {
  const design = proposeDesign(answersThrough(link.answers, 'polarity'), site);
  expect(isValid(design, site)).toBe(true);
  const { near, far, field } = design.formFactor;
  return { near: near?.enclosure, far: far?.enclosure, field: field?.enclosure };
};

describe('the enclosure that is proposed', () => {
  it.each<readonly [what: string, link: Link, near: string | undefined, far: string | undefined]>([
    // One plate with an adapter at the near end, one module at the far end: three slots are plenty.
    ['one module', breakoutLink({ application: { links: 4 } }), 'lgx-1u', 'lgx-1u'],
    ['three modules', breakoutLink({ application: { links: 12 } }), 'lgx-1u', 'lgx-1u'],
    ['four modules', breakoutLink({ application: { links: 16 } }), 'lgx-1u', 'panel-1u'],
    ['six modules, in one rack unit', breakoutLink(), 'lgx-1u', 'hd-1u-8'],
    ['six that grow to nine', breakoutLink({ application: { growthPercent: 50 } }), 'lgx-1u', 'hd-1u-12'],
    ['plates of adapters at both ends', parallelLink(), 'lgx-1u', 'lgx-1u'],
    ['modules at both ends', duplexLink({ application: { links: 12 } }), 'lgx-1u', 'lgx-1u'],
    [
      'a module in one rack with its port',
      breakoutLink({ application: { placement: 'same-rack' } }),
      undefined,
      'hd-1u-8',
    ],
  ])('for %s is the smallest that holds it, growth included', (_, link, near, far) => {
    expect(proposedFor(link)).toMatchObject({ near, far });
  });

  it('is the one that is there already', () => {
    const installed = {
      near: { keys: 'opposed', enclosure: 'lgx-4u' },
      far: { keys: 'opposed', enclosure: 'lgx-4u' },
    } as const;
    expect(proposedFor(breakoutLink({ application: { installed } }))).toMatchObject({
      near: 'lgx-4u',
      far: 'lgx-4u',
    });
  });

  it('is not closed by an access that nobody asked for: it is reached as it can be', () => {
    const place = { enclosure: 'panel-1u', rackUnitsFree: 8, access: 'sliding', toolless: false } as const;
    const link = breakoutLink({ formFactor: { near: place, far: place } });
    const shown = link.answers.formFactor as NonNullable<Answers['formFactor']>;
    const taken = answerWithOption(link, 'formFactor', shown, 'near.enclosure', 'lgx-1u', site);
    expect(taken?.near).toMatchObject({ enclosure: 'lgx-1u', access: 'front' });
    expect(taken?.far?.access).toBe('sliding');
  });

  it('is of the quote before the catalogue, where both are as large', () => {
    const own = { ...(ENCLOSURES[0] as (typeof ENCLOSURES)[0]), id: 'own' };
    expect(byFit([{ modules: 2, adapters: 0 }], [own, ...ENCLOSURES])[0]?.id).toBe('own');
  });

  it('needs fewest rack units of all, and leaves the fewest slots empty', () => {
    const sizeOf = (modules: number, id: string) => {
      const { rackUnits, slots } = ENCLOSURES.find((one) => one.id === id) as (typeof ENCLOSURES)[0];
      const count = Math.ceil(modules / slots);
      return count * rackUnits * 1000 + count * slots - modules;
    };
    for (let modules = 1; modules <= 60; modules++) {
      const sizes = byFit([{ modules, adapters: 0 }], ENCLOSURES).map(({ id }) => sizeOf(modules, id));
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    }
  });
});
