import { breakoutLink } from '../example-links';
import type { LinkRule } from '../link-rule';

export const routeMissing: LinkRule = {
  id: 'advice/route-missing',
  severity: 'block',
  step: 'application',
  source: 'A trunk is cut to the route (step page, lengths)',
  reads: ['application'],
  check: ({ plan }, violation) => {
    const { routeLengthM, installed } = plan.answers.application;
    const toOrder = plan.channels[0]?.chain.some(
      ({ role, part }) => role === 'trunk' && part.existing !== true,
    );
    if (toOrder && (routeLengthM === undefined || routeLengthM === 0) && installed?.trunk === undefined)
      violation({});
  },
  sentence: () => 'A trunk is to be ordered, but the route length is not given.',
  fix: () => 'Measure the route between the racks and type it in.',
  examples: {
    passes: [{ what: 'a route of 20 m', link: () => breakoutLink() }],
    fails: [{ what: 'a route of 0 m', link: () => breakoutLink({ application: { routeLengthM: 0 } }) }],
  },
};
