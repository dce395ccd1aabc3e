import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pathText, problemsFromSchema } from '../../src/shared/reading/schema-problems';

/** `path: sentence` of everything the schema has against the value. */
const problemsOf = (schema: z.ZodType, value: unknown): string[] => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return problemsFromSchema(parsed.error, value).map(({ path, message }) => `${path}: ${message}`);
};

describe('the place of a problem', () => {
  it('is written as one would write it in code', () => {
    expect(pathText(['parts', 2, 'pins', 0])).toBe('parts[2].pins[0]');
    expect(pathText([0, 'a'])).toBe('[0].a');
    expect(pathText([])).toBe('');
  });
});

describe('what is wrong with a value', () => {
  const schema = z.strictObject({
    count: z.int().min(1).max(3),
    length: z.number().positive().optional(),
    name: z.string().min(1).max(5).optional(),
    code: z.string().min(3).optional(),
    kind: z.enum(['LC', 'SC', 'MPO']).optional(),
    on: z.boolean().optional(),
    list: z.array(z.number()).min(1).max(2).optional(),
    pair: z.tuple([z.number(), z.number()]).optional(),
    one: z.literal(1).optional(),
    form: z
      .string()
      .regex(/^[AB]$/, 'expected A or B')
      .optional(),
  });

  it.each<[unknown, string]>([
    [{}, 'count: missing: a number is expected'],
    [{ count: '1' }, 'count: expected a number, found "1"'],
    [{ count: 1.5 }, 'count: expected a whole number, found 1.5'],
    [{ count: 0 }, 'count: is 0; at least 1 is allowed'],
    [{ count: 4 }, 'count: is 4; at most 3 is allowed'],
    [{ count: 1, length: 0 }, 'length: is 0; more than 0 is allowed'],
    [{ count: 1, name: '' }, 'name: must not be empty'],
    [{ count: 1, name: 'abcdef' }, 'name: is too long: at most 5 characters'],
    [{ count: 1, code: 'ab' }, 'code: is too short: at least 3 characters'],
    [{ count: 1, kind: 'ST' }, 'kind: expected "LC", "SC" or "MPO", found "ST"'],
    [{ count: 1, on: 'yes' }, 'on: expected true or false, found "yes"'],
    [{ count: 1, list: [] }, 'list: has 0 entries; at least 1 are allowed'],
    [{ count: 1, list: [1, 2, 3] }, 'list: has 3 entries; at most 2 are allowed'],
    [{ count: 1, list: 'x' }, 'list: expected a list, found "x"'],
    [{ count: 1, list: [{}] }, 'list[0]: expected a number, found an object'],
    [{ count: 1, list: [[1, 2]] }, 'list[0]: expected a number, found a list of 2'],
    [{ count: 1, list: [null] }, 'list[0]: expected a number, found null'],
    [{ count: 1, pair: 7 }, 'pair: expected a list, found 7'],
    [{ count: 1, one: 2 }, 'one: expected 1, found 2'],
    [{ count: 1, form: 'C' }, 'form: expected A or B, found "C"'],
    [{ count: 1, colour: 'aqua' }, 'colour: this key does not exist here: check its spelling or take it out'],
    ['text', ': expected an object, found "text"'],
    [{ count: 'x'.repeat(80) }, `count: expected a number, found "${'x'.repeat(59)}…`],
    [{ count: 'x'.repeat(58) }, `count: expected a number, found "${'x'.repeat(58)}"`],
  ])('%j is said in words', (value, problem) => {
    expect(problemsOf(schema, value)).toEqual([problem]);
  });

  it('is told of every unknown key', () => {
    expect(problemsOf(z.strictObject({ a: z.strictObject({}) }), { a: { b: 1, c: 2 } })).toEqual([
      'a.b: this key does not exist here: check its spelling or take it out',
      'a.c: this key does not exist here: check its spelling or take it out',
    ]);
  });

  it('names a missing enumeration by its values', () => {
    expect(problemsOf(z.object({ kind: z.enum(['LC', 'SC']), one: z.literal('x') }), {})).toEqual([
      'kind: missing: "LC" or "SC" is expected',
      'one: missing: "x" is expected',
    ]);
  });

  it('does not look up values on what an object inherits', () => {
    expect(problemsOf(z.object({ toString: z.number() }), {})).toEqual([
      'toString: missing: a number is expected',
    ]);
  });
});

describe('a choice of shapes', () => {
  const choice = z.object({
    wiring: z.union([
      z.enum(['A', 'B']),
      z.strictObject({ custom: z.array(z.tuple([z.number(), z.number()])) }),
    ]),
  });

  it('is explained by the shape that fits best', () => {
    expect(problemsOf(choice, { wiring: { custom: [[1, 'x']] } })).toEqual([
      'wiring.custom[0][1]: expected a number, found "x"',
    ]);
  });

  it('that fits nowhere is named as a whole', () => {
    expect(problemsOf(choice, { wiring: 7 })).toEqual(['wiring: not one of the allowed shapes, found 7']);
  });

  it('says its own sentence where it has one', () => {
    const own = z.object({
      polish: z.union([z.literal('UPC'), z.literal('APC')], { error: 'expected "UPC" or "APC"' }),
    });
    expect(problemsOf(own, { polish: 'PC' })).toEqual(['polish: expected "UPC" or "APC", found "PC"']);
  });

  it('by a key names a value of that key that does not exist', () => {
    const parts = z.array(
      z.discriminatedUnion('part', [
        z.object({ part: z.literal('cord'), lengthM: z.number() }),
        z.object({ part: z.literal('module') }),
      ]),
    );
    expect(problemsOf(parts, [{ part: 'cable' }])).toEqual(['[0].part: no such part: "cable"']);
    expect(problemsOf(parts, [{}])).toEqual(['[0].part: no such part: nothing']);
    expect(problemsOf(parts, [{ part: 'cord' }])).toEqual(['[0].lengthM: missing: a number is expected']);
  });
});
