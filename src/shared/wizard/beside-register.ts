/**
 * What the links of a quote have in common, kept from answer to answer: who uses which label, and who puts what into which
 * panel. An answer changes one link of a thousand.
 */

import { type Neighbours, NO_NEIGHBOURS } from '../guide/places-beside';
import type { Pausing } from '../pausing';
import { labelKeys } from '../plan/label-keys';
import { labelsOfPlan } from '../plan/label-list';
import type { Link } from '../plan/link';
import type { LinkPlan, PlanSite } from '../plan/link-plan';
import { type Standing, standingOf } from '../plan/panels';
import { type PanelShare, sharesOf } from '../plan/places';
import { planLink } from '../plan/plan-link';
import { type Looks, looksOf, type SeenName, seenNames } from '../plan/seen-names';
import type { Beside } from '../rules/link-rule';
import { byLink } from './by-link';
import { bySite } from './by-site';

/** Ids of links by the key of a label's name, in the order of the links. */
export type LabelOwners = ReadonlyMap<string, readonly string[]>;

/** What a link has a part in; nothing as long as a step is open. */
interface Part {
  /** The key of every label, once. */
  readonly labels: ReadonlySet<string>;
  readonly shares: readonly PanelShare[];
  readonly names: readonly SeenName[];
}

const distinctKeys = (plan: LinkPlan): ReadonlySet<string> => new Set(labelKeys(plan, labelsOfPlan(plan)));

const NO_PART: Part = { labels: new Set(), shares: [], names: [] };

const partOfLink = byLink((link, site): Part => {
  const planned = planLink(link, site);
  if (!planned.ok) return NO_PART;
  const plan = planned.value;
  const shares = sharesOf(plan);
  return { labels: distinctKeys(plan), shares, names: seenNames(plan, shares) };
});

interface Register {
  links: readonly Link[];
  readonly entered: Set<Link>;
  /** By key of a label, in the order in which they were entered, which is not that of the quote. */
  readonly users: Map<string, readonly Link[]>;
}

const enter = ({ entered, users }: Register, link: Link, site: PlanSite): void => {
  entered.add(link);
  for (const label of partOfLink(link, site).labels) {
    const others = users.get(label);
    users.set(label, others === undefined ? [link] : [...others, link]);
  }
};

const strike = ({ entered, users }: Register, link: Link, site: PlanSite): void => {
  entered.delete(link);
  for (const label of partOfLink(link, site).labels) {
    const others = (users.get(label) ?? []).filter((other) => other !== link);
    if (others.length === 0) users.delete(label);
    else users.set(label, others);
  }
};

const NO_LINKS: readonly Link[] = [];

const registerAt = bySite((): Register => ({ links: NO_LINKS, entered: new Set(), users: new Map() }));

/** Enters links ahead of the first question about them, with a pause after each. */
export function* enterLinks(links: readonly Link[], site: PlanSite): Pausing<void> {
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

/** Of a link's labels those that another of `links` uses, with the ids of all that do, in the order of `links`. */
const ownersBeside = (plan: LinkPlan, links: readonly Link[], site: PlanSite): LabelOwners => {
  const { users } = registerOf(links, site);
  const owners = new Map<string, readonly string[]>();
  for (const label of distinctKeys(plan)) {
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

/** The racks that a link has a share in, with all that stands in them. */
const standingBeside = (plan: LinkPlan, links: readonly Link[], site: PlanSite): Standing => {
  const own = sharesOf(plan);
  const racks = new Set(own.map(({ rack }) => rack));
  const isAmong = links.some(({ id }) => id === plan.link.id);
  const sharesIn = (link: Link): readonly PanelShare[] =>
    link.id === plan.link.id ? own : partOfLink(link, site).shares.filter(({ rack }) => racks.has(rack));
  return standingOf([...links.flatMap(sharesIn), ...(isAmong ? [] : own)]);
};

/** Names that look like one of the link's. */
const looksBeside = (plan: LinkPlan, links: readonly Link[], site: PlanSite): Looks => {
  const own = seenNames(plan, sharesOf(plan));
  const looks = new Set(own.map(({ look }) => look));
  const others = links.filter(({ id }) => id !== plan.link.id);
  const alike = others.flatMap((link) => partOfLink(link, site).names.filter(({ look }) => looks.has(look)));
  return looksOf([...alike, ...own]);
};

interface All {
  readonly site: PlanSite;
  readonly standing: Standing;
  readonly looks: Looks;
}

const ALL = new WeakMap<readonly Link[], All>();

/** All links of a list are asked one after the other. */
const ofAll = (links: readonly Link[], site: PlanSite): All => {
  const known = ALL.get(links);
  if (known?.site === site) return known;
  const parts = links.map((link) => partOfLink(link, site));
  const standing = standingOf(parts.flatMap(({ shares }) => shares));
  const all = { site, standing, looks: looksOf(parts.flatMap(({ names }) => names)) };
  ALL.set(links, all);
  return all;
};

/**
 * What a planned link shares with `links`, which may leave out the link itself or have another version of it.
 *
 * Example: a label that links `b` and `a` use, which stand in this order in the quote, is owned by `['b', 'a']`.
 */
export const besideLinks = (plan: LinkPlan, links: readonly Link[], site: PlanSite): Beside => ({
  labelOwners: ownersBeside(plan, links, site),
  ...(links.includes(plan.link)
    ? { standing: ofAll(links, site).standing, looks: ofAll(links, site).looks }
    : { standing: standingBeside(plan, links, site), looks: looksBeside(plan, links, site) }),
});

/** The key of every label that one of the links uses. */
export const labelsInUse = (links: readonly Link[], site: PlanSite): ReadonlySet<string> =>
  new Set(registerOf(links, site).users.keys());

/** The links that a proposal has to keep away from. */
export const neighboursOf = (links: readonly Link[], site: PlanSite): Neighbours => {
  if (links.length === 0) return NO_NEIGHBOURS;
  const { users } = registerOf(links, site);
  const { panels, racks } = ofAll(links, site).standing;
  return {
    isTaken: (key) => users.has(key) || panels.has(key),
    rack: (key) => racks.get(key),
    panel: (key) => panels.get(key),
  };
};
