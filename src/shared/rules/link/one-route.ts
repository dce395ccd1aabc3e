import { routeM } from '../../plan/routes';
import { duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

export const oneRoute = linkRule({
  id: 'advice/one-route',
  severity: 'note',
  step: 'application',
  source: 'A cable is cut to its route (step page, lengths)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { application } = plan.answers;
    if (plan.groups.length === 1 || application.routeLengthsM !== undefined) return;
    if (application.placement === 'same-rack') return;
    const route = application.kind === 'patch-field' ? 'second-route' : 'route';
    const lengthM = routeM(application, route, null);
    // That there is none at all is told by advice/route-missing.
    if (lengthM > 0) violation({ racks: plan.groups.length, lengthM });
  },
  sentence: ({ racks, lengthM }) =>
    `One route is given for ${racks} far racks: ${lengthM} m is taken as the farthest rack's, and the cables to every rack are ordered that long.`,
  fix: () => 'Give the route to each far rack where nearer racks are to get shorter cables.',
  examples: {
    passes: [
      { what: 'one far rack', link: () => duplexLink() },
      {
        what: 'a route for each of two racks',
        link: () => duplexLink({ application: { perRack: [12, 12], routeLengthsM: [12, 20] } }),
      },
    ],
    fails: [
      { what: 'one route for two racks', link: () => duplexLink({ application: { perRack: [12, 12] } }) },
    ],
  },
});
