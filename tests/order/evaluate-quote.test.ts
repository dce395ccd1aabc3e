/** From a quote to its order: what is planned, what is not, and when the whole is a draft. */
import { describe, expect, it } from 'vitest';
import { evaluateQuote, makeOrder } from '../../src/shared/order/make-order';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import { STEP_IDS } from '../../src/shared/steps/step';
import { conversionLink, orderOf, patchFieldLink, quoteOf } from './build';

const elsewhere = (link: Link, id: string): Link => ({
  ...link,
  id,
  answers: {
    ...link.answers,
    documentation: {
      scheme: 'rack-panel-cassette-port',
      near: { rack: `${id}-N`, panel: 'P1', firstCassette: 1, firstPort: 1 },
      far: { rack: `${id}-F`, panel: 'P1', firstCassette: 1, firstPort: 1 },
    },
  },
});
const first = (link: Link) => {
  const [only] = orderOf([link]).links;
  if (only === undefined) throw new Error('no link');
  return only;
};

describe('an order', () => {
  it('carries number, name and customer of its quote, and says what it is', () => {
    expect(orderOf([breakoutLink()])).toMatchObject({
      format: 'mpo-preflight/order',
      version: 1,
      number: 'Q-1',
      name: 'A quote under test',
      customer: { name: 'Somebody', region: 'EU' },
      status: 'ready',
    });
  });

  it('is the same, byte for byte, for the same quote', () => {
    const quote = quoteOf([breakoutLink(), elsewhere(conversionLink(), 'second')]);
    expect(JSON.stringify(makeOrder(quote))).toBe(JSON.stringify(makeOrder(structuredClone(quote))));
  });

  it('does not change its quote', () => {
    const quote = quoteOf([breakoutLink(), elsewhere(patchFieldLink(), 'second')]);
    const before = structuredClone(quote);
    makeOrder(quote);
    expect(quote).toEqual(before);
  });

  it('has the links in the order of the quote', () => {
    const links = ['c', 'a', 'b'].map((id) => elsewhere(duplexLink(), id));
    expect(orderOf(links).links.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('is a draft as soon as one link is not accepted, and lists the parts of the others', () => {
    const bad = elsewhere(breakoutLink({ application: { routeLengthM: 0 } }), 'bad');
    const order = orderOf([elsewhere(duplexLink(), 'good'), bad]);
    expect(order.status).toBe('draft');
    expect(order.links.map(({ accepted }) => accepted)).toEqual([true, false]);
  });
});

describe('a link with a step unanswered', () => {
  it.each(STEP_IDS)('is not planned and says which: %s', (step) => {
    const link = breakoutLink();
    const answers = { ...link.answers };
    delete answers[step];
    const order = orderOf([{ ...link, answers }]);
    expect(order).toMatchObject({
      status: 'draft',
      lines: [],
      links: [
        {
          accepted: false,
          verdict: null,
          through: null,
          counts: null,
          budget: null,
          findings: [],
          problems: [{ path: `answers.${step}`, message: 'this step is not answered yet' }],
        },
      ],
    });
  });

  it('takes nothing from the links beside it', () => {
    const alone = orderOf([elsewhere(duplexLink(), 'good')]);
    const beside = orderOf([elsewhere(duplexLink(), 'good'), { id: 'open', name: 'Open', answers: {} }]);
    expect(beside.lines).toEqual(alone.lines);
    expect(beside.links[0]).toEqual(alone.links[0]);
  });
});

describe('an answer that names nothing', () => {
  it('is a problem with its place: an interface', () => {
    const { problems } = first(breakoutLink({ transceiver: { near: { interface: '40GBASE-SR44' } } }));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toBe('answers.transceiver.near.interface');
    expect(problems[0]?.message).toContain('did you mean 40GBASE-SR4');
  });

  it('is a problem with its place: neither interface nor data sheet', () => {
    expect(first(breakoutLink({ transceiver: { far: {} } })).problems[0]?.path).toMatch(
      /^answers\.transceiver\.far/,
    );
  });

  it('is a problem with its place: a receptacle that the interface does not have', () => {
    expect(
      first(breakoutLink({ transceiver: { near: { interface: '40GBASE-SR4', receptacleKind: 'MPO-16' } } }))
        .problems[0],
    ).toEqual({
      path: 'answers.transceiver.near.receptacleKind',
      message: '40GBASE-SR4 exists as MPO-12 UPC, not as MPO-16',
    });
  });

  it('is a problem with its place: racks that do not add up', () => {
    expect(first(breakoutLink({ application: { perRack: [6, 6] } })).problems).toEqual([
      {
        path: 'answers.application.perRack',
        message: 'its entries add up to another number than links (24)',
      },
    ]);
  });

  it('is a blocking finding where the catalogue is open: an enclosure', () => {
    const link = breakoutLink({
      formFactor: { far: { enclosure: 'own', rackUnitsFree: 4, access: 'front', toolless: false } },
    });
    expect(first(link).findings.map(({ rule }) => rule)).toContain('form/no-enclosure');
    const own = {
      id: 'own',
      name: 'Own',
      family: 'lgx',
      rackUnits: 2,
      slots: 6,
      access: ['front' as const],
      toolless: false,
      source: 'drawing 7',
    };
    const order = orderOf([link], { enclosures: [own] });
    expect(order.status).toBe('ready');
    expect(order.lines.filter(({ kind }) => kind === 'enclosure')).toMatchObject([
      { attributes: { enclosure: 'lgx-4u' } },
      { attributes: { enclosure: 'own', slots: 6, rackUnits: 2 } },
    ]);
  });
});

describe('the budget of a link', () => {
  it('is the sum by hand: two MPO pairs, one LC pair, 31 m of OM4', () => {
    // 0.35 + 0.35 + 0.25 + 31 m x 3.0 dB/km; the limit is that of 100 m of OM3.
    expect(first(breakoutLink()).budget).toMatchObject({
      lossDb: 1.043,
      limitDb: 1.9,
      agingMarginDb: 0,
      marginDb: 0.857,
      lengthM: 31,
      reachM: 150,
    });
  });

  it.each([
    // 0.60 x 2 + 0.5 + 0.093; 0.75 x 2 + 0.5 + 0.093; 0.75 x 3 + 0.093.
    ['standard', 1.793],
    ['planning', 2.093],
    ['worst-case', 2.343],
  ] as const)('takes the pairs of the grade: %s', (grade, lossDb) => {
    expect(first(breakoutLink({ budget: { grade } })).budget?.lossDb).toBe(lossDb);
  });

  it('takes splices, extra terms, fibre loss and a limit of its own', () => {
    // 0.95 + 31 m x 3.5 dB/km + 2 x 0.3 + 0.125 = 1.7835; 2 - 0.2 - 1.7835 = 0.0165; each is rounded half up for itself.
    const budget = {
      splices: 2,
      fibreLossDbPerKm: 3.5,
      extraTerms: [{ what: 'tap', lossDb: 0.125 }],
      limitDb: 2,
      agingMarginDb: 0.2,
    };
    expect(first(breakoutLink({ budget })).budget).toMatchObject({
      lossDb: 1.784,
      limitDb: 2,
      marginDb: 0.017,
    });
    expect(first(breakoutLink({ budget })).findings.map(({ rule }) => rule)).toContain(
      'budget/limit-overridden',
    );
  });

  it('counts both routes of a patch field', () => {
    // 4 MPO pairs at 0.35, 4 LC pairs at 0.25, 3 + 26 + 2 + 26 + 2 = 59 m at 3.0 dB/km.
    expect(first(patchFieldLink()).budget).toMatchObject({ lossDb: 2.577, lengthM: 59, limitDb: 2.9 });
  });

  it('of an array cord alone is its fibre: mated pairs at transceivers lie inside the limit', () => {
    expect(first(parallelLink({ application: { placement: 'same-rack' } })).budget?.lossDb).toBe(0.009);
  });

  it('passes at exactly its limit and not below', () => {
    const at = (limitDb: number) => first(breakoutLink({ budget: { limitDb } }));
    expect(at(1.043)).toMatchObject({ accepted: true, budget: { marginDb: 0 } });
    expect(at(1.042)).toMatchObject({ accepted: false, budget: { marginDb: -0.001 } });
  });
});

describe('the counts of a link', () => {
  it('are those of one path, with the number of paths beside them', () => {
    expect(first(duplexLink({ application: { links: 7, redundancy: 'A/B' } })).counts).toEqual({
      links: 7,
      channels: 2,
      rears: 2,
      trunks: 1,
      paths: 2,
    });
  });
});

describe('the verdict of a link', () => {
  it('is the worst of its channels', () => {
    expect(first(conversionLink()).verdict).toBe('works');
    expect(first(duplexLink({ polarity: { method: 'B', methodBModules: 'identical' } })).verdict).toBe(
      'works-renumbered',
    );
  });

  it('is told once, also where three legs find the same fault', () => {
    const { findings } = first(conversionLink({ modePolish: { rearPolish: 'APC' } }));
    const keys = findings.map(({ rule, part, message }) => `${rule} ${part} ${message}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

it('evaluates every link of a quote, planned or not', () => {
  const evaluated = evaluateQuote(
    quoteOf([elsewhere(duplexLink(), 'a'), { id: 'b', name: 'B', answers: {} }]),
  );
  expect(evaluated.map(({ link, plan }) => [link.id, plan === null])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});
