import { describe, expect, it } from 'vitest';
import { portMapJson } from '../../src/shared/documents/port-map-json';
import { makeOrder } from '../../src/shared/order/make-order';
import { portMapOf } from '../../src/shared/order/port-map';
import { breakoutLink } from '../../src/shared/rules/example-links';

const { order, evaluated } = makeOrder({
  format: 'mpo-preflight/quote',
  version: 1,
  number: 'Q-"1"\n',
  name: 'Test',
  customer: { name: 'Acme', region: 'EU' },
  links: [breakoutLink()],
});
const rows = [...portMapOf(evaluated)];

describe('the port map as JSON', () => {
  it('reads back as its head and every row', () => {
    expect(JSON.parse([...portMapJson(rows, order)].join(''))).toEqual({
      format: 'mpo-preflight/port-map',
      version: 1,
      number: 'Q-"1"\n',
      status: 'ready',
      rows,
    });
  });

  it('has one fibre a line between its first and its last', () => {
    expect([...portMapJson(rows, order)].join('').trimEnd().split('\n')).toHaveLength(rows.length + 2);
  });

  it('is a whole file without rows too', () => {
    expect(JSON.parse([...portMapJson([], order)].join('')).rows).toEqual([]);
  });
});
