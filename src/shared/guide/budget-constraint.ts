/** The rules about loss and reach. */
import { computeLoss, computeReach, type Loss, type Reach } from '../budget/budget';
import { lossTerms } from '../budget/terms';
import { LOSS_GRADES, type LossGrade, PAIR_KINDS, PAIR_LOSS } from '../catalogue/connector-loss';
import type { FibreGrade } from '../catalogue/interface';
import type { Channel } from '../channel/channel';
import { MAX_LENGTH_M } from '../channel/document';
import { modeOfEnd } from '../channel/endpoint';
import { modeOfGrade } from '../channel/face';
import { channelBudget } from '../plan/chain';
import { TOO_LONG } from '../plan/plan-link';
import type { ChannelRule } from '../rules/channel-rule';
import { blamed, type Constraint, type Names } from './constraint';
import { type Draft, emptyDraft } from './draft';
import { channelRulesOf, type Failure, firstBlock, problem } from './failure';
import { usualFigures } from './figures-variable';
import { firstInChannels, isUnplaced, type Parts, viewOf } from './parts';
import { figuresText, pairLossText, partsBetween, routesText, withEnds } from './parts-between';
import { PART_ORIGINS, STRUCTURE, throughOrigins } from './structure';
import type { Task } from './task';

const REACH_RULES = ['budget/over-reach'];
const reachRules = channelRulesOf(REACH_RULES);
const MARGIN_RULES = ['budget/margin-negative'];
const marginRules = channelRulesOf(MARGIN_RULES);

/** The grade that loses least at every pair: no other one can help where it does not do. */
const losesLeast = (grade: LossGrade, fibre: FibreGrade): boolean => {
  const losses = PAIR_LOSS[modeOfGrade(fibre)];
  return LOSS_GRADES.every((other) =>
    PAIR_KINDS.every((kind) => losses[grade][kind].maxDb.value <= losses[other][kind].maxDb.value),
  );
};

/** LC and SC pairs mostly lose alike, and then the front is no reason for anything here. */
const frontsLoseAlike = (grade: LossGrade, fibre: FibreGrade): boolean => {
  const { LC, SC } = PAIR_LOSS[modeOfGrade(fibre)][grade];
  return LC.maxDb.value === SC.maxDb.value;
};

const BUDGET: Names = ['routes', 'fibre', 'figures'];
const ROUTES: Names = ['routes'];
const GRADE: Names = ['grade'];
const FRONT: Names = ['front'];
const PANELS: Names = ['installedNear', 'installedFar'];
const NONE: Names = [];

/** `budgetOf` works out as much of the budget as the rules read. */
const judged = (
  rules: readonly ChannelRule[],
  parts: Parts,
  budgetOf: (channel: Channel) => Reach | Loss | null,
): Failure | null =>
  firstInChannels(parts, (channel) => firstBlock(rules, viewOf(channel, budgetOf(channel))));

/** No interface here reaches as far, whatever transceivers there are. */
const lengthFailure = (parts: Parts): Failure | null =>
  parts.chains.flat().some(({ part }) => 'lengthM' in part && part.lengthM > MAX_LENGTH_M)
    ? problem(TOO_LONG)
    : null;

/** No route is shorter. */
const { figures: LEAST_FIGURES } = emptyDraft();

/** On the glass that reaches farthest. */
const spanFailure = (draft: Draft, task: Task, figures: Draft['figures']): Failure | null => {
  const { endpoint } = draft.ends.near;
  const fibre = endpoint !== null && modeOfEnd(endpoint) === 'SMF' ? 'OS2' : 'OM5';
  const best: Draft = { ...draft, fibre, figures, front: 'LC' };
  const parts = partsBetween(best, task);
  return isUnplaced(parts) ? null : judged(reachRules, withEnds(parts, best), computeReach);
};

/** Lengths are the same behind every front. */
const reachFailure = (draft: Draft, task: Task): Failure | null => {
  const parts = partsBetween(draft.front === 'LC' ? draft : { ...draft, front: 'LC' }, task);
  if (isUnplaced(parts)) return parts.failure;
  return lengthFailure(parts) ?? judged(reachRules, withEnds(parts, draft), computeReach);
};

const marginFailure = (draft: Draft, task: Task): Failure | null => {
  const parts = partsBetween(draft, task);
  if (isUnplaced(parts)) return parts.failure;
  const { figures, grade, fibre } = draft;
  const budget = channelBudget({ ...figures, grade }, fibre);
  return judged(marginRules, withEnds(parts, draft), (channel) => {
    const own = { ...channel, document: { ...channel.document, budget } };
    return computeLoss(own, lossTerms(own));
  });
};

const SCOPE: Names = [...STRUCTURE, 'structure', 'routes', 'fibre', 'figures'];

/** Follows from the rule about reach before glass and lengths of cords are known: what no glass reaches, none need be tried for. */
const span: Constraint = {
  name: 'span',
  rules: REACH_RULES,
  scope: [...STRUCTURE, 'structure', 'routes'],
  seesMoreOfEnds: true,
  key: ({ structure, ends: { near, far }, routes }) => [
    structure.between,
    near.text,
    far.text,
    routesText(routes),
  ],
  check: (draft, task) =>
    blamed(spanFailure(draft, task, LEAST_FIGURES), (made) => [throughOrigins(made), PART_ORIGINS, ROUTES]),
  tell: (draft, task) => spanFailure(draft, task, usualFigures(draft, task)),
};

/** What reaches too far does so whatever is lost on the way: no grade and no front can help. */
const reach: Constraint = {
  name: 'reach',
  rules: REACH_RULES,
  scope: SCOPE,
  seesMoreOfEnds: true,
  key: ({ structure, ends: { near, far }, routes, fibre, figures }) => [
    structure.between,
    near.text,
    far.text,
    routesText(routes),
    fibre,
    figuresText(figures),
  ],
  check: (draft, task) =>
    blamed(reachFailure(draft, task), (made) => [throughOrigins(made), PART_ORIGINS, BUDGET]),
};

const margin: Constraint = {
  name: 'margin',
  rules: MARGIN_RULES,
  scope: [...SCOPE, 'front', 'grade', ...PANELS],
  seesMoreOfEnds: true,
  key: (draft) => {
    const { structure, ends, routes, front, fibre, grade, figures } = draft;
    const lengths = [routesText(routes), figuresText(figures)];
    return [
      structure.between,
      ends.near.text,
      ends.far.text,
      ...lengths,
      front,
      fibre,
      grade,
      pairLossText(draft),
    ];
  },
  check: (draft, task) =>
    blamed(marginFailure(draft, task), (made) => [
      throughOrigins(made),
      PART_ORIGINS,
      BUDGET,
      losesLeast(made.grade, made.fibre) ? NONE : GRADE,
      frontsLoseAlike(made.grade, made.fibre) ? NONE : FRONT,
      pairLossText(made) === '' ? NONE : PANELS,
    ]),
};

export const BUDGET_CONSTRAINTS: readonly Constraint[] = [span, reach, margin];
