import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DecimalSign,
  numberAsTyped,
  readNumber,
  typedNumber,
} from '../../src/shared/reading/typed-number';
import { RUNS } from '../properties/arbitraries';

const between =
  (min: number, max: number) =>
  (value: number): boolean =>
    value >= min && value <= max;
const whole =
  (min: number, max: number) =>
  (value: number): boolean =>
    Number.isInteger(value) && between(min, max)(value);
const ROUTE_M = between(0, 120_000);
const CORD_M = between(0, 200);
const LINKS = whole(1, 20_000);

/** The number, `{ a, b }` where it can be two, null where it is none. */
const readings = (text: string, fits = ROUTE_M, settled: DecimalSign | null = null): unknown => {
  const reading = readNumber(text, fits, settled);
  if (reading.kind === 'clear') return reading.value;
  return reading.kind === 'ambiguous' ? reading.readings : null;
};

describe('a typed number', () => {
  it('is ambiguous where both readings of its one separator lie in the range of its field', () => {
    expect(['1,200', '1.200', '12,345', '1,000', '100.000'].map((text) => readings(text))).toEqual([
      [1.2, 1200],
      [1.2, 1200],
      [12.345, 12_345],
      [1, 1000],
      [100, 100_000],
    ]);
  });

  it('is refused with both readings, each in a form that is clear', () => {
    expect(typedNumber('1,200', ROUTE_M)).toEqual({
      ok: false,
      error: '1,200 can be read as 1.2 or as 1200: type 1.2 or 1200',
    });
    expect(typedNumber(' 1,234 ', ROUTE_M)).toEqual({
      ok: false,
      error: '1,234 can be read as 1.2340 or as 1234: type 1.2340 or 1234',
    });
  });

  it('is what its field takes where only one reading lies in the range', () => {
    expect(readings('1,200', CORD_M)).toBe(1.2);
    expect(readings('1.200', LINKS)).toBe(1200);
    expect(readings('250.000', ROUTE_M)).toBe(250);
    expect(readings('1.310', between(600, 1700))).toBe(1310);
  });

  it('is given with its decimals where neither reading fits, so that the field can say its bounds', () => {
    expect(readings('300,500', CORD_M)).toBe(300.5);
  });

  it('is clear with other digits before or behind its separator', () => {
    expect(
      ['2,5', '2.5', '1234,567', '0,125', '0.125', '00,125', ',5', '.5', '5.', '5,', '1,2345'].map((text) =>
        readings(text),
      ),
    ).toEqual([2.5, 2.5, 1234.567, 0.125, 0.125, 0.125, 0.5, 0.5, 5, 5, 1.2345]);
  });

  it('is clear with several separators, and no number where their groups are wrong', () => {
    expect(
      ['1,234,567', '1.234.567', '1,234.5', '1.234.567,8', '1,234.'].map((text) => readings(text)),
    ).toEqual([1_234_567, 1_234_567, 1234.5, 1_234_567.8, 1234]);
    for (const text of [
      '1,23,456',
      '1,234,56',
      '0,125,000',
      '1234,567,890',
      '1.234.5',
      '1,234 567',
      "1'234 567",
    ])
      expect(typedNumber(text, ROUTE_M), text).toEqual({
        ok: false,
        error: `“${text}” is not a number: signs that part thousands have three digits between them`,
      });
  });

  it('may have its thousands parted by blanks of any width and by apostrophes', () => {
    expect(
      [
        '1 200',
        '1\u00a0200',
        '1\u202f200',
        '1\u2009200',
        "1'200",
        '1’200',
        '1 200,5',
        "1'200.5",
        '12 345 678',
      ].map((text) => readings(text)),
    ).toEqual([1200, 1200, 1200, 1200, 1200, 1200, 1200.5, 1200.5, 12_345_678]);
    // One sign behind groups of blanks begins the decimals, however many there are.
    expect(readings('1 200,125')).toBe(1200.125);
  });

  it('may have a typographic minus, wide digits, an exponent and zeros in front', () => {
    const any = () => true;
    expect(
      ['−3.5', '-3,5', '+2', '１２．５', '1e3', '2.5E-1', '1,5e2', '007', '-0'].map((text) =>
        readings(text, any),
      ),
    ).toEqual([-3.5, -3.5, 2, 12.5, 1000, 0.25, 150, 7, 0]);
  });

  it('is no number with anything else in it', () => {
    for (const text of [
      '',
      ' ',
      '.',
      ',',
      '-',
      'e3',
      '1e',
      '1e999',
      '5 m',
      '10²',
      '½',
      '1/2',
      '--1',
      '0x10',
      'NaN',
      '1..5',
    ])
      expect(readings(text), text).toBeNull();
    expect(typedNumber('abc', ROUTE_M)).toEqual({ ok: false, error: '“abc” is not a number' });
  });

  it('follows the decimal sign that its column has shown', () => {
    expect([readings('1,200', ROUTE_M, ','), readings('1,200', ROUTE_M, '.')]).toEqual([1.2, 1200]);
    expect([readings('1.200', ROUTE_M, ','), readings('1.200', ROUTE_M, '.')]).toEqual([1200, 1.2]);
  });

  it('shows the decimal sign of its column where it is clear', () => {
    const shown = (text: string) => {
      const reading = readNumber(text, ROUTE_M);
      return reading.kind === 'clear' ? reading.decimal : reading.kind;
    };
    expect(['2,5', '1,234.5', '1.234,5', '1,234,567', '1 234,5', '5', '1 200', '1,200'].map(shown)).toEqual([
      ',',
      '.',
      ',',
      '.',
      ',',
      null,
      null,
      'ambiguous',
    ]);
  });
});

/** The rule as a person counts it out, without the two conventions: separators first, then the digits around them. */
const countedOut = (text: string, fits: (value: number) => boolean): unknown => {
  const signs = [...text].filter((sign) => sign === ',' || sign === '.');
  const kinds = new Set(signs);
  const pieces = text.split(/[,.]/);
  const groupsFrom = (all: readonly string[]): number | null => {
    const [first = '', ...rest] = all;
    const isGrouped =
      first.length >= 1 && first.length <= 3 && first[0] !== '0' && rest.every((one) => one.length === 3);
    return isGrouped || rest.length === 0 ? Number.parseInt(all.join(''), 10) : null;
  };
  const last = pieces.at(-1) ?? '';
  const decimalsOf = (value: number | null): number | null =>
    value === null ? null : value + Number.parseInt(last || '0', 10) / 10 ** last.length;
  if (kinds.size === 0) return Number.parseInt(text, 10);
  if (kinds.size === 2) {
    const isLastAlone = signs.filter((sign) => sign === signs.at(-1)).length === 1;
    return isLastAlone ? decimalsOf(groupsFrom(pieces.slice(0, -1))) : null;
  }
  if (signs.length > 1) return groupsFrom(pieces);
  const [before = ''] = pieces;
  const asDecimal = decimalsOf(before === '' ? 0 : Number.parseInt(before, 10)) as number;
  const isInDoubt = before.length >= 1 && before.length <= 3 && before[0] !== '0' && last.length === 3;
  if (!isInDoubt) return asDecimal;
  const asGroups = Number.parseInt(before + last, 10);
  if (fits(asDecimal) && fits(asGroups)) return [asDecimal, asGroups];
  return fits(asGroups) ? asGroups : asDecimal;
};

const digits = fc.stringMatching(/^\d{1,4}$/);
const separated = fc
  .tuple(
    digits,
    fc.array(fc.tuple(fc.constantFrom(',', '.'), fc.stringMatching(/^\d{1,4}$/)), { maxLength: 3 }),
  )
  .map(([first, rest]) => first + rest.map((piece) => piece.join('')).join(''));
const field = fc
  .tuple(
    fc.double({ min: -10, max: 300_000, noNaN: true }),
    fc.double({ min: 0, max: 300_000, noNaN: true }),
    fc.boolean(),
  )
  .map(([min, size, isWhole]) => (isWhole ? whole(min, min + size) : between(min, min + size)));

const isClose = (a: unknown, b: unknown): void => {
  if (typeof a === 'number' && typeof b === 'number') expect(a).toBeCloseTo(b, 9);
  else if (Array.isArray(a) && Array.isArray(b))
    a.forEach((one, at) => {
      isClose(one, b[at]);
    });
  else expect(a).toEqual(b);
};

describe('numbers of every shape', () => {
  it('are read as the rule is counted out by hand', () => {
    fc.assert(
      fc.property(separated, field, (text, fits) => {
        isClose(readings(text, fits), countedOut(text, fits));
      }),
      { ...RUNS, numRuns: 5000 },
    );
  });

  it('are given back by what is shown of them, in whatever field', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: 0, max: 200_000_000 }).map((mm) => mm / 1000),
    );
    fc.assert(
      fc.property(value, field, (number, fits) => {
        expect(typedNumber(numberAsTyped(number, fits), fits)).toEqual({ ok: true, value: number + 0 });
      }),
      { ...RUNS, numRuns: 5000 },
    );
  });

  it('are never read otherwise than somebody meant: clear or refused, whatever the signs of their country', () => {
    const cents = fc.integer({ min: 0, max: 99_999_999 });
    const signs = fc.constantFrom(
      [',', '.'],
      ['.', ','],
      [' ', ','],
      ['\u202f', '.'],
      ['’', '.'],
      ['', '.'],
      ['', ','],
    );
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom(0, 1, 2, 3),
        signs,
        (amount, places, [group = '', decimal = '.']) => {
          const [units = '', part = ''] = (amount / 1000).toFixed(places).split('.');
          const text = units.replace(/\B(?=(\d{3})+$)/g, group) + (part === '' ? '' : decimal + part);
          const reading = readNumber(text, () => true);
          const meant = Number(`${units}.${part}0`);
          if (reading.kind === 'ambiguous') expect(reading.readings).toContain(meant);
          else expect(reading).toMatchObject({ kind: 'clear', value: meant });
        },
      ),
      { ...RUNS, numRuns: 5000 },
    );
  });
});
