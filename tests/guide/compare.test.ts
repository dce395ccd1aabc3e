/** Alternatives side by side, and what of today's order serves the next speed. */
import { describe, expect, it } from 'vitest';
import { appraise } from '../../src/shared/guide/appraise';
import { type Compared, compareLink, comparisonSearch } from '../../src/shared/guide/compare';
import { nextSpeeds } from '../../src/shared/guide/next-speed';
import { proposeDesign } from '../../src/shared/guide/propose-design';
import { finish } from '../../src/shared/pausing';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import { EXAMPLES, exampleOf } from './build';
import { isValid } from './changed-answers';

const { site } = exampleOf('40g-to-4x10g');

const titled = (link: Parameters<typeof compareLink>[0], title: string) =>
  compareLink(link, site).find((one) => one.title.startsWith(title))?.alternatives ?? [];

describe('alternatives side by side', () => {
  it('set the breakout cable against the module, and say which is there now', () => {
    const link = breakoutLink({ application: { placement: 'same-rack', through: 'module' } });
    const carriers = titled(link, 'What carries');
    expect(carriers.map(({ option }) => option.value).sort()).toEqual(['breakout-cable', 'module']);
    expect(carriers.find(({ current }) => current)?.option.value).toBe('module');
    const cable = carriers.find(({ option }) => option.value === 'breakout-cable');
    expect(cable?.appraisal.rackUnits).toBe(0);
    expect(cable?.appraisal.spareKinds).toBe(1);
  });

  it('rank polarity methods by the different parts a stock of spares has to hold', () => {
    const methods = titled(duplexLink({ budget: { farCordM: 3 } }), 'Polarity methods');
    const kinds = Object.fromEntries(
      methods.map(({ option, appraisal }) => [option.value, appraisal.spareKinds]),
    );
    // Method A has a second kind of cord, Method B a second kind of module.
    expect(kinds.A).toBe(Number(kinds.U1) + 1);
    expect(kinds.B).toBe(Number(kinds.U1) + 1);
    expect(methods[0]?.appraisal.spareKinds).toBe(kinds.U1);
  });

  it('show what a better grade leaves', () => {
    const grades = titled(breakoutLink(), 'Loss grade');
    expect(grades[0]?.option.value).toBe('low-loss');
    const margins = grades.map(({ appraisal }) => appraisal.marginDb ?? 0);
    expect(margins).toEqual([...margins].sort((a, b) => b - a));
  });

  it('recommend nothing where all are alike, and what is there already where nothing is better', () => {
    const compared = (id: Compared) => finish(comparisonSearch(breakoutLink(), site, id));
    expect(compared('polarity.method').recommended).toBeNull();
    const grade = compared('budget.grade');
    expect(grade.recommended?.option.value).toBe('low-loss');
    expect(grade.closed.map(({ value }) => value)).toEqual(['planning', 'worst-case']);
    const through = finish(
      comparisonSearch(
        breakoutLink({ application: { placement: 'same-rack', links: 8, servicedSingly: false } }),
        site,
        'application.through',
      ),
    );
    expect(through.recommended?.option.value).toBe('breakout-cable');
  });

  it('recommend no carrier that the rules advise against, though it is fewer parts', () => {
    for (const application of [{ servicedSingly: true, placement: 'same-rack' as const }, { links: 96 }]) {
      const { recommended, alternatives } = finish(
        comparisonSearch(breakoutLink({ application }), site, 'application.through'),
      );
      expect(alternatives.map(({ option }) => option.value)).toContain('breakout-cable');
      expect(recommended?.option.value).toBe('module');
    }
  });

  it('know what carries the link when that was left to the planner', () => {
    const carriers = titled(breakoutLink({ application: { through: undefined } }), 'What carries');
    expect(carriers.filter(({ current }) => current).map(({ option }) => option.value)).toEqual(['module']);
  });

  it('compare no carrier that the application does not heed', () => {
    const { link, site: own } = exampleOf('400g-sr8-to-2x200g');
    const { alternatives, closed } = finish(comparisonSearch(link, own, 'application.through'));
    expect(alternatives.map(({ option }) => option.value)).toEqual(['breakout-cable']);
    expect(closed.map(({ value }) => value)).toEqual(['module', 'panel', 'direct-cord']);
  });

  it('hold valid designs only', () => {
    for (const { alternatives } of compareLink(breakoutLink(), site))
      for (const { design } of alternatives) expect(isValid(design, site)).toBe(true);
  });
});

describe('the next speed', () => {
  it('keeps every passive part from 40G to 100G over the same fibre type, and throws multimode away for single-mode', () => {
    const speeds = nextSpeeds(breakoutLink(), site);
    const hundred = speeds.find(({ gbps }) => gbps === 100);
    expect(hundred?.near).toBe('100GBASE-SR4');
    expect(hundred?.thrownAway).toBe(0);
    expect(hundred?.added).toBe(0);
    expect(hundred?.kept).toBeGreaterThan(0);
    for (const { design, kept, thrownAway } of speeds) {
      expect(isValid(design, site)).toBe(true);
      expect(kept + thrownAway).toBe((hundred?.kept ?? 0) + (hundred?.thrownAway ?? 0));
    }
  });
});

describe('what is recommended', () => {
  const inOneRack = { placement: 'same-rack', servicedSingly: false } as const;
  const LINKS: readonly Link[] = [
    ...[4, 8, 12, 24].flatMap((links) => [
      breakoutLink({ application: { links } }),
      breakoutLink({ application: { links, ...inOneRack } }),
      breakoutLink({ application: { links, ...inOneRack, servicedSingly: true } }),
    ]),
    ...[1, 2, 24].flatMap((links) => [
      duplexLink({ application: { links } }),
      duplexLink({ application: { links, placement: 'same-rack' } }),
      parallelLink({ application: { links } }),
      parallelLink({ application: { links, placement: 'same-rack' } }),
    ]),
    duplexLink({ application: { installed: { near: { keys: 'aligned' }, far: { keys: 'aligned' } } } }),
    ...EXAMPLES.slice(0, 16).map(({ link }) => link),
  ];

  it('is what is planned where nobody says otherwise', () => {
    let recommendations = 0;
    for (const { id, name, answers } of LINKS) {
      const { through: _, ...application } = answers.application as NonNullable<
        Link['answers']['application']
      >;
      const { polarity: _p, budget: _b, ...rest } = answers;
      const link = { id, name, answers: { ...rest, application } };
      const design = proposeDesign(link.answers, site);
      const planned = {
        'application.through': appraise(design, site)?.through,
        'polarity.method': design.polarity.method,
        'budget.grade': design.budget.grade,
      };
      for (const [of, value] of Object.entries(planned)) {
        const { recommended } = finish(comparisonSearch(link, site, of as Compared));
        if (recommended === null) continue;
        recommendations++;
        expect(`${name} ${of} ${recommended.option.value}`).toBe(`${name} ${of} ${value}`);
        expect(recommended.current).toBe(true);
      }
    }
    expect(recommendations).toBeGreaterThan(40);
  });

  it('is not a long cord for every link where a trunk does', () => {
    for (const link of [duplexLink(), parallelLink()]) {
      const { recommended, alternatives } = finish(comparisonSearch(link, site, 'application.through'));
      expect(alternatives.map(({ option }) => option.value)).toContain('direct-cord');
      expect(recommended?.option.value).not.toBe('direct-cord');
    }
  });

  it('is nothing that the rules newly warn of', () => {
    for (const link of LINKS)
      for (const of of ['application.through', 'polarity.method', 'budget.grade'] as const) {
        const { recommended, alternatives } = finish(comparisonSearch(link, site, of));
        const warned = alternatives.map(({ warnings }) => warnings.length > 0);
        expect(warned).toEqual([...warned].sort((a, b) => Number(a) - Number(b)));
        if (warned.includes(false)) expect(recommended?.warnings ?? []).toEqual([]);
      }
  });
});

describe('what is chosen now', () => {
  it('changes nothing, though it comes back from another thread as a copy', () => {
    for (const { link, site: own } of EXAMPLES.slice(0, 12)) {
      const there = structuredClone(link);
      for (const { alternatives } of compareLink(there, own))
        for (const one of structuredClone(alternatives).filter(({ current }) => current)) {
          expect(one.changes).toEqual([]);
          expect(one.design).toEqual(link.answers);
        }
    }
  });

  it('is told of every comparison, also where nobody said what carries the link', () => {
    for (const link of [breakoutLink(), duplexLink(), parallelLink()])
      for (const { alternatives } of compareLink(link, site))
        expect(alternatives.filter(({ current }) => current)).toHaveLength(1);
  });
});
