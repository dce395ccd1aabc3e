/** How far a cable has to go: the route between the racks, to one far rack or to the farthest. */
import type { ApplicationAnswers } from '../steps/application';

/** The near trunk, direct cord or breakout cable runs along `route`; behind a patch field the far trunk along `second-route`. */
export type RouteName = 'route' | 'second-route';

/**
 * One way along a route, rises left out; 0 where nobody measured it. `rack` is a far rack counted from 0; null stands for the
 * farthest, as what reaches it reaches every other.
 * Example: with `routeLengthsM: [20, 35]` the route to rack 0 is 20 m, and the farthest 35 m.
 */
export const routeM = (application: ApplicationAnswers, route: RouteName, rack: number | null): number => {
  const { kind, routeLengthM, secondRouteLengthM, routeLengthsM } = application;
  const isByRack = kind === 'patch-field' ? route === 'second-route' : route === 'route';
  const own =
    !isByRack || routeLengthsM === undefined
      ? undefined
      : rack === null
        ? Math.max(...routeLengthsM)
        : routeLengthsM[rack];
  if (own !== undefined) return own;
  return (route === 'second-route' ? (secondRouteLengthM ?? routeLengthM) : routeLengthM) ?? 0;
};

/** Which of two answers about the same routes is in the way of the other; null where they agree. */
export const routesDisagree = (
  application: ApplicationAnswers,
): { readonly oneM: number; readonly farthestM: number } | null => {
  const { kind, routeLengthM, secondRouteLengthM, routeLengthsM } = application;
  const oneM = kind === 'patch-field' ? secondRouteLengthM : routeLengthM;
  if (oneM === undefined || routeLengthsM === undefined) return null;
  const farthestM = Math.max(...routeLengthsM);
  return oneM === farthestM ? null : { oneM, farthestM };
};
