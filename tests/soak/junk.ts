/** What a page may send that was taken over: every kind of value that crosses to the program, and shapes that it does not expect. */
import type { Random } from './random';

const deep = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

const circular = (): unknown => {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
};

const polluting = (): unknown =>
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":1}}}');

/** Each made anew, as some are changed by who gets them. */
const KINDS: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.MAX_SAFE_INTEGER,
  () => 2n ** 70n,
  () => '',
  () => '\u0000',
  () => '\ud800',
  () => '../../../etc/passwd',
  () => '/etc/passwd',
  () => '__proto__',
  () => 'a'.repeat(300),
  () => 'x'.repeat(2 * 1024 * 1024),
  () => [],
  () => [[]],
  () => new Array(100_000),
  () => ({}),
  () => Object.create(null),
  () => ({ length: 3 }),
  () => ({ toString: 'x', valueOf: 1, name: 'x' }),
  () => new Date(Number.NaN),
  () => /(a+)+$/,
  () => new Map([['__proto__', 1]]),
  () => new Set([1]),
  () => new Error('x'),
  () => new Uint8Array(0),
  () => new Uint8Array([0x50, 0x4b, 3, 4]),
  () => new Float64Array(3),
  () => new ArrayBuffer(8),
  () => new DataView(new ArrayBuffer(8)),
  () => deep(5000),
  circular,
  polluting,
];

export const junk = (random: Random): unknown => random.pick(KINDS)();

/** One part of a value that is agreed on, at any depth, is something else; or one more is there. */
export const spoiled = (value: unknown, random: Random): unknown => {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || random.below(3) === 0)
    return junk(random);
  const entries = Object.entries(value);
  const key = random.below(5) === 0 ? 'more' : entries[random.below(entries.length)]?.[0];
  if (key === undefined) return junk(random);
  const part = spoiled((value as Record<string, unknown>)[key], random);
  if (!Array.isArray(value)) return { ...value, [key]: part };
  const copy = [...value];
  copy[Number(key) || 0] = part;
  return copy;
};
