/**
 * "Make it work" for one channel: the smallest sets of changes after which `check` accepts it.
 *
 * A change is one attribute of one part ordered differently (wiring; pins, polish or angle of both its ends; connector with its
 * fibres; glass; length), one transceiver exchanged, connectors of another grade throughout, a margin for age that fits, or a
 * missing adapter. What may be changed is listed in `edits/`, one file a kind of part.
 */
import { type ChannelDocument, MAX_PARTS } from '../../channel/document';
import { finish, type Pausing } from '../../pausing';
import { type JudgedChannel, judgeChannel } from '../../rules/view-channel';
import { applyEdits } from './apply';
import { linksOf } from './blockers';
import { type Edit, LENGTH } from './edit';
import { listEdits } from './edits-of-channel';
import { type OpticsWay, seekOtherOptics } from './other-optics';
import {
  bestOfEachPlace,
  type Candidate,
  candidateOf,
  compareCandidates,
  countNewWarnings,
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
  /** For each part of it, its index in the sheet as it was given; null for an adapter that was missing. */
  readonly origin: readonly (number | null)[];
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

const describe = ({ edits, changed: { document, origin }, judged, installed }: Candidate): ChannelRepair => ({
  changes: fromNearToFar(edits).map((edit) => sentenceOf(edit, document, origin)),
  parts: [
    ...new Set(
      edits.flatMap(({ part, change }) =>
        change.kind === 'part' || change.kind === 'shorten' ? (part ?? []) : [],
      ),
    ),
  ],
  installed,
  document,
  origin,
  judged,
});

/** Describes each candidate once, so that a list holds the very repairs of the one before. */
const describer = (): ((found: readonly Candidate[]) => readonly ChannelRepair[]) => {
  const described = new Map<Candidate, ChannelRepair>();
  return (found) =>
    bestOfEachPlace(found.toSorted(compareCandidates)).map((candidate) => {
      const repair = described.get(candidate) ?? describe(candidate);
      described.set(candidate, repair);
      return repair;
    });
};

/** What brings a warning that the sheet did not have comes after all that does not. */
const warningsLast = (
  repairs: readonly ChannelRepair[],
  before: JudgedChannel | null,
): readonly ChannelRepair[] => {
  const warns = ({ judged }: ChannelRepair): boolean => countNewWarnings(before, judged) > 0;
  return [...repairs.filter((repair) => !warns(repair)), ...repairs.filter(warns)];
};

/** Equal for repairs that lead to one sheet. */
const textOf = ({ document: { near, far, parts } }: ChannelRepair): string =>
  JSON.stringify([near, far, parts]);

const asRepair = (way: OpticsWay): ChannelRepair => ({
  ...way,
  origin: way.document.parts.map((_, index) => index),
});

/** Of a work that has no lists to show on its way, its pauses. */
function* withoutLists<T>(work: Pausing<T>): Generator<undefined, T, undefined> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield;
  }
}

/**
 * `repairsOfChannel` with places to pause, a few milliseconds apart. Where all repairs of so many changes are known it
 * yields what was found so far, to which later lists only add: at the end, or before what brings a new warning. In between it
 * yields nothing.
 */
export function* seekRepairs(
  document: ChannelDocument,
  most = MOST_CHANGES,
): Generator<readonly ChannelRepair[] | undefined, readonly ChannelRepair[], undefined> {
  const before = judgeChannel(document);
  if (before.ok && before.value.accepted) return [];
  yield;
  const listed = yield* listEdits(document);
  if (listed === null) return [];
  // Nothing may be wrong with transceivers whose lanes go ways that are not in the sheet.
  const isUnjudged = before.ok && before.value.view.light.verdict === 'cannot-be-judged';
  const universe = isUnjudged ? { ...listed, endWays: [] } : listed;
  const links = before.ok ? linksOf(before.value.view.channel, before.value.view.occupied) : 0;
  const known = before.ok ? before.value : null;
  const search = searchIn(document, universe, links);
  const listOf = describer();
  const found: Candidate[] = [];
  let least: Trouble | null = null;
  for (let count = 1; count <= most; count++) {
    const bound: Trouble | null = least;
    const sets = yield* search.setsOf(
      count,
      (edits) => bound === null || isLessTrouble(leastTroubleOf(edits), bound),
    );
    for (const set of sets) {
      yield;
      const edits = [...set].sort((a, b) => a.id - b.id);
      const changed = applyEdits(document, edits);
      const judged = judgeChannel(changed.document);
      if (!judged.ok || !judged.value.accepted) continue;
      const candidate = candidateOf(edits, changed, judged.value, known);
      const trouble = troubleOf(candidate);
      if (bound !== null && !(isLessTrouble(trouble, bound) && isIrreducible(edits, search))) continue;
      found.push(candidate);
      if (least === null || isLessTrouble(trouble, least)) least = trouble;
    }
    if (count < most) yield warningsLast(listOf(found), known);
  }
  const smallest = listOf(found);
  // Fewer changes may have been asked for.
  const isAll = before.ok && most === MOST_CHANGES;
  const optics = isAll ? yield* withoutLists(seekOtherOptics(document, before.value)) : [];
  const listedTexts = new Set(smallest.map(textOf));
  const others = optics.map(asRepair).filter((repair) => !listedTexts.has(textOf(repair)));
  const all = warningsLast([...smallest, ...others], known);
  yield all;
  return all;
}

/**
 * Every smallest repair of a channel that must not be ordered, the best first; of those that change the same things of the same
 * parts only the best. A larger repair is added where it spares what every smaller one costs: an installed part, a new
 * warning, or a dearer change. Empty for a channel that may be ordered, for one that at most `most` changes do not mend (1
 * to 3), and for one that cannot be traced, unless adapters alone are missing in it. Where nothing but reach and loss is wrong
 * there follow other transceivers of the same speed, with all that has to be ordered otherwise for them. Whatever brings a new
 * warning stands last.
 *
 * Example: Method A with A-to-B cords at both ends begins with `swap the near cord for A-to-A`.
 */
export const repairsOfChannel = (document: ChannelDocument, most = MOST_CHANGES): readonly ChannelRepair[] =>
  finish(seekRepairs(document, most));
