import { whyUnused } from '../../plan/asked-fields';
import type { LinkPlan } from '../../plan/link-plan';
import { capitalised, listed } from '../../sentence';
import { valueAt } from '../../steps/answer-paths';
import type { StepId } from '../../steps/step';
import { breakoutLink, duplexLink, INSTALLED_TRUNK, parallelLink } from '../example-links';
import { linkRule } from '../link-rule';

interface Choice {
  readonly step: StepId;
  readonly field: string;
  readonly what: string;
}

/**
 * Answers that somebody gave on purpose: what every link has to answer, and what is proposed with every link, is not spoken of
 * where it decides nothing.
 */
const CHOICES: readonly Choice[] = [
  { step: 'application', field: 'growthPercent', what: 'growth' },
  { step: 'application', field: 'secondRouteLengthM', what: 'the route after the field' },
  { step: 'application', field: 'routeLengthsM', what: 'the route to each far rack' },
  { step: 'application', field: 'upAngledEnds', what: 'up-angled ends' },
  { step: 'transceiver', field: 'near.receptacle', what: 'the receptacle at the near end' },
  { step: 'transceiver', field: 'far.receptacle', what: 'the receptacle at the far end' },
  { step: 'interface', field: 'trunkLegs', what: 'the legs of one trunk' },
  { step: 'interface', field: 'cableRows', what: 'the rows of 24-fibre cables' },
  { step: 'interface', field: 'moduleRows', what: 'the wiring of 24-fibre modules' },
  { step: 'interface', field: 'connectorBrand', what: 'the connector brand' },
  { step: 'polarity', field: 'methodBModules', what: 'the modules of Method B' },
  { step: 'polarity', field: 'aToACordEnd', what: 'the end of the A-to-A cord' },
  { step: 'budget', field: 'crossConnectM', what: 'the length of cross-connect cords' },
  { step: 'budget', field: 'splices', what: 'splices in the trunk' },
  { step: 'documentation', field: 'near.racks', what: 'rack names by far rack at the near end' },
  { step: 'documentation', field: 'far.racks', what: 'rack names by far rack at the far end' },
  { step: 'documentation', field: 'field.rack', what: 'the names of the central field' },
  { step: 'documentation', field: 'trunk', what: 'the name of the first trunk' },
];

const isGiven = (value: unknown, field: string): boolean =>
  value !== undefined && value !== 0 && value !== false && !(value === 1 && field.endsWith('.receptacle'));

/** The letter tells how the fibres of one row are turned; two rows are told by the answers about rows. */
const hasLetterOfRows = ({ answers }: LinkPlan): boolean => {
  const trunk = answers.application.installed?.trunk;
  return trunk !== undefined && trunk.fibres === 24 && trunk.type !== 'unknown';
};

/** Between flat ends there is no wedge that could be turned away. */
const hasFlatEndsTurned = (plan: LinkPlan): boolean =>
  plan.answers.application.upAngledEnds === true &&
  plan.answers.modePolish.rearPolish !== 'APC' &&
  whyUnused(plan, 'application', 'upAngledEnds') === null;

/** By the reason, what has no effect for it. */
const unusedIn = (plan: LinkPlan): ReadonlyMap<string, readonly string[]> => {
  const byReason = new Map<string, string[]>();
  const add = (because: string, what: string): void => {
    byReason.set(because, [...(byReason.get(because) ?? []), what]);
  };
  for (const { step, field, what } of CHOICES) {
    if (!isGiven(valueAt(plan.answers[step], field), field)) continue;
    const because = whyUnused(plan, step, field);
    if (because !== null) add(because, what);
  }
  if (hasFlatEndsTurned(plan)) add('no plug behind its panels is angled (APC)', 'up-angled ends');
  const { far } = plan.answers.documentation;
  if (plan.groups.length > 1 && far.racks?.includes(far.rack) === false)
    add('each far rack has a name of its own', `the rack name "${far.rack}"`);
  if (hasLetterOfRows(plan))
    add('parts of 24 fibres are told by their rows', 'the type of the installed trunk');
  return byReason;
};

export const answerUnused = linkRule({
  id: 'advice/answer-unused',
  severity: 'note',
  step: 'application',
  source: 'What was asked for is planned, or said not to be (step page)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    for (const [because, what] of unusedIn(plan))
      violation({ what: listed(what), count: what.length, because });
  },
  sentence: ({ what, count, because }) =>
    `${capitalised(String(what))}: ${count === 1 ? 'this answer changes' : 'these answers change'} nothing, as ${because}.`,
  fix: () => 'Take the answer out, or choose what it belongs to.',
  examples: {
    passes: [
      { what: 'nothing that is not used', link: () => duplexLink() },
      {
        what: 'identical modules in Method B',
        link: () => duplexLink({ polarity: { method: 'B', methodBModules: 'identical' } }),
      },
      {
        what: 'the end of the A-to-A cord in Method A',
        link: () => duplexLink({ polarity: { method: 'A', aToACordEnd: 'near' } }),
      },
      {
        what: 'growth and splices of a trunk between panels',
        link: () => parallelLink({ application: { growthPercent: 20 }, budget: { splices: 1 } }),
      },
    ],
    fails: [
      {
        what: 'up-angled ends where all ends are flat',
        link: () => duplexLink({ application: { upAngledEnds: true } }),
      },
      {
        what: 'a far rack by another name than those of the far racks',
        link: () =>
          duplexLink({
            application: { perRack: [12, 12] },
            documentation: {
              near: { rack: 'R01', panel: 'P1', firstCassette: 1, firstPort: 1 },
              far: { rack: 'Q9', panel: 'P1', firstCassette: 1, firstPort: 1, racks: ['S1', 'S2'] },
            },
          }),
      },
      {
        what: 'growth and splices of direct cords',
        link: () =>
          duplexLink({
            application: { through: 'direct-cord', growthPercent: 20 },
            budget: { splices: 2 },
          }),
      },
      {
        what: 'identical modules of Method B in Method A',
        link: () => duplexLink({ polarity: { method: 'A', methodBModules: 'identical' } }),
      },
      {
        what: 'the end of an A-to-A cord in Method B',
        link: () => duplexLink({ polarity: { method: 'B', aToACordEnd: 'far' } }),
      },
      {
        what: 'modules of Method B in a breakout',
        link: () => breakoutLink({ polarity: { method: 'B', methodBModules: 'inverted' } }),
      },
      {
        what: 'the end of an A-to-A cord past modules',
        link: () =>
          duplexLink({
            application: { through: 'direct-cord' },
            polarity: { method: 'A', aToACordEnd: 'near' },
          }),
      },
      {
        what: 'a route after the field where there is none',
        link: () => duplexLink({ application: { secondRouteLengthM: 30 } }),
      },
      {
        what: 'the letter of an installed 24-fibre trunk',
        link: () =>
          duplexLink({
            application: { installed: { trunk: { ...INSTALLED_TRUNK, fibres: 24 } } },
          }),
      },
      {
        what: 'rack names at the near end',
        link: () => {
          const link = duplexLink();
          const { documentation } = link.answers;
          if (documentation === undefined) return link;
          const near = { ...documentation.near, racks: ['R01', 'R02'] };
          return { ...link, answers: { ...link.answers, documentation: { ...documentation, near } } };
        },
      },
    ],
  },
});
