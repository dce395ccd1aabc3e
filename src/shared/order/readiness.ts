/**
 * Whether a link, and an order of links, may be ordered, and what keeps it from that: asked by every screen, by the command
 * line and by every document, so that all of them say the same in the same words.
 */
import { STEP_IDS } from '../steps/step';
import type { CheckedPoint } from './pre-order-check';

/** As documents have it: `ready` when every point of every link is proven or ticked; a `draft` must not be issued. */
export type OrderStatus = 'ready' | 'draft';

/** From the best to the worst: a draft waits for somebody, what is not orderable must be changed. */
const STATES = ['ready', 'draft', 'not-orderable'] as const;
export type ReadyState = (typeof STATES)[number];

export const STATE_WORDS: Readonly<Record<ReadyState, string>> = {
  ready: 'Ready',
  draft: 'Draft',
  'not-orderable': 'Not orderable',
};

/** What readiness is told of: an order's link has it, and so has a link on screen. */
export interface CheckedLink {
  readonly id: string;
  readonly name: string;
  readonly accepted: boolean;
  readonly check: readonly CheckedPoint[];
  readonly findings: readonly Found[];
  readonly problems: readonly unknown[];
}

/** A link on screen or in an order as readiness is told of it. */
export const checkedLink = (
  { accepted, findings, problems }: Pick<CheckedLink, 'accepted' | 'findings' | 'problems'>,
  { id, name }: Pick<CheckedLink, 'id' | 'name'>,
  check: readonly CheckedPoint[],
): CheckedLink => ({ id, name, accepted, check, findings, problems });

interface Found {
  readonly rule: string;
  readonly severity: string;
}

/** Something in the link must be changed. A step that nobody has looked at since the last change only waits for it. */
export const forbids = ({ rule, severity }: Found): boolean =>
  severity === 'block' && rule !== 'advice/not-confirmed';

type Checked = Pick<CheckedLink, 'check'>;

export const openPoints = ({ check }: Checked): readonly CheckedPoint[] =>
  check.filter(({ state }) => state === 'open');

/** `8 Form factor, 10 Labels and documentation` */
export const openPointsWords = (link: Checked): string =>
  openPoints(link)
    .map(({ point, title }) => `${point} ${title}`)
    .join(', ');

/** `9 of 10 points proven, 1 ticked` */
export const provenWords = ({ check }: Checked): string => {
  const countOf = (wanted: CheckedPoint['state']) => check.filter(({ state }) => state === wanted).length;
  const ticked = countOf('ticked');
  return `${countOf('proven')} of ${check.length} points proven${ticked > 0 ? `, ${ticked} ticked` : ''}`;
};

const reasonsOf = ({ check }: Checked): readonly string[] => check.flatMap(({ because }) => because);

/** How many steps still wait for an answer or for somebody who confirms it: every step has a point. */
const openSteps = (link: Checked, kinds: readonly string[]): number =>
  STEP_IDS.filter((step) =>
    reasonsOf(link).some((reason) => kinds.some((kind) => reason === `${kind}: ${step}`)),
  ).length;

/** Steps without an answer: what is proposed for them is shown, never counted. */
export const unansweredCount = (link: Checked): number => openSteps(link, ['unanswered']);

export const stateOf = (link: CheckedLink): ReadyState => {
  if (link.accepted && openPoints(link).length === 0) return 'ready';
  if (unansweredCount(link) > 0) return 'draft';
  return link.problems.length > 0 || link.findings.some(forbids) ? 'not-orderable' : 'draft';
};

/** More open points than these are counted. */
const MOST_NAMED = 2;

/** What keeps a link from being ready, in a few words; empty for one that is. */
export const keptBy = (link: CheckedLink): string => {
  const state = stateOf(link);
  if (state === 'ready') return '';
  if (state === 'not-orderable') {
    const count = link.findings.filter(forbids).length;
    if (link.problems.length > 0) return 'no channel can be planned from the answers';
    return count === 1 ? '1 finding blocks the order' : `${count} findings block the order`;
  }
  const steps = openSteps(link, ['unanswered', 'unconfirmed']);
  if (steps > 0) return `${STEP_IDS.length - steps} of ${STEP_IDS.length} steps confirmed`;
  const open = openPoints(link);
  if (open.every(({ because }) => because.every((reason) => reason === 'unnamed: customer')))
    return 'the customer is not named';
  return open.length > MOST_NAMED ? `${open.length} points open` : `open: ${openPointsWords(link)}`;
};

/** `Ready`, or `Draft: 5 of 8 steps confirmed` */
export const stateWords = (link: CheckedLink): string => {
  const why = keptBy(link);
  return `${STATE_WORDS[stateOf(link)]}${why === '' ? '' : `: ${why}`}`;
};

export interface Readiness {
  /** The worst of the links. */
  readonly state: ReadyState;
  /** What a document is marked with: whatever is not ready is a draft on paper. */
  readonly status: OrderStatus;
  /** The links that keep the order from being ready, in the order of the quote. */
  readonly open: readonly CheckedLink[];
  /** One sentence that says why. */
  readonly sentence: string;
}

const wholeOf = (all: number): string => (all === 2 ? 'Both links are' : `All ${all} links are`);

/** `All 3 links are drafts`, or `Of 5 links 1 is not orderable and 2 are drafts` */
const countsWords = (open: readonly CheckedLink[], all: number): string => {
  const wrong = open.filter((link) => stateOf(link) === 'not-orderable').length;
  const drafts = open.length - wrong;
  if (wrong === all) return `${wholeOf(all)} not orderable`;
  if (drafts === all) return `${wholeOf(all)} drafts`;
  const parts = [
    ...(wrong > 0 ? [`${wrong} ${wrong === 1 ? 'is' : 'are'} not orderable`] : []),
    ...(drafts > 0 ? [`${drafts} ${drafts === 1 ? 'is a draft' : 'are drafts'}`] : []),
  ];
  return `Of ${all} links ${parts.join(' and ')}`;
};

const openSentence = (open: readonly CheckedLink[], all: number): string => {
  const [first] = open;
  if (open.length === 1 && first !== undefined) return `${first.name}: ${keptBy(first)}.`;
  const reasons = new Set(open.map(keptBy));
  return `${countsWords(open, all)}${reasons.size === 1 ? `: ${[...reasons].join('')}` : ''}.`;
};

/** The readiness of a whole order, from the links that it has. */
export const readinessOf = (links: readonly CheckedLink[]): Readiness => {
  const open = links.filter((link) => stateOf(link) !== 'ready');
  if (open.length === 0) {
    const sentence = 'Every point of the pre-order check is proven or ticked.';
    return { state: 'ready', status: 'ready', open, sentence };
  }
  const states = open.map(stateOf);
  const state = states.includes('not-orderable') ? 'not-orderable' : 'draft';
  return { state, status: 'draft', open, sentence: openSentence(open, links.length) };
};
