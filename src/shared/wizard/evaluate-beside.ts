/** Links of a quote, judged beside each other. Links never change, so what one is worth is found once for a thousand answers. */

import { besideOthers } from '../guide/documentation';
import { proposeDesign } from '../guide/propose-design';
import { type EvaluatedLink, evaluateLink, type PlannedLink, planAndJudge } from '../order/evaluate-link';
import type { Pausing } from '../pausing';
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import { type Beside, NOTHING_BESIDE } from '../rules/link-rule';
import { type Answers, type CompleteAnswers, isComplete } from '../steps/steps';
import { besideLinks, neighboursOf } from './beside-register';
import { byLink } from './by-link';
import { bySite } from './by-site';

const keptAt = bySite(() => new Map<string, PlannedLink>());
/** The options of a step or two. */
const MOST_KEPT = 32;

const withLink = (planned: PlannedLink, link: Link): PlannedLink => ({
  ...planned,
  link,
  plan: planned.plan && { ...planned.plan, link },
});

/**
 * By text, as the same answers come as another link too: when a step is confirmed, undone, or taken as it was judged ahead. How
 * far a link is confirmed changes nothing in its plan.
 */
const plannedAlike = (link: Link, site: PlanSite): PlannedLink => {
  const kept = keptAt(site);
  const text = JSON.stringify([link.id, link.name, link.answers]);
  const known = kept.get(text);
  if (known !== undefined) return withLink(known, link);
  const planned = planAndJudge(link, site);
  const [oldest] = kept.size < MOST_KEPT ? [] : kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(text, planned);
  return planned;
};

const plannedOnce = byLink(plannedAlike);

const proposedOnce = byLink((link, site): Link => ({ ...link, answers: proposeDesign(link.answers, site) }));

const EVALUATED = new WeakMap<PlannedLink, { readonly beside: string; readonly evaluated: EvaluatedLink }>();

/** All that the rules can see of the other links, as a text. */
const textOf = ({ plan, shares, names }: PlannedLink, { labelOwners, standing, looks }: Beside): string =>
  JSON.stringify([
    [...labelOwners],
    ...(standing === null
      ? []
      : shares.map(({ panel, rack, rackAlone }) => [
          standing.panels.get(panel),
          standing.racks.get(rack),
          standing.rooms.get(rackAlone ?? ''),
        ])),
    plan === null || looks === null ? [] : names.map(({ look }) => looks.get(look)),
  ]);

const evaluatedOnce = (planned: PlannedLink, beside: Beside): EvaluatedLink => {
  const text = textOf(planned, beside);
  const known = EVALUATED.get(planned);
  if (known?.beside === text) return known.evaluated;
  const evaluated = evaluateLink(planned, beside);
  EVALUATED.set(planned, { beside: text, evaluated });
  return evaluated;
};

/** As an order judges it: a link with an open step has no plan. `links` may leave out the link itself. */
const evaluateBeside = (link: Link, links: readonly Link[], site: PlanSite): EvaluatedLink => {
  const planned = plannedOnce(link, site);
  return evaluatedOnce(
    planned,
    planned.plan === null ? NOTHING_BESIDE : besideLinks(planned.plan, links, site),
  );
};

/** Every link of a quote as its order judges it, with a pause after each. */
export function* evaluateLinks(links: readonly Link[], site: PlanSite): Pausing<readonly EvaluatedLink[]> {
  const evaluated: EvaluatedLink[] = [];
  for (const link of links) {
    evaluated.push(evaluateBeside(link, links, site));
    yield;
  }
  return evaluated;
}

const withProposals = (link: Link, site: PlanSite): Link =>
  isComplete(link.answers) ? link : proposedOnce(link, site);

/** Plans and lights a link ahead of its judgement, without regard to other links. */
export const planAhead = (link: Link, site: PlanSite): void => {
  plannedOnce(withProposals(link, site), site);
};

interface Named {
  readonly links: readonly Link[];
  readonly link: Link;
}

const NAMED = new WeakMap<Link, Named>();

/** Names and places are proposed last, with regard to the other links: what is settled before does not follow from them. */
const withOthers = (whole: Link, given: Answers, links: readonly Link[], site: PlanSite): Link => {
  const known = NAMED.get(whole);
  if (known?.links === links) return known.link;
  const others = links.filter(({ id }) => id !== whole.id);
  const answers = besideOthers(whole.answers as CompleteAnswers, given, site, neighboursOf(others, site));
  const link = { ...whole, answers };
  NAMED.set(whole, { links, link });
  return link;
};

/** With proposals for what is open; its names are nobody else's, and of a shared place it says what is said already. */
export const evaluateProposed = (link: Link, links: readonly Link[], site: PlanSite): EvaluatedLink => {
  const { answers } = link;
  const isOpen = answers.documentation === undefined || answers.formFactor === undefined;
  const whole = withProposals(link, site);
  const proposed = isOpen ? withOthers(whole, answers, links, site) : whole;
  return answers.documentation === undefined
    ? evaluatedOnce(plannedOnce(proposed, site), NOTHING_BESIDE)
    : evaluateBeside(proposed, links, site);
};
