/** The labels of one planned link, port by port at both ends and, in a patch field, at both sides of the field. */

import type { Part } from '../channel/document';
import type { LabelPlace } from '../steps/documentation';
import { cordLabel, isCableAlone } from './cord-labels';
import { portsPerRear } from './groups';
import { trunksInChain } from './installed-trunk';
import { type PortPlace, portLabel } from './labels';
import type { Housing, LabelledPlace, LinkPlan } from './link-plan';
import type { Placement } from './placements';
import { fibresPerLeg, firstFibre } from './trunk-fibres';

/** A label for every place that has a panel; null elsewhere. */
export type ChannelLabels = Readonly<Record<LabelledPlace, string | null>>;

/** Which port of its rear a link uses at each place, counted from 1. */
export type ChannelPorts = Readonly<Record<LabelledPlace, number>>;

export const PLACES: readonly LabelledPlace[] = ['near', 'field-near', 'field-far', 'far'];

const housingAt = (plan: LinkPlan, place: LabelledPlace, group: number): Housing | undefined =>
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
export const otherPlace = (plan: LinkPlan, place: LabelledPlace): LabelledPlace => {
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

const hasTrunk = (plan: LinkPlan): boolean => trunksInChain(plan).length > 0;

/** Whether the trunk behind a port is the one from a patch field onwards. */
const isBehindField = (plan: LinkPlan, place: LabelledPlace): boolean =>
  place === 'field-far' || (place === 'far' && otherPlace(plan, place) === 'field-far');

const trunkBehind = (plan: LinkPlan, place: LabelledPlace): Part | undefined =>
  trunksInChain(plan)[isBehindField(plan, place) ? 1 : 0]?.part;

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
            trunk: isBehindField(plan, place) ? placement.farTrunk : placement.trunk,
            fibre:
              (isBehindField(plan, place) ? placement.farTrunkLeg : placement.trunkLeg) *
                fibresPerLeg(trunkBehind(plan, place), plan) +
              firstFibre(plan, place, ports[place], trunkBehind(plan, place)),
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
