import type { ChainPart } from '../../plan/chain';
import type { LinkPlan } from '../../plan/link-plan';
import { type RouteName, routeM } from '../../plan/routes';
import { breakoutLink, duplexLink, parallelLink } from '../example-links';
import { linkRule } from '../link-rule';

/** The routes that a link's cables run along: a trunk's own, and between racks also a direct cord's or a breakout cable's. */
const routesOf = ({ answers, channels }: LinkPlan): ReadonlySet<RouteName> => {
  const routes = new Set<RouteName>(answers.application.placement === 'between-racks' ? ['route'] : []);
  const chain: readonly ChainPart[] = channels[0]?.chain ?? [];
  for (const { role, place } of chain)
    if (role === 'trunk' && (place === 'route' || place === 'second-route')) routes.add(place);
  return routes;
};

/** True for a route that nobody measured to one of the far racks. */
const isUnmeasured = ({ answers: { application } }: LinkPlan, route: RouteName): boolean => {
  const racks = application.perRack?.map((_, rack) => rack) ?? [null];
  return racks.some((rack) => routeM(application, route, rack) === 0);
};

export const routeMissing = linkRule({
  id: 'advice/route-missing',
  severity: 'block',
  step: 'application',
  source: 'A cable between racks is cut to its route (step page, lengths)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    for (const route of routesOf(plan)) {
      if (!isUnmeasured(plan, route)) continue;
      const racks = plan.answers.application.perRack?.length ?? 1;
      const isOneRack = plan.answers.application.placement === 'same-rack';
      const which = isOneRack ? 'from panel to panel' : 'between the racks';
      violation({ which: route === 'route' ? which : 'after the field', racks });
      return;
    }
  },
  sentence: ({ which, racks }) =>
    `The route ${which} is not given${Number(racks) > 1 ? ' for every far rack' : ''}: nobody knows how long a cable has to be.`,
  fix: ({ which }) =>
    which === 'from panel to panel'
      ? 'Measure the way in the rack and type it in as the route.'
      : 'Measure the route between the racks and type it in.',
  examples: {
    passes: [
      { what: 'a route of 20 m', link: () => breakoutLink() },
      {
        what: 'a direct cord in one rack',
        link: () => parallelLink({ application: { placement: 'same-rack', routeLengthM: 0 } }),
      },
    ],
    fails: [
      { what: 'a route of 0 m', link: () => breakoutLink({ application: { routeLengthM: 0 } }) },
      {
        what: 'a breakout cable to another rack',
        link: () => breakoutLink({ application: { routeLengthM: 0, links: 4, through: 'breakout-cable' } }),
      },
      {
        what: 'direct duplex cords to another rack',
        link: () => duplexLink({ application: { routeLengthM: 0, through: 'direct-cord' } }),
      },
      {
        what: 'one of two far racks without a route',
        link: () =>
          duplexLink({
            application: { perRack: [12, 12], routeLengthM: 20, routeLengthsM: [20, 0] },
          }),
      },
    ],
  },
});
