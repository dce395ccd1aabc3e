/** What is known of a quote's labels from answer to answer, beside what an order finds of them anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/shared/names';
import { ownersOfLabels, planAndJudge } from '../../src/shared/order/evaluate-link';
import { makeOrder, siteOfQuote } from '../../src/shared/order/make-order';
import { finish } from '../../src/shared/pausing';
import { labelsOfPlan } from '../../src/shared/plan/label-list';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink, duplexLink } from '../../src/shared/rules/example-links';
import { besideLinks, enterLinks, labelsInUse } from '../../src/shared/wizard/beside-register';
import { evaluateLinks } from '../../src/shared/wizard/evaluate-beside';
import { QUOTE } from './quote';

/** Two of them look alike. */
const RACKS = ['R01', 'RO1', 'R03'];

const rack = fc.constantFrom(...RACKS);
const linkOf = ({ id, kind, near, far, open }: Drawn): Link => {
  const documentation = {
    near: { rack: near, panel: 'P1', firstCassette: 1, firstPort: 1 },
    far: { rack: far, panel: 'P1', firstCassette: 1, firstPort: 1 },
  };
  const link = kind === 'breakout' ? breakoutLink({ documentation }) : duplexLink({ documentation });
  const { budget: _, ...rest } = link.answers;
  return { ...link, id, answers: open ? rest : link.answers };
};

interface Drawn {
  readonly id: string;
  readonly kind: 'breakout' | 'duplex';
  readonly near: string;
  readonly far: string;
  readonly open: boolean;
}

const drawn = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  kind: fc.constantFrom<Drawn['kind'][]>('breakout', 'duplex'),
  near: rack,
  far: rack,
  open: fc.boolean(),
});
const quotes = fc.array(fc.uniqueArray(drawn, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 6,
});

/** A link that is not changed stays the same object, as in the wizard. */
const linksOf = (all: readonly (readonly Drawn[])[]): readonly (readonly Link[])[] => {
  const known = new Map<string, Link>();
  return all.map((links) =>
    links.map((one) => {
      const key = JSON.stringify(one);
      const link = known.get(key) ?? linkOf(one);
      known.set(key, link);
      return link;
    }),
  );
};

describe('the labels of the other links', () => {
  it('are those that an order finds, with the same owners in the same order, whatever changed before', () => {
    fc.assert(
      fc.property(quotes, (all) => {
        const site = siteOfQuote(QUOTE);
        for (const links of linksOf(all)) {
          const planned = links.map((link) => planAndJudge(link, site));
          const owners = ownersOfLabels(planned);
          expect(labelsInUse(links, site)).toEqual(new Set(owners.keys()));
          for (const { link, plan } of planned) {
            if (plan === null) continue;
            const others = besideLinks(plan, links, site).labelOwners;
            for (const label of Object.values(labelsOfPlan(plan)).flat().map(nameKey))
              expect(others.get(label) ?? []).toEqual(owners.get(label)?.filter((id) => id !== link.id));
          }
        }
      }),
    );
  });

  it('may be entered ahead, as far as there was time', () => {
    fc.assert(
      fc.property(quotes, fc.nat(5), (all, pieces) => {
        const [site, plain] = [siteOfQuote(QUOTE), siteOfQuote(QUOTE)];
        for (const links of linksOf(all)) {
          const work = enterLinks(links, site);
          for (let piece = 0; piece < pieces; piece++) work.next();
          expect(labelsInUse(links, site)).toEqual(labelsInUse(links, plain));
        }
      }),
    );
  });
});

it('judges the links of a quote as its order does, whatever was judged before', () => {
  fc.assert(
    fc.property(quotes, (all) => {
      const site = siteOfQuote(QUOTE);
      for (const links of linksOf(all)) {
        // The same answers as other links too: confirmed so far, or read out of a file again.
        const again = links.map((link, place) => structuredClone({ ...link, confirmed: place }));
        for (const same of [links, again]) {
          const judged = finish(evaluateLinks(same, site));
          expect(judged).toEqual(makeOrder({ ...QUOTE, links: [...same] }).evaluated);
        }
      }
    }),
  );
});
