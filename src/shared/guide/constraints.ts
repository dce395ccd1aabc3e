/**
 * Every blocking rule, once, with the answers its judgement depends on. A constraint runs the rules themselves on the parts
 * that the planner makes of a draft; what it found is remembered by the values it depends on.
 *
 * `tests/guide/constraints.test.ts` holds the list to the rules: one that can block and stands in no constraint fails, and so
 * does a judgement that changes with a value which is not in its scope.
 */

import type { Channel } from '../channel/channel';
import { modeOfEnd } from '../channel/endpoint';
import type { LinkPlan } from '../plan/link-plan';
import { rearProblem } from '../steps/interface';
import { BUDGET_CONSTRAINTS } from './budget-constraint';
import { CARRIER_CONSTRAINTS } from './carrier-constraints';
import { blamed, type Constraint, type Names } from './constraint';
import { pairOfCords } from './cords-constraint';
import type { Draft } from './draft';
import { channelRulesOf, type Failure, firstBlock, firstLinkBlock, linkRulesOf, problem } from './failure';
import { HOUSING_CONSTRAINTS } from './housing-constraints';
import { light } from './light-constraint';
import { blamedAtEnds, blamedBetween, blamedParts, blamedUnplaced } from './part-blame';
import { firstBlockIn, inUsualShape, isUnplaced, partsOf, viewOf } from './parts';
import { glassBetween, withEnds } from './parts-between';
import { PRODUCT_CONSTRAINTS } from './product-constraints';
import { STRUCTURE, throughOrigins } from './structure';
import { WAY_CONSTRAINTS } from './way-constraints';
import { WEDGE_CONSTRAINTS } from './wedge-constraints';

const GLASS: Names = ['ends', 'fibre'];
const FIBRE: Names = ['fibre'];

const WRONG_MODE = ['fibre/wrong-mode'];
const wrongModeRules = channelRulesOf(WRONG_MODE);

/** Whatever the parts are, the first and the last of them are of the fibre that is ordered. */
const glass: Constraint = {
  name: 'glass',
  rules: WRONG_MODE,
  scope: GLASS,
  key: ({ ends: { near, far }, fibre }) => [near.optics, far.optics, fibre],
  check: ({ ends, fibre }) => {
    const parts = [{ fibre, index: 0 }];
    const channel = { near: ends.near.endpoint, far: ends.far.endpoint, parts } as unknown as Channel;
    return blamed(firstBlock(wrongModeRules, viewOf(channel)), () => [GLASS]);
  },
};

const SHAPE_RULES = ['mating/pins-collide', 'mating/pins-missing', 'mating/shape-clash'];
const shapeRules = channelRulesOf(SHAPE_RULES);
const PLUGS: Names = ['shape'];
const PINNED_PLUGS: Names = [...PLUGS, 'modulePins'];
const SHAPE: Names = ['front', ...PINNED_PLUGS];

/** A single cable meets nothing but transceivers, and array cords meet no front. */
const plugsOf = ({ kind, structure: { through } }: Draft): Names => {
  if (through === 'direct-cord' || through === 'breakout-cable') return PLUGS;
  return kind === 'parallel' || kind === 'conversion' ? PINNED_PLUGS : SHAPE;
};

/** Modules and panels have rears; a cord from port to port has none. */
const rearFailure = ({ structure: { through }, shape: own }: Draft): Failure | null => {
  const message = through === 'module' || through === 'panel' ? rearProblem(own) : null;
  return message === null ? null : problem(message);
};

/** Whatever the rows of two-row parts are, it is the same plugs that meet. */
const shape: Constraint = {
  name: 'shape',
  rules: SHAPE_RULES,
  scope: [...STRUCTURE, 'structure', ...SHAPE],
  key: ({ structure, shape: own, modulePins, front, ends: { near, far } }) => [
    structure.between,
    own.rear,
    own.fibres,
    modulePins,
    front,
    near.optics,
    far.optics,
  ],
  check: (draft, task) =>
    blamed(rearFailure(draft), (made) => [throughOrigins(made), PLUGS]) ??
    blamedParts(partsOf(draft, task, true), shapeRules, plugsOf(draft)),
};

const MODE_MIXED = ['fibre/mode-mixed'];
const mixedRules = channelRulesOf(MODE_MIXED);

const mode: Constraint = {
  name: 'mode',
  rules: [...MODE_MIXED, ...WRONG_MODE],
  scope: [...STRUCTURE, 'structure', 'fibre'],
  key: ({ structure, fibre, ends: { near, far } }) => [
    structure.between,
    fibre,
    near.endpoint && modeOfEnd(near.endpoint),
    far.endpoint && modeOfEnd(far.endpoint),
  ],
  check: (draft, task) => {
    const between = glassBetween(draft, task);
    if (isUnplaced(between)) return blamedUnplaced(between, FIBRE);
    const parts = withEnds(between, draft);
    return (
      blamedBetween(firstBlockIn(parts, mixedRules), FIBRE) ??
      blamedAtEnds(firstBlockIn(parts, wrongModeRules), FIBRE)
    );
  },
};

const POLISH_RULES = ['mating/polish-clash'];
const polishRules = channelRulesOf(POLISH_RULES);
const FLAT_RULES = ['mating/flat-single-mode'];
const flatRules = linkRulesOf(FLAT_RULES);
const POLISH: Names = ['fibre', 'frontPolish', 'rearPolish'];

/** No adapter changes an end face: keys have no part in it. */
const polish: Constraint = {
  name: 'polish',
  rules: [...POLISH_RULES, ...FLAT_RULES],
  scope: [...STRUCTURE, 'structure', ...POLISH],
  key: ({ structure, fibre, frontPolish, rearPolish, ends: { near, far } }) => [
    structure.between,
    fibre,
    frontPolish,
    rearPolish,
    near.endpoint?.face.polish,
    far.endpoint?.face.polish,
  ],
  check: (draft, task) => {
    const parts = partsOf(inUsualShape(draft), task, true);
    const clash = blamedParts(parts, polishRules, POLISH);
    if (clash !== null || isUnplaced(parts)) return clash;
    const plan = { channels: [{ chain: parts.chains[0] }] } as unknown as LinkPlan;
    return blamedAtEnds(firstLinkBlock(flatRules, plan), POLISH);
  },
};

export const CONSTRAINTS: readonly Constraint[] = [
  ...WAY_CONSTRAINTS,
  ...CARRIER_CONSTRAINTS,
  glass,
  shape,
  ...PRODUCT_CONSTRAINTS,
  mode,
  ...BUDGET_CONSTRAINTS,
  polish,
  ...WEDGE_CONSTRAINTS,
  pairOfCords,
  light,
  ...HOUSING_CONSTRAINTS,
];
