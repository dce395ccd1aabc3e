import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { attributeText, KIND_WORDS } from '../../src/shared/documents/item-words';
import { orderCsv } from '../../src/shared/documents/order-csv';
import { portMapCsv } from '../../src/shared/documents/port-map-csv';
import { ITEM_KINDS } from '../../src/shared/plan/items';
import { breakoutLink, duplexLink } from '../../src/shared/rules/example-links';
import { orderOf, portMap } from '../order/build';

const read = (csv: string): Record<string, string>[] => {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, '').trimEnd(), {
    header: true,
  });
  expect(errors).toEqual([]);
  return data;
};

describe('the order as CSV', () => {
  const order = orderOf([breakoutLink()], { settings: { spareModulesPercent: 5 } });
  const rows = read(orderCsv(order));

  it('has one numbered row a line, with its quantity and spares', () => {
    expect(rows).toHaveLength(order.lines.length);
    rows.forEach((row, index) => {
      const line = order.lines[index];
      expect(row['No.']).toBe(String(index + 1));
      expect([row.Quantity, row['of which spares']]).toEqual([String(line?.quantity), String(line?.spares)]);
      expect(row.Unit).toBe('piece');
    });
  });

  it('says what a box is, for which links and who supplies it', () => {
    expect(rows[0]).toEqual({
      'No.': '1',
      Item: 'MPO module (cassette)',
      Wiring: 'U1',
      Connector: 'MPO-12',
      Fibres: '8',
      Pins: 'pinned',
      'Key orientation': 'key-up to key-down',
      Polish: 'UPC',
      Fibre: 'OM4',
      'Length m': '',
      'Other attributes':
        'rear MPO ports 1, fibres per rear MPO port 8, front LC, ports 4, front polish UPC, family lgx, grade low-loss',
      Quantity: '7',
      'of which spares': '1',
      Unit: 'piece',
      'Supplied by': 'this order',
      Serves: 'example: 6',
      Status: 'ready',
      Quote: 'Q-1',
      Customer: 'Somebody',
    });
    expect(new Set(rows.map((row) => row['Supplied by']))).toEqual(new Set(['this order', 'customer']));
  });

  it('is marked on every row while it is a draft', () => {
    const draft = read(orderCsv(orderOf([breakoutLink({ documentation: { scheme: 'tia-606' } })])));
    expect(draft.length).toBeGreaterThan(0);
    expect(draft.map(({ Status }) => Status)).toEqual(draft.map(() => 'DRAFT'));
  });
});

describe('words for items', () => {
  it('exist for every kind, each its own', () => {
    expect(Object.keys(KIND_WORDS).sort()).toEqual([...ITEM_KINDS].sort());
    expect(new Set(Object.values(KIND_WORDS)).size).toBe(ITEM_KINDS.length);
  });

  it('give a length its unit and spell out names', () => {
    expect(attributeText({ attributes: { wiring: 'Type B', lengthM: 2.5, fibresPerLeg: 8 } })).toBe(
      'wiring Type B, 2.5 m, fibres per leg 8',
    );
  });
});

describe('the port map as CSV', () => {
  it('has one row a fibre, in words and numbers', () => {
    const rows = read([...portMapCsv(portMap(breakoutLink()), 'ready')].join(''));
    expect(rows).toHaveLength(48);
    expect(rows[0]).toEqual({
      Link: 'example',
      Path: '',
      Channel: '1',
      'From end': 'near',
      'From interface': '40GBASE-SR4',
      'From transceiver': '1',
      'From receptacle': '',
      'From lane': '1',
      'From label': 'R01-P1-C1-Port1',
      Trunk: '1',
      'Trunk leg': '1',
      'Trunk fibre position': '12',
      'Fibre colour': 'aqua',
      'Field label, near side': '',
      'Field label, far side': '',
      'Second trunk': '',
      'Second trunk leg': '',
      'Second trunk fibre position': '',
      'Second trunk colour': '',
      'To label': 'R12-P1-C1-Port1',
      'To interface': '10GBASE-SR',
      'To transceiver': '1',
      'To receptacle': '',
      'To lane': '1',
      Status: 'ready',
    });
  });

  it('makes no formula of a rack that is called like one', () => {
    const link = duplexLink({
      application: { links: 1 },
      documentation: {
        near: { rack: '=HYPERLINK("http://x")', panel: 'P1', firstCassette: 1, firstPort: 1 },
      },
    });
    const [row] = read([...portMapCsv(portMap(link), 'draft')].join(''));
    expect(row?.Status).toBe('DRAFT');
    expect(row?.['From label']).toBe('\'=HYPERLINK("http://x")-P1-C1-Port1');
  });
});
