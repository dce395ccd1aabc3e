/** Names that are proposed for the next link of a quote contradict nothing that the others have. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelKey } from '../../src/shared/guide/documentation';
import { proposeDesign } from '../../src/shared/guide/propose-design';
import { evaluateLink, ownersOfLabels, planAndJudge } from '../../src/shared/order/evaluate-link';
import type { Link } from '../../src/shared/plan/link';
import { standingOf } from '../../src/shared/plan/panels';
import { sharesOf } from '../../src/shared/plan/places';
import { planLink } from '../../src/shared/plan/plan-link';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import { type Answers, answersThrough, type CompleteAnswers } from '../../src/shared/steps/steps';
import { neighboursOf } from '../../src/shared/wizard/beside-register';
import { evaluateProposed } from '../../src/shared/wizard/evaluate-beside';
import { EXAMPLES, exampleOf } from './build';

const { site } = exampleOf('40g-to-4x10g');

const ACROSS = ['labels/', 'form/place-differs', 'form/rack-full', 'form/slots-taken', 'form/rack-names'];

/** What the rules across links say of the last one. */
const acrossOf = (links: readonly Link[]): readonly string[] => {
  const planned = links.map((link) => planAndJudge(link, site));
  const last = planned.at(-1);
  if (last === undefined) return [];
  const shares = planned.flatMap(({ plan }) => (plan === null ? [] : sharesOf(plan)));
  const beside = { labelOwners: ownersOfLabels(planned), standing: standingOf(shares), looks: null };
  return evaluateLink(last, beside)
    .findings.filter(
      ({ severity, rule }) => severity === 'block' && ACROSS.some((one) => rule.startsWith(one)),
    )
    .map(({ rule }) => rule);
};

const named = (id: string, { answers }: Link): Link => {
  const { documentation: _, ...rest } = answers;
  return { id, name: id, answers: rest };
};

/** The same with names proposed beside the others. */
const withNames = (link: Link, others: readonly Link[]): Link => ({
  ...link,
  answers: proposeDesign(link.answers, site, neighboursOf([...others], site)),
});

const direct = { placement: 'same-rack' } as const;
const SORTS: readonly Link[] = [
  breakoutLink({ application: { links: 4 } }),
  breakoutLink({ application: { redundancy: 'A/B' } }),
  breakoutLink({ application: { links: 8, ...direct, servicedSingly: false } }),
  duplexLink({ application: { links: 12, perRack: [6, 6] } }),
  duplexLink({ application: direct }),
  duplexLink({ application: { through: 'direct-cord' } }),
  parallelLink(),
  ...EXAMPLES.slice(0, 8).map(({ link }) => link),
];

describe('names that are proposed', () => {
  it('collide with none and contradict nothing, whatever stands beside', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SORTS), { minLength: 2, maxLength: 8 }), (sorts) => {
        const links: Link[] = [];
        for (const [index, sort] of sorts.entries()) {
          // Every other link has its own places, as they were answered.
          const own = index % 2 === 0 ? sort.answers : answersThrough(sort.answers, 'polarity');
          links.push(withNames(named(`link-${index}`, { ...sort, answers: own }), links));
          expect(acrossOf(links)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('go to further racks where other rack units were said to be free, or where these are full', () => {
    const first = withNames(named('first', breakoutLink()), []);
    const place = { enclosure: 'lgx-4u', rackUnitsFree: 40, access: 'front', toolless: false } as const;
    const roomy = named('roomy', breakoutLink({ formFactor: { near: place, far: place } }));
    const next = withNames(roomy, [first]).answers.documentation;
    expect([next?.near.rack, next?.far.rack]).toEqual(['R3', 'R4']);
    const links: Link[] = [];
    for (let count = 0; count < 12; count++) links.push(withNames(named(`link-${count}`, roomy), links));
    expect(new Set(links.map(({ answers }) => answers.documentation?.near.rack)).size).toBeGreaterThan(1);
    expect(acrossOf(links)).toEqual([]);
  });

  it('contradict nothing where the panels are installed ones', () => {
    const first = withNames(named('first', breakoutLink()), []);
    const installed = { near: { keys: 'opposed', enclosure: 'lgx-4u' } } as const;
    const place = { enclosure: 'lgx-4u', rackUnitsFree: 6, access: 'front', toolless: false } as const;
    const next = named(
      'next',
      breakoutLink({ application: { installed }, formFactor: { near: place, far: place } }),
    );
    expect(acrossOf([first, withNames(next, [first])])).toEqual([]);
  });

  it('are what the window shows of a link whose names are open', () => {
    const first: Link = {
      ...breakoutLink(),
      id: 'first',
      answers: proposeDesign(named('first', breakoutLink()).answers, site),
    };
    const second = named('second', breakoutLink());
    const { link } = evaluateProposed(second, [first], site);
    expect((link.answers as Answers).documentation?.near.panel).toBe('P2');
    expect(evaluateProposed(second, [], site).link.answers.documentation?.near.panel).toBe('P1');
  });

  it('know a panel by the key that places have', () => {
    for (const link of SORTS) {
      const plan = planLink(link, site);
      if (!plan.ok) continue;
      const { documentation } = link.answers as CompleteAnswers;
      for (const { end, group, panel, panelName } of sharesOf(plan.value)) {
        const place = documentation[end];
        const path = /[AB]$/.exec(panelName)?.[0] as 'A' | 'B' | undefined;
        // A far rack without a name is none that anybody else can mean.
        if (place !== undefined && !panelName.startsWith('?'))
          expect([null, path ?? null].map((one) => panelKey(place, group, one))).toContain(panel);
      }
    }
  });
});

describe('places that are proposed', () => {
  const TIGHT = { enclosure: 'lgx-4u', rackUnitsFree: 9, access: 'rear', toolless: false } as const;
  const tight = (link: Link, documentation?: CompleteAnswers['documentation']): Link => ({
    ...link,
    answers: {
      ...link.answers,
      formFactor: { near: TIGHT, far: TIGHT, ...(documentation?.field ? { field: TIGHT } : {}) },
      ...(documentation === undefined ? {} : { documentation }),
    },
  });
  const withoutPlaces = (id: string, { answers }: Link): Link => {
    const { formFactor: _, ...rest } = answers;
    return { id, name: id, answers: rest };
  };

  it('are what another link says of the same rack and panel', () => {
    const first = { ...tight(breakoutLink()), id: 'first' };
    // The same panel, behind the first link's cassettes.
    const at = (rack: string) => ({ rack, panel: 'P1', firstCassette: 7, firstPort: 1 });
    const next = withoutPlaces(
      'next',
      breakoutLink({
        application: { links: 8 },
        documentation: { near: at('R01'), far: at('R12') },
      }),
    );
    for (const { link } of [
      evaluateProposed(next, [first], site),
      { link: { ...next, answers: proposeDesign(next.answers, site, neighboursOf([first], site)) } },
    ]) {
      expect((link.answers as CompleteAnswers).formFactor).toEqual({ near: TIGHT, far: TIGHT });
      expect(acrossOf([first, link])).toEqual([]);
    }
  });

  it('fit what is left of a rack, and go to another where nothing is', () => {
    const first = { ...tight(breakoutLink()), id: 'first' };
    const at = (rack: string) => ({ rack, panel: 'P2', firstCassette: 1, firstPort: 1 });
    const next = withoutPlaces('next', breakoutLink({ documentation: { near: at('R01'), far: at('R12') } }));
    const { formFactor } = proposeDesign(next.answers, site, neighboursOf([first], site));
    expect([formFactor.near?.rackUnitsFree, formFactor.far?.rackUnitsFree]).toEqual([9, 9]);
    const links: Link[] = [withNames(tight(named('first', breakoutLink())), [])];
    for (let count = 0; count < 6; count++)
      links.push(withNames(withoutPlaces(`link-${count}`, named('', breakoutLink())), links));
    const nearRacks = links.map(({ answers }) => answers.documentation?.near.rack);
    expect(nearRacks.slice(0, 2)).toEqual(['R1', 'R1']);
    expect(new Set(nearRacks).size).toBeGreaterThan(1);
    for (let last = 1; last <= links.length; last++) expect(acrossOf(links.slice(0, last))).toEqual([]);
  });

  it('contradict nothing where all links meet in one central field', () => {
    const { link } = exampleOf('meet-me');
    const links: Link[] = [withNames(tight(named('first', link), undefined), [])];
    for (let count = 0; count < 5; count++)
      links.push(withNames(withoutPlaces(`link-${count}`, named('', link)), links));
    for (let last = 1; last <= links.length; last++) expect(acrossOf(links.slice(0, last))).toEqual([]);
  });

  it('contradict nothing, whatever stands beside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...SORTS), fc.boolean(), fc.constantFrom(4, 9, 40)), {
          minLength: 2,
          maxLength: 6,
        }),
        (sorts) => {
          const links: Link[] = [];
          for (const [index, [sort, isAnswered, rackUnitsFree]] of sorts.entries()) {
            const own = named(`link-${index}`, sort);
            const place = { ...TIGHT, rackUnitsFree };
            const { formFactor: _, ...open } = own.answers;
            const answers = isAnswered
              ? { ...own.answers, formFactor: { near: place, far: place, field: place } }
              : open;
            links.push(withNames({ ...own, answers }, links));
            expect(acrossOf(links)).toEqual([]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
