/** The labels of one planned link, port by port at both ends. */

import { portsPerRear } from './groups';
import { type PortPlace, portLabel } from './labels';
import { type Placement, placeChannels } from './placements';
import type { Housing, LinkPlan } from './plan-link';

export interface LabelPair {
  readonly near: string | null;
  readonly far: string | null;
}

const housingAt = (plan: LinkPlan, place: 'near' | 'far', group: number | null): Housing | undefined =>
  plan.housings.find((housing) => housing.place === place && (place === 'near' || housing.group === group));

/** Ports of a cassette or plate, and how many of them one rear takes. */
const slotShape = (plan: LinkPlan, housing: Housing): { portsPerSlot: number; portsPerRear: number } => {
  if (housing.modules === 0) return { portsPerSlot: housing.family?.adaptersPerPlate ?? 1, portsPerRear: 1 };
  const { kind } = plan.answers.application;
  if (kind === 'conversion') return { portsPerSlot: 3, portsPerRear: 3 };
  const ports = portsPerRear(plan.answers);
  return { portsPerSlot: ports * plan.answers.interface.rearsPerModule, portsPerRear: ports };
};

const portAt = (
  plan: LinkPlan,
  end: 'near' | 'far',
  placement: Placement,
  port: number,
): PortPlace | null => {
  const housing = housingAt(plan, end, placement.group.index);
  const { documentation } = plan.answers;
  if (housing === undefined) return null;
  const rear = end === 'near' ? placement.nearRear : placement.farRear;
  const shape = slotShape(plan, housing);
  const running = rear * shape.portsPerRear + (shape.portsPerRear === 1 ? 0 : port - 1);
  return {
    place: documentation[end],
    group: end === 'far' ? placement.group.index : null,
    path: placement.path,
    cassette: Math.floor(running / shape.portsPerSlot),
    port: running % shape.portsPerSlot,
    portsPerCassette: shape.portsPerSlot,
  };
};

/** An end without a panel is the device itself: its place has no cassette, but a label still names it. */
const deviceAt = (plan: LinkPlan, end: 'near' | 'far', placement: Placement, port: number): PortPlace => ({
  place: plan.answers.documentation[end],
  group: end === 'far' ? placement.group.index : null,
  path: placement.path,
  cassette: 0,
  port: placement.firstLink + port - 1,
  portsPerCassette: 0,
});

/** Labels of the pair of ports `nearPort` and `farPort` (counted from 1 at their rear) of one channel; null without a panel. */
export const labelPair = (
  plan: LinkPlan,
  placement: Placement,
  nearPort: number,
  farPort: number,
  fibre: number,
): LabelPair => {
  const { documentation } = plan.answers;
  const near = portAt(plan, 'near', placement, nearPort);
  const far = portAt(plan, 'far', placement, farPort);
  const along = { trunk: placement.trunk, fibre };
  return {
    near: near && portLabel(documentation, near, far ?? deviceAt(plan, 'far', placement, farPort), along),
    far: far && portLabel(documentation, far, near ?? deviceAt(plan, 'near', placement, nearPort), along),
  };
};

/** Every label of a link once, near and far, as far as its ends have panels. */
export const labelsOfPlan = (
  plan: LinkPlan,
): { readonly near: readonly string[]; readonly far: readonly string[] } => {
  const near = new Set<string>();
  const far = new Set<string>();
  const breakout = plan.answers.application.kind === 'breakout';
  for (const placement of placeChannels(plan))
    for (let port = 1; port <= placement.links; port++) {
      const fibre = placement.trunkLeg * plan.answers.interface.fibres + port;
      const pair = labelPair(plan, placement, breakout ? 1 : port, port, fibre);
      if (pair.near !== null) near.add(pair.near);
      if (pair.far !== null) far.add(pair.far);
    }
  return { near: [...near], far: [...far] };
};
