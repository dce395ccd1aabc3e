/** What constraints say of drafts, remembered by what it depends on. */
import type { Blamed, Constraint } from './constraint';
import { CONSTRAINTS } from './constraints';
import type { Draft } from './draft';
import type { Task } from './task';

export const judge = (constraint: Constraint, draft: Draft, task: Task): Blamed | null =>
  constraint.isIdle?.(draft) === true
    ? null
    : task.guide.remember(constraint.name, constraint.key(draft).join('\n'), () =>
        constraint.check(draft, task),
      );

/** The first constraint that finds anything wrong with a settled draft; undefined where none does. */
export const firstAgainst = (draft: Draft, task: Task): Constraint | undefined =>
  CONSTRAINTS.find((constraint) => judge(constraint, draft, task) !== null);
