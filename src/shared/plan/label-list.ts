/** Every label of a planned link: of panel ports, of the ends of trunk legs, and of cables that stand in no panel. */
import { isCableAlone, labelsOfCord } from './cord-labels';
import { total } from './groups';
import { trunksInChain } from './installed-trunk';
import { nameInSeries, type PortPlace, portLabel } from './labels';
import type { LabelledPlace, LinkPlan, PlanLabels } from './link-plan';
import { type Placement, placeChannels, placeRears } from './placements';
import {
  type ChannelPorts,
  labelAt,
  otherPlace,
  PLACES,
  portAt,
  portsOfRear,
  slotShape,
} from './port-labels';
import { portBeyond } from './trunk-fibres';
import { wholePieces } from './whole-pieces';

const LABEL_KINDS = ['port', 'trunk-leg', 'cord'] as const;

export interface PlanLabel {
  readonly path: 'A' | 'B' | null;
  readonly place: LabelledPlace;
  readonly kind: (typeof LABEL_KINDS)[number];
  readonly label: string;
}

/** A port with the one at the other end of its trunk. */
const portsFacing = (plan: LinkPlan, place: LabelledPlace, port: number): ChannelPorts => {
  const ports = { near: port, 'field-near': port, 'field-far': port, far: port };
  return { ...ports, [otherPlace(plan, place)]: portBeyond(plan, place, port) };
};

/** One label for each port of the rears in use and of those for growth. */
function* rearLabels(plan: LinkPlan): Generator<PlanLabel> {
  // Every rear of a place leads on alike.
  const facing: Record<LabelledPlace, ChannelPorts[]> = {
    near: [],
    'field-near': [],
    'field-far': [],
    far: [],
  };
  for (const placement of placeRears(plan))
    for (const place of PLACES) {
      const most = portsOfRear(plan, place, placement.group.index);
      for (let port = 1; port <= most; port++) {
        const own = portAt(plan, place, placement, port);
        if (own === null) continue;
        const ports = facing[place][port] ?? portsFacing(plan, place, port);
        facing[place][port] = ports;
        const label = labelAt(plan, place, placement, ports, own);
        yield { path: placement.path, place, kind: 'port', label };
      }
    }
}

/** The last placement of each path and far rack: behind its rears stand those of the last module that no trunk leg reaches. */
const lastPlacements = (plan: LinkPlan): Placement[] => {
  const last = new Map<string, Placement>();
  for (const placement of placeRears(plan)) last.set(`${placement.path} ${placement.group.index}`, placement);
  return [...last.values()];
};

/** Ports of a module whose second rear stays free: they are named by where they are. */
function* freeRearLabels(plan: LinkPlan): Generator<PlanLabel> {
  const { rearsPerModule } = plan.answers.interface;
  // A conversion module has one rear, whatever was answered for others.
  if (rearsPerModule === 1 || plan.answers.application.kind === 'conversion') return;
  const lastOfPath = plan.groups.length - 1;
  for (const placement of lastPlacements(plan))
    for (const housing of plan.housings) {
      const { place, modules, group } = housing;
      const { index } = placement.group;
      if (modules === 0 || (group === null ? index !== lastOfPath : index !== group)) continue;
      const used = (place === 'far' ? placement.farRear : placement.nearRear) + 1;
      const { perRear } = slotShape(plan, housing);
      for (let rear = used; rear < wholePieces(used, rearsPerModule) * rearsPerModule; rear++)
        for (let port = 1; port <= perRear; port++) {
          const own = portAt(plan, place, { ...placement, nearRear: rear, farRear: rear }, port);
          if (own !== null) yield { path: placement.path, place, kind: 'port', label: freeLabel(plan, own) };
        }
    }
}

const freeLabel = ({ answers }: LinkPlan, own: PortPlace): string =>
  portLabel(
    answers.documentation,
    own,
    () => null,
    () => null,
  );

function* portLabels(plan: LinkPlan): Generator<PlanLabel> {
  yield* rearLabels(plan);
  yield* freeRearLabels(plan);
}

/** Where the trunks of a chain end: in a patch field one trunk runs to the field and another from there. */
const trunkEnds = (plan: LinkPlan): readonly (readonly [LabelledPlace, LabelledPlace])[] => {
  const trunks = trunksInChain(plan).length;
  if (trunks === 0) return [];
  return trunks === 1
    ? [['near', 'far']]
    : [
        ['near', 'field-near'],
        ['field-far', 'far'],
      ];
};

const PLACE_WORDS: Readonly<Record<LabelledPlace, string>> = {
  near: 'near',
  'field-near': 'field',
  'field-far': 'field',
  far: 'far',
};

const trunkName = ({ answers }: LinkPlan, trunk: number): string => {
  const { scheme, trunk: first } = answers.documentation;
  return scheme === 'trunk-fibre-port' && first !== undefined
    ? nameInSeries(first, trunk)
    : `trunk ${trunk + 1}`;
};

/** Both ends of each trunk leg in use or for growth: `leaf-1 trunk 1 leg 3 near`. */
function* trunkLegLabels(plan: LinkPlan): Generator<PlanLabel> {
  const ends = trunkEnds(plan);
  if (ends.length > 0)
    for (const { path, trunk, trunkLeg, farTrunk, farTrunkLeg } of placeRears(plan))
      for (const [route, places] of ends.entries())
        for (const place of places) {
          const name = trunkName(plan, route === 0 ? trunk : farTrunk);
          const leg = (route === 0 ? trunkLeg : farTrunkLeg) + 1;
          const label = `${plan.link.id}${path === null ? '' : ` ${path}`} ${name} leg ${leg} ${PLACE_WORDS[place]}`;
          yield { path, place, kind: 'trunk-leg', label };
        }
}

function* cordLabels(plan: LinkPlan): Generator<PlanLabel> {
  for (const placement of placeChannels(plan))
    for (const [index, label] of labelsOfCord(plan, placement).entries())
      yield { path: placement.path, place: index === 0 ? 'near' : 'far', kind: 'cord', label };
}

/**
 * Every label that is ordered for a link, one for each thing that gets one.
 * Example: four direct cords have eight, from `leaf-1 cord 1 near` to `leaf-1 cord 4 far`.
 */
export function* listLabels(plan: LinkPlan): Generator<PlanLabel> {
  yield* portLabels(plan);
  yield* trunkLegLabels(plan);
  if (isCableAlone(plan)) yield* cordLabels(plan);
}

/**
 * The labels of a link's panels by place, one for each port, unused ports of a rear included: they are printed too. Two
 * ports with one label are two entries.
 */
export const labelsOfPlan = (plan: LinkPlan): PlanLabels => {
  const labels: Record<LabelledPlace, string[]> = { near: [], 'field-near': [], 'field-far': [], far: [] };
  for (const { place, label } of portLabels(plan)) labels[place].push(label);
  return labels;
};

/** How many labels `listLabels` gives. */
export const countLabels = (plan: LinkPlan): number => {
  const ports = plan.housings.reduce(
    (sum, housing) => sum + housing.adapters + housing.modules * slotShape(plan, housing).perSlot,
    0,
  );
  const legs = 2 * trunkEnds(plan).length * total(plan.groups, ({ rears }) => rears);
  const [cord = []] = isCableAlone(plan) ? [labelsOfCord(plan, { path: null, channel: 0 })] : [];
  const cords = cord.length * total(plan.groups, ({ channels }) => channels);
  return (ports + legs + cords) * plan.paths;
};
