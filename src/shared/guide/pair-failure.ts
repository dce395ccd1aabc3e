/** Why no two transceivers of a choice go together, told without one that nobody chose. */
import type { End } from './ends';
import { type Failure, problem } from './failure';

/** The transceiver that all of these are, in whatever way it is sold; null where there is a choice of several. */
const onlyOf = (ends: readonly End[]): string | null => {
  const names = new Set(ends.map(({ endpoint }) => endpoint?.name ?? null));
  const [name = null] = names;
  return names.size === 1 ? name : null;
};

/** Not to be ordered at all, which is said of one end whatever the other is. */
const isOfOneEnd = (failure: Failure): boolean =>
  failure.kind === 'finding' && failure.finding.rule === 'optics/not-orderable';

/** Equal for failures of pairs that say the same; null for one of a single end. */
export const reasonOf = (failure: Failure): string | null => {
  if (isOfOneEnd(failure)) return null;
  if (failure.kind === 'problem') return failure.message;
  const { rule, values } = failure.finding;
  return JSON.stringify([rule, values]);
};

/**
 * Failures of the pairs in words that hold for all of them; `reasons` are those of every pair.
 * Example: where 40GBASE-LR4 is chosen at the far end of a breakout and nothing at the near end, `no transceiver for the near
 * end goes with 40GBASE-LR4`.
 */
export const pairFailures = (
  failures: readonly Failure[],
  reasons: ReadonlySet<string>,
  nears: readonly End[],
  fars: readonly End[],
): readonly Failure[] => {
  const near = onlyOf(nears);
  const far = onlyOf(fars);
  if (reasons.size === 0 || (near !== null && far !== null)) return failures;
  // One reason for all pairs is that of the chosen end.
  if (reasons.size === 1) return failures.filter((failure) => !isOfOneEnd(failure));
  const chosen = near ?? far;
  return [
    problem(
      chosen === null
        ? 'no two transceivers of the catalogue go together there'
        : `no transceiver for the ${near === null ? 'near' : 'far'} end goes with ${chosen}`,
    ),
  ];
};
