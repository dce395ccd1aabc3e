import { breakoutLink } from '../example-links';
import type { LinkRule } from '../link-rule';

export const routeMissing: LinkRule = {
  id: 'advice/route-missing',
  severity: 'block',
  step: 'application',
  source: 'A trunk is cut to the route (step page, lengths)',
  reads: ['application'],
  check: ({ plan }, violation) => {
    const { routeLengthM = 0, secondRouteLengthM = routeLengthM } = plan.answers.application;
    const unmeasured = plan.channels[0]?.chain.some(
      ({ role, place, part }) =>
        role === 'trunk' &&
        part.existing !== true &&
        (place === 'second-route' ? secondRouteLengthM : routeLengthM) === 0,
    );
    if (unmeasured === true) violation({});
  },
  sentence: () => 'A trunk is to be ordered, but the route length is not given.',
  fix: () => 'Measure the route between the racks and type it in.',
  examples: {
    passes: [{ what: 'a route of 20 m', link: () => breakoutLink() }],
    fails: [{ what: 'a route of 0 m', link: () => breakoutLink({ application: { routeLengthM: 0 } }) }],
  },
};
