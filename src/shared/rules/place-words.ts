/** Places and the links that share them, in words. */
import type { Sharers } from '../plan/panels';
import type { LinkPlace } from '../plan/places';
import { listed } from '../sentence';

/** `at the near end`; with several far racks `in far rack 2`. */
export const placeWords = ({ end, group }: Pick<LinkPlace, 'end' | 'group'>, farRacks: number): string => {
  if (end === 'field') return 'in the central field';
  return end === 'far' && farRacks > 1 ? `in far rack ${(group ?? 0) + 1}` : `at the ${end} end`;
};

/** Names of links that a sentence has room for. */
const MOST_NAMED = 3;

/** The other links of a place: `link b`, or `links b, c, d and 4 more`; empty where there is none. */
export const otherLinks = ({ count, first }: Sharers, own: string): string => {
  const isAmong = first.includes(own) || count > first.length;
  const others = first.filter((id) => id !== own).slice(0, MOST_NAMED);
  const more = count - (isAmong ? 1 : 0) - others.length;
  if (others.length === 0) return '';
  if (more > 0) return `links ${others.join(', ')} and ${more} more`;
  return `link${others.length === 1 ? '' : 's'} ${listed(others)}`;
};
