/** The cable that may be made shorter. */
import type { Part } from '../../../channel/document';
import { type Draft, LENGTH } from '../edit';
import { EFFORT } from '../effort';

const SHORTEST_M = 1;

const lengthOf = (part: Part): number => ('lengthM' in part ? part.lengthM : 0);

const longestAmong = (parts: readonly Part[], isInstalled: boolean): number | null => {
  let longest: number | null = null;
  parts.forEach((part, index) => {
    if ((part.existing === true) !== isInstalled || lengthOf(part) <= SHORTEST_M) return;
    if (longest === null || lengthOf(part) > lengthOf(parts[longest] as Part)) longest = index;
  });
  return longest;
};

/** The longest cable to be ordered; and the longest installed one, where that is longer still. */
export const cablesToShorten = (parts: readonly Part[]): readonly number[] => {
  const ordered = longestAmong(parts, false);
  const installed = longestAmong(parts, true);
  if (installed === null) return ordered === null ? [] : [ordered];
  if (ordered === null) return [installed];
  return lengthOf(parts[installed] as Part) > lengthOf(parts[ordered] as Part)
    ? [ordered, installed]
    : [ordered];
};

export const shortenEdit = (name: string): Draft => ({
  fields: ['length'],
  sentence: `shorten ${name} to ${LENGTH}`,
  effort: EFFORT.shorter,
  change: { kind: 'shorten' },
});
