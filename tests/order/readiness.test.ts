/** One notion of readiness: what keeps an order a draft, in one set of words wherever it is asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeOrder, siteOfQuote } from '../../src/shared/order/make-order';
import { reasonsOfPoint } from '../../src/shared/order/point-reasons';
import { checkPoints } from '../../src/shared/order/pre-order-check';
import { NEW_CUSTOMER, type QuoteDocument } from '../../src/shared/order/quote-document';
import {
  checkedLink,
  keptBy,
  openPoints,
  readinessOf,
  STATE_WORDS,
  stateOf,
  stateWords,
} from '../../src/shared/order/readiness';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink, duplexLink } from '../../src/shared/rules/example-links';
import { STEP_IDS } from '../../src/shared/steps/step';
import { evaluateWalk } from '../../src/shared/wizard/evaluate-walk';
import { quoteOf } from './build';
import { orderTexts } from './order-texts';

/** The points whose proof rests on a step, as the check's own list has them. */
const POINTS_OF_STEP = {
  application: [1, 3],
  transceiver: [1, 2],
  interface: [2, 3, 4],
  modePolish: [6, 7],
  polarity: [5],
  formFactor: [8],
  budget: [9],
  documentation: [10],
} as const;

const openOf = (quote: QuoteDocument): number[] =>
  openPoints(makeOrder(quote).order.links[0] ?? { check: [] }).map(({ point }) => point);

describe('an answer that nobody has confirmed', () => {
  it.each(STEP_IDS.map((step, index) => [step, index] as const))(
    'opens the points of its step: %s',
    (step, index) => {
      const quote = quoteOf([{ ...breakoutLink(), confirmed: index }]);
      const unconfirmed = STEP_IDS.slice(index);
      const points = new Set(unconfirmed.flatMap((one): readonly number[] => POINTS_OF_STEP[one]));
      expect(openOf(quote)).toEqual([...points].sort((a, b) => a - b));
      const [link] = makeOrder(quote).order.links;
      for (const point of POINTS_OF_STEP[step])
        expect(link?.check[point - 1]?.because).toContain(`unconfirmed: ${step}`);
    },
  );

  it('is not settled by a tick', () => {
    const ticks = STEP_IDS.map((_, index) => ({
      link: 'example',
      point: (index + 1) as 1,
      by: 'A',
      date: '2026-05-12',
    }));
    const quote = quoteOf([{ ...breakoutLink(), confirmed: 3 }]);
    expect(openOf({ ...quote, ticks })).toEqual(openOf(quote));
  });

  it('is none in a file without a word about it', () => {
    expect(makeOrder(quoteOf([breakoutLink()])).order.status).toBe('ready');
    expect(makeOrder(quoteOf([{ ...breakoutLink(), confirmed: 8 }])).order.status).toBe('ready');
  });
});

describe('a customer', () => {
  it.each([NEW_CUSTOMER, ` ${NEW_CUSTOMER} `, 'new  customer'])(
    'that nobody named keeps point 10 open: %j',
    (name) => {
      const quote = quoteOf([breakoutLink()], { customer: { name, region: 'EU' } });
      const { order } = makeOrder(quote);
      expect(order.status).toBe('draft');
      expect(openOf(quote)).toEqual([10]);
      expect(order.links[0]?.check[9]?.because).toEqual(['unnamed: customer']);
      expect(orderTexts(makeOrder(quote)).get('summary.txt')).toContain('Nobody has named the customer yet.');
    },
  );

  it('that is named does not, and a tick is no name', () => {
    expect(
      makeOrder(quoteOf([breakoutLink()], { customer: { name: 'New customers Ltd', region: 'EU' } })).order
        .status,
    ).toBe('ready');
    const ticks = [{ link: 'example', point: 10 as const, by: 'A', date: '2026-05-12' }];
    expect(
      openOf(quoteOf([breakoutLink()], { customer: { name: NEW_CUSTOMER, region: 'EU' }, ticks })),
    ).toEqual([10]);
  });
});

/** Links that are right or wrong in some way, walked to some step, answered up to some step. */
const links: fc.Arbitrary<Link> = fc
  .record({
    make: fc.constantFrom(
      () => breakoutLink(),
      () => duplexLink({ application: { routeLengthM: 900 } }),
      () => breakoutLink({ application: { installed: { near: { keys: 'unknown' } } } }),
      () => breakoutLink({ documentation: { scheme: 'tia-606' } }),
      () => breakoutLink({ application: { perRack: [3, 4] } }),
    ),
    confirmed: fc.option(fc.nat(8), { nil: undefined }),
    answered: fc.nat(8),
  })
  .map(({ make, confirmed, answered }) => {
    const link = make();
    const answers = Object.fromEntries(
      STEP_IDS.slice(0, answered === 7 ? 8 : answered).map((step) => [step, link.answers[step]]),
    );
    return { ...link, answers, ...(confirmed === undefined ? {} : { confirmed }) };
  });

describe('readiness', () => {
  it('is the same on every screen, in the order and in its documents, with the same reasons', () => {
    fc.assert(
      fc.property(
        links,
        fc.constantFrom('Acme', NEW_CUSTOMER),
        fc.array(fc.integer({ min: 1, max: 10 })),
        (link, name, points) => {
          const quote = quoteOf([link], {
            customer: { name, region: 'EU' },
            ticks: points.map((point) => ({ link: link.id, point: point as 1, by: 'A', date: '2026-05-12' })),
          });
          const [read] = quote.links as [Link];
          const result = makeOrder(quote);
          const [ordered] = result.order.links;
          const { evaluated } = evaluateWalk(read, [], siteOfQuote(quote));
          const onScreen = checkPoints({ ...evaluated, link: read }, quote);
          expect(onScreen).toEqual(ordered?.check);

          const readiness = readinessOf(result.order.links);
          expect(readiness.status).toBe(result.order.status);
          expect(readiness.status).toBe(openPoints({ check: onScreen }).length === 0 ? 'ready' : 'draft');
          // On screen the link has proposals for what is open, in the order it has not: both are in the same state.
          const shown = checkedLink(evaluated, read, onScreen);
          const state = stateOf(shown);
          expect(state).toBe(readiness.state);
          expect(keptBy(shown) === '').toBe(state === 'ready');
          expect([shown, ...result.order.links].map(stateWords)).toEqual(
            [shown, ...result.order.links].map(() => stateWords(shown)),
          );
          if (state !== 'ready') expect(readiness.sentence).toBe(`${read.name}: ${keptBy(shown)}.`);
          const summary = (orderTexts(result).get('summary.txt') ?? '').replace(/\s+/g, ' ');
          expect(summary).toContain(
            `${STATE_WORDS[state]}${state === 'ready' ? '' : ', must not be issued'}. ${readiness.sentence}`,
          );
          expect(summary).toContain(`${read.id}: ${read.name} ${stateWords(shown)}`);
          for (const { point, title } of openPoints({ check: onScreen }))
            expect(summary).toContain(`${point} ${title}`);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives every open point a sentence', () => {
    fc.assert(
      fc.property(links, (link) => {
        const { evaluated, order } = makeOrder(
          quoteOf([link], { customer: { name: NEW_CUSTOMER, region: 'EU' } }),
        );
        for (const point of order.links[0]?.check ?? []) {
          const { reasons, mayTick } = reasonsOfPoint(point, evaluated[0] ?? { findings: [], problems: [] });
          expect(reasons.length > 0).toBe(point.state !== 'proven');
          for (const reason of reasons) expect(reason).toMatch(/^["A-Z0-9].*[.)]$/s);
          if (mayTick) expect(point.because.some((one) => /^(un|not )/.test(one))).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});
