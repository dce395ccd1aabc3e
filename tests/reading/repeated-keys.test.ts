import { describe, expect, it } from 'vitest';
import { parseJsonText } from '../../src/shared/reading/json-text';

const problemOf = (text: string) => {
  const parsed = parseJsonText(text);
  return parsed.ok ? null : parsed.error;
};

describe('a key written twice in one object', () => {
  it('is refused with its place, as the parser would silently keep the last', () => {
    expect(problemOf('{\n  "type": "A",\n  "type": "B"\n}')).toEqual([
      { path: 'line 3, column 3', message: 'the key "type" stands twice in one object: keep one of them' },
    ]);
  });

  it('is found where it is spelt with an escape the second time', () => {
    expect(problemOf('{"type": 1, "ty\\u0070e": 2}')?.[0]?.path).toBe('line 1, column 13');
  });

  it('is found in an object inside a list', () => {
    expect(problemOf('[{"a": 1}, {"a": 1, "b": {"a": 2}, "b": 3}]')?.[0]?.message).toContain('"b"');
  });

  it('is no fault in two objects, nor in text that looks like keys', () => {
    expect(problemOf('[{"a": 1}, {"a": "x\\": {\\"a\\": 1, \\"a\\": \\\\"}, ":::", "a\\\\"]')).toBeNull();
  });
});
