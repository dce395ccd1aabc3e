/**
 * Every blocking rule, once, with the answers its judgement depends on. A constraint runs the rules themselves on the parts
 * that the planner makes of a draft; what it found is remembered by the values it depends on.
 *
 * `tests/guide/constraints.test.ts` holds the list to the rules: one that can block and stands in no constraint fails, and so
 * does a judgement that changes with a value which is not in its scope.
 */

import { computeBudget } from '../budget/budget';
import { ADAPTER_KEYS, type AdapterKeys } from '../catalogue/adapters';
import { LOSS_GRADES, type LossGrade, PAIR_KINDS, PAIR_LOSS } from '../catalogue/connector-loss';
import { ARRAY_CONNECTORS, type ArrayConnector, type Pins } from '../catalogue/connectors';
import { FIBRE_GRADES, type FibreGrade, POLISHES } from '../catalogue/interface';
import { METHOD_PARTS, POLARITY_METHODS } from '../catalogue/polarity-methods';
import { MODULE_PRESETS_24, ROW_PRESETS } from '../catalogue/wirings';
import type { Channel } from '../channel/channel';
import { MAX_LENGTH_M } from '../channel/document';
import { modeOfGrade } from '../channel/face';
import { occupiedPorts } from '../channel/occupancy';
import { traceLanes } from '../channel/trace';
import { judgeLight } from '../channel/verdict';
import type { LinkPlan } from '../plan/link-plan';
import { TOO_LONG, WRONG_RACKS } from '../plan/plan-link';
import type { ChannelView } from '../rules/channel-rule';
import { acceptsLight } from '../rules/view-channel';
import { blamed, type Constraint, type Names } from './constraint';
import { counter, digitOf } from './digits';
import { type Draft, keysFound } from './draft';
import { channelRulesOf, type Failure, firstBlock, firstLinkBlock, linkRulesOf, problem } from './failure';
import { HOUSING_CONSTRAINTS } from './housing-constraints';
import { eachChannel, inUsualShape, isFailure, partsOf, viewOf } from './parts';
import { PART_ORIGINS, STRUCTURE, throughOrigins } from './structure';
import type { Task } from './task';

const LINKS: Names = ['links', 'perRack'];
const GLASS: Names = ['ends', 'fibre'];
const FIBRE: Names = ['fibre'];

const FIBRE_DIGIT = digitOf<FibreGrade>(FIBRE_GRADES);
const POLISH_DIGIT = digitOf<Draft['frontPolish']>(POLISHES);
const ADAPTER_DIGIT = digitOf<AdapterKeys>(ADAPTER_KEYS);
const FRONT_DIGIT = digitOf<Draft['front']>(['LC', 'SC', 'MPO']);
const PINS_DIGIT = digitOf<Pins>(['pinned', 'unpinned']);
const REAR_DIGIT = digitOf<ArrayConnector>(ARRAY_CONNECTORS);
const COUNT_DIGIT = digitOf<number>([8, 12, 16, 24]);
const ROWS_DIGIT = digitOf<Draft['cableRows']>([undefined, ...ROW_PRESETS]);
const MODULE_ROWS_DIGIT = digitOf<Draft['moduleRows']>([undefined, ...MODULE_PRESETS_24]);

const SHAPE_BASE = REAR_DIGIT.base * COUNT_DIGIT.base * ROWS_DIGIT.base * MODULE_ROWS_DIGIT.base;

/** Rear, fibres and the wirings of two rows. */
const shapeDigits = ({ shape: { rear, fibres }, cableRows, moduleRows }: Draft): number =>
  ((REAR_DIGIT.of(rear) * COUNT_DIGIT.base + COUNT_DIGIT.of(fibres)) * ROWS_DIGIT.base +
    ROWS_DIGIT.of(cableRows)) *
    MODULE_ROWS_DIGIT.base +
  MODULE_ROWS_DIGIT.of(moduleRows);

const partsGroup = ({ structure }: Draft): number => structure.parts;

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

const BUDGET_RULES = ['budget/over-reach', 'budget/margin-negative'];
const budgetRules = channelRulesOf(BUDGET_RULES);
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

const budgetOrigins = (draft: Draft): readonly Names[] => [
  throughOrigins(draft),
  PART_ORIGINS,
  BUDGET,
  isLeastLoss(draft.grade, draft.fibre) ? NONE : GRADE,
  frontsLoseAlike(draft.grade, draft.fibre) ? NONE : FRONT,
];

const budgetFailure = (draft: Draft, task: Task): Failure | null => {
  const parts = partsOf(inUsualShape(draft), task, true);
  if (isFailure(parts)) return parts;
  const tooLong = parts.chains.flat().some(({ part }) => 'lengthM' in part && part.lengthM > MAX_LENGTH_M);
  if (tooLong) return problem(TOO_LONG);
  const { application } = draft.structure;
  const plan = { answers: { application }, channels: [{ chain: parts.chains[0] }] };
  return (
    firstLinkBlock(routeRules, plan as unknown as LinkPlan) ??
    eachChannel(parts, (channel): Failure | null => {
      const view: ChannelView = { ...viewOf(channel), budget: computeBudget(channel) };
      return firstBlock(budgetRules, view);
    })
  );
};

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

const budget: Constraint = {
  name: 'budget',
  rules: [...BUDGET_RULES, ...ROUTE_RULES],
  scope: [...STRUCTURE, 'structure', 'routes', 'front', 'fibre', 'grade', 'figures'],
  group: partsGroup,
  key: ({ ends: { near, far }, routes, front, fibre, grade, figures }) =>
    `${near.twin} ${far.twin} ${routes.routeLengthM} ${routes.secondRouteLengthM} ${frontsLoseAlike(grade, fibre) ? '' : front} ${fibre} ${grade} ${figuresNumber(figures)}`,
  check: (draft, task) => blamed(budgetFailure(draft, task), budgetOrigins),
};

const POLISH_RULES = ['mating/polish-clash', 'mating/angled-wedge'];
const polishRules = channelRulesOf(POLISH_RULES);
const FLAT_RULES = ['mating/flat-single-mode'];
const flatRules = linkRulesOf(FLAT_RULES);

const INSTALLED: Names = ['installedNear', 'installedFar', 'upAngledEnds'];
const METHOD: Names = ['method'];
const POLISH: Names = ['fibre', 'frontPolish', 'rearPolish'];

/** The method brings the keys where none were found that stay; in the patch field it always does. */
const bringsKeys = ({ kind, installedNear, installedFar }: Draft): boolean =>
  kind === 'patch-field' || keysFound(installedNear) === null || keysFound(installedFar) === null;

const polishFailure = (draft: Draft, task: Task): Failure | null => {
  const parts = partsOf(inUsualShape(draft), task, true);
  if (isFailure(parts)) return parts;
  const plan = { channels: [{ chain: parts.chains[0] }] } as unknown as LinkPlan;
  return (
    eachChannel(parts, (channel) => firstBlock(polishRules, viewOf(channel))) ??
    firstLinkBlock(flatRules, plan)
  );
};

const polish: Constraint = {
  name: 'polish',
  rules: [...POLISH_RULES, ...FLAT_RULES],
  scope: [...STRUCTURE, 'structure', ...INSTALLED, ...METHOD, ...POLISH],
  group: partsGroup,
  key: ({ structure, fibre, frontPolish, rearPolish, method }) =>
    (((structure.keys * ADAPTER_DIGIT.base + ADAPTER_DIGIT.of(METHOD_PARTS[method].keys)) * FIBRE_DIGIT.base +
      FIBRE_DIGIT.of(fibre)) *
      POLISH_DIGIT.base +
      POLISH_DIGIT.of(frontPolish)) *
      POLISH_DIGIT.base +
    POLISH_DIGIT.of(rearPolish),
  check: (draft, task) =>
    blamed(polishFailure(draft, task), (made) => [
      throughOrigins(made),
      PART_ORIGINS,
      POLISH,
      INSTALLED,
      bringsKeys(made) ? METHOD : NONE,
    ]),
};

const LIGHT_RULES = ['polarity/dead', 'polarity/partial', 'polarity/lanes-swapped'];
const SHAPE_OF_REARS: Names = ['shape'];
const CABLE_ROWS: Names = ['cableRows'];
const MODULE_ROWS: Names = ['moduleRows'];
const MODULES_OF_B: Names = ['methodBModules'];
const A_TO_A: Names = ['aToACordEnd'];
const LIGHT: Names = [
  ...INSTALLED,
  ...METHOD,
  ...SHAPE_OF_REARS,
  ...CABLE_ROWS,
  ...MODULE_ROWS,
  ...MODULES_OF_B,
  ...A_TO_A,
];

/** Only duplex modules come as two of a kind or as a pair, and only their cords as A-to-A. */
const isDuplex = ({ kind }: Draft): boolean => kind === 'duplex' || kind === 'patch-field';

const hasRows = ({ kind, shape: { rear } }: Draft): boolean => rear === 'MPO-24' || kind === 'conversion';

const hasModuleRows = (draft: Draft): boolean =>
  draft.shape.rear === 'MPO-24' && (draft.kind === 'breakout' || isDuplex(draft));

const lightOrigins = (draft: Draft): readonly Names[] => [
  throughOrigins(draft),
  PART_ORIGINS,
  INSTALLED,
  METHOD,
  SHAPE_OF_REARS,
  hasRows(draft) ? CABLE_ROWS : NONE,
  hasModuleRows(draft) ? MODULE_ROWS : NONE,
  isDuplex(draft) && draft.method === 'B' ? MODULES_OF_B : NONE,
  isDuplex(draft) && METHOD_PARTS[draft.method].duplex.oddAToB ? A_TO_A : NONE,
];

const METHOD_DIGIT = digitOf<string>([
  ...POLARITY_METHODS,
  ...ADAPTER_KEYS.flatMap((keys) => [`${keys} true`, `${keys} false`]),
]);
const PAIR_DIGIT = digitOf<Draft['methodBModules']>([undefined, 'identical', 'inverted']);
const CORD_DIGIT = digitOf<Draft['aToACordEnd']>([undefined, 'near', 'far']);

const KEYS_AND_CORDS = new Map(
  POLARITY_METHODS.map((method) => {
    const { keys, duplex } = METHOD_PARTS[method];
    return [method, { duplex: `${keys} ${duplex.oddAToB}`, other: `${keys} false` }] as const;
  }),
);

/**
 * Two-row parts have no method letters: of a method only its keys count there, and its cords where they are duplex. All that
 * differs between the wirings of one row is told by the method.
 */
const methodDigit = (draft: Draft): number => {
  if (!hasRows(draft)) return METHOD_DIGIT.of(draft.method);
  const known = KEYS_AND_CORDS.get(draft.method);
  return METHOD_DIGIT.of((draft.kind === 'duplex' ? known?.duplex : known?.other) ?? draft.method);
};

const lightKey = (draft: Draft): number => {
  let key = draft.structure.keys * METHOD_DIGIT.base + methodDigit(draft);
  key = key * SHAPE_BASE + shapeDigits(draft);
  if (!isDuplex(draft)) return key * PAIR_DIGIT.base * CORD_DIGIT.base;
  key = key * PAIR_DIGIT.base + PAIR_DIGIT.of(draft.methodBModules);
  return key * CORD_DIGIT.base + CORD_DIGIT.of(draft.aToACordEnd);
};

/** The trace says whether light arrives; its rule's words are all that is taken, as it also looks for the part to exchange. */
const lightFailure = (channel: Channel): Failure | null => {
  const occupied = occupiedPorts(channel);
  const { verdict, standing, expected } = judgeLight(channel, occupied, traceLanes(channel, occupied, false));
  if (acceptsLight(verdict, channel)) return null;
  const rule = LIGHT_RULES.find((id) => id === `polarity/${verdict}`) ?? 'polarity/dead';
  const values = { standing, expected, reorders: 0, from: 1, to: 2 };
  return { kind: 'finding', finding: { rule, severity: 'block', step: 'polarity', part: null, values } };
};

const light: Constraint = {
  name: 'light',
  rules: LIGHT_RULES,
  scope: [...STRUCTURE, 'structure', ...LIGHT],
  group: partsGroup,
  key: lightKey,
  check: (draft, task) =>
    // Conversion modules have 24-fibre rears: another trunk clashes in shape, and tracing every wiring of it shows no more.
    draft.kind === 'conversion' && draft.shape.rear !== 'MPO-24'
      ? null
      : blamed(eachChannel(partsOf(draft, task, false), lightFailure), lightOrigins),
};

export const CONSTRAINTS: readonly Constraint[] = [
  racks,
  glass,
  shape,
  mode,
  budget,
  polish,
  light,
  ...HOUSING_CONSTRAINTS,
];
