/**
 * Repairs by plain enumeration: every set of at most so many edits is made and judged by `check`. It shares the list of edits
 * with the product, which is what the two must agree on, and no line of the search.
 */

import { assemble } from '../../../src/shared/channel/assemble';
import type { ChannelDocument } from '../../../src/shared/channel/document';
import { modeOfGrade } from '../../../src/shared/channel/face';
import { applyEdits } from '../../../src/shared/guide/repair-channel/apply';
import type { Edit } from '../../../src/shared/guide/repair-channel/edit';
import type { EditsOfChannel } from '../../../src/shared/guide/repair-channel/edits-of-channel';
import { type JudgedChannel, judgeChannel, viewChannel } from '../../../src/shared/rules/view-channel';

/** Transceivers at a duplex end, where there is one between two transceivers. */
const linksOf = ({ view }: JudgedChannel): number => {
  const { near, far } = view.channel;
  if (near === null || far === null) return 0;
  if (near.kind === 'duplex') return view.occupied.near.length;
  return far.kind === 'duplex' ? view.occupied.far.length : 0;
};

type Part = ChannelDocument['parts'][number];

/** Single-mode arrays are angled, multimode duplex ends flat, up-angled ends angled. */
const canBeBought = (part: Part): boolean => {
  if (part.part === 'mpo-adapter' || part.part === 'splice') return true;
  const single = modeOfGrade(part.fibre) === 'SMF';
  switch (part.part) {
    case 'array-cable':
      return (
        !(single && part.polish.includes('UPC')) &&
        !(part.upAngled?.[0] && part.polish[0] === 'UPC') &&
        !(part.upAngled?.[1] && part.polish[1] === 'UPC')
      );
    case 'module':
      return single ? part.rearPolish === 'APC' : part.frontPolish === 'UPC';
    case 'breakout-cord':
      return single ? part.polish[0] === 'APC' : part.polish[1] === 'UPC';
    case 'array-fanout':
      return !single || (part.polish === 'APC' && part.legs.every(({ polish }) => polish === 'APC'));
    case 'duplex-cord':
      return single || !JSON.stringify(part.polish).includes('APC');
  }
};

/** What a set of edits makes of a sheet, where that may be ordered in its place; else null. */
export const acceptedWith = (document: ChannelDocument, edits: readonly Edit[]): JudgedChannel | null => {
  const changed = applyEdits(document, edits).document;
  const assembled = assemble(changed);
  if (!assembled.ok) return null;
  // A dark channel explains itself at length: asking for its light first keeps the enumeration bearable.
  const { verdict } = viewChannel(assembled.value).light;
  if (verdict === 'dead' || verdict === 'partial') return null;
  const judged = judgeChannel(changed);
  if (!judged.ok || !judged.value.accepted) return null;
  const before = judgeChannel(document);
  if (before.ok && linksOf(judged.value) < linksOf(before.value)) return null;
  const bought = changed.parts.filter((part) => !document.parts.includes(part));
  return bought.every(canBeBought) ? judged.value : null;
};

export const idsOf = (edits: readonly Edit[]): string =>
  edits
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join(' ');

const properSubsets = (edits: readonly Edit[]): readonly (readonly Edit[])[] => {
  const subsets: Edit[][] = [[]];
  for (const edit of edits) for (const subset of [...subsets]) subsets.push([...subset, edit]);
  return subsets.slice(1, -1);
};

/**
 * Every set of at most `most` edits that is accepted and holds no smaller one, by the number of its edits.
 * Example: `enumerateRepairs(document, edits, 2)[1]` holds the sets of one edit.
 */
export const enumerateRepairs = (
  document: ChannelDocument,
  { edits, goTogether }: EditsOfChannel,
  most: number,
): readonly (readonly (readonly Edit[])[])[] => {
  const found: (readonly Edit[])[][] = Array.from({ length: most + 1 }, () => []);
  const known = new Set<string>();
  const grow = (set: readonly Edit[], from: number, count: number): void => {
    if (set.length === count) {
      if (properSubsets(set).some((subset) => known.has(idsOf(subset)))) return;
      if (acceptedWith(document, set) === null) return;
      known.add(idsOf(set));
      found[count]?.push(set);
      return;
    }
    for (let at = from; at < edits.length; at++) {
      const edit = edits[at] as Edit;
      if (set.every((one) => goTogether(one, edit))) grow([...set, edit], at + 1, count);
    }
  };
  for (let count = 1; count <= most; count++) grow([], 0, count);
  return found;
};
