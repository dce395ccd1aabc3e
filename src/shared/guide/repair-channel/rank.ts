/** Which of two repairs is the better one, and which are worth being shown beside others. */

import type { JudgedChannel } from '../../rules/view-channel';
import type { Changed } from './apply';
import type { Edit } from './edit';
import { compareEfforts, tierOf } from './effort';

export interface Candidate {
  readonly edits: readonly Edit[];
  readonly changed: Changed;
  readonly judged: JudgedChannel;
  readonly installed: readonly number[];
  readonly warnings: number;
  /** Warnings that the sheet did not have before. */
  readonly newWarnings: number;
}

const warningsByRule = ({ findings }: JudgedChannel): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings)
    if (severity === 'warn') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** How many warnings a sheet has that it did not have before. */
export const countNewWarnings = (before: JudgedChannel | null, judged: JudgedChannel): number => {
  const known = before === null ? new Map<string, number>() : warningsByRule(before);
  return sum([...warningsByRule(judged)].map(([rule, count]) => Math.max(0, count - (known.get(rule) ?? 0))));
};

export const candidateOf = (
  edits: readonly Edit[],
  changed: Changed,
  judged: JudgedChannel,
  before: JudgedChannel | null,
): Candidate => {
  return {
    edits,
    changed,
    judged,
    installed: [...new Set(edits.flatMap((edit) => edit.installed))].sort((a, b) => a - b),
    warnings: sum(warningsByRule(judged).values()),
    newWarnings: countNewWarnings(before, judged),
  };
};

/** A part is exchanged once, however much of it is different. */
const effortsOf = ({ edits }: Candidate): readonly number[] => {
  const ofParts = new Map<number, number>();
  const others: number[] = [];
  for (const { part, effort, change } of edits)
    if (part === null || change.kind === 'insert') others.push(effort);
    else ofParts.set(part, Math.max(effort, ofParts.get(part) ?? 0));
  return [...ofParts.values(), ...others];
};

const marginOf = ({ judged }: Candidate): number => judged.view.budget?.margin ?? Number.NEGATIVE_INFINITY;

const comparePlaces = (one: Candidate, other: Candidate): number => {
  for (let at = 0; at < one.edits.length; at++) {
    const difference = (one.edits[at]?.id ?? 0) - (other.edits[at]?.id ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/**
 * Fewest changes first; then without installed parts, without new warnings, with the least effort, with fewer warnings in all,
 * with the larger margin; then from near to far.
 */
export const compareCandidates = (one: Candidate, other: Candidate): number =>
  one.edits.length - other.edits.length ||
  one.installed.length - other.installed.length ||
  one.newWarnings - other.newWarnings ||
  compareEfforts(effortsOf(one), effortsOf(other)) ||
  one.warnings - other.warnings ||
  Math.sign(marginOf(other) - marginOf(one)) ||
  comparePlaces(one, other);

/** What more changes have to spare to be worth showing: installed parts, new warnings, how dear the dearest change is. */
export type Trouble = readonly [installed: number, newWarnings: number, dearest: number];

const dearest = (edits: readonly Edit[]): number => Math.max(0, ...edits.map(({ effort }) => tierOf(effort)));

export const troubleOf = ({ edits, installed, newWarnings }: Candidate): Trouble => [
  installed.length,
  newWarnings,
  dearest(edits),
];

/** The least trouble that a repair with these edits can be, whatever else it holds. */
export const leastTroubleOf = (edits: readonly Edit[]): Trouble => [
  new Set(edits.flatMap(({ installed }) => installed)).size,
  0,
  dearest(edits),
];

export const isLessTrouble = (one: Trouble, other: Trouble): boolean => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] as number) < (other[at] as number);
};

const placesOf = ({ edits }: Candidate): string =>
  edits
    .map(({ part, fields, change }) =>
      change.kind === 'end' ? `${fields} ${change.becomes.interface}` : `${part} ${fields}`,
    )
    .sort()
    .join('; ');

/** Of the repairs that change the same things of the same parts, the best; the list is sorted. */
export const bestOfEachPlace = (sorted: readonly Candidate[]): readonly Candidate[] => {
  const seen = new Set<string>();
  return sorted.filter((candidate) => {
    const places = placesOf(candidate);
    if (seen.has(places)) return false;
    seen.add(places);
    return true;
  });
};
