/** Links with other transceivers: which pairs there are, and a search that has some of them at its ends. */
import type { INTERFACES } from '../catalogue/interfaces';
import type { ApplicationKind } from '../steps/application';
import { endsOfInterface } from './ends';
import type { Guide } from './guide';
import { interoperatesWith } from './interoperation';
import { questionOf } from './questions';
import { NONE, type Task } from './task';

export const withEnds = (task: Task, near: string, far: string): Task => {
  const given = [...task.given];
  const held = [...task.held];
  for (const [end, name] of [
    ['near', near],
    ['far', far],
  ] as const) {
    const { index } = questionOf(`transceiver.${end}.interface`);
    given[index] = name;
    held[index] = true;
    for (const detail of [1, 2, 3]) {
      given[index + detail] = NONE;
      held[index + detail] = false;
    }
  }
  return { ...task, given, held };
};

/** Far ends that a faster near end has under the application, the listed breakouts first. */
export const partnersOf = (kind: ApplicationKind, near: (typeof INTERFACES)[number]): readonly string[] =>
  kind === 'breakout' ? near.breakouts.flatMap(({ interface: id }) => id ?? []) : [near.id];

export const isPossible = (kind: ApplicationKind, near: string, far: string, guide: Guide): boolean => {
  const [first] = endsOfInterface(near, guide);
  const [second] = endsOfInterface(far, guide);
  return first !== undefined && second !== undefined && interoperatesWith(kind, first, guide)(second);
};
