/** Designs of one link tried for another: what only the first one's engineer can know must not come along. */
import { describe, expect, it } from 'vitest';
import { adaptedDesign } from '../../src/shared/guide/adapt-design';
import { solve } from '../../src/shared/guide/solve';
import { type Task, taskOf } from '../../src/shared/guide/task';
import { breakoutLink } from '../../src/shared/rules/example-links';
import { exampleOf } from './build';

const { site } = exampleOf('40g-to-4x10g');

const designOf = (task: Task) => {
  const solution = solve(task);
  if (!solution.found) throw new Error('the example has no design');
  return solution.draft;
};

describe('a design that is tried for another link', () => {
  it('brings no figure of a data sheet, no installed part and no split by rack along', () => {
    const known = breakoutLink({
      application: {
        links: 8,
        perRack: [4, 4],
        installed: { near: { keys: 'opposed' }, far: { keys: 'unknown', enclosure: 'lgx-4u' } },
      },
      budget: { limitDb: 30, fibreLossDbPerKm: 0.01 },
    });
    const task = taskOf(known.answers, () => true, site);
    const theirs = designOf(task);
    expect(theirs.figures.limitDb).toBe(30);
    expect(theirs.perRack).toEqual([4, 4]);
    const nothing = taskOf({}, () => false, site);
    const ours = adaptedDesign(theirs, nothing);
    expect(ours?.figures.limitDb).toBeUndefined();
    expect(ours?.figures.fibreLossDbPerKm).toBeUndefined();
    expect([ours?.perRack, ours?.installedNear, ours?.installedFar]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
