/** What an engineer calls the parts of one channel: `the trunk`, `the far cord`, `the third module`. */
import type { Part } from './document';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

const nounOf = (part: Part): string => {
  switch (part.part) {
    case 'duplex-cord':
      return 'duplex cord';
    case 'array-cable':
      return part.role === 'trunk' ? 'trunk' : 'array cord';
    case 'module':
      return 'module';
    case 'mpo-adapter':
      return 'adapter';
    case 'breakout-cord':
      return 'breakout cord';
    case 'array-fanout':
      return 'fan-out';
    case 'splice':
      return 'splice';
  }
};

const placed = (noun: string, at: number, count: number): string => {
  if (count === 1) return `the ${noun}`;
  if (at === count - 1) return count === 2 ? `the far ${noun}` : `the last ${noun}`;
  if (count === 2) return `the near ${noun}`;
  return at < ORDINALS.length ? `the ${ORDINALS[at]} ${noun}` : `${noun} ${at + 1} of ${count}`;
};

/**
 * One name a part. Cords are called `cord` where a channel has only one kind of them.
 * Example: cord, module, adapter, trunk, adapter, module, cord give `the near cord`, `the near module`, `the near adapter`,
 * `the trunk`, `the far adapter` and so on.
 */
export const partNames = (parts: readonly Part[]): readonly string[] => {
  const nouns = parts.map(nounOf);
  const cords = new Set(nouns.filter((noun) => noun.endsWith(' cord')));
  const called = nouns.map((noun) => (cords.size === 1 && cords.has(noun) ? 'cord' : noun));
  const counts = new Map<string, number>();
  for (const noun of called) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  const seen = new Map<string, number>();
  return called.map((noun) => {
    const at = seen.get(noun) ?? 0;
    seen.set(noun, at + 1);
    return placed(noun, at, counts.get(noun) ?? 1);
  });
};
