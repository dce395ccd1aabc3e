/** How a polarity finding says what to change, and where the light is lost when no single change helps. */
import type { TracedLane } from '../channel/trace';
import type { FindingValues } from './finding';

export const mendSentence = ({ is, shouldBe }: FindingValues): string =>
  shouldBe === undefined || shouldBe === ''
    ? 'No single part explains it: compare cords, adapters, trunk and modules with one polarity method from end to end.'
    : `Order this part as ${shouldBe} instead of ${is}, which lights every link.`;

/** The part in which the first lane that does not arrive ends; null where all of them leave the last part. */
export const firstDarkPart = (lanes: readonly TracedLane[]): number | null => {
  for (const { path, to } of lanes) {
    if (to !== null) continue;
    const last = path.at(-1);
    if (last?.out === null) return last.part;
  }
  return null;
};
