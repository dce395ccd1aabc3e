/**
 * What is held against each other, application by application.
 *
 * Racks and lengths: every way of making the parts of every frame is judged (`tables.ts`); for some pairs of transceivers, and
 * every number at each value where a verdict changes (`thresholds.ts`), every option of the enclosures and of the budget. The
 * walk adds every option of every question about the parts, beside every class of earlier answers (`parts-walk.ts` says what
 * is alike), for every pair of transceivers. What is left out is listed in `leftOut`.
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

const ALWAYS_LEFT_OUT: readonly string[] = [
  'What a user adds: installed trunks, data-sheet transceivers, own enclosures and settings, splits by rack, extra losses, typed limits.',
  'Answers that no rule looks at (trunk legs, brand, space, who supplies) keep one value, and names and labels none.',
  'Redundancy, service one by one, rears per module and the sides of an enclosure are answered, and never asked about.',
  'Numbers change one at a time, the others being the easiest there are.',
];

/** What of the design space is not enumerated, in words that are printed with the counts. */
export const leftOut = (walked: boolean): readonly string[] => [
  ...ALWAYS_LEFT_OUT,
  walked
    ? 'Earlier answers that are alike to every later question stand for each other; an answer that only one aspect looks at is not multiplied with the other aspects.'
    : 'Questions about transceivers, interface, mode and polish, and polarity are answered and never asked about, and pairs of transceivers are few: npm run prove -- --walk walks through them.',
];

const SITE: PlanSite = { settings: DEFAULT_SETTINGS, region: 'EU', enclosures: [] };

export interface Counts {
  /** Options asked of the guide, each with all answers before it. */
  readonly options: number;
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

const proveOne = (kind: Application, prover: Prover, walks: boolean, log: (line: string) => void): number => {
  const held = { 'application.kind': kind, 'application.servicedSingly': true };
  const start = prover.completions.find({ held, given: held });
  if (start === null) throw new Error(`no design at all for ${kind}`);
  let thresholds = rackThresholds(prover, kind, SITE, !walks);
  log(`${kind}: ${thresholds} thresholds of racks`);
  thresholds += lengthThresholds(prover, kind, SITE, !walks);
  log(`${kind}: ${thresholds} thresholds`);
  if (walks) walk(prover, start, partsWalk(SITE));
  return thresholds;
};

/** Proves the applications one after the other; `log` gets a line as each is done. */
export const prove = (only: readonly string[], walks: boolean, log: (line: string) => void): Report => {
  // Parts that cannot be joined are told by exceptions, hundreds of thousands of them; nobody reads where they were thrown.
  Error.stackTraceLimit = 0;
  const completions = new Completions(SITE);
  const disagreements: Disagreement[] = [];
  const applications: Record<string, Counts> = {};
  for (const kind of APPLICATIONS) {
    if (only.length > 0 && !only.includes(kind)) continue;
    const prover = new Prover(SITE, completions);
    const thresholds = proveOne(kind, prover, walks, log);
    applications[kind] = { ...prover.counts, thresholds };
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
