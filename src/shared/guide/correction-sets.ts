/** The smallest sets of held answers that, given up, leave a design. */

import type { Draft } from './draft';
import { solve } from './solve';
import { type Task, withHeld } from './task';

export interface CorrectionSet {
  /** Rising indexes of the questions that are answered otherwise. */
  readonly questions: readonly number[];
  readonly draft: Draft;
}

const bitsOf = (indexes: Iterable<number>): bigint => {
  let bits = 0n;
  for (const index of indexes) bits |= 1n << BigInt(index);
  return bits;
};

const indexesOf = (bits: bigint): number[] => {
  const indexes: number[] = [];
  for (let index = 0, rest = bits; rest !== 0n; index++, rest >>= 1n)
    if ((rest & 1n) === 1n) indexes.push(index);
  return indexes;
};

/**
 * Every smallest set of at most `most` questions among `changeable`: none has another one inside it. Each search that ends
 * without a design names held answers that forbid it; a set that mends anything has a member among those.
 */
export const correctionSets = (
  task: Task,
  changeable: ReadonlySet<number>,
  most: number,
): readonly CorrectionSet[] => {
  const found: CorrectionSet[] = [];
  const foundBits: bigint[] = [];
  const visited = new Set<bigint>();
  const conflicts: bigint[] = [];
  const mayChange = bitsOf(changeable);
  const grow = (chosen: bigint, size: number): void => {
    if (visited.has(chosen) || foundBits.some((bits) => (bits & chosen) === bits)) return;
    visited.add(chosen);
    let open = conflicts.find((conflict) => (conflict & chosen) === 0n);
    if (open === undefined) {
      const solution = solve(
        withHeld(task, ({ index }) => task.held[index] === true && (chosen & (1n << BigInt(index))) === 0n),
      );
      if (solution.found) {
        foundBits.push(chosen);
        found.push({ questions: indexesOf(chosen), draft: solution.draft });
        return;
      }
      open = bitsOf(solution.culprits) & mayChange;
      conflicts.push(open);
    }
    if (size === most) return;
    for (const index of indexesOf(open)) grow(chosen | (1n << BigInt(index)), size + 1);
  };
  grow(0n, 0);
  return found
    .filter(({ questions }) => {
      const own = bitsOf(questions);
      return !foundBits.some((bits) => bits !== own && (bits & own) === bits);
    })
    .sort((a, b) => a.questions.length - b.questions.length);
};
