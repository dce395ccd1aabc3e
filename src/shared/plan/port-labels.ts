/** The labels of one planned link, port by port at both ends and, in a patch field, at both sides of the field. */

import { moduleMap } from '../channel/part-maps';
import { duplexPosition } from '../channel/permutation';
import type { LabelPlace } from '../steps/documentation';
import { portsPerRear } from './groups';
import { type PortPlace, portLabel } from './labels';
import { type Placement, placeChannels } from './placements';
import type { Housing, LinkPlan } from './plan-link';

export type LabelledPlace = Housing['place'];

/** A label for every place that has a panel; null elsewhere. */
export type ChannelLabels = Readonly<Record<LabelledPlace, string | null>>;

/** Which port of its rear a link uses at each place, counted from 1. */
export type ChannelPorts = Readonly<Record<LabelledPlace, number>>;

const PLACES: readonly LabelledPlace[] = ['near', 'field-near', 'field-far', 'far'];

const housingAt = (plan: LinkPlan, place: LabelledPlace, group: number): Housing | undefined =>
  plan.housings.find(
    (housing) => housing.place === place && (housing.group === null || housing.group === group),
  );

/** Ports of a cassette or plate, and how many of them one rear takes. */
const slotShape = (plan: LinkPlan, housing: Housing): { perSlot: number; perRear: number } => {
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

const portAt = (
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
    portsPerCassette: perSlot,
  };
};

/** An end without a panel is the device itself: a label that names both ends of a cable still names it. */
const deviceAt = (plan: LinkPlan, place: LabelledPlace, placement: Placement, port: number): PortPlace => ({
  place: answerAt(plan, place),
  group: place === 'far' ? placement.group.index : null,
  path: placement.path,
  cassette: 0,
  port: placement.firstLink + port - 1,
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

/** The first fibre of the trunk leg that a port uses: the lower of its two, or the first of the leg behind an MPO port. */
const firstFibre = (plan: LinkPlan, place: LabelledPlace, port: number): number => {
  const part = plan.channels[0]?.chain.find(
    (one) => one.role === 'module' && (one.place === place || one.place === 'far'),
  )?.part;
  if (plan.answers.application.kind === 'conversion') return 8 * (port - 1) + 1;
  if (part?.part !== 'module' || (housingAt(plan, place, 0)?.modules ?? 0) === 0) return 1;
  const holes = moduleMap(part)?.backward ?? [];
  const pair = [holes[duplexPosition(port, 'A')] ?? 0, holes[duplexPosition(port, 'B')] ?? 0].filter(
    (hole) => hole > 0,
  );
  return pair.length === 0 ? 1 : Math.min(...pair);
};

/** The labels of one link of a channel, given the port it uses at each place. */
export const labelsOfChannel = (plan: LinkPlan, placement: Placement, ports: ChannelPorts): ChannelLabels => {
  const { documentation, interface: shape } = plan.answers;
  const labels: Record<LabelledPlace, string | null> = {
    near: null,
    'field-near': null,
    'field-far': null,
    far: null,
  };
  for (const place of PLACES) {
    const own = portAt(plan, place, placement, ports[place]);
    if (own === null) continue;
    const beyond = otherPlace(plan, place);
    const other =
      portAt(plan, beyond, placement, ports[beyond]) ?? deviceAt(plan, beyond, placement, ports[beyond]);
    labels[place] = portLabel(documentation, own, other, {
      trunk: placement.trunk,
      fibre: placement.trunkLeg * shape.fibres + firstFibre(plan, place, ports[place]),
    });
  }
  return labels;
};

/** Every label of a link's panels by place, unused ports of a rear included: they are printed too. */
export const labelsOfPlan = (plan: LinkPlan): Readonly<Record<LabelledPlace, readonly string[]>> => {
  const labels: Record<LabelledPlace, Set<string>> = {
    near: new Set(),
    'field-near': new Set(),
    'field-far': new Set(),
    far: new Set(),
  };
  const most = plan.answers.application.kind === 'conversion' ? 3 : portsPerRear(plan.answers);
  for (const placement of placeChannels(plan))
    for (let port = 1; port <= most; port++) {
      const own = labelsOfChannel(plan, placement, {
        near: port,
        'field-near': port,
        'field-far': port,
        far: port,
      });
      for (const place of PLACES) {
        const label = own[place];
        if (label !== null) labels[place].add(label);
      }
    }
  return {
    near: [...labels.near],
    'field-near': [...labels['field-near']],
    'field-far': [...labels['field-far']],
    far: [...labels.far],
  };
};
