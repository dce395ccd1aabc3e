/**
 * Links of a quote, planned and judged by the product, against the oracle's judgement of the same answers: every example,
 * every example with one answer changed to any other, and with several changed at random.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChannelValue } from '../../src/shared/channel/read-channel';
import { besideOf, evaluateLink, planAndJudge } from '../../src/shared/order/evaluate-link';
import { labelsOfPlan } from '../../src/shared/plan/label-list';
import type { Link } from '../../src/shared/plan/link';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import { DEFAULT_SETTINGS } from '../../src/shared/plan/settings';
import { type CompleteAnswers, isComplete } from '../../src/shared/steps/steps';
import { type Design, judgeDesign } from '../oracle/design';
import type { ChannelDocument } from '../oracle/document';
import { changes, MODULES, severalChanged } from './answers';
import { RUNS } from './arbitraries';

const SITE: PlanSite = { settings: DEFAULT_SETTINGS, region: 'EU', enclosures: [], modules: MODULES };

const rulesOf = (rules: readonly string[], followed: boolean): string =>
  [...new Set(rules)]
    .filter((rule) => followed || !rule.startsWith('polarity/'))
    .sort()
    .join(', ')
    .replace('polarity/partial', 'polarity/dead');

/** One sentence for the first thing the two disagree on, null where they agree. */
const disagreement = (answers: CompleteAnswers): string | null => {
  const link: Link = { id: 'link', name: 'link', answers };
  const planned = planAndJudge(link, SITE);
  const product = evaluateLink(planned, besideOf([planned]));
  const design: Design = {
    answers,
    documents: (planned.plan?.channels ?? []).map(({ document }) => document as ChannelDocument),
    labels:
      planned.plan === null
        ? { near: [], 'field-near': [], 'field-far': [], far: [] }
        : labelsOfPlan(planned.plan),
  };
  const oracle = judgeDesign(design, SITE);
  if (!oracle.planned) return product.accepted ? `accepted, though ${oracle.because}` : null;
  if (product.problems.length > 0) return `not planned: ${JSON.stringify(product.problems)}`;
  const [fault] = oracle.faults;
  if (fault !== undefined) return fault;
  if (product.plan !== null && oracle.carrier !== product.plan.through)
    return `carried by ${product.plan.through} instead of ${oracle.carrier}`;
  const expected = oracle.blocks.map(({ rule }) => rule);
  const found = product.findings.filter(({ severity }) => severity === 'block').map(({ rule }) => rule);
  if (rulesOf(found, oracle.followed) !== rulesOf(expected, oracle.followed))
    return `blocked by [${rulesOf(found, oracle.followed)}] instead of [${rulesOf(expected, oracle.followed)}]`;
  if (product.accepted !== (expected.length === 0)) return `accepted ${product.accepted}`;
  for (const { document } of product.plan?.channels ?? []) {
    const read = readChannelValue(JSON.parse(JSON.stringify(document)));
    if (!read.ok) return `check cannot read what is planned: ${JSON.stringify(read.error)}`;
  }
  return null;
};

const exampleAnswers = (linksOfEach: number): CompleteAnswers[] => {
  const folder = fileURLToPath(new URL('../../examples/quotes', import.meta.url));
  return readdirSync(folder).flatMap((name) => {
    const quote = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { links: Link[] };
    return quote.links
      .map(({ answers }) => answers)
      .filter(isComplete)
      .slice(0, linksOfEach);
  });
};

const titleOf = ({ application, transceiver }: CompleteAnswers): string =>
  `${application.kind} ${application.placement}, ${transceiver.near.interface} to ${transceiver.far.interface}`;

const expectNone = (all: Iterable<CompleteAnswers>): number => {
  const found: string[] = [];
  let count = 0;
  for (const answers of all) {
    count += 1;
    const difference = disagreement(answers);
    if (difference !== null) found.push(`${difference}\n${JSON.stringify(answers)}`);
  }
  found.sort((a, b) => a.length - b.length);
  expect(`${found.length} disagreements${found.length > 0 ? `; ${found[0]}` : ''}`).toBe('0 disagreements');
  return count;
};

describe('the rules about a link agree with the oracle for', () => {
  // Sixty links alike prove nothing more than twelve.
  it('every example quote', () => {
    expect(expectNone(exampleAnswers(12))).toBeGreaterThan(30);
  });

  it.each(exampleAnswers(1).map((answers) => [titleOf(answers), answers] as const))(
    'every single change of an answer of %s',
    (_, answers) => {
      expect(expectNone(changes(answers))).toBeGreaterThan(300);
    },
  );

  it('examples with two to six answers changed at random', () => {
    fc.assert(
      fc.property(severalChanged(exampleAnswers(12)), (answers) => {
        expect(disagreement(answers)).toBeNull();
      }),
      { ...RUNS, numRuns: 500 },
    );
  });
});
