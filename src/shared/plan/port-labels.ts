/** The labels of one planned link, port by port at both ends and, in a patch field, at both sides of the field. */

import { litPositions } from '../catalogue/connectors';
import type { Part } from '../channel/document';
import { adapterMap, arrayCableMap, moduleMap } from '../channel/part-maps';
import { duplexPosition, mapBackward, mapForward } from '../channel/permutation';
import type { LabelPlace } from '../steps/documentation';
import type { ChainPart } from './chain';
import { cordLabel, isCableAlone } from './cord-labels';
import { portsPerRear, total } from './groups';
import { type PortPlace, portLabel } from './labels';
import type { Housing, LabelledPlace, LinkPlan } from './link-plan';
import type { Placement } from './placements';

/** A label for every place that has a panel; null elsewhere. */
export type ChannelLabels = Readonly<Record<LabelledPlace, string | null>>;

/** Which port of its rear a link uses at each place, counted from 1. */
export type ChannelPorts = Readonly<Record<LabelledPlace, number>>;

export const PLACES: readonly LabelledPlace[] = ['near', 'field-near', 'field-far', 'far'];

export const housingAt = (plan: LinkPlan, place: LabelledPlace, group: number): Housing | undefined =>
  plan.housings.find(
    (housing) => housing.place === place && (housing.group === null || housing.group === group),
  );

/** Ports of a cassette or plate, and how many of them one rear takes. */
export const slotShape = (plan: LinkPlan, housing: Housing): { perSlot: number; perRear: number } => {
  if (housing.modules === 0) return { perSlot: housing.family?.adaptersPerPlate ?? 1, perRear: 1 };
  if (plan.answers.application.kind === 'conversion') return { perSlot: 3, perRear: 3 };
  const ports = portsPerRear(plan.answers);
  return { perSlot: ports * plan.answers.interface.rearsPerModule, perRear: ports };
};

const answerAt = (plan: LinkPlan, place: LabelledPlace): LabelPlace => {
  const { documentation } = plan.answers;
  if (place === 'near' || place === 'far') return documentation[place];
  return documentation.field ?? documentation.near;
};

export const portAt = (
  plan: LinkPlan,
  place: LabelledPlace,
  placement: Placement,
  port: number,
): PortPlace | null => {
  const housing = housingAt(plan, place, placement.group.index);
  if (housing === undefined) return null;
  const { perSlot, perRear } = slotShape(plan, housing);
  const rear = place === 'far' ? placement.farRear : placement.nearRear;
  const running = rear * perRear + (perRear === 1 ? 0 : port - 1);
  // Both sides of the field stand in one place: the far side's cassettes are counted on from the near side's.
  const before =
    place === 'field-far' ? (housingAt(plan, 'field-near', placement.group.index)?.modules ?? 0) : 0;
  return {
    place: answerAt(plan, place),
    group: place === 'far' ? placement.group.index : null,
    path: placement.path,
    cassette: before + Math.floor(running / perSlot),
    port: running % perSlot,
    span: 1,
    portsPerCassette: perSlot,
  };
};

/** Ports of one rear at a place; 1 where there is no panel. */
export const portsOfRear = (plan: LinkPlan, place: LabelledPlace, group: number): number => {
  const housing = housingAt(plan, place, group);
  return housing === undefined ? 1 : slotShape(plan, housing).perRear;
};

/** An end without a panel is the device itself: a label that names both ends of a cable still names it. */
const deviceAt = (plan: LinkPlan, place: LabelledPlace, placement: Placement, port: number): PortPlace => ({
  place: answerAt(plan, place),
  group: place === 'far' ? placement.group.index : null,
  path: placement.path,
  cassette: 0,
  port:
    plan.answers.application.kind === 'breakout' && place === 'near'
      ? placement.channel
      : placement.firstLink + port - 1,
  span: 1,
  portsPerCassette: 0,
});

/** The other end of the trunk behind a port: in a patch field that is the field, not the other transceiver. */
const otherPlace = (plan: LinkPlan, place: LabelledPlace): LabelledPlace => {
  const field = plan.housings.some((housing) => housing.place === 'field-near');
  switch (place) {
    case 'near':
      return field ? 'field-near' : 'far';
    case 'far':
      return field ? 'field-far' : 'near';
    case 'field-near':
      return 'near';
    case 'field-far':
      return 'far';
  }
};

/** The other end of a port's label. An MPO port that leads to several ports names them all: it has one label, not four. */
const otherEnd = (
  plan: LinkPlan,
  place: LabelledPlace,
  placement: Placement,
  ports: ChannelPorts,
): PortPlace => {
  const beyond = otherPlace(plan, place);
  const span = portsOfRear(plan, beyond, placement.group.index);
  const several = span > 1 && portsOfRear(plan, place, placement.group.index) === 1;
  const other = portAt(plan, beyond, placement, several ? 1 : ports[beyond]);
  if (other === null) return deviceAt(plan, beyond, placement, ports[beyond]);
  return several ? { ...other, span } : other;
};

const hasTrunk = ({ channels }: LinkPlan): boolean =>
  channels[0]?.chain.some(({ role }) => role === 'trunk') === true;

/** Fibres of one leg of the trunk, which an installed trunk may have more of than the modules. */
const fibresPerLeg = ({ channels, answers }: LinkPlan): number => {
  const trunk = channels[0]?.chain.find(({ role }) => role === 'trunk')?.part;
  return trunk?.part === 'array-cable' ? trunk.fibres : answers.interface.fibres;
};

/** Rear holes behind a port of a module. */
const holesOfPort = (part: Part, port: number): number[] => {
  if (part.part === 'array-fanout')
    return part.map.filter(([, leg]) => leg === port).map(([single]) => single);
  const back = part.part === 'module' ? moduleMap(part)?.backward : undefined;
  return [back?.[duplexPosition(port, 'A')] ?? 0, back?.[duplexPosition(port, 'B')] ?? 0];
};

/** A rear hole of the module at `index` as the trunk's near end numbers it, so that both ends of a fibre agree. */
const holeInTrunk = (chain: readonly ChainPart[], index: number, towards: 1 | -1, hole: number): number => {
  let at = hole;
  for (let next = index + towards; ; next += towards) {
    const { role, part } = chain[next] ?? {};
    if (part?.part === 'mpo-adapter') {
      const map = adapterMap(part);
      at = towards === 1 ? mapForward(map, at) : mapBackward(map, at);
    } else if (role === 'trunk' && part?.part === 'array-cable') {
      const map = arrayCableMap(part);
      return towards === 1 || map === undefined ? at : mapBackward(map, at);
    } else if (part?.part !== 'splice') return at;
  }
};

/**
 * The lowest fibre of the trunk leg that a port uses, or the first of the leg behind an MPO port. Fibres are counted, not
 * holes: in an 8-fibre leg hole 9 is fibre 5.
 */
const firstFibre = (plan: LinkPlan, place: LabelledPlace, port: number): number => {
  const chain = plan.channels[0]?.chain ?? [];
  const index = chain.findIndex(
    (one) => one.place === place && (one.role === 'module' || one.role === 'conversion'),
  );
  const own = chain[index]?.part;
  const trunk = chain.find(({ role }) => role === 'trunk')?.part;
  if (own === undefined || trunk?.part !== 'array-cable') return 1;
  const towards = place === 'near' || place === 'field-far' ? 1 : -1;
  const holes = holesOfPort(own, port)
    .map((hole) => holeInTrunk(chain, index, towards, hole))
    .filter((hole) => hole > 0);
  const first = Math.min(...holes);
  const lit = litPositions(trunk.connector, trunk.fibres);
  // A hole that the trunk has no fibre in keeps its number: the link is blocked for it elsewhere.
  return holes.length === 0 ? 1 : lit.includes(first) ? lit.indexOf(first) + 1 : first;
};

/** Trunks of the second route of a patch field are named on from those of the first. */
const trunkAt = (plan: LinkPlan, place: LabelledPlace, placement: Placement): number => {
  const second = otherPlace(plan, place).startsWith('field') ? place === 'far' : place === 'field-far';
  return placement.trunk + (second ? total(plan.groups, (group) => group.trunks) : 0);
};

export const labelAt = (
  plan: LinkPlan,
  place: LabelledPlace,
  placement: Placement,
  ports: ChannelPorts,
  own: PortPlace,
): string =>
  portLabel(
    plan.answers.documentation,
    own,
    // A rear that is there for growth leads to the panel behind its trunk leg, and without a trunk to nothing yet.
    () => (placement.links === 0 && !hasTrunk(plan) ? null : otherEnd(plan, place, placement, ports)),
    () =>
      hasTrunk(plan)
        ? {
            trunk: trunkAt(plan, place, placement),
            fibre: placement.trunkLeg * fibresPerLeg(plan) + firstFibre(plan, place, ports[place]),
          }
        : null,
  );

/** The labels of one link of a channel, given the port it uses at each place. A cable without panels has labels of its own. */
export const labelsOfChannel = (plan: LinkPlan, placement: Placement, ports: ChannelPorts): ChannelLabels => {
  if (isCableAlone(plan))
    return {
      near: cordLabel(plan, placement, 'near'),
      'field-near': null,
      'field-far': null,
      far: cordLabel(plan, placement, 'far', ports.far),
    };
  const labelOf = (place: LabelledPlace): string | null => {
    const own = portAt(plan, place, placement, ports[place]);
    return own === null ? null : labelAt(plan, place, placement, ports, own);
  };
  return {
    near: labelOf('near'),
    'field-near': labelOf('field-near'),
    'field-far': labelOf('field-far'),
    far: labelOf('far'),
  };
};
