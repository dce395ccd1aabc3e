/** From a quote to its order: every link evaluated, the lines merged, the ten points checked. */
import { computeHeadroom } from '../budget/headroom';
import { readBudget } from '../budget/readings';
import type { Enclosure } from '../catalogue/enclosures';
import type { Sureness } from '../catalogue/figure';
import type { Verdict } from '../channel/verdict';
import { finish, type Pausing } from '../pausing';
import { total } from '../plan/groups';
import { trunksInChain } from '../plan/installed-trunk';
import type { LinkPlan, PlanSite } from '../plan/link-plan';
import { panelItems } from '../plan/panel-items';
import { routeM } from '../plan/routes';
import { settingsFrom } from '../plan/settings';
import { type Surplus, surplusOf } from '../plan/surplus';
import type { Through } from '../plan/through';
import type { Problem } from '../result';
import type { PresentedFinding } from '../rules/finding';
import type { JudgedChannel } from '../rules/view-channel';
import { decibelsFromMicroDb, metresFromMillimetres } from '../units';
import { cleaningTools } from './cleaning';
import { limitSureness } from './deciding-limit';
import { besideOf, type EvaluatedLink, evaluateLink, planAndJudge, presentAnyFinding } from './evaluate-link';
import { mergeWork, type OrderLine } from './lines';
import { type CheckedPoint, checkPoints } from './pre-order-check';
import { customerInOrder, type QuoteDocument } from './quote-document';
import { type OrderStatus, readinessOf } from './readiness';
import { worstChannel } from './worst-channel';

const ORDER_FORMAT = 'mpo-preflight/order';

interface OrderedBudget {
  readonly lossDb: number;
  readonly typicalDb: number;
  readonly statisticalDb: number;
  readonly spreadAssumed: boolean;
  readonly limitDb: number | null;
  /** How sure the catalogue is of the limit; null where it was typed in or is no figure of the catalogue. */
  readonly limitSure: Sureness | null;
  readonly agingMarginDb: number;
  readonly marginDb: number | null;
  readonly lengthM: number;
  readonly reachM: number | null;
  readonly morePairs: Readonly<Record<string, number>>;
  readonly longerByM: number | null;
  readonly assumed: readonly string[];
}

/** What differs by far rack: how far its cables go, and what that costs. */
export interface OrderedRack {
  /** Its name, as it stands on the labels. */
  readonly rack: string;
  readonly links: number;
  /** One way; in a patch field from the field. */
  readonly routeLengthM: number;
  /** Of the whole channel. */
  readonly lengthM: number | null;
  readonly lossDb: number | null;
  readonly marginDb: number | null;
  readonly verdict: Verdict | null;
}

export interface OrderedLink {
  readonly id: string;
  readonly name: string;
  readonly accepted: boolean;
  /** False while a part has to be exchanged: then the order has no line for this link. */
  readonly resolved: boolean;
  /** The worst of the link's channels; null where there is no plan. */
  readonly verdict: Verdict | null;
  readonly through: Through | null;
  readonly counts: {
    readonly links: number;
    readonly channels: number;
    readonly rears: number;
    readonly trunks: number;
    readonly paths: number;
  } | null;
  readonly budget: OrderedBudget | null;
  /** What is left over of whole pieces, by kind, over both paths; absent where nothing is. */
  readonly surplus?: Partial<Surplus>;
  /** Rack by rack where there are several far ones; `budget` is the farthest one's. */
  readonly byRack?: readonly OrderedRack[];
  readonly problems: readonly Problem[];
  readonly findings: readonly PresentedFinding[];
  readonly check: readonly CheckedPoint[];
}

export interface Order {
  readonly format: typeof ORDER_FORMAT;
  readonly version: 1;
  readonly number: string;
  readonly name: string;
  readonly customer: QuoteDocument['customer'];
  readonly status: OrderStatus;
  readonly links: readonly OrderedLink[];
  readonly lines: readonly OrderLine[];
}

export interface OrderResult {
  readonly order: Order;
  readonly evaluated: readonly EvaluatedLink[];
}

const budgetOf = (judged: JudgedChannel | undefined): OrderedBudget | null => {
  const budget = judged?.view.budget;
  if (judged === undefined || budget == null) return null;
  const { channel } = judged.view;
  const readings = readBudget(channel, budget.terms);
  const headroom = computeHeadroom(channel, budget);
  return {
    lossDb: decibelsFromMicroDb(budget.loss),
    typicalDb: decibelsFromMicroDb(readings.typical),
    statisticalDb: decibelsFromMicroDb(readings.statistical),
    spreadAssumed: readings.spreadAssumed,
    limitDb: budget.limit === null ? null : decibelsFromMicroDb(budget.limit),
    limitSure: limitSureness(channel, budget),
    agingMarginDb: decibelsFromMicroDb(budget.agingMargin),
    marginDb: budget.margin === null ? null : decibelsFromMicroDb(budget.margin),
    lengthM: metresFromMillimetres(budget.length),
    reachM: budget.reach === null ? null : metresFromMillimetres(budget.reach),
    morePairs: headroom.morePairs,
    longerByM: headroom.moreLength === null ? null : metresFromMillimetres(headroom.moreLength),
    assumed: budget.assumed,
  };
};

const byRack = ({ plan, judged, judgedNearer }: EvaluatedLink): Pick<OrderedLink, 'byRack'> => {
  if (plan === null || plan.groups.length === 1) return {};
  const { application, documentation } = plan.answers;
  const route = application.kind === 'patch-field' ? 'second-route' : 'route';
  return {
    byRack: plan.groups.map(({ index, links }) => {
      const nearer = plan.nearer.findIndex(({ groups }) => groups.includes(index));
      const own = nearer < 0 ? judged : (judgedNearer[nearer] ?? []);
      const budget = budgetOf(own[0]);
      return {
        rack: documentation.far.racks?.[index] ?? documentation.far.rack,
        links,
        routeLengthM: routeM(application, route, index),
        lengthM: budget?.lengthM ?? null,
        lossDb: budget?.lossDb ?? null,
        marginDb: budget?.marginDb ?? null,
        verdict: worstChannel(own)?.verdict ?? null,
      };
    }),
  };
};

const surplusIn = (plan: LinkPlan | null): Pick<OrderedLink, 'surplus'> => {
  const surplus = plan === null ? {} : surplusOf(plan);
  return Object.keys(surplus).length === 0 ? {} : { surplus };
};

const orderedLink = (evaluated: EvaluatedLink, quote: QuoteDocument): OrderedLink => {
  const { link, plan, judged, accepted, problems, findings } = evaluated;
  return {
    id: link.id,
    name: link.name,
    accepted,
    resolved: evaluated.resolved,
    verdict: worstChannel(judged)?.verdict ?? null,
    through: plan?.through ?? null,
    counts: plan && {
      links: total(plan.groups, (group) => group.links),
      channels: total(plan.groups, (group) => group.channels),
      rears: total(plan.groups, (group) => group.rears),
      trunks: total(plan.groups, (group) =>
        trunksInChain(plan).length > 1 ? group.nearTrunks + group.trunks : group.trunks,
      ),
      paths: plan.paths,
    },
    budget: budgetOf(judged[0]),
    ...byRack(evaluated),
    ...surplusIn(plan),
    problems,
    findings: findings.map(presentAnyFinding),
    check: checkPoints(evaluated, quote),
  };
};

export const siteOfQuote = (quote: QuoteDocument): PlanSite => ({
  settings: settingsFrom(quote.settings),
  region: quote.customer.region,
  enclosures: (quote.enclosures ?? []).map(
    ({ source, ...enclosure }): Enclosure => ({ ...enclosure, sure: 'published', source: [source] }),
  ),
  ...(quote.modules === undefined ? {} : { modules: quote.modules }),
});

/** Every link of a quote, planned and judged, with rules that look across links. */
export const evaluateQuote = (quote: QuoteDocument): readonly EvaluatedLink[] => {
  const site = siteOfQuote(quote);
  const planned = quote.links.map((link) => planAndJudge(link, site));
  const beside = besideOf(planned);
  return planned.map((one) => evaluateLink(one, beside));
};

/**
 * The order of a quote, with a pause after each link. Links that cannot be planned have no lines and keep it a draft.
 * Same quote, same order: `JSON.stringify` of the result is the file. `evaluated` are all of the quote's links, in its order.
 */
export function* orderWork(quote: QuoteDocument, evaluated: readonly EvaluatedLink[]): Pausing<OrderResult> {
  const links: OrderedLink[] = [];
  for (const one of evaluated) {
    links.push(orderedLink(one, quote));
    yield;
  }
  // Only links that are settled are bought: a part that has to be exchanged is no order line.
  const resolved = evaluated.filter((one) => one.resolved);
  const inPanels = panelItems(resolved.flatMap(({ shares }) => shares));
  const itemsByLink = resolved.map(({ link, pieces }) => ({
    link: link.id,
    items: [...pieces, ...(inPanels.get(link.id) ?? [])],
  }));
  const tools = cleaningTools(itemsByLink.flatMap(({ items }) => items));
  const toolsFor = resolved[0]?.link.id ?? '';
  const lines = yield* mergeWork(
    [...itemsByLink, { link: toolsFor, items: tools }],
    settingsFrom(quote.settings),
  );
  return {
    order: {
      format: ORDER_FORMAT,
      version: 1,
      number: quote.number,
      name: quote.name,
      customer: customerInOrder(quote.customer),
      status: readinessOf(links).status,
      links,
      lines,
    },
    evaluated,
  };
}

/** The order without a pause. Example: `makeOrder(quote).order.status` is `ready` or `draft`. */
export const makeOrder = (quote: QuoteDocument): OrderResult =>
  finish(orderWork(quote, evaluateQuote(quote)));
