/** What stands on the box: every attribute that must be right when it is opened. */
import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../src/shared/catalogue/jackets';
import { countItems } from '../../src/shared/plan/count-items';
import type { Item, ItemKind } from '../../src/shared/plan/items';
import type { Link } from '../../src/shared/plan/link';
import { planLink } from '../../src/shared/plan/plan-link';
import { DEFAULT_SETTINGS } from '../../src/shared/plan/settings';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import { conversionLink, itemsOf, orderOf, PLACE, patchFieldLink } from '../order/build';

const only = (link: Link, kind: ItemKind): Item[] => itemsOf(link).filter((item) => item.kind === kind);
const attributes = (link: Link, kind: ItemKind) => only(link, kind).map((item) => item.attributes);

const SINGLE_MODE = {
  transceiver: { near: { interface: '400GBASE-DR4' }, far: { interface: '100GBASE-DR' } },
  modePolish: { fibre: 'OS2', rearPolish: 'APC' },
} as const;

describe('a module', () => {
  it('says wiring, rears, pins, rear keys, front, ports, fibre, both polishes and family', () => {
    expect(attributes(breakoutLink(), 'module')).toEqual([
      {
        wiring: 'U1',
        rear: 'MPO-12',
        rears: 1,
        fibresPerRear: 8,
        pins: 'pinned',
        rearKeys: 'opposed',
        front: 'LC',
        ports: 4,
        fibre: 'OM4',
        frontPolish: 'UPC',
        rearPolish: 'UPC',
        family: 'lgx',
        grade: 'low-loss',
      },
    ]);
  });

  it('of DR4 is angled behind and flat in front', () => {
    expect(attributes(breakoutLink(SINGLE_MODE), 'module')).toMatchObject([
      { frontPolish: 'UPC', rearPolish: 'APC', fibre: 'OS2' },
    ]);
  });

  it('with two rear MPO ports has twice the ports', () => {
    expect(attributes(duplexLink({ interface: { rearsPerModule: 2 } }), 'module')).toMatchObject([
      { rears: 2, fibresPerRear: 12, ports: 12 },
      { rears: 2, fibresPerRear: 12, ports: 12 },
    ]);
  });

  it.each([
    ['A', ['straight', 'straight'], 'opposed'],
    ['B', ['straight', 'straight-inverted'], 'aligned'],
    ['C', ['straight', 'straight'], 'opposed'],
    ['U1', ['U1', 'U1'], 'opposed'],
    ['U2', ['U2', 'U2'], 'aligned'],
  ] as const)('by Method %s is wired %j with %s keys', (method, wirings, keys) => {
    const modules = attributes(duplexLink({ polarity: { method } }), 'module');
    expect(modules.map(({ wiring }) => wiring)).toEqual(wirings);
    expect(modules.map(({ rearKeys }) => rearKeys)).toEqual([keys, keys]);
  });

  it('takes the keys found on site', () => {
    const installed = { far: { keys: 'aligned' } } as const;
    expect(attributes(breakoutLink({ application: { installed } }), 'module')).toMatchObject([
      { rearKeys: 'aligned' },
    ]);
  });

  it('is called MTP at its rear where the engineer asks for the brand, like everything else with an MPO', () => {
    const link = breakoutLink({ interface: { connectorBrand: 'MTP' } });
    expect(attributes(link, 'module')[0]?.rear).toBe('MTP-12');
    for (const kind of ['trunk', 'array-cord', 'mpo-adapter'] as const)
      expect(attributes(link, kind)[0]?.connector).toBe('MTP-12');
    expect(attributes(link, 'transceiver')[0]?.connector).toBe('MPO-12');
  });
});

describe('a trunk', () => {
  it('says wiring, legs, fibres, pins, polish, colours, length, grade and jacket', () => {
    expect(attributes(breakoutLink(), 'trunk')).toEqual([
      {
        wiring: 'Type B',
        connector: 'MPO-12',
        legs: 6,
        fibresPerLeg: 8,
        fibres: 48,
        pins: 'unpinned',
        polish: 'UPC',
        connectorColour: 'aqua',
        lengthM: 26,
        fibre: 'OM4',
        grade: 'low-loss',
        jacket: 'LSZH, CPR Cca-s1,d1,a1',
        jacketColour: 'aqua or violet',
      },
    ]);
  });

  it('is pinned where the modules are not', () => {
    const link = breakoutLink({ interface: { modulePins: 'unpinned' } });
    expect(attributes(link, 'trunk')).toMatchObject([{ pins: 'pinned' }]);
    expect(attributes(link, 'module')).toMatchObject([{ pins: 'unpinned' }]);
    expect(attributes(link, 'array-cord')).toMatchObject([{ pins: 'unpinned' }]);
  });

  it('that is there already is listed as it was found, and not ordered', () => {
    const trunk = {
      type: 'A',
      pins: 'pinned',
      fibres: 12,
      fibre: 'OM3',
      polish: 'UPC',
      lengthM: 41,
    } as const;
    expect(only(breakoutLink({ application: { installed: { trunk } } }), 'trunk')).toMatchObject([
      {
        supply: 'installed',
        attributes: { wiring: 'Type A', pins: 'pinned', fibresPerLeg: 12, fibre: 'OM3', lengthM: 41 },
      },
    ]);
  });

  it('of which type and pins are unknown is planned as the method needs it', () => {
    const trunk = {
      type: 'unknown',
      pins: 'unknown',
      fibres: 8,
      fibre: 'OM4',
      polish: 'UPC',
      lengthM: 41,
    } as const;
    expect(only(breakoutLink({ application: { installed: { trunk } } }), 'trunk')).toMatchObject([
      { supply: 'installed', attributes: { wiring: 'Type B', pins: 'unpinned' } },
    ]);
  });

  it('has a jacket by region and space', () => {
    const jacket = (region: (typeof REGIONS)[number], space: 'plenum' | 'riser' | 'general') => {
      const planned = planLink(breakoutLink({ modePolish: { space } }), {
        settings: DEFAULT_SETTINGS,
        region,
        enclosures: [],
      });
      if (!planned.ok) throw new Error('no plan');
      return countItems(planned.value).find(({ kind }) => kind === 'trunk')?.attributes.jacket;
    };
    expect(REGIONS.map((region) => jacket(region, 'riser'))).toEqual([
      'LSZH, CPR B2ca-s1a,d1,a1',
      'LSZH, CPR B2ca-s1a,d1,a1',
      'OFNR',
      'OFNR',
      'LSZH',
    ]);
    expect(jacket('US', 'plenum')).toBe('OFNP');
    expect(jacket('EU', 'general')).toBe('LSZH, CPR Cca-s1,d1,a1');
  });
});

describe('an array cord', () => {
  it('is unpinned at the transceiver and pinned at the panel', () => {
    expect(attributes(breakoutLink(), 'array-cord')).toMatchObject([
      { wiring: 'Type A', fibres: 8, pins: 'unpinned / pinned', polish: 'UPC', lengthM: 3 },
    ]);
  });

  it('is unpinned at both ends where it runs from transceiver to transceiver', () => {
    expect(attributes(parallelLink({ application: { placement: 'same-rack' } }), 'array-cord')).toMatchObject(
      [{ wiring: 'Type B', pins: 'unpinned', lengthM: 3 }],
    );
  });

  it('has the polish of each end, the transceiver first', () => {
    const link = parallelLink({
      transceiver: {
        near: { interface: '200GBASE-SR4', polish: 'UPC' },
        far: { interface: '200GBASE-SR4', polish: 'APC' },
      },
    });
    expect(attributes(link, 'array-cord')).toMatchObject([
      { pins: 'unpinned / pinned', polish: 'UPC', lengthM: 3 },
      { pins: 'unpinned / pinned', polish: 'APC / UPC', connectorColour: 'by vendor / aqua', lengthM: 2 },
    ]);
  });

  it('is one line where those of both ends differ only in which way round they lie', () => {
    const { lines } = orderOf([parallelLink({ polarity: { method: 'U2' }, budget: { farCordM: 3 } })]);
    expect(lines.filter(({ kind }) => kind === 'array-cord')).toMatchObject([
      { quantity: 16, attributes: { pins: 'unpinned / pinned', wiring: 'Type B' } },
    ]);
  });
});

describe('a duplex cord', () => {
  it('by Method A is A-to-A at the far end, or where the engineer wants it', () => {
    const wirings = (aToACordEnd?: 'near' | 'far') =>
      attributes(
        duplexLink({ polarity: { method: 'A', ...(aToACordEnd === undefined ? {} : { aToACordEnd }) } }),
        'duplex-cord',
      ).map(({ wiring, lengthM }) => [wiring, lengthM]);
    expect(wirings()).toEqual([
      ['A-to-B', 3],
      ['A-to-A', 2],
    ]);
    expect(wirings('near')).toEqual([
      ['A-to-A', 3],
      ['A-to-B', 2],
    ]);
  });

  it('is hybrid towards an SC front, alike at both ends of the channel', () => {
    const link = duplexLink({
      transceiver: { near: { interface: '10GBASE-LR' }, far: { interface: '10GBASE-LR' } },
      interface: { front: 'SC' },
      modePolish: { fibre: 'OS2', frontPolish: 'APC', rearPolish: 'APC' },
      budget: { farCordM: 3 },
    });
    expect(attributes(link, 'duplex-cord')).toMatchObject([
      { connectors: 'LC UPC / SC APC', connectorColour: 'blue / green' },
      { connectors: 'LC UPC / SC APC', connectorColour: 'blue / green' },
    ]);
    expect(orderOf([link]).lines.filter(({ kind }) => kind === 'duplex-cord')).toMatchObject([
      { quantity: 48 },
    ]);
  });

  it('across the field has the front of the modules at both ends', () => {
    const link = patchFieldLink({
      transceiver: { near: { interface: '10GBASE-LR' }, far: { interface: '10GBASE-LR' } },
      interface: { front: 'SC' },
      modePolish: { fibre: 'OS2', frontPolish: 'APC', rearPolish: 'APC' },
      budget: { crossConnectM: 5 },
    });
    expect(attributes(link, 'duplex-cord').find(({ lengthM }) => lengthM === 5)?.connectors).toBe('SC APC');
  });
});

describe('the other parts', () => {
  it('of a breakout cable say legs, both polishes and colours', () => {
    const link = breakoutLink({ ...SINGLE_MODE, application: { links: 4, through: 'breakout-cable' } });
    expect(attributes(link, 'breakout-cable')).toMatchObject([
      {
        connector: 'MPO-12',
        fibres: 8,
        pins: 'unpinned',
        legs: '4 x LC duplex',
        polish: 'APC / UPC',
        connectorColour: 'green / blue',
        lengthM: 50,
      },
    ]);
  });

  it('of a conversion say both sides, pins, keys, polish, family and grade', () => {
    expect(attributes(conversionLink(), 'conversion-module')[0]).toEqual({
      // The twenty-four positions in order, eight to a leg, on the lit positions of each.
      wiring: expect.stringMatching(/^1-1\.1, 2-1\.2, .*, 23-3\.11, 24-3\.12$/),
      single: 'MPO-24',
      fibres: 24,
      legs: 'MPO-12 8F, MPO-12 8F, MPO-12 8F',
      pins: 'pinned',
      fibre: 'OM4',
      polish: 'UPC',
      rearKeys: 'opposed',
      frontKeys: 'opposed',
      family: 'lgx',
      grade: 'low-loss',
    });
  });

  it('of a Y cord say both legs and the polish of each side', () => {
    const link = breakoutLink({
      application: { links: 2, placement: 'same-rack' },
      transceiver: {
        near: { interface: '400GBASE-SR8', receptacleKind: 'MPO-16' },
        far: { interface: '200GBASE-SR4', polish: 'UPC' },
      },
      interface: { rear: 'MPO-16', fibres: 16, front: 'MPO' },
      modePolish: { rearPolish: 'APC' },
    });
    expect(attributes(link, 'breakout-cable')).toMatchObject([
      {
        single: 'MPO-16',
        legs: 'MPO-12 8F, MPO-12 8F',
        polish: 'APC / UPC',
        connectorColour: 'by vendor / aqua',
      },
    ]);
  });

  it('of a panel that is there are installed as a whole', () => {
    const supplies = (link: Link): Record<string, string[]> => {
      const found: Record<string, string[]> = {};
      for (const { kind, supply, quantity } of itemsOf(link))
        if (quantity > 0 && ['mpo-adapter', 'adapter-plate', 'enclosure', 'blank'].includes(kind))
          found[kind] = [...(found[kind] ?? []), supply];
      return found;
    };
    expect(supplies(breakoutLink({ application: { installed: { near: { keys: 'opposed' } } } }))).toEqual({
      'mpo-adapter': ['installed'],
      'adapter-plate': ['installed'],
      enclosure: ['installed', 'order'],
      blank: ['order'],
    });
    expect(
      supplies(
        breakoutLink({
          application: { installed: { far: { keys: 'opposed', enclosure: PLACE.enclosure } } },
        }),
      ),
    ).toEqual({
      'mpo-adapter': ['order'],
      'adapter-plate': ['order'],
      enclosure: ['order', 'installed'],
      blank: ['order'],
    });
  });

  it('of transceivers are supplied by whom the quote says, and say when they come from a data sheet', () => {
    const custom = {
      name: 'Acme X',
      mode: 'MMF',
      receptacle: 'MPO-12',
      polish: 'UPC',
      lanes: [1, 2, 3, 4].map((lane) => ({ lane, tx: lane, rx: 13 - lane })),
      gbpsPerLane: 10,
      wavelengthNm: 850,
      reachM: { OM4: 100 },
    } as const;
    const link = breakoutLink({
      transceiver: {
        near: { custom: { ...custom, lanes: [...custom.lanes] } },
        far: { interface: '10GBASE-SR' },
        suppliedBy: 'seller',
      },
    });
    expect(only(link, 'transceiver')).toMatchObject([
      { supply: 'order', attributes: { interface: 'Acme X', source: 'data sheet' } },
      { supply: 'order', attributes: { interface: '10GBASE-SR', source: 'catalogue' } },
    ]);
    expect(only(breakoutLink(), 'transceiver').map(({ supply }) => supply)).toEqual(['customer', 'customer']);
  });
});
