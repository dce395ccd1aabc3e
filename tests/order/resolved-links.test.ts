import { describe, expect, it } from 'vitest';
import { makeOrder } from '../../src/shared/order/make-order';
import { portMapOf } from '../../src/shared/order/port-map';
import type { QuoteDocument } from '../../src/shared/order/quote-document';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink, duplexLink } from '../../src/shared/rules/example-links';

const quoteOf = (...links: Link[]): QuoteDocument => ({
  format: 'mpo-preflight/quote',
  version: 1,
  number: 'Q-1',
  name: 'Test',
  customer: { name: 'Acme', region: 'EU' },
  links: links.map((link, index) => ({ ...link, id: `link-${index + 1}` })),
});

describe('the lines of an order', () => {
  it('hold nothing for a link whose parts do not fit', () => {
    const wedge = breakoutLink({
      transceiver: { near: { interface: '400GBASE-DR4' }, far: { interface: '100GBASE-DR' } },
      modePolish: { fibre: 'OS2', rearPolish: 'APC' },
      polarity: { method: 'U2' },
    });
    const { order } = makeOrder(quoteOf(wedge));
    expect(order.links[0]).toMatchObject({ verdict: 'rejected', resolved: false, accepted: false });
    expect(order.lines).toEqual([]);
  });

  it('hold the parts of a link that only lacks its labels, and the order stays a draft', () => {
    const { order } = makeOrder(quoteOf(breakoutLink({ documentation: { scheme: 'tia-606' } })));
    expect(order.links[0]).toMatchObject({ resolved: true, accepted: false });
    expect(order.status).toBe('draft');
    expect(order.lines.length).toBeGreaterThan(5);
  });
});

describe('a duplex link in one rack', () => {
  it('is one A-to-B cord for each link, without trunk, module or panel', () => {
    const { order } = makeOrder(quoteOf(duplexLink({ application: { placement: 'same-rack', links: 6 } })));
    expect(order.status).toBe('ready');
    expect(
      order.lines.filter(({ supply }) => supply === 'order').map(({ kind, quantity }) => [kind, quantity]),
    ).toEqual([
      ['duplex-cord', 6],
      ['label-set', 12],
      ['cleaning-tool', 1],
    ]);
    expect(order.links[0]).toMatchObject({ verdict: 'works', through: 'direct-cord' });
  });
});

describe('the port map of an interface with two receptacles', () => {
  it('names transceiver and receptacle, and the lanes of the second half as 5 to 8', () => {
    const wide = { interface: '800GBASE-DR8', receptacleKind: 'dual-MPO-12' };
    const link = breakoutLink({
      application: { links: 12 },
      transceiver: { near: wide, far: { interface: '100GBASE-DR' } },
      modePolish: { fibre: 'OS2', rearPolish: 'APC' },
    });
    const { evaluated } = makeOrder(quoteOf(link));
    const near = [...portMapOf(evaluated)].filter(({ fromEnd }) => fromEnd === 'near');
    expect(
      near.map(
        ({ fromTransceiver, fromReceptacle, fromLane }) => `${fromTransceiver}.${fromReceptacle}.${fromLane}`,
      ),
    ).toEqual([
      '1.1.1',
      '1.1.2',
      '1.1.3',
      '1.1.4',
      '1.2.5',
      '1.2.6',
      '1.2.7',
      '1.2.8',
      '2.1.1',
      '2.1.2',
      '2.1.3',
      '2.1.4',
    ]);
  });
});

describe('the port map of a patch field', () => {
  it('names fibre position and colour in both trunks', () => {
    const link = duplexLink({
      application: { kind: 'patch-field', links: 6 },
      documentation: { field: { rack: 'R05', panel: 'P1', firstCassette: 1, firstPort: 1 } },
      polarity: { method: 'U1' },
      formFactor: { field: { enclosure: 'lgx-4u', rackUnitsFree: 8, access: 'front', toolless: false } },
    });
    const [row] = [...portMapOf(makeOrder(quoteOf(link)).evaluated)];
    // U1: port 1 sends from B, hole 1 of the module, which the Type B trunk carries from 12 to 1 or back in each half.
    expect(row).toMatchObject({ trunkHole: 12, colour: 'aqua', secondTrunkHole: 12, secondColour: 'aqua' });
  });
});
