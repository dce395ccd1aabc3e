/** The routes between the racks, settled together, as they have to agree. */
import type { Draft } from './draft';
import { questionOf } from './questions';
import type { Task } from './task';
import { bothWays, type Field, numberAt, several, sitesOf, type Variable } from './variable';

const ROUTE = questionOf('application.routeLengthM');
const SECOND_ROUTE = questionOf('application.secondRouteLengthM');
const ROUTES = questionOf('application.routeLengthsM');

const LEAST_ROUTE_M = 0.001;

/** The number that stands for the farthest rack. */
const farthestKey = ({ kind }: Draft): string =>
  kind === 'patch-field' ? 'secondRouteLengthM' : 'routeLengthM';

/** One route for all racks as given, usual or least; where each rack has its own, that number may be left out. */
const routes = (draft: Draft, task: Task): readonly unknown[] => {
  const second = draft.kind === 'patch-field' ? LEAST_ROUTE_M : undefined;
  const fields: readonly Field[] = [
    ['routeLengthM', numberAt(task, ROUTE, 20, LEAST_ROUTE_M)],
    ['secondRouteLengthM', numberAt(task, SECOND_ROUTE, undefined, second)],
  ];
  return sitesOf(task, ROUTES).flatMap((routeLengthsM) => {
    if (routeLengthsM === undefined) return bothWays(fields);
    const one = farthestKey(draft);
    const stays = task.held[one === 'routeLengthM' ? ROUTE.index : SECOND_ROUTE.index];
    const readings = stays
      ? bothWays(fields)
      : [...bothWays(fields).slice(0, 1), ...bothWays(fields.filter(([key]) => key !== one))];
    return readings.map((reading) => ({ ...reading, routeLengthsM }));
  });
};

export const routesVariable: Variable = several(
  'routes',
  ['application.routeLengthM', 'application.secondRouteLengthM', 'application.routeLengthsM'],
  routes,
);
