/** The rules about routes, and about an installed trunk's length and legs on its way. */
import type { ChainPart } from '../plan/chain';
import { groupLinks } from '../plan/groups';
import type { LinkPlan } from '../plan/link-plan';
import { chainsOf, rackProblem } from '../plan/plan-link';
import { lanesPerPort } from '../plan/through';
import { blamed, type Constraint, type Names } from './constraint';
import { answersOfDraft, applicationOf, contextOf, type Draft } from './draft';
import { firstLinkBlock, linkRulesOf, problem } from './failure';
import { inUsualShape } from './parts';
import { figuresText, routesText } from './parts-between';
import { STRUCTURE, throughOrigins } from './structure';
import type { Task } from './task';

const ROUTE_RULES = ['advice/route-missing'];
const routeRules = linkRulesOf(ROUTE_RULES);
const LENGTH_RULES = ['advice/installed-too-short'];
const lengthRules = linkRulesOf(LENGTH_RULES);
const LEGS_RULES = ['advice/installed-legs'];
const legsRules = linkRulesOf(LEGS_RULES);

const LINKS: Names = ['links', 'perRack'];
const RACKS: Names = ['perRack'];
const ROUTES: Names = ['routes'];
const PLACEMENT: Names = ['placement'];
const TRUNK: Names = ['placement', 'trunk'];
const GROWTH: Names = ['links', 'perRack', 'growthPercent'];
const NONE: Names = [];

const ONE_RACK_RULES = ['form/one-rack'];
const oneRackRules = linkRulesOf(ONE_RACK_RULES);

const racks: Constraint = {
  name: 'racks',
  rules: ONE_RACK_RULES,
  scope: [...LINKS, ...PLACEMENT],
  key: ({ links, perRack, placement }) => [links, `${perRack}`, placement],
  check: (draft) => {
    const application = applicationOf(draft);
    const wrong = rackProblem({ ...application, routeLengthsM: undefined });
    if (wrong !== null) return blamed(problem(wrong.message), () => [LINKS]);
    const plan = { answers: { application } } as unknown as LinkPlan;
    return blamed(firstLinkBlock(oneRackRules, plan), () => [RACKS, PLACEMENT]);
  },
};

const linksIn = ({ links, perRack }: Draft): number =>
  perRack === undefined ? links : perRack.reduce((sum, count) => sum + count, 0);

/** The routes to the far racks, whether or not the links add up over these. */
const farRoutes: Constraint = {
  name: 'routes to the far racks',
  rules: [],
  scope: ['kind', ...RACKS, ...ROUTES],
  isIdle: ({ routes }) => routes.routeLengthsM === undefined,
  key: (draft) => [racksOf(draft), draft.kind, routesText(draft.routes)],
  check: (draft) => {
    const wrong = rackProblem(applicationOf({ ...draft, links: linksIn(draft) }));
    return blamed(wrong === null ? null : problem(wrong.message), () => [['kind'], RACKS, ROUTES]);
  },
};

/** What stands where; lengths are as they are in any shape. */
const channelsOf = (draft: Draft, task: Task): readonly { readonly chain: readonly ChainPart[] }[] =>
  chainsOf(contextOf(inUsualShape(draft), task, true), draft.structure.through)
    .slice(0, 1)
    .map((chain) => ({ chain }));

const racksOf = ({ perRack }: Draft): number => perRack?.length ?? 0;

const route: Constraint = {
  name: 'route',
  rules: ROUTE_RULES,
  scope: [...STRUCTURE, 'structure', ...ROUTES],
  key: (draft) => [draft.structure.between, routesText(draft.routes), racksOf(draft)],
  check: (draft, task) => {
    const plan = { answers: answersOfDraft(draft), channels: channelsOf(draft, task) };
    return blamed(firstLinkBlock(routeRules, plan as unknown as LinkPlan), (made) => [
      throughOrigins(made),
      PLACEMENT,
      ROUTES,
      made.routes.routeLengthsM === undefined ? NONE : RACKS,
    ]);
  },
};

const installedLength: Constraint = {
  name: 'length of the installed trunk',
  rules: LENGTH_RULES,
  scope: [...STRUCTURE, 'structure', ...ROUTES, 'figures'],
  isIdle: ({ trunk }) => trunk === undefined,
  key: ({ structure, routes, figures }) => [structure.between, routesText(routes), figuresText(figures)],
  check: (draft, task) => {
    const plan = { answers: answersOfDraft(draft), channels: channelsOf(draft, task) };
    return blamed(firstLinkBlock(lengthRules, plan as unknown as LinkPlan), (made) => [
      throughOrigins(made),
      TRUNK,
      ROUTES,
      ['figures'],
    ]);
  },
};

const legsOrigins = (draft: Draft): readonly Names[] => {
  const isDuplex = draft.kind === 'duplex' || draft.kind === 'patch-field';
  return [
    throughOrigins(draft),
    TRUNK,
    GROWTH,
    draft.kind === 'breakout' ? ['ends'] : NONE,
    isDuplex ? ['shape'] : NONE,
  ];
};

const lanesOfPort = ({ kind, ends: { near, far } }: Draft): number =>
  kind === 'breakout' && near.endpoint !== null && far.endpoint !== null
    ? lanesPerPort(near.endpoint, far.endpoint)
    : 0;

const installedLegs: Constraint = {
  name: 'legs of the installed trunk',
  rules: LEGS_RULES,
  scope: [...STRUCTURE, 'structure', 'growthPercent', 'shape'],
  isIdle: ({ trunk }) => trunk?.legs === undefined,
  key: (draft) => {
    const { structure, links, perRack, growthPercent, shape } = draft;
    return [structure.between, lanesOfPort(draft), links, `${perRack}`, growthPercent, shape.fibres];
  },
  check: (draft, task) => {
    const { answers, near, far } = contextOf(draft, task, true);
    const groups = groupLinks(answers, near, far, draft.structure.through);
    const plan = { answers, groups, channels: channelsOf(draft, task) };
    return blamed(firstLinkBlock(legsRules, plan as unknown as LinkPlan), legsOrigins);
  },
};

export const WAY_CONSTRAINTS: readonly Constraint[] = [
  racks,
  farRoutes,
  route,
  installedLength,
  installedLegs,
];
