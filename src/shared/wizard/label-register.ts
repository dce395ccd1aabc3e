/** Who uses which label, kept from answer to answer: an answer changes one link of a thousand. */
import { bySite } from '../guide/by-site';
import { nameKey } from '../names';
import type { Pausing } from '../pausing';
import { labelsOfPlan } from '../plan/label-list';
import type { Link } from '../plan/link';
import type { LabelledPlace, LinkPlan, PlanSite } from '../plan/link-plan';
import { planLink } from '../plan/plan-link';
import { byLink } from './by-link';

/** Ids of links by the key of a label's name, in the order of the links. */
export type LabelOwners = ReadonlyMap<string, readonly string[]>;

type Labels = Readonly<Record<LabelledPlace, readonly string[]>>;

const distinct = (labels: Labels): ReadonlySet<string> => new Set(Object.values(labels).flat().map(nameKey));

const NO_LABELS: ReadonlySet<string> = new Set();

/** The key of every label of a link, once; none as long as a step is open. */
const labelsOfLink = byLink((link, site): ReadonlySet<string> => {
  const planned = planLink(link, site);
  return planned.ok ? distinct(labelsOfPlan(planned.value)) : NO_LABELS;
});

interface Register {
  links: readonly Link[];
  readonly entered: Set<Link>;
  /** In the order in which they were entered, which is not that of the quote. */
  readonly users: Map<string, readonly Link[]>;
}

const enter = ({ entered, users }: Register, link: Link, site: PlanSite): void => {
  entered.add(link);
  for (const label of labelsOfLink(link, site)) {
    const others = users.get(label);
    users.set(label, others === undefined ? [link] : [...others, link]);
  }
};

const strike = ({ entered, users }: Register, link: Link, site: PlanSite): void => {
  entered.delete(link);
  for (const label of labelsOfLink(link, site)) {
    const others = (users.get(label) ?? []).filter((other) => other !== link);
    if (others.length === 0) users.delete(label);
    else users.set(label, others);
  }
};

const NO_LINKS: readonly Link[] = [];

const registerAt = bySite((): Register => ({ links: NO_LINKS, entered: new Set(), users: new Map() }));

/** Enters links ahead of the first question about their labels, with a pause after each. */
export function* enterLabels(links: readonly Link[], site: PlanSite): Pausing<void> {
  const register = registerAt(site);
  for (const link of links) {
    if (register.entered.has(link)) continue;
    register.links = NO_LINKS;
    enter(register, link, site);
    yield;
  }
}

/** The register of just these links: what it holds of them already stays. */
const registerOf = (links: readonly Link[], site: PlanSite): Register => {
  const register = registerAt(site);
  if (register.links === links) return register;
  const wanted = new Set(links);
  for (const link of register.entered) if (!wanted.has(link)) strike(register, link, site);
  for (const link of links) if (!register.entered.has(link)) enter(register, link, site);
  register.links = links;
  return register;
};

/**
 * Of a link's labels those that another of `links` uses, with the ids of all that do.
 *
 * Example: a label that links `b` and `a` use, which stand in this order in the quote, is owned by `['b', 'a']`.
 */
export const othersWithLabels = (plan: LinkPlan, links: readonly Link[], site: PlanSite): LabelOwners => {
  const { users } = registerOf(links, site);
  const owners = new Map<string, readonly string[]>();
  for (const label of distinct(labelsOfPlan(plan))) {
    const others = (users.get(label) ?? []).filter(({ id }) => id !== plan.link.id);
    if (others.length === 0) continue;
    const inOrder = others.length === 1 ? others : links.filter((link) => others.includes(link));
    owners.set(
      label,
      inOrder.map(({ id }) => id),
    );
  }
  return owners;
};

/** The key of every label that one of the links uses. */
export const labelsInUse = (links: readonly Link[], site: PlanSite): ReadonlySet<string> =>
  new Set(registerOf(links, site).users.keys());
