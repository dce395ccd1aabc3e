/** The rules about loss and reach. */
import { type Budget, computeLoss, computeReach, type Loss, type Reach } from '../budget/budget';
import { LOSS_GRADES, type LossGrade, PAIR_KINDS, PAIR_LOSS } from '../catalogue/connector-loss';
import { FIBRE_GRADES, type FibreGrade } from '../catalogue/interface';
import type { Channel } from '../channel/channel';
import { MAX_LENGTH_M } from '../channel/document';
import { modeOfGrade } from '../channel/face';
import type { LinkPlan } from '../plan/link-plan';
import { TOO_LONG } from '../plan/plan-link';
import type { ChannelRule } from '../rules/channel-rule';
import { bySite } from './by-site';
import { blamed, type Constraint, type Names } from './constraint';
import { counter } from './digits';
import type { Draft } from './draft';
import { betweenGroup } from './draft-digits';
import { channelRulesOf, type Failure, firstBlock, firstLinkBlock, linkRulesOf, problem } from './failure';
import {
  firstInChannels,
  inUsualShape,
  isUnplaced,
  type Parts,
  partsOf,
  type Unplaced,
  viewOf,
} from './parts';
import { PART_ORIGINS, STRUCTURE, throughOrigins } from './structure';
import type { Task } from './task';

const REACH_RULES = ['budget/over-reach'];
const reachRules = channelRulesOf(REACH_RULES);
const MARGIN_RULES = ['budget/margin-negative'];
const marginRules = channelRulesOf(MARGIN_RULES);
const ROUTE_RULES = ['advice/route-missing'];
const routeRules = linkRulesOf(ROUTE_RULES);

/** The grade that loses least at every pair: no other one can help where it does not do. */
const leastLoss = (grade: LossGrade, fibre: FibreGrade): boolean => {
  const losses = PAIR_LOSS[modeOfGrade(fibre)];
  return LOSS_GRADES.every((other) =>
    PAIR_KINDS.every((kind) => losses[grade][kind].maxDb.value <= losses[other][kind].maxDb.value),
  );
};

const LEAST = new Map(
  FIBRE_GRADES.flatMap((fibre) =>
    LOSS_GRADES.map((grade) => [`${grade} ${fibre}`, leastLoss(grade, fibre)] as const),
  ),
);

const isLeastLoss = (grade: LossGrade, fibre: FibreGrade): boolean => LEAST.get(`${grade} ${fibre}`) === true;

/** LC and SC pairs mostly lose alike, and then the front is no reason for anything here. */
const frontsLoseAlike = (grade: LossGrade, fibre: FibreGrade): boolean => {
  const { LC, SC } = PAIR_LOSS[modeOfGrade(fibre)][grade];
  return LC.maxDb.value === SC.maxDb.value;
};

const BUDGET: Names = ['routes', 'fibre', 'figures'];
const GRADE: Names = ['grade'];
const FRONT: Names = ['front'];
const NONE: Names = [];

/** `budgetOf` works out as much of the budget as the rules read. */
const judged = (
  rules: readonly ChannelRule[],
  parts: Parts,
  budgetOf: (channel: Channel) => Reach | Loss | null,
): Failure | null =>
  firstInChannels(parts, (channel) =>
    firstBlock(rules, { ...viewOf(channel), budget: budgetOf(channel) as Budget | null }),
  );

const textNumber = counter<string>();
const FIGURES = new WeakMap<Draft['figures'], number>();

/** The figures of one reading are one object, so their text is made once. */
const figuresNumber = (figures: Draft['figures']): number => {
  const known = FIGURES.get(figures);
  if (known !== undefined) return known;
  const number = textNumber(JSON.stringify(figures));
  FIGURES.set(figures, number);
  return number;
};

const ROUTES = new WeakMap<Draft['routes'], number>();

const routesNumber = (routes: Draft['routes']): number => {
  const known = ROUTES.get(routes);
  if (known !== undefined) return known;
  const number = textNumber(JSON.stringify([routes.routeLengthM, routes.secondRouteLengthM]));
  ROUTES.set(routes, number);
  return number;
};

const PARTS = bySite(() => new Map<string, Parts | Unplaced>());
const MOST_PARTS = 500;

/** The parts between the ends are put together once; each pair of transceivers is judged at the ends of them. */
const partsBetween = (draft: Draft, task: Task): Parts | Unplaced => {
  const all = PARTS(task.site);
  const { structure, routes, fibre, figures, front, grade } = draft;
  const key = `${structure.between} ${routesNumber(routes)} ${fibre} ${figuresNumber(figures)} ${front} ${grade}`;
  let parts = all.get(key);
  if (parts === undefined) {
    parts = partsOf(inUsualShape(draft), task, true);
    if (all.size >= MOST_PARTS) all.clear();
    all.set(key, parts);
  }
  if (isUnplaced(parts)) return parts;
  const { near, far } = draft.ends;
  const channels = parts.channels.map((channel) => ({ ...channel, near: near.endpoint, far: far.endpoint }));
  return { ...parts, channels };
};

/** Lengths are the same behind every front. */
const reachFailure = (draft: Draft, task: Task): Failure | null => {
  const parts = partsBetween({ ...draft, front: 'LC' }, task);
  if (isUnplaced(parts)) return parts.failure;
  const tooLong = parts.chains.flat().some(({ part }) => 'lengthM' in part && part.lengthM > MAX_LENGTH_M);
  if (tooLong) return problem(TOO_LONG);
  const { application } = draft.structure;
  const plan = { answers: { application }, channels: [{ chain: parts.chains[0] }] };
  return firstLinkBlock(routeRules, plan as unknown as LinkPlan) ?? judged(reachRules, parts, computeReach);
};

const marginFailure = (draft: Draft, task: Task): Failure | null => {
  const parts = partsBetween(draft, task);
  return isUnplaced(parts) ? parts.failure : judged(marginRules, parts, computeLoss);
};

const SCOPE: Names = [...STRUCTURE, 'structure', 'routes', 'fibre', 'figures'];

/** What reaches too far does so whatever is lost on the way: no grade and no front can help. */
const reach: Constraint = {
  name: 'reach',
  rules: [...REACH_RULES, ...ROUTE_RULES],
  scope: SCOPE,
  seesMoreOfEnds: true,
  group: betweenGroup,
  key: ({ ends: { near, far }, routes, fibre, figures }) =>
    `${near.reach} ${far.reach} ${routesNumber(routes)} ${fibre} ${figuresNumber(figures)}`,
  check: (draft, task) =>
    blamed(reachFailure(draft, task), (made) => [throughOrigins(made), PART_ORIGINS, BUDGET]),
};

const margin: Constraint = {
  name: 'margin',
  rules: MARGIN_RULES,
  scope: [...SCOPE, 'front', 'grade'],
  seesMoreOfEnds: true,
  group: betweenGroup,
  key: ({ ends: { near, far }, routes, front, fibre, grade, figures }) =>
    `${near.twin} ${far.twin} ${routesNumber(routes)} ${frontsLoseAlike(grade, fibre) ? '' : front} ${fibre} ${grade} ${figuresNumber(figures)}`,
  check: (draft, task) =>
    blamed(marginFailure(draft, task), (made) => [
      throughOrigins(made),
      PART_ORIGINS,
      BUDGET,
      isLeastLoss(made.grade, made.fibre) ? NONE : GRADE,
      frontsLoseAlike(made.grade, made.fibre) ? NONE : FRONT,
    ]),
};

export const BUDGET_CONSTRAINTS: readonly Constraint[] = [reach, margin];
