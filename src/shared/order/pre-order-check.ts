/** The ten points that must hold before an order is issued: each proven by the rules, or ticked by a named person. */
import { nameKey } from '../names';
import { isConfirmed } from '../plan/link';
import type { StepId } from '../steps/step';
import { unansweredSteps } from '../steps/steps';
import type { EvaluatedLink } from './evaluate-link';
import { NEW_CUSTOMER, type QuoteDocument } from './quote-document';

interface PointDefinition {
  readonly point: number;
  readonly title: string;
  /** Blocking findings, and assumptions, of these rules keep the point open. */
  readonly rules: readonly string[];
  /** Steps that must be answered, and confirmed since the last change. */
  readonly steps: readonly StepId[];
}

const POINTS: readonly PointDefinition[] = [
  {
    point: 1,
    title: 'Transceiver and lane map',
    rules: [
      'optics/',
      'polarity/lanes-swapped',
      'advice/kind-mismatch',
      'advice/through-mismatch',
      'advice/service-unanswered',
    ],
    steps: ['application', 'transceiver'],
  },
  {
    point: 2,
    title: 'Active fibres',
    rules: [
      'polarity/partial',
      'fibre/counts-differ',
      'advice/legs-unknown',
      'advice/installed-legs',
      'advice/installed-legs-shared',
      'advice/installed-trunk-differs',
      'advice/half-transceiver',
    ],
    steps: ['transceiver', 'interface'],
  },
  {
    point: 3,
    title: 'MPO pins and key',
    rules: [
      'mating/pins-collide',
      'mating/pins-missing',
      'mating/shape-clash',
      'mating/angled-wedge',
      'advice/installed-unknown',
    ],
    steps: ['application', 'interface'],
  },
  {
    point: 4,
    title: 'Breakout connector',
    rules: ['mating/shape-clash', 'advice/front-not-planned'],
    steps: ['interface'],
  },
  {
    point: 5,
    title: 'Polarity method',
    rules: ['polarity/', 'advice/installed-unknown'],
    steps: ['polarity'],
  },
  { point: 6, title: 'Fibre mode', rules: ['fibre/mode-mixed', 'fibre/wrong-mode'], steps: ['modePolish'] },
  {
    point: 7,
    title: 'Polish',
    rules: [
      'mating/polish-clash',
      'mating/angled-wedge',
      'mating/flat-single-mode',
      'mating/up-angled-at-transceiver',
      'optics/assumed-receptacle',
    ],
    steps: ['modePolish'],
  },
  { point: 8, title: 'Form factor', rules: ['form/'], steps: ['formFactor'] },
  {
    point: 9,
    title: 'Insertion loss against limit',
    rules: ['budget/', 'advice/route-missing', 'advice/installed-too-short'],
    steps: ['budget'],
  },
  {
    point: 10,
    title: 'Labels and documentation',
    rules: ['labels/', 'advice/far-racks'],
    steps: ['documentation'],
  },
];

/** Answers that contradict each other are mended, not ticked: no look at the site makes both of them true. */
const REFUTED: readonly string[] = ['form/installed-differs'];
export const isRefuted = (rule: string): boolean => REFUTED.includes(rule);

/**
 * Warnings that mean "not proven": something was assumed or is not known. Other warnings are advice and leave a point proven.
 */
const ASSUMPTIONS: readonly string[] = [
  'form/installed-differs',
  'optics/assumed-receptacle',
  'optics/data-sheet',
  'optics/unproven-breakout',
  'advice/installed-unknown',
  'advice/legs-unknown',
  'form/slots-unknown',
  'budget/limit-unknown',
  'budget/limit-from-powers',
  'budget/loss-implausible',
  'budget/receiver-overload',
  'advice/half-transceiver',
  'advice/front-not-planned',
  'polarity/map-assumed',
  'polarity/cable-unlisted',
  'mating/up-angled-at-transceiver',
];

export interface CheckedPoint {
  readonly point: number;
  readonly title: string;
  /** `proven` by the rules, `ticked` by a person, `open`. */
  readonly state: 'proven' | 'ticked' | 'open';
  /**
   * What keeps or kept it open, as rule ids; `unanswered: STEP` where a step is missing, `unconfirmed: STEP` where nobody has
   * looked at it since the last change, `not planned` where there are no parts, and `unnamed: customer`.
   */
  readonly because: readonly string[];
  readonly by: string | null;
  readonly date: string | null;
}

const concerns = (point: PointDefinition, rule: string): boolean =>
  point.rules.some((id) => (id.endsWith('/') ? rule.startsWith(id) : rule === id));

/** False for the name that a new quote begins with: the documents would carry it. */
export const isCustomerNamed = ({ customer }: Pick<QuoteDocument, 'customer'>): boolean =>
  nameKey(customer.name) !== nameKey(NEW_CUSTOMER);

/** Point that the names of racks, panels and the customer belong to. */
const DOCUMENTATION_POINT = 10;

/**
 * A tick settles what the rules cannot know. It never settles a blocking finding, which is a part that does not fit, nor
 * what only an answer can: a step that is open or not confirmed, a customer without a name.
 *
 * A link with an open step proves nothing yet, whatever is proposed for that step meanwhile.
 */
export const checkPoints = (
  { link, problems, findings, plan }: Pick<EvaluatedLink, 'link' | 'problems' | 'findings' | 'plan'>,
  quote: Pick<QuoteDocument, 'ticks' | 'customer'>,
): CheckedPoint[] => {
  const isPlanned = plan !== null && problems.length === 0 && unansweredSteps(link.answers).length === 0;
  return POINTS.map((definition) => {
    const unanswered = definition.steps
      .filter((step) => link.answers[step] === undefined)
      .map((step) => `unanswered: ${step}`);
    const unconfirmed = definition.steps
      .filter((step) => link.answers[step] !== undefined && !isConfirmed(link, step))
      .map((step) => `unconfirmed: ${step}`);
    const unplanned = isPlanned ? [] : ['not planned'];
    const unnamed =
      definition.point === DOCUMENTATION_POINT && !isCustomerNamed(quote) ? ['unnamed: customer'] : [];
    const own = isPlanned ? findings.filter(({ rule }) => concerns(definition, rule)) : [];
    const blocking = own.filter(({ severity }) => severity === 'block').map(({ rule }) => rule);
    const assumed = own
      .filter(({ severity, rule }) => severity !== 'block' && ASSUMPTIONS.includes(rule))
      .map(({ rule }) => rule);
    const refuted = own.filter(({ rule }) => isRefuted(rule)).map(({ rule }) => rule);
    const untickable = [...unanswered, ...unconfirmed, ...unplanned, ...unnamed, ...blocking, ...refuted];
    const because = [...new Set([...untickable, ...assumed])];
    const tick = quote.ticks?.find((one) => one.link === link.id && one.point === definition.point);
    const isTicked = tick !== undefined && untickable.length === 0;
    const state = because.length === 0 ? 'proven' : isTicked ? 'ticked' : 'open';
    return {
      point: definition.point,
      title: definition.title,
      state,
      because,
      by: state === 'ticked' ? (tick?.by ?? null) : null,
      date: state === 'ticked' ? (tick?.date ?? null) : null,
    };
  });
};
