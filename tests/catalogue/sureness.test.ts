/** What is called published can be looked up by whoever reads it. */
import { describe, expect, it } from 'vitest';
import { catalogueJson } from '../../src/main/cli/catalogue/catalogue-json';
import { findInterface } from '../../src/shared/catalogue/find-interface';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import { SECOND_HAND, SOURCES } from '../../src/shared/catalogue/sources';

interface Statement {
  readonly place: string;
  readonly sure: unknown;
  readonly source: readonly string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every statement of the catalogue with a sureness, however deep. */
const statementsIn = (value: unknown, place = ''): Statement[] => {
  if (Array.isArray(value))
    return value.flatMap((one, index) =>
      statementsIn(one, `${place}.${isRecord(one) ? (one.id ?? index) : index}`),
    );
  if (!isRecord(value)) return [];
  const below = Object.entries(value).flatMap(([key, one]) => statementsIn(one, `${place}.${key}`));
  return typeof value.sure === 'string' && Array.isArray(value.source)
    ? [{ place, sure: value.sure, source: value.source as string[] }, ...below]
    : below;
};

const STATEMENTS = statementsIn(catalogueJson());
const canBeOpened = (key: string): boolean =>
  /^S\d/.test(key) && Object.hasOwn(SOURCES, key) && !SECOND_HAND.has(key);

describe('a statement of the catalogue', () => {
  it('is one of many hundreds, of every sureness', () => {
    expect(STATEMENTS.length).toBeGreaterThan(800);
    expect(new Set(STATEMENTS.map(({ sure }) => sure))).toEqual(
      new Set(['published', 'recalled', 'disputed', 'computed']),
    );
  });

  it('is published only where a source of it can be opened', () => {
    const unfounded = STATEMENTS.filter(
      ({ sure, source }) => sure === 'published' && !source.some(canBeOpened),
    );
    expect(unfounded.map(({ place, source }) => `${place} ${source.join()}`)).toEqual([]);
  });
});

describe('a source', () => {
  it('that is second-hand is one of the list', () => {
    for (const key of SECOND_HAND) expect(SOURCES, key).toHaveProperty(key);
  });
});

describe('a figure that the audit looked up again', () => {
  const byId = new Map(INTERFACES.map((item) => [item.id, item]));
  const at = (id: string, ...path: readonly string[]): unknown =>
    path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], byId.get(id));

  it.each([
    ['10GBASE-SR', ['receive', 'averageMinDbm'], { value: -9.9, sure: 'published', source: ['S93'] }],
    ['10GBASE-SR', ['transmit', 'averageMinDbm'], { value: -7.3, sure: 'published', source: ['S93'] }],
    ['10GBASE-ER', ['lossLimitDb', 'OS2'], { value: 11, sure: 'published', source: ['S19'] }],
    ['200GBASE-LR4', ['lossLimitDb', 'OS2'], { value: 6.3, sure: 'published', source: ['S96'] }],
    ['800GBASE-DR8', ['lossLimitDb', 'OS2'], { value: 3, sure: 'published', source: ['S100'] }],
    // Read in copies that nobody can open: settled, and yet recalled.
    ['100G-CWDM4', ['receive', 'sensitivityOmaDbm'], { value: -10, sure: 'recalled' }],
    ['100G-SR1.2', ['reachM', 'OM5'], { value: 150, sure: 'recalled' }],
    ['200GBASE-DR4', ['lossLimitDb', 'OS2'], { value: 3, sure: 'recalled' }],
    // Still open.
    ['100G-PSM4', ['reachM', 'OS2'], { value: 500, sure: 'disputed' }],
    ['40G-PLRL4', ['reachM', 'OS2'], { value: 1000, sure: 'disputed' }],
    ['100GBASE-LR1', ['transmit', 'averageMinDbm'], { value: -1.9, sure: 'disputed' }],
  ])('is as that left it: %s %j', (id, path, figure) => {
    expect(at(id, ...path)).toMatchObject(figure);
  });

  it('of a name in the trade is no alias where another part is sold under it', () => {
    expect(findInterface('QSFP-100G-FR')).toBeUndefined();
    expect(findInterface('100G-FR')?.id).toBe('100GBASE-FR1');
  });

  it('lets 400GBASE-DR4 break out to every class of single lane that its maker names', () => {
    const ends = byId.get('400GBASE-DR4')?.breakouts.filter(({ count }) => count === 4);
    expect(ends?.map(({ interface: far, sure }) => [far, sure])).toEqual([
      ['100GBASE-DR', 'published'],
      ['100GBASE-FR1', 'published'],
      ['100GBASE-LR1', 'published'],
    ]);
  });
});
