/** What stands behind each proven point, in the words of the answers and the trace. */
import { itemsAlone } from '../../shared/order/evaluate-link';
import type { Walk } from '../../shared/wizard/evaluate-walk';
import { inDb } from '../words/figures';
import { stepSummary } from '../words/step-summary';
import { lightWords, worstMargin } from '../words/verdict';

const joined = (parts: readonly string[]): string => [...new Set(parts)].join(', ');

/** The attribute of every planned item that has it: `pins` gives `pinned, unpinned`. */
const attributes = ({ evaluated }: Walk, ...names: readonly string[]): string =>
  joined(
    itemsAlone(evaluated).flatMap(({ attributes: of }) =>
      names.flatMap((name) => (of[name] === undefined ? [] : String(of[name]))),
    ),
  );

const summaryOf = (step: 'interface' | 'polarity' | 'documentation', { answers, evaluated }: Walk): string =>
  stepSummary(step, answers, [], evaluated.plan?.through);

/** By the number of the point, as the pre-order check counts them. */
const PROOFS: Readonly<Record<number, (walk: Walk) => string>> = {
  1: (walk) => `${stepSummary('transceiver', walk.answers)}: ${lightWords(walk.evaluated)}`,
  2: (walk) => summaryOf('interface', walk),
  3: (walk) => {
    const pins = attributes(walk, 'pins');
    const keys = attributes(walk, 'keys', 'rearKeys');
    return `Pins ${pins}${keys === '' ? '' : `; keys ${keys}`}: every mated pair fits`;
  },
  4: (walk) =>
    `${
      walk.evaluated.plan?.through === 'module'
        ? `Front ${walk.answers.interface.front}`
        : attributes(walk, 'connector', 'connectors')
    }: every connector mates with its own kind`,
  5: (walk) => `${summaryOf('polarity', walk)}: every lane traced to its receiver`,
  6: (walk) => `${attributes(walk, 'fibre')}: the transceivers' own mode in every part`,
  7: (walk) =>
    `${attributes(walk, 'polish', 'frontPolish', 'rearPolish') || 'No array parts'}, the same on both sides of every mated pair`,
  8: ({ answers, evaluated }) =>
    stepSummary(
      'formFactor',
      answers,
      evaluated.plan?.housings.flatMap(({ enclosure }) => enclosure ?? []) ?? [],
    ),
  9: ({ evaluated }) => {
    const margin = worstMargin(evaluated.judged);
    const [budget] = evaluated.judged.flatMap(({ view }) => view.budget ?? []);
    if (margin === null || budget === undefined || budget.limit === null) return 'No limit is known';
    return `${inDb(budget.loss)} of ${inDb(budget.limit)}; margin ${inDb(margin)}`;
  },
  10: (walk) => `${summaryOf('documentation', walk)}: no label twice`,
};

export const proofOf = (point: number, walk: Walk): string | null => PROOFS[point]?.(walk) ?? null;
