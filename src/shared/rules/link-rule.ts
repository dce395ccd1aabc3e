/** What a rule about one link of a quote is: it reads answers and plan, where a channel rule reads light. */
import type { Link } from '../plan/link';
import type { LinkPlan, PlanLabels } from '../plan/link-plan';
import type { ModuleProduct } from '../plan/module-product';
import { type Standing, standingOf } from '../plan/panels';
import type { PanelShare } from '../plan/places';
import type { Looks, SeenName } from '../plan/seen-names';
import type { StepId } from '../steps/step';
import type { FindingValues, Severity } from './finding';
import type { JudgedChannel } from './view-channel';

export interface LinkView {
  readonly plan: LinkPlan;
  /** One for each planned channel, in the same order; empty where the parts cannot even be joined. */
  readonly judged: readonly JudgedChannel[];
  /** What it puts into the panels of its quote. */
  readonly shares: readonly PanelShare[];
  /** The labels of its panels. */
  readonly labels: PlanLabels;
  /** Its names as people read them. */
  readonly names: readonly SeenName[];
  readonly beside: Beside;
}

/** What the links of a quote have in common. */
export interface Beside {
  /** Labels used in the quote by the key of their name, with the ids of the links that use them. */
  readonly labelOwners: ReadonlyMap<string, readonly string[]>;
  /** Panels and racks with what all links put there; null where a link is judged as if it stood alone. */
  readonly standing: Standing | null;
  /** Names of places and trunks by their look; null as above. */
  readonly looks: Looks | null;
}

export const NOTHING_BESIDE: Beside = { labelOwners: new Map(), standing: null, looks: null };

/** Panels and racks as they are for this link, beside the others or alone. */
export const standingIn = ({ shares, beside }: Pick<LinkView, 'shares' | 'beside'>): Standing =>
  beside.standing ?? standingOf(shares);

type ReportLinkViolation = (values: FindingValues, severity?: Severity) => void;

export interface LinkExample {
  readonly what: string;
  readonly link: () => Link;
  /** Modules that the quote describes. */
  readonly modules?: readonly ModuleProduct[];
  /** Another link of the same quote, for rules that look across links. */
  readonly beside?: () => Link;
}

export interface LinkRule<Needs extends keyof LinkView = keyof LinkView> {
  readonly id: string;
  readonly severity: Severity;
  readonly step: StepId;
  readonly source: string;
  /** What of a planned link it looks at: `check` gets exactly that. */
  readonly needs: readonly Needs[];
  readonly check: (view: Pick<LinkView, Needs>, violation: ReportLinkViolation) => void;
  readonly sentence: (values: FindingValues) => string;
  readonly fix: (values: FindingValues) => string;
  readonly examples: {
    readonly passes: readonly [LinkExample, ...LinkExample[]];
    readonly fails: readonly [LinkExample, ...LinkExample[]];
  };
}

/** A rule whose `check` is typed by its `needs`. */
export const linkRule = <const Needs extends keyof LinkView>(rule: LinkRule<Needs>): LinkRule<Needs> => rule;
