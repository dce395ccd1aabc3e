/**
 * Today's speed and the next: which of the parts that are ordered now stay when the transceivers are exchanged for faster ones,
 * and which are thrown away.
 *
 * Example: 40GBASE-SR4 to 10GBASE-SR over OM4 becomes 100GBASE-SR4 to 25GBASE-SR with every passive part kept; for
 * 400GBASE-DR4 the multimode glass is thrown away.
 */
import { INTERFACES } from '../catalogue/interfaces';
import { interfaceNamed } from '../optics/find-named';
import { finish, type Pausing } from '../pausing';
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import type { CompleteAnswers } from '../steps/steps';
import { type Appraisal, appraise, sparePartKey } from './appraise';
import { isPossible, partnersOf, withEnds } from './other-ends';
import { NO_NEIGHBOURS } from './places-beside';
import { proposeDesign } from './propose-design';
import { solve } from './solve';
import { type Task, taskOf } from './task';
import { proposalOf } from './witness';

export interface NextSpeed {
  readonly near: string;
  readonly far: string;
  readonly gbps: number;
  readonly design: CompleteAnswers;
  readonly marginDb: number | null;
  /** Passive parts of today's order that serve on, and those that do not, in pieces. */
  readonly kept: number;
  readonly thrownAway: number;
  /** Passive parts to be bought then. */
  readonly added: number;
}

const passive = ({ items }: Appraisal): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (['transceiver', 'label-set', 'cleaning-tool', 'blank'].includes(item.kind)) continue;
    const key = sparePartKey(item);
    counts.set(key, (counts.get(key) ?? 0) + item.quantity);
  }
  return counts;
};

const compareParts = (today: Appraisal, then: Appraisal) => {
  const [now, later] = [passive(today), passive(then)];
  let kept = 0;
  let thrownAway = 0;
  let added = 0;
  for (const [key, count] of now) {
    const stays = Math.min(count, later.get(key) ?? 0);
    kept += stays;
    thrownAway += count - stays;
  }
  for (const [key, count] of later) added += Math.max(0, count - (now.get(key) ?? 0));
  return { kept, thrownAway, added };
};

/** Today's answers, all of them tried first and none that must stay, but for what the site and the customer decide. */
const softTask = (answers: CompleteAnswers, site: PlanSite): Task =>
  taskOf(answers, ({ step, nature }) => step === 'application' || nature !== 'choice', site);

/** `nextSpeeds`, one pair of transceivers at a time. */
export function* nextSpeedSearch(link: Link, site: PlanSite): Pausing<readonly NextSpeed[]> {
  const now = proposeDesign(link.answers, site);
  const today = appraise(now, site);
  const name = now.transceiver.near.interface;
  const current = interfaceNamed(name);
  if (today === null || current === undefined) return [];
  const { kind } = now.application;
  const task = softTask(now, site);
  const best = new Map<number, NextSpeed>();
  for (const near of INTERFACES) {
    const speaksAlike = near.protocols.some((protocol) => current.protocols.includes(protocol));
    if (near.gbps <= current.gbps || !speaksAlike) continue;
    for (const far of partnersOf(kind, near)) {
      if (!isPossible(kind, near.id, far, task.guide)) continue;
      yield;
      const wanted = withEnds(task, near.id, far);
      const solution = solve(wanted);
      if (!solution.found) continue;
      const design = proposalOf(solution.draft, wanted, now, NO_NEIGHBOURS);
      const then = appraise(design, site);
      if (then === null) continue;
      const parts = compareParts(today, then);
      const known = best.get(near.gbps);
      const one = { near: near.id, far, gbps: near.gbps, design, marginDb: then.marginDb, ...parts };
      if (known === undefined || parts.thrownAway < known.thrownAway) best.set(near.gbps, one);
    }
  }
  return [...best.values()].sort((a, b) => a.gbps - b.gbps);
}

/** One for each faster speed that the application can have here: the one that keeps most of today's parts. */
export const nextSpeeds = (link: Link, site: PlanSite): readonly NextSpeed[] =>
  finish(nextSpeedSearch(link, site));
