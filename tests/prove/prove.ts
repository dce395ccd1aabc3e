/**
 * What is held against each other, application by application.
 *
 * Every way of making the parts of every frame is judged (`tables.ts`). The walk asks every option of every question about the
 * parts, beside every class of earlier answers (`parts-walk.ts` says what is alike), for every pair of transceivers. Racks and
 * lengths: for some pairs of transceivers, and every number at each value where a verdict changes (`thresholds.ts`), every
 * option of the enclosures and of the budget. What is left out is listed in `LEFT_OUT`.
 */
import type { PlanSite } from '../../src/shared/plan/link-plan';
import { DEFAULT_SETTINGS } from '../../src/shared/plan/settings';
import type { Application } from '../oracle/optics';
import { Completions } from './completion';
import { partsWalk } from './parts-walk';
import { type Disagreement, Prover } from './prover';
import { smallest } from './smallest';
import { lengthThresholds, rackThresholds } from './thresholds';
import { walk } from './walk';

export const APPLICATIONS: readonly Application[] = [
  'breakout',
  'duplex',
  'patch-field',
  'parallel',
  'conversion',
];

/** What of the design space is not enumerated, in words that are printed with the counts. */
export const LEFT_OUT: readonly string[] = [
  'What a user adds: installed trunks, slots counted and losses measured at installed panels, data-sheet transceivers, own enclosures, modules and settings, splits and routes by rack, extra losses, typed limits.',
  'Names and labels, which close nothing; and ranges of numbers, which are no options.',
  'Earlier answers that no later question tells apart stand for each other: one is asked for every set of ways that is left of making the parts, and for every class of racks, the two not multiplied with each other.',
  'Answers that no rule looks at (redundancy with room in the racks, trunk legs, brand, space, who supplies) are asked beside every kind of earlier answers and multiplied with none.',
  'Numbers change one at a time, the others being the easiest there are, for a few pairs of transceivers that stand for every carrier.',
];

const SITE: PlanSite = { settings: DEFAULT_SETTINGS, region: 'EU', enclosures: [] };

export interface Counts {
  /** Options asked of the guide, each with all answers before it. */
  readonly options: number;
  /** Classes of earlier answers that the walk went on from. */
  readonly states: number;
  readonly open: number;
  readonly closed: number;
  /** Different complete designs that the guide handed over and the oracle judged. */
  readonly designs: number;
  /** Different reasons, each tried without every one of its answers. */
  readonly reasons: number;
  /** Numbers on either side of where a verdict changes. */
  readonly thresholds: number;
}

export interface Report {
  readonly applications: Readonly<Record<string, Counts>>;
  /** Ways of making parts that the oracle judged, whichever application they served. */
  readonly makings: number;
  readonly disagreements: number;
  readonly counterexample: Disagreement | null;
}

const proveOne = (kind: Application, prover: Prover, log: (line: string) => void): Counts => {
  const held = { 'application.kind': kind, 'application.servicedSingly': true };
  const start = prover.completions.find({ held, given: held });
  if (start === null) throw new Error(`no design at all for ${kind}`);
  const states = walk(prover, start, partsWalk(SITE, prover.completions.groups));
  log(`${kind}: ${states} classes of answers walked`);
  const thresholds = rackThresholds(prover, kind, SITE) + lengthThresholds(prover, kind, SITE);
  log(`${kind}: ${thresholds} thresholds`);
  return { ...prover.counts, states, thresholds };
};

/** Proves the applications one after the other; `log` gets a line as each is done. */
export const prove = (only: readonly string[], log: (line: string) => void): Report => {
  // Parts that cannot be joined are told by exceptions, hundreds of thousands of them; nobody reads where they were thrown.
  Error.stackTraceLimit = 0;
  const completions = new Completions(SITE);
  const disagreements: Disagreement[] = [];
  const applications: Record<string, Counts> = {};
  for (const kind of APPLICATIONS) {
    if (only.length > 0 && !only.includes(kind)) continue;
    const prover = new Prover(SITE, completions);
    applications[kind] = proveOne(kind, prover, log);
    disagreements.push(...prover.disagreements);
    log(`${kind}: ${JSON.stringify(applications[kind])}, ${prover.disagreements.length} disagreements`);
  }
  return {
    applications,
    makings: completions.groups.counts.points,
    disagreements: disagreements.length,
    counterexample: smallest(disagreements, completions, SITE),
  };
};
