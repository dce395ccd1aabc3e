import { describe, expect, it } from 'vitest';
import { parseJsonText } from '../../src/shared/reading/json-text';

const problemOf = (text: string): string => {
  const result = parseJsonText(text);
  if (result.ok) throw new Error('the text was expected to be refused');
  return result.error.map(({ path, message }) => `${path}: ${message}`).join('\n');
};

const nested = (depth: number, inside = ''): string => '['.repeat(depth) + inside + ']'.repeat(depth);

describe('JSON text', () => {
  it('is read, with a byte order mark or without, with either kind of line ends', () => {
    for (const text of [
      '{"a":[1,"b",null,true]}',
      '\ufeff{"a":[1,"b",null,true]}',
      '{\r\n"a":[1,"b",null,true]\r\n}',
    ])
      expect(parseJsonText(text)).toEqual({ ok: true, value: { a: [1, 'b', null, true] } });
  });

  it('may hold every whole character, escaped or not', () => {
    expect(parseJsonText('"\\ud83d\\ude00 😀 ж"')).toEqual({ ok: true, value: '😀 😀 ж' });
  });

  it.each([
    ['', ': the file is empty'],
    [' \n\t', ': the file is empty'],
    ['\ufeff', ': the file is empty'],
    ['{"a": }', 'line 1, column 7: not valid JSON: a value is missing here'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: not valid JSON: a comma is missing here'],
    ['{"a" 1}', 'line 1, column 6: not valid JSON: a colon is missing here'],
    [
      '{a: 1}',
      'line 1, column 2: not valid JSON: this is not a JSON value; text needs double quotes, and NaN and Infinity do not exist in JSON',
    ],
    [
      '[NaN]',
      'line 1, column 2: not valid JSON: this is not a JSON value; text needs double quotes, and NaN and Infinity do not exist in JSON',
    ],
    ['{"a": 1', 'line 1, column 8: not valid JSON: a closing brace } is missing'],
    ['[1, 2', 'line 1, column 6: not valid JSON: a closing bracket ] is missing'],
    ['{} {}', 'line 1, column 4: not valid JSON: the JSON value ends here, but more text follows'],
    ['{"a": 1} // done', 'line 1, column 10: not valid JSON: comments are not allowed in JSON'],
    ['"abc', 'line 1, column 1: not valid JSON: this text has no closing double quote'],
    ['"\\x"', 'line 1, column 1: not valid JSON: this escape does not exist in JSON'],
    ['"\\u12"', 'line 1, column 1: not valid JSON: a \\u escape needs four hexadecimal digits'],
    ['"a\u0001b"', 'line 1, column 1: not valid JSON: control characters are not allowed inside text'],
    ['{"a": 1,}', 'line 1, column 9: not valid JSON: a key in double quotes is expected here'],
    ['[1,]', 'line 1, column 4: not valid JSON: a value is missing here'],
  ])('%j is refused with its place and its reason', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it('too deep to be one of our files is refused where it goes too deep', () => {
    expect(problemOf(`${nested(65)},`)).toBe('line 1, column 65: nested deeper than 64 levels');
    expect(problemOf(`{"a":\n${nested(64, '?')}}`)).toBe('line 2, column 64: nested deeper than 64 levels');
    expect(problemOf(nested(64, '?'))).toMatch(
      /^line 1, column 65: not valid JSON: this is not a JSON value/,
    );
  });

  it('is not taken for deep because of brackets inside texts', () => {
    expect(problemOf(`["\\"${'['.repeat(100)}" 1]`)).toMatch(/a comma is missing here$/);
    expect(parseJsonText(`"${'{'.repeat(100)}"`)).toMatchObject({ ok: true });
  });

  it('as deep as a file may be is read even where it holds surrogates', () => {
    expect(parseJsonText(nested(64, '"\\ud83d\\ude00"'))).toMatchObject({ ok: true });
    expect(problemOf(nested(65, '"\\ud83d"'))).toBe('line 1, column 65: nested deeper than 64 levels');
  });
});

describe('half a character', () => {
  it.each([
    ['{"name": "a\\ud83d"}', 'name: the text holds half a character (a lone surrogate): type it again'],
    [
      '{"parts": [1, {"what": "\\udc00"}]}',
      'parts[1].what: the text holds half a character (a lone surrogate): type it again',
    ],
    ['"\\uD800"', ': the text holds half a character (a lone surrogate): type it again'],
    ['{"a\\ud83d": 1}', ': the key "a?" holds half a character'],
    [
      '{"x": {"a\\ud83d": "\\ud83d"}}',
      'x: the key "a?" holds half a character\nx.a?: the text holds half a character (a lone surrogate): type it again',
    ],
    ['["\ud83d"]', '[0]: the text holds half a character (a lone surrogate): type it again'],
  ])('in %j is refused with its place', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });
});
