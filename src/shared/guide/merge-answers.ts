/**
 * Given answers with the values that a search settled merged in. Whatever the search does not settle goes through as it was
 * given, at any depth, so that an answer which this guide knows nothing of is never lost.
 *
 * Example: a near panel with 3 free slots whose adapters are to be exchanged still has 3 free slots.
 */
import { SETTLED } from './draft-values';
import { isEqual } from './is-equal';
import { QUESTIONS } from './questions';

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SETTLED_IDS: ReadonlySet<string> = new Set(
  QUESTIONS.filter(({ index }) => SETTLED.has(index)).map(({ id }) => id),
);

/** Every path that leads to a settled question. */
const AROUND: ReadonlySet<string> = new Set(
  [...SETTLED_IDS].flatMap((id) => {
    const parts = id.split('.');
    return parts.slice(1).map((_, place) => parts.slice(0, place + 1).join('.'));
  }),
);

/** These stand or fall as a whole: a place without its enclosure is no place. */
const STANDS_WHOLE = /^(formFactor\.(near|far|field)|application\.installed\.(near|far))$/;
const AN_END = /^transceiver\.(near|far)$/;

/** Another interface has other receptacles, and no data sheet: what was said of the old one goes. */
const isSameInterface = (given: Bag, made: Bag): boolean =>
  given.interface === made.interface && isEqual(given.custom, made.custom);

/** `path` begins with the step; `made` is what the search settled there, undefined where it leaves the answer out. */
export const mergeAnswers = (path: string, given: unknown, made: unknown): unknown => {
  if (SETTLED_IDS.has(path)) return made;
  if (!AROUND.has(path)) return given;
  if (!isBag(given)) return made;
  if (made === undefined && STANDS_WHOLE.test(path)) return undefined;
  const settled = isBag(made) ? made : {};
  if (AN_END.test(path) && !isSameInterface(given, settled)) return made;
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(given), ...Object.keys(settled)])) {
    const value = mergeAnswers(`${path}.${key}`, given[key], settled[key]);
    if (value !== undefined) merged[key] = value;
  }
  return Object.keys(merged).length === 0 && made === undefined ? undefined : merged;
};
