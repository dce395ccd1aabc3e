/**
 * Every blocking rule, once, with the answers its judgement depends on. A constraint runs the rules themselves on the parts
 * that the planner makes of a draft; what it found is remembered by the values it depends on.
 *
 * `tests/guide/constraints.test.ts` holds the list to the rules: one that can block and stands in no constraint fails, and so
 * does a judgement that changes with a value which is not in its scope.
 */

import type { Channel } from '../channel/channel';
import type { LinkPlan } from '../plan/link-plan';
import { WRONG_RACKS } from '../plan/plan-link';
import { BUDGET_CONSTRAINTS } from './budget-constraint';
import { blamed, type Constraint, type Names } from './constraint';
import type { Draft } from './draft';
import { FIBRE_DIGIT, FRONT_DIGIT, PINS_DIGIT, POLISH_DIGIT, partsGroup, shapeDigits } from './draft-digits';
import { channelRulesOf, type Failure, firstBlock, firstLinkBlock, linkRulesOf, problem } from './failure';
import { HOUSING_CONSTRAINTS } from './housing-constraints';
import { light } from './light-constraint';
import { eachChannel, inUsualShape, isFailure, partsOf, viewOf } from './parts';
import { PRODUCT_CONSTRAINTS } from './product-constraints';
import { PART_ORIGINS, STRUCTURE, throughOrigins } from './structure';
import type { Task } from './task';
import { WEDGE_CONSTRAINTS } from './wedge-constraints';

const LINKS: Names = ['links', 'perRack'];
const GLASS: Names = ['ends', 'fibre'];
const FIBRE: Names = ['fibre'];

const racks: Constraint = {
  name: 'racks',
  rules: [],
  scope: LINKS,
  group: ({ links }) => links,
  key: ({ perRack }) => `${perRack}`,
  check: ({ links, perRack }) =>
    perRack !== undefined && perRack.reduce((sum, count) => sum + count, 0) !== links
      ? blamed(problem(WRONG_RACKS(links)), () => [LINKS])
      : null,
};

const WRONG_MODE = ['fibre/wrong-mode'];
const wrongModeRules = channelRulesOf(WRONG_MODE);

/** Whatever the parts are, the first and the last of them are of the fibre that is ordered. */
const glass: Constraint = {
  name: 'glass',
  rules: WRONG_MODE,
  scope: GLASS,
  group: ({ ends: { near } }) => near.likeness,
  key: ({ ends: { far }, fibre }) => far.likeness * FIBRE_DIGIT.base + FIBRE_DIGIT.of(fibre),
  check: ({ ends, fibre }) => {
    const parts = [{ fibre, index: 0 }];
    const channel = { near: ends.near.endpoint, far: ends.far.endpoint, parts } as unknown as Channel;
    return blamed(firstBlock(wrongModeRules, viewOf(channel)), () => [GLASS]);
  },
};

const SHAPE_RULES = ['mating/pins-collide', 'mating/pins-missing', 'mating/shape-clash'];
const shapeRules = channelRulesOf(SHAPE_RULES);
const SHAPE: Names = ['front', 'shape', 'modulePins', 'cableRows', 'moduleRows'];

const shape: Constraint = {
  name: 'shape',
  rules: SHAPE_RULES,
  scope: [...STRUCTURE, 'structure', ...SHAPE],
  group: partsGroup,
  key: (draft) =>
    (shapeDigits(draft) * FRONT_DIGIT.base + FRONT_DIGIT.of(draft.front)) * PINS_DIGIT.base +
    PINS_DIGIT.of(draft.modulePins),
  check: (draft, task) =>
    blamed(
      eachChannel(partsOf(draft, task, true), (channel) => firstBlock(shapeRules, viewOf(channel))),
      (made) => [throughOrigins(made), PART_ORIGINS, SHAPE],
    ),
};

const MODE_RULES = ['fibre/mode-mixed', ...WRONG_MODE];
const modeRules = channelRulesOf(MODE_RULES);

const mode: Constraint = {
  name: 'mode',
  rules: MODE_RULES,
  scope: [...STRUCTURE, 'structure', 'fibre'],
  group: partsGroup,
  key: ({ fibre }) => FIBRE_DIGIT.of(fibre),
  check: (draft, task) =>
    blamed(
      eachChannel(partsOf(inUsualShape(draft), task, true), (channel) =>
        firstBlock(modeRules, viewOf(channel)),
      ),
      (made) => [throughOrigins(made), PART_ORIGINS, FIBRE],
    ),
};

const POLISH_RULES = ['mating/polish-clash'];
const polishRules = channelRulesOf(POLISH_RULES);
const FLAT_RULES = ['mating/flat-single-mode'];
const flatRules = linkRulesOf(FLAT_RULES);
const POLISH: Names = ['fibre', 'frontPolish', 'rearPolish'];

const polishFailure = (draft: Draft, task: Task): Failure | null => {
  const parts = partsOf(inUsualShape(draft), task, true);
  if (isFailure(parts)) return parts;
  const plan = { channels: [{ chain: parts.chains[0] }] } as unknown as LinkPlan;
  return (
    eachChannel(parts, (channel) => firstBlock(polishRules, viewOf(channel))) ??
    firstLinkBlock(flatRules, plan)
  );
};

/** No adapter changes an end face: keys have no part in it. */
const polish: Constraint = {
  name: 'polish',
  rules: [...POLISH_RULES, ...FLAT_RULES],
  scope: [...STRUCTURE, 'structure', ...POLISH],
  group: partsGroup,
  key: ({ fibre, frontPolish, rearPolish }) =>
    (FIBRE_DIGIT.of(fibre) * POLISH_DIGIT.base + POLISH_DIGIT.of(frontPolish)) * POLISH_DIGIT.base +
    POLISH_DIGIT.of(rearPolish),
  check: (draft, task) =>
    blamed(polishFailure(draft, task), (made) => [throughOrigins(made), PART_ORIGINS, POLISH]),
};

export const CONSTRAINTS: readonly Constraint[] = [
  racks,
  glass,
  shape,
  ...PRODUCT_CONSTRAINTS,
  mode,
  ...BUDGET_CONSTRAINTS,
  polish,
  ...WEDGE_CONSTRAINTS,
  light,
  ...HOUSING_CONSTRAINTS,
];
