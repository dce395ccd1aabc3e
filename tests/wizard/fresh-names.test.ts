/** Names of copies: whatever the scheme, they collide with none, and in the same panel they follow on. */
import { describe, expect, it } from 'vitest';
import { makeOrder } from '../../src/shared/order/make-order';
import type { QuoteDocument } from '../../src/shared/order/quote-document';
import type { Link } from '../../src/shared/plan/link';
import {
  type AnswerChanges,
  breakoutLink,
  duplexLink,
  parallelLink,
} from '../../src/shared/rules/example-links';
import { draftOf, startWizard } from '../../src/shared/wizard/machine';
import { patchFieldLink, quoteOf } from '../order/build';

const at = (rack: string, more: object = {}) => ({
  rack,
  panel: 'P1',
  firstCassette: 1,
  firstPort: 1,
  ...more,
});
const room = { room: '4BK', rackUnit: 20 };

const TIA: AnswerChanges = {
  documentation: { scheme: 'tia-606', near: at('R01', room), far: at('R12', room), field: at('X01', room) },
};
const TRUNK: AnswerChanges = { documentation: { scheme: 'trunk-fibre-port', trunk: 'T07' } };
const roomy = { enclosure: 'lgx-4u', rackUnitsFree: 60, access: 'front', toolless: false } as const;
const BOXES: AnswerChanges = { formFactor: { near: roomy, far: roomy, field: roomy } };

const LINKS: readonly (readonly [what: string, link: Link])[] = [
  ['a breakout', breakoutLink(BOXES)],
  ['duplex links over two paths', duplexLink({ ...BOXES, application: { redundancy: 'A/B' } })],
  [
    'a breakout to three racks',
    breakoutLink({
      ...BOXES,
      application: { perRack: [8, 8, 8] },
      documentation: { far: at('R12', { racks: ['R12', 'R13', 'R14'] }) },
    }),
  ],
  ['a patch field', patchFieldLink(BOXES)],
  ['a breakout by TIA-606', breakoutLink({ ...BOXES, ...TIA })],
  ['a patch field by TIA-606', patchFieldLink({ ...BOXES, ...TIA })],
  ['duplex links by trunk', duplexLink({ ...BOXES, ...TRUNK })],
  ['a patch field by trunk', patchFieldLink({ ...BOXES, ...TRUNK })],
  ['parallel links for growth', parallelLink({ ...BOXES, application: { growthPercent: 50 } })],
  [
    'a breakout in one rack',
    breakoutLink({ ...BOXES, application: { links: 8, placement: 'same-rack', through: 'module' } }),
  ],
];

/** The quote after so many presses of "Duplicate" for its first link. */
const duplicated = (link: Link, times: number): QuoteDocument => {
  const wizard = startWizard(quoteOf([link]));
  for (let time = 0; time < times; time++) wizard.send({ type: 'DUPLICATE_LINK', linkId: link.id });
  return draftOf(wizard.getSnapshot().context).quote;
};

describe('copies of a link', () => {
  it.each(LINKS)('have labels of their own, and only these are to be confirmed: %s', (_, link) => {
    const quote = duplicated(link, 4);
    expect(quote.links.map(({ confirmed }) => confirmed)).toEqual([undefined, 7, 7, 7, 7]);
    const blocks = makeOrder(quote).order.links.map(({ findings }) =>
      findings.filter(({ severity }) => severity === 'block').map(({ rule }) => rule),
    );
    expect(blocks).toEqual([[], ...Array.from({ length: 4 }, () => ['advice/not-confirmed'])]);
    const confirmed = { ...quote, links: quote.links.map((one) => ({ ...one, confirmed: 8 })) };
    expect(makeOrder(confirmed).order.status).toBe('ready');
  });

  it('stand in the panels of the original, in the cassettes after it', () => {
    const { links } = duplicated(duplexLink(BOXES), 3);
    expect(links.map(({ answers }) => answers.documentation?.near)).toEqual(
      // The copy of the original stands first behind it; those made before it have moved on.
      [1, 13, 9, 5].map((firstCassette) => at('R01', { firstCassette })),
    );
  });

  it('keep answers that are open as they are', () => {
    const { documentation: _, ...answers } = breakoutLink().answers;
    const [original, copy] = duplicated({ ...breakoutLink(), answers, confirmed: 5 }, 1).links;
    expect(copy?.answers).toEqual(original?.answers);
    expect(copy?.confirmed).toBe(5);
  });

  it('are found names for in the time of a press where there are hundreds', () => {
    const { links } = duplicated(breakoutLink(BOXES), 150);
    const first = links.map(({ answers }) => answers.documentation?.near.firstCassette);
    expect(new Set(first).size).toBe(links.length);
  });
});
