/**
 * What the guide of a commit answers about a link, in lines that two commits can be compared by: ids, fields and values, no
 * wording. Each commit has its own copy of this file, which asks that commit's guide; what it writes stays the same.
 *
 * Example: `polarity.method "U2": closed by transceiver.near.interface, application.installed.near.keys for mating/angled-wedge`.
 */
import { optionsOfStep } from '../../../src/shared/guide/options';
import { findQuestion } from '../../../src/shared/guide/questions';
import { type Repair, repairsOfLink } from '../../../src/shared/guide/repair-link';
import type { Link } from '../../../src/shared/plan/link';
import type { PlanSite } from '../../../src/shared/plan/link-plan';
import { STEP_IDS, type StepId } from '../../../src/shared/steps/step';
import { isValid } from '../../guide/changed-answers';
import type { AskedLink } from './asked-links';

/** Left out is an answer too. */
const valueText = (value: unknown): string => JSON.stringify(value) ?? 'left out';

const repairText = ({ changes }: Repair): string =>
  changes
    .map(({ step, field, from, to }) => `${step}.${field} ${valueText(from)} -> ${valueText(to)}`)
    .join(', ');

const repairLines = (what: string, repairs: readonly Repair[]): string[] => [
  `${what}: ${repairs.length} repairs`,
  ...repairs.map((repair, index) => `${what}: repair ${index + 1}: ${repairText(repair)}`),
];

/** Of each question the first closed option is asked how it may be had: all of them would take a day. */
function* stepLines(link: Link, step: StepId, site: PlanSite, most: number): Generator<string> {
  for (const { field, options } of optionsOfStep(link, step, site)) {
    const question = findQuestion(step, field.key);
    let isWanted = false;
    for (const { value, closed, witness } of options) {
      const what = `${step}.${field.key} ${valueText(value)}`;
      if (closed === null) {
        yield `${what}: open, ${witness === null || isValid(witness(), site) ? 'accepted' : 'not accepted'}`;
        continue;
      }
      const because = closed.because.map((culprit) => `${culprit.step}.${culprit.field}`).join(', ');
      const rules = closed.rules.map(({ id }) => id).join(', ');
      yield `${what}: closed by ${because} for ${rules}${closed.regardless ? ', whatever is chosen' : ''}`;
      if (isWanted || question === undefined) continue;
      isWanted = true;
      yield* repairLines(what, repairsOfLink(link, site, { question, value }, most));
    }
  }
}

/** Changes that a repair of the link itself, and of a closed option, may have. */
const MOST_OF_LINK = 3;
const MOST_OF_OPTION = 2;

export function* answersOfGuide({ answers, site }: AskedLink): Generator<string> {
  const link: Link = { id: 'link', name: 'link', answers };
  yield* repairLines('the link', repairsOfLink(link, site, null, MOST_OF_LINK));
  for (const step of STEP_IDS) yield* stepLines(link, step, site, MOST_OF_OPTION);
}
