/** One link, planned and judged: everything a screen or an order says about it. */
import { partNames } from '../channel/part-names';
import { countPieces } from '../plan/count-items';
import type { Item } from '../plan/items';
import { labelKeys } from '../plan/label-keys';
import { labelsOfPlan } from '../plan/label-list';
import type { Link } from '../plan/link';
import {
  type LinkPlan,
  NO_LABELS,
  type PlanLabels,
  type PlannedChannel,
  type PlanSite,
} from '../plan/link-plan';
import { panelItems } from '../plan/panel-items';
import { type Standing, standingOf } from '../plan/panels';
import { type PanelShare, sharesOf } from '../plan/places';
import { planLink } from '../plan/plan-link';
import { looksOf, type SeenName, seenNames } from '../plan/seen-names';
import { type Problem, type Result, success } from '../result';
import { presentFinding } from '../rules/channel-rules';
import type { Finding, PresentedFinding } from '../rules/finding';
import type { Beside } from '../rules/link-rule';
import { findLinkFaults, presentLinkFinding } from '../rules/link-rules';
import { type JudgedChannel, judgeChannel } from '../rules/view-channel';
import { rearProblem } from '../steps/interface';

export interface PlannedLink {
  readonly link: Link;
  /** Null where an answer is missing or names something that does not exist: see `problems`. */
  readonly plan: LinkPlan | null;
  readonly judged: readonly JudgedChannel[];
  /** The same of the nearer far racks, in the order of the plan's `nearer`. */
  readonly judgedNearer: readonly (readonly JudgedChannel[])[];
  /** What it puts into the panels of the quote; nothing without a plan. */
  readonly shares: readonly PanelShare[];
  /** The labels of its panels. */
  readonly labels: PlanLabels;
  /** Its names as people read them. */
  readonly names: readonly SeenName[];
  /** Why there is no plan, or why its parts cannot be joined, with paths inside the link. */
  readonly problems: readonly Problem[];
}

export interface EvaluatedLink extends PlannedLink {
  readonly findings: readonly Finding[];
  /** What it needs besides its panels. */
  readonly pieces: readonly Item[];
  /** True when nothing stands against ordering it. */
  readonly accepted: boolean;
  /** True when its parts are settled: they go into the lines, even while names or confirmations are open. */
  readonly resolved: boolean;
}

const judgeAll = (channels: readonly PlannedChannel[]): Result<JudgedChannel[], readonly Problem[]> => {
  const judged: JudgedChannel[] = [];
  for (const { document } of channels) {
    const one = judgeChannel(document);
    if (!one.ok) return one;
    judged.push(one.value);
  }
  return success(judged);
};

/** A place in a planned channel, which nobody sees as a file: `the trunk, fibres`. */
const placeInPlan = (path: string, names: readonly string[]): string => {
  const [, index, field = ''] = /^parts\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  const name = index === undefined ? undefined : names[Number(index)];
  if (name === undefined) return `the planned ${path}`;
  return field === '' ? name : `${name}, ${field}`;
};

/** An installed trunk has fibres of its own, and no other part would show that the rears of modules cannot be. */
const wrongRear = ({ answers, through }: LinkPlan): Problem | null => {
  const message = through === 'module' || through === 'panel' ? rearProblem(answers.interface) : null;
  return message === null ? null : { path: 'interface.fibres', message };
};

/** Links that are counted on and that no port of the planned channel carries. */
const lostLinks = ({ answers, through, groups }: LinkPlan, judged: readonly JudgedChannel[]): Problem[] => {
  const { kind } = answers.application;
  const [only] = judged;
  if (through !== 'module' || only === undefined || (kind !== 'duplex' && kind !== 'patch-field')) return [];
  const counted = Math.max(...groups.map(({ links, linksPerChannel }) => Math.min(links, linksPerChannel)));
  const { standing, expected } = only.view.light;
  return standing === expected && standing < counted
    ? [
        {
          path: 'interface.fibres',
          message: `the planned channel carries ${standing} links, and ${counted} are counted in it`,
        },
      ]
    : [];
};

/** First pass: plan and light, which need nothing of the other links. */
export const planAndJudge = (link: Link, site: PlanSite): PlannedLink => {
  const none = { link, judged: [], judgedNearer: [], shares: [], labels: NO_LABELS, names: [] };
  const planned = planLink(link, site);
  if (!planned.ok) return { ...none, plan: null, problems: planned.error };
  const plan = planned.value;
  const judgedNearer: JudgedChannel[][] = [];
  const judged = judgeAll(plan.channels);
  for (const { channels } of judged.ok ? plan.nearer : []) {
    const one = judgeAll(channels);
    if (one.ok) judgedNearer.push(one.value);
  }
  const [shares, labels] = [sharesOf(plan), labelsOfPlan(plan)];
  const own = { link, plan, shares, labels, names: seenNames(plan, shares) };
  const rear = wrongRear(plan);
  if (rear !== null) return { ...none, ...own, problems: [rear] };
  if (judged.ok)
    return { ...own, judged: judged.value, judgedNearer, problems: lostLinks(plan, judged.value) };
  const parts = partNames(plan.channels[0]?.document.parts ?? []);
  const problems = judged.error.map(({ path, message }) => ({ path: placeInPlan(path, parts), message }));
  return { ...none, ...own, problems };
};

/** Findings that every leg of a link repeats are told once. */
const withoutRepeats = (findings: readonly Finding[]): Finding[] => {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.rule, finding.part, finding.values]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
};

/** What the nearer racks alone are told, such as a receiver that gets too much light over a short cable. */
const nearerFindings = ({ judged, judgedNearer }: PlannedLink): Finding[] => {
  const told = new Set(judged.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  return judgedNearer.flat().flatMap(({ findings }) => findings.filter(({ rule }) => !told.has(rule)));
};

/** Labels of all links of a quote by the key of their name, with the ids of the links that use them. */
export const ownersOfLabels = (planned: readonly PlannedLink[]): ReadonlyMap<string, readonly string[]> => {
  const owners = new Map<string, readonly string[]>();
  for (const { labels: own, link, plan } of planned) {
    if (plan === null) continue;
    // One list for all labels of a link: nearly every label has one owner.
    const alone: readonly string[] = [link.id];
    for (const key of labelKeys(plan, own)) {
      const ids = owners.get(key);
      if (ids === undefined) owners.set(key, alone);
      else if (ids.at(-1) !== link.id) owners.set(key, [...ids, link.id]);
    }
  }
  return owners;
};

/** What each panel and rack of a quote holds of all its links. */
const standingOfLinks = (planned: readonly PlannedLink[]): Standing =>
  standingOf(planned.flatMap(({ shares }) => shares));

/** What links of a quote have in common, found anew. */
export const besideOf = (planned: readonly PlannedLink[]): Beside => ({
  labelOwners: ownersOfLabels(planned),
  standing: standingOfLinks(planned),
  looks: looksOf(planned.flatMap(({ names }) => names)),
});

/** Blocking findings that no part has to be exchanged for. */
const leavesPartsAlone = (rule: string): boolean =>
  rule.startsWith('labels/') || rule === 'advice/not-confirmed';

/** Second pass: the rules, which also look at the labels and panels of the other links. */
export const evaluateLink = (planned: PlannedLink, beside: Beside): EvaluatedLink => {
  const { plan, judged, shares, labels, names, problems } = planned;
  if (plan === null) return { ...planned, findings: [], pieces: [], accepted: false, resolved: false };
  const findings = withoutRepeats([
    ...judged.flatMap((one) => one.findings),
    ...nearerFindings(planned),
    ...findLinkFaults({ plan, judged, shares, labels, names, beside }),
  ]);
  const channels = [...judged, ...planned.judgedNearer.flat()];
  const works = problems.length === 0 && judged.length > 0 && channels.every(({ accepted }) => accepted);
  return {
    ...planned,
    findings,
    pieces: countPieces(plan, shares),
    accepted: works && findings.every(({ severity }) => severity !== 'block'),
    resolved: works && findings.every(({ severity, rule }) => severity !== 'block' || leavesPartsAlone(rule)),
  };
};

/** Everything that a link needs where nothing else stands in its panels. */
export const itemsAlone = ({
  link,
  pieces,
  shares,
}: Pick<EvaluatedLink, 'link' | 'pieces' | 'shares'>): readonly Item[] => [
  ...pieces,
  ...(panelItems(shares).get(link.id) ?? []),
];

export const presentAnyFinding = (finding: Finding): PresentedFinding =>
  presentLinkFinding(finding) ?? presentFinding(finding);
