import type { LinkPlan } from '../../plan/link-plan';
import { breakoutLink, duplexLink } from '../example-links';
import type { LinkRule } from '../link-rule';

type Planned = Pick<LinkPlan, 'answers' | 'through'>;

/** Duplex ports behind modules of letters at both ends: elsewhere the recipe of a method has no such choice. */
const hasModules = ({ answers, through }: Planned): boolean =>
  through === 'module' &&
  (answers.application.kind === 'duplex' || answers.application.kind === 'patch-field');

const unusedModules = (plan: Planned): string | null => {
  const { polarity, interface: shape } = plan.answers;
  if (!hasModules(plan)) return 'this link has no such modules at both ends';
  if (polarity.method !== 'B') return `the link is planned by Method ${polarity.method}`;
  return shape.rear === 'MPO-24' ? 'modules of 24 fibres are told by their rows' : null;
};

const unusedCordEnd = (plan: Planned): string | null => {
  const { application, polarity } = plan.answers;
  if (!hasModules(plan)) return 'this link has no modules at both ends';
  if (polarity.method !== 'A') return `the link is planned by Method ${polarity.method}`;
  return application.kind === 'patch-field' ? 'in a patch field the cord across the field decides' : null;
};

export const polarityUnused: LinkRule = {
  id: 'polarity/choice-unused',
  severity: 'note',
  step: 'polarity',
  source: 'What was asked for is planned, or said not to be (step page)',
  reads: ['application', 'interface', 'polarity'],
  check: ({ plan }, violation) => {
    const { methodBModules, aToACordEnd } = plan.answers.polarity;
    const modules = methodBModules === undefined ? null : unusedModules(plan);
    if (modules !== null) violation({ what: `${methodBModules} modules of Method B`, because: modules });
    const cordEnd = aToACordEnd === undefined ? null : unusedCordEnd(plan);
    if (cordEnd !== null) violation({ what: `an A-to-A cord at the ${aToACordEnd} end`, because: cordEnd });
  },
  sentence: ({ what, because }) => `The answer "${what}" changes nothing: ${because}.`,
  fix: () => 'Leave the choice open, or choose what it belongs to.',
  examples: {
    passes: [
      { what: 'nothing chosen', link: () => duplexLink() },
      {
        what: 'identical modules in Method B',
        link: () => duplexLink({ polarity: { method: 'B', methodBModules: 'identical' } }),
      },
      {
        what: 'the end of the A-to-A cord in Method A',
        link: () => duplexLink({ polarity: { method: 'A', aToACordEnd: 'near' } }),
      },
    ],
    fails: [
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
    ],
  },
};
