/**
 * Whether an order may be issued, and what keeps it from that: asked by every screen, by the command line and by every
 * document, so that all of them say the same in the same words.
 */
import { confirmedSteps } from '../plan/link';
import type { Problem } from '../result';
import type { Finding } from '../rules/finding';
import { STEP_IDS, type StepId } from '../steps/step';
import { STEPS } from '../steps/steps';
import { presentAnyFinding } from './evaluate-link';
import { type CheckedPoint, isCustomerNamed } from './pre-order-check';
import type { QuoteDocument } from './quote-document';

/** `ready` when every point of every link is proven or ticked; a `draft` must not be issued. */
export type OrderStatus = 'ready' | 'draft';

export const UNNAMED_CUSTOMER = 'Nobody has named the customer yet.';

const titleOf = (step: StepId): string => STEPS.find(({ id }) => id === step)?.title ?? step;

const unansweredWords = (step: StepId): string => `${titleOf(step)} is only proposed so far.`;
const unconfirmedWords = (step: StepId): string => `${titleOf(step)} is not confirmed since the last change.`;

export interface PointReasons {
  /** What keeps the point open, or kept it open before it was ticked, in sentences. */
  readonly reasons: readonly string[];
  /** A person may settle it. */
  readonly mayTick: boolean;
  /** The step whose answer mends it; null where no step does. */
  readonly step: StepId | null;
}

/** One reason of a point; `findings` and `problems` are those of its link. */
const reasonWords = (
  reason: string,
  findings: readonly Finding[],
  problems: readonly Problem[],
): PointReasons => {
  const [kind, what = ''] = reason.split(': ');
  if (kind === 'unanswered')
    return { reasons: [unansweredWords(what as StepId)], mayTick: false, step: what as StepId };
  if (kind === 'unconfirmed')
    return { reasons: [unconfirmedWords(what as StepId)], mayTick: false, step: what as StepId };
  if (kind === 'unnamed') return { reasons: [UNNAMED_CUSTOMER], mayTick: false, step: null };
  const own = findings.filter(({ rule }) => rule === reason);
  if (own.length === 0)
    return {
      reasons: [
        problems.length > 0
          ? 'No channel can be planned from the answers.'
          : 'Nothing is proven while a step is open.',
      ],
      mayTick: false,
      step: null,
    };
  return {
    reasons: own.map((finding) => presentAnyFinding(finding).message),
    mayTick: own.every(({ severity }) => severity !== 'block'),
    step: own[0]?.step ?? null,
  };
};

/** What keeps a point open, and who or what may settle it. */
export const reasonsOfPoint = (
  { because }: CheckedPoint,
  { findings, problems }: { readonly findings: readonly Finding[]; readonly problems: readonly Problem[] },
): PointReasons => {
  const all = because.map((reason) => reasonWords(reason, findings, problems));
  return {
    reasons: [...new Set(all.flatMap(({ reasons }) => reasons))],
    mayTick: all.length > 0 && all.every(({ mayTick }) => mayTick),
    step: all.find(({ step }) => step !== null)?.step ?? null,
  };
};

/** What readiness is told of: an order's link has it, and so has a link on screen. */
export interface CheckedLink {
  readonly id: string;
  readonly name: string;
  readonly accepted: boolean;
  readonly check: readonly CheckedPoint[];
}

export const openPoints = ({ check }: Pick<CheckedLink, 'check'>): readonly CheckedPoint[] =>
  check.filter(({ state }) => state === 'open');

/** `8 Form factor, 10 Labels and documentation` */
export const openPointsWords = (link: Pick<CheckedLink, 'check'>): string =>
  openPoints(link)
    .map(({ point, title }) => `${point} ${title}`)
    .join(', ');

/** True when nothing forbids the link and no point of it is open. */
export const isLinkReady = (link: CheckedLink): boolean => link.accepted && openPoints(link).length === 0;

export interface Readiness {
  readonly status: OrderStatus;
  /** The links that keep the order a draft, in the order of the quote. */
  readonly open: readonly CheckedLink[];
  /** One sentence that says why. */
  readonly sentence: string;
}

const draftSentence = (open: readonly CheckedLink[], all: number): string => {
  const [first] = open;
  if (open.length === 1 && first !== undefined)
    return `Open points of ${first.name}: ${openPointsWords(first)}.`;
  return `${open.length} of ${all} links have open points of the pre-order check.`;
};

/** The readiness of a whole order, from the links that it has. */
export const readinessOf = (links: readonly CheckedLink[]): Readiness => {
  const open = links.filter((link) => !isLinkReady(link));
  return open.length === 0
    ? { status: 'ready', open, sentence: 'Every point of the pre-order check is proven or answered for.' }
    : { status: 'draft', open, sentence: draftSentence(open, links.length) };
};

/**
 * Why a quote is a draft whatever the rules say of it, in a sentence; null where the rules have to be asked. It costs nothing,
 * so that a window may ask it at every answer in a quote of a thousand links.
 */
export const surelyDraftBecause = (quote: QuoteDocument): string | null => {
  for (const link of quote.links) {
    const step = STEP_IDS[confirmedSteps(link)];
    if (step === undefined) continue;
    const words = link.answers[step] === undefined ? unansweredWords(step) : unconfirmedWords(step);
    return quote.links.length === 1 ? words : `${link.name}: ${words}`;
  }
  return isCustomerNamed(quote) ? null : UNNAMED_CUSTOMER;
};
