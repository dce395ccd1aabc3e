/**
 * "Make it work" for one channel: the smallest sets of changes after which `check` accepts it.
 *
 * A change is one attribute of one part ordered differently (wiring; pins, polish or angle of both its ends; connector with its
 * fibres; glass; length), one transceiver exchanged, connectors of another grade throughout, a margin for age that fits, or a
 * missing adapter. What may be changed is listed in `edits/`, one file a kind of part.
 */
import { type ChannelDocument, MAX_PARTS } from '../../channel/document';
import { type JudgedChannel, judgeChannel } from '../../rules/view-channel';
import { applyEdits } from './apply';
import { linksOf } from './blockers';
import { type Edit, LENGTH } from './edit';
import { editsOfChannel } from './edits-of-channel';
import {
  bestOfEachPlace,
  type Candidate,
  candidateOf,
  compareCandidates,
  isLessTrouble,
  leastTroubleOf,
  type Trouble,
  troubleOf,
} from './rank';
import { type Search, searchIn } from './search';

/** More changes than this are a new design and no repair. */
export const MOST_CHANGES = 3;

export interface ChannelRepair {
  /** One sentence a change, without capital and full stop: `swap the far cord for A-to-A`. */
  readonly changes: readonly string[];
  /** Indices, in the sheet as it was given, of the parts that are ordered differently. */
  readonly parts: readonly number[];
  /** Those that are installed already and would have to be exchanged or moved. */
  readonly installed: readonly number[];
  /** The whole repaired sheet, which `check` accepts. */
  readonly document: ChannelDocument;
  /** The repaired sheet as `check` judges it. */
  readonly judged: JudgedChannel;
}

const sentenceOf = (
  { sentence, part }: Edit,
  document: ChannelDocument,
  origin: readonly (number | null)[],
): string => {
  if (!sentence.includes(LENGTH)) return sentence;
  const cable = document.parts[origin.indexOf(part)];
  return sentence.replace(LENGTH, `${cable !== undefined && 'lengthM' in cable ? cable.lengthM : 0} m`);
};

/** A missing adapter before the part it goes before, the budget last. */
const placeOf = ({ part, fields, change }: Edit): number => {
  if (fields.includes('near')) return -1;
  if (part === null) return fields.includes('far') ? MAX_PARTS : MAX_PARTS + 1;
  return change.kind === 'insert' ? part - 0.5 : part;
};

const fromNearToFar = (edits: readonly Edit[]): readonly Edit[] =>
  edits.toSorted((a, b) => placeOf(a) - placeOf(b));

/** True where no smaller part of the set does it. */
const isIrreducible = (edits: readonly Edit[], { passes }: Search): boolean => {
  const subsets = 2 ** edits.length - 1;
  for (let bits = 1; bits < subsets; bits++)
    if (passes(edits.filter((_, index) => (bits & (1 << index)) !== 0))) return false;
  return true;
};

/**
 * Every smallest repair of a channel that must not be ordered, the best first; of those that change the same things of the same
 * parts only the best. A larger repair is added where it spares what every smaller one costs: an installed part, a new
 * warning, or a dearer change. Empty for a channel that may be ordered, for one that at most `most` changes do not mend (1
 * to 3), and for one that cannot be traced, unless adapters alone are missing in it.
 *
 * Example: Method A with A-to-B cords at both ends begins with `swap the near cord for A-to-A`.
 */
export const repairsOfChannel = (
  document: ChannelDocument,
  most = MOST_CHANGES,
): readonly ChannelRepair[] => {
  const before = judgeChannel(document);
  if (before.ok && before.value.accepted) return [];
  const universe = editsOfChannel(document);
  if (universe === null) return [];
  const links = before.ok ? linksOf(before.value.view.channel, before.value.view.occupied) : 0;
  const search = searchIn(document, universe, links);
  const found: Candidate[] = [];
  let least: Trouble | null = null;
  for (let count = 1; count <= most; count++) {
    const bound: Trouble | null = least;
    const sets = search.setsOf(
      count,
      (edits) => bound === null || isLessTrouble(leastTroubleOf(edits), bound),
    );
    const level = sets.flatMap((set): Candidate[] => {
      const edits = [...set].sort((a, b) => a.id - b.id);
      const judged = judgeChannel(applyEdits(document, edits).document);
      if (!judged.ok || !judged.value.accepted) return [];
      const candidate = candidateOf(edits, judged.value, before.ok ? before.value : null);
      if (bound === null) return [candidate];
      return isLessTrouble(troubleOf(candidate), bound) && isIrreducible(edits, search) ? [candidate] : [];
    });
    found.push(...level);
    for (const candidate of level) {
      const trouble = troubleOf(candidate);
      if (least === null || isLessTrouble(trouble, least)) least = trouble;
    }
  }
  return bestOfEachPlace(found.sort(compareCandidates)).map(({ edits, judged, installed }) => {
    const { document: repaired, origin } = applyEdits(document, edits);
    return {
      changes: fromNearToFar(edits).map((edit) => sentenceOf(edit, repaired, origin)),
      parts: [
        ...new Set(
          edits.flatMap(({ part, change }) =>
            change.kind === 'part' || change.kind === 'shorten' ? (part ?? []) : [],
          ),
        ),
      ],
      installed,
      document: repaired,
      judged,
    };
  });
};
