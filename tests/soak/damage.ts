/** What becomes of a file on its way: cut off, bits turned, pieces doubled, lost, or put in by somebody who means harm. */
import type { Random } from './random';

const INSERTED = [
  '"__proto__":{"polluted":true},',
  '"constructor":{"prototype":{"polluted":true}},',
  '\u0000',
  '\ufeff',
  '\ud800',
  '1e999',
  '-0',
  '9007199254740993',
  '[['.repeat(5000),
  '{"a":'.repeat(5000),
  '"'.repeat(5000),
  '\\u0000'.repeat(2000),
  '=cmd|1!A1',
  '../../../etc/passwd',
  ','.repeat(20_000),
  '\n'.repeat(20_000),
  '&amp;'.repeat(5000),
  '<a>'.repeat(5000),
].map((text) => Buffer.from(text));

/** Cut off after each byte; of a long one at so many places by chance. */
export function* cutOff(whole: Uint8Array, most: number, random: Random): Generator<Uint8Array> {
  if (whole.length <= most)
    for (let length = 0; length < whole.length; length += 1) yield whole.subarray(0, length);
  else for (let number = 0; number < most; number += 1) yield whole.subarray(0, random.below(whole.length));
}

const turned = (whole: Uint8Array, random: Random): Uint8Array => {
  const bytes = Buffer.from(whole);
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    const at = random.below(bytes.length);
    bytes[at] = random.below(2) === 0 ? (bytes[at] ?? 0) ^ (1 << random.below(8)) : random.below(256);
  }
  return bytes;
};

const withPiece = (whole: Uint8Array, random: Random): Uint8Array => {
  const at = random.below(whole.length);
  const from = random.below(whole.length);
  const length = random.below(200);
  const piece = random.below(2) === 0 ? random.pick(INSERTED) : whole.subarray(from, from + length);
  return Buffer.concat([whole.subarray(0, at), piece, whole.subarray(at)]);
};

const withoutPiece = (whole: Uint8Array, random: Random): Uint8Array => {
  const at = random.below(whole.length);
  return Buffer.concat([whole.subarray(0, at), whole.subarray(at + random.below(200))]);
};

export function* damaged(whole: Uint8Array, count: number, random: Random): Generator<Uint8Array> {
  for (let number = 0; number < count; number += 1)
    yield random.pick([turned, turned, withPiece, withoutPiece])(whole, random);
}
