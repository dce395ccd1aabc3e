/** The rules about enclosures, place by place. */
import { groupLinks } from '../plan/groups';
import { planHousings } from '../plan/housings';
import type { LinkPlan } from '../plan/link-plan';
import { chainsOf } from '../plan/plan-link';
import { lanesPerPort } from '../plan/through';
import { type Blamed, blamed, type Constraint, type Names } from './constraint';
import { contextOf, type Draft } from './draft';
import { firstLinkBlock, linkRulesOf } from './failure';
import { PART_ORIGINS, STRUCTURE, throughOrigins } from './structure';
import type { Task } from './task';

type PlaceName = 'near' | 'far' | 'field';

const RULES = [
  'form/no-enclosure',
  'form/family-mismatch',
  'form/module-family',
  'form/cassette-too-big',
  'form/access',
  'form/height',
  'form/slots-taken',
  'form/installed-differs',
] as const;
const rules = RULES.map((id) => ({ id, run: linkRulesOf([id]) }));

const QUANTITIES: Names = ['links', 'perRack', 'growthPercent', 'redundancy'];
const SHAPE: Names = ['shape', 'rearsPerModule', 'front'];

const MODULES: Names = ['modules'];

const INSTALLED: Readonly<Record<PlaceName, Names>> = {
  near: ['installedNear'],
  far: ['installedFar'],
  field: [],
};

/** What is found at a place decides whether there is room: a panel without an enclosure is none to put modules into. */
const installedBox = (draft: Draft, place: PlaceName): string => {
  const panel = place === 'near' ? draft.installedNear : place === 'far' ? draft.installedFar : undefined;
  return panel === undefined ? '' : `${panel.enclosure ?? '?'} ${panel.slotsFree ?? '?'}`;
};

/** What of a plan the housing rules read, with the housings of one place. */
const housed = (draft: Draft, task: Task, place: PlaceName): LinkPlan => {
  const context = contextOf(draft, task, true);
  const { near, far, answers } = context;
  const { through } = draft.structure;
  const groups = groupLinks(answers, near, far, through);
  const chain = chainsOf(context, through)[0] ?? [];
  const housings = planHousings(chain, answers, groups, task.guide.site);
  return {
    answers,
    context,
    groups,
    housings: housings.filter((one) => one.place.startsWith(place)),
    paths: draft.redundancy === 'A/B' ? 2 : 1,
  } as unknown as LinkPlan;
};

/** Even one enclosure is too high: how many there are has no part in it. */
const isOneTooHigh = ({ housings }: LinkPlan): boolean =>
  housings.some(
    ({ enclosure, answer }) =>
      enclosure !== null && answer !== null && enclosure.rackUnits > answer.rackUnitsFree,
  );

const ENDS: Names = ['ends'];
const NONE: Names = [];
const SIZE: Names = ['shape', 'rearsPerModule'];
const OWN: Readonly<Record<PlaceName, Names>> = {
  near: ['nearPlace'],
  far: ['farPlace'],
  field: ['fieldPlace'],
};

/** How many ports a transceiver's lanes need counts for breakouts alone; elsewhere links and fibres say it all. */
const countOrigins = ({ kind }: Draft): Names => (kind === 'breakout' ? ENDS : NONE);

const originsOf =
  (rule: string, place: PlaceName, oneIsTooHigh: boolean) =>
  (draft: Draft): readonly Names[] => {
    // Where nothing is chosen the installed enclosure is the one that counts.
    const isChosen = draft[`${place}Place`] !== undefined;
    const own = [throughOrigins(draft), OWN[place], ...(isChosen ? [] : [INSTALLED[place]])];
    switch (rule) {
      case 'form/no-enclosure':
        return own;
      case 'form/access':
        return own;
      case 'form/family-mismatch':
        return [...own, INSTALLED[place]];
      case 'form/module-family':
        return [...own, MODULES, PART_ORIGINS];
      case 'form/cassette-too-big':
        return [...own, SHAPE];
      case 'form/slots-taken':
      case 'form/installed-differs':
        return [...own, INSTALLED[place], countOrigins(draft), QUANTITIES, SIZE];
      default:
        // Where something is installed, it matters that it is not what the modules go into.
        if (INSTALLED[place].length > 0 && installedBox(draft, place) !== '')
          return [...own, INSTALLED[place], ...(oneIsTooHigh ? [] : [countOrigins(draft), QUANTITIES, SIZE])];
        return oneIsTooHigh ? own : [...own, countOrigins(draft), QUANTITIES, SIZE];
    }
  };

/** What a breakout's ports are counted by; elsewhere it is all in the links. */
const lanesOfPort = ({ kind, ends: { near, far } }: Draft): number =>
  kind === 'breakout' && near.endpoint !== null && far.endpoint !== null
    ? lanesPerPort(near.endpoint, far.endpoint)
    : 0;

const housing = (place: PlaceName): Constraint => ({
  name: `${place} housing`,
  rules: RULES,
  scope: [
    ...STRUCTURE,
    'structure',
    ...QUANTITIES,
    ...SHAPE,
    'moduleRows',
    `${place}Place`,
    ...INSTALLED[place],
  ],
  key: (draft) => {
    const { structure, links, perRack, growthPercent, redundancy, shape, rearsPerModule, front } = draft;
    const box = draft[`${place}Place`];
    return [
      structure.between,
      ...[lanesOfPort(draft), links, `${perRack}`, growthPercent, redundancy],
      ...[shape.fibres, rearsPerModule, front],
      ...[box?.enclosure, box?.rackUnitsFree, box?.access, box?.toolless, installedBox(draft, place)],
    ];
  },
  check: (draft, task): Blamed | null => {
    const plan = housed(draft, task, place);
    for (const { id, run } of rules) {
      const failure = firstLinkBlock(run, plan);
      if (failure !== null) return blamed(failure, originsOf(id, place, isOneTooHigh(plan)));
    }
    return null;
  },
});

export const HOUSING_CONSTRAINTS: readonly Constraint[] = [housing('near'), housing('far'), housing('field')];
