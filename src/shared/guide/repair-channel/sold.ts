/** Parts that nobody sells, so that no repair orders one. */
import type { Part } from '../../channel/document';
import { modeOfGrade } from '../../channel/face';

/** What is wrong with an end: a single-mode array is angled, a multimode duplex end flat, and only an angle leans. */
const hasUnsoldEnd = (part: Part): boolean => {
  if (!('fibre' in part)) return false;
  const single = modeOfGrade(part.fibre) === 'SMF';
  const array = single ? 'UPC' : null;
  const duplex = single ? null : 'APC';
  switch (part.part) {
    case 'array-cable':
      return (
        part.polish.some((polish) => polish === array) ||
        part.polish.some((polish, end) => part.upAngled?.[end] === true && polish === 'UPC')
      );
    case 'module':
      return part.rearPolish === array || part.frontPolish === duplex;
    case 'breakout-cord':
      return part.polish[0] === array || part.polish[1] === duplex;
    case 'array-fanout':
      return part.polish === array || part.legs.some(({ polish }) => polish === array);
    case 'duplex-cord':
      return [part.polish].flat().some((polish) => polish === duplex);
  }
};

/**
 * False for a part that no shop has: single-mode MPO plugs are made with the 8 degree angle only (IEC 61754-7, recalled),
 * multimode LC and SC are made flat only (recalled: angled multimode is made for arrays alone), and an up-angled plug is an
 * angled one.
 */
export const isSold = (part: Part): boolean => !hasUnsoldEnd(part);
