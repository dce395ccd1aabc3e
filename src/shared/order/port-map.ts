/** The port map: every fibre of a quote from transceiver to transceiver, with the labels at both ends. */
import { fibreColour } from '../catalogue/fibres';
import type { Endpoint } from '../channel/endpoint';
import type { TracedLane } from '../channel/trace';
import { receptaclesPerTransceiver } from '../plan/count-items';
import type { LabelledPlace, LinkPlan } from '../plan/link-plan';
import { type Placement, placeChannels } from '../plan/placements';
import { type ChannelLabels, type ChannelPorts, labelsOfChannel } from '../plan/port-labels';
import { wholePieces } from '../plan/whole-pieces';
import type { PlannedLink } from './evaluate-link';

export interface PortMapRow {
  readonly link: string;
  readonly path: 'A' | 'B' | '';
  /** Running number of the channel in the link, counted from 1. */
  readonly channel: number;
  readonly fromEnd: 'near' | 'far';
  readonly fromInterface: string;
  /** Which transceiver of that end, counted from 1, and its lane. */
  readonly fromTransceiver: number;
  /** Which receptacle of a dual interface; empty for others. */
  readonly fromReceptacle: 1 | 2 | '';
  readonly fromLane: number;
  readonly fromLabel: string;
  /** Trunk counted from 1, its leg, and the hole and colour the light goes through; empty without a trunk. */
  readonly trunk: number | '';
  readonly trunkLeg: number | '';
  readonly trunkHole: number | '';
  readonly colour: string;
  /** Ports of the central field that the cross-connect cord joins; empty without a field. */
  readonly fieldNearLabel: string;
  readonly fieldFarLabel: string;
  /** The trunk from the field onwards, numbered on from those before it, with leg, hole and colour. */
  readonly secondTrunk: number | '';
  readonly secondTrunkLeg: number | '';
  readonly secondTrunkHole: number | '';
  readonly secondColour: string;
  readonly toLabel: string;
  readonly toInterface: string;
  readonly toTransceiver: number | '';
  readonly toReceptacle: 1 | 2 | '';
  readonly toLane: number | '';
}

type UsedPorts = Readonly<Record<'near' | 'far', readonly number[]>>;

/**
 * Ports with a transceiver in use, in rising order. Others are skipped: the outer ones of a 100GBASE-SR10 breakout, and in
 * a channel that is not full those that its links do not reach, which need not be the last ones.
 */
const usedPorts = (lanes: readonly TracedLane[]): UsedPorts => {
  const used = { near: new Set<number>(), far: new Set<number>() };
  for (const { from, to } of lanes) {
    used[from.end].add(from.port);
    if (to !== null) used[to.end].add(to.port);
  }
  const rising = (ports: ReadonlySet<number>): number[] => [...ports].sort((a, b) => a - b);
  return { near: rising(used.near), far: rising(used.far) };
};

interface Device {
  readonly number: number;
  /** 1 or 2 of a dual interface, else empty. */
  readonly receptacle: 1 | 2 | '';
  /** Added to the lanes of a second receptacle that is half of one wide interface. */
  readonly laneOffset: number;
}

/** Which transceiver the n-th receptacle belongs to, after `before` transceivers in other racks. */
const deviceOfReceptacle = (endpoint: Endpoint, before: number, index: number): Device => {
  const each = receptaclesPerTransceiver(endpoint);
  const second = each === 2 && index % 2 === 1;
  return {
    number: before + Math.floor(index / each) + 1,
    receptacle: each === 1 ? '' : second ? 2 : 1,
    laneOffset: second && endpoint.catalogue?.portSplit === false ? endpoint.transmit.length : 0,
  };
};

/** One receptacle a channel at a breakout's parallel end, one a link elsewhere. Far racks do not share a transceiver. */
const deviceOfPort = (
  planned: PlannedLink,
  plan: LinkPlan,
  placement: Placement,
  end: 'near' | 'far',
  port: number,
  leg: number,
  used: UsedPorts,
): Device => {
  const endpoint = plan.context[end];
  if (plan.answers.application.kind === 'breakout' && end === 'near')
    return deviceOfReceptacle(endpoint, 0, placement.channel);
  const within = planned.judged.length > 1 ? leg - 1 : used[end].indexOf(port);
  if (end === 'near') return deviceOfReceptacle(endpoint, 0, placement.firstLink + within);
  const each = receptaclesPerTransceiver(endpoint);
  let before = 0;
  for (const group of plan.groups)
    if (group.index < placement.group.index) before += wholePieces(group.links, each);
  const firstInRack = placement.channelInGroup * placement.group.linksPerChannel;
  return deviceOfReceptacle(endpoint, before, firstInRack + within);
};

/** True for a lane of a link that is in use: the last channel of a rack may not be full. */
const inUse = (lane: TracedLane, planned: PlannedLink, placement: Placement, leg: number): boolean => {
  if (planned.judged.length > 1) return leg <= placement.links;
  const near = planned.plan?.context.near;
  const { from, to } = lane;
  const atNear = from.end === 'near' ? from : to;
  if (atNear === null || near === undefined) return true;
  if (near.kind === 'duplex') return atNear.port <= placement.links;
  if (planned.plan?.context.far.kind === 'parallel') return true;
  return ((atNear.lane - 1) % near.groups) + 1 <= placement.links;
};

/** Port numbers along a lane: where it crosses the duplex face of a module, else 1, or the leg of a conversion. */
const portsAlong = (planned: PlannedLink, leg: number, { from, to, path }: TracedLane): ChannelPorts => {
  const chain = planned.plan?.channels[leg - 1]?.chain ?? [];
  const fallback = planned.judged.length > 1 ? leg : 1;
  const ports: Record<LabelledPlace, number> = {
    near: fallback,
    'field-near': fallback,
    'field-far': fallback,
    far: fallback,
  };
  // A breakout cable has a leg for each far port.
  if (planned.plan?.through === 'breakout-cable' && planned.judged.length === 1)
    ports.far = (from.end === 'far' ? from : to)?.port ?? fallback;
  // Legs of a conversion may arrive in another order than they left in.
  for (const { part, place } of chain)
    if (part.part === 'array-fanout' && (place === 'near' || place === 'far')) ports[place] = part.leg;
  for (const step of path) {
    const part = chain[step.part];
    if (
      part?.role !== 'module' ||
      part.place === 'route' ||
      part.place === 'second-route' ||
      part.place === 'field'
    )
      continue;
    const position = typeof step.in === 'string' ? step.in : step.out;
    if (typeof position === 'string') ports[part.place] = Number.parseInt(position, 10);
  }
  return ports;
};

/** Light of a Y cord's other legs: another leg's trace tells where it goes. */
const goesByAnotherLeg = (planned: PlannedLink, leg: number, lane: TracedLane): boolean =>
  lane.to === null &&
  planned.judged.some(
    ({ view }, index) =>
      index !== leg - 1 &&
      view.lanes.some(
        ({ from, to }) =>
          to !== null &&
          from.end === lane.from.end &&
          from.lane === lane.from.lane &&
          from.port === lane.from.port,
      ),
  );

/** The trunk's own numbering is that of its near end, whichever way the light runs; 0 without that trunk. */
const holeIn = (path: TracedLane['path'], trunk: number, from: 'near' | 'far'): number => {
  const step = trunk < 0 ? undefined : path.find(({ part }) => part === trunk);
  return Number((from === 'near' ? step?.in : step?.out) ?? 0);
};

const rowsOfChannel = (planned: PlannedLink, placement: Placement, leg: number): PortMapRow[] => {
  const { plan, judged } = planned;
  const view = judged[leg - 1]?.view;
  const chain = plan?.channels[leg - 1]?.chain;
  if (plan === null || view === undefined || chain === undefined) return [];
  const nearTrunk = chain.findIndex(({ place }) => place === 'route');
  const farTrunk = chain.findIndex(({ place, role }) => place === 'second-route' && role === 'trunk');
  const lanes = view.lanes.filter(
    (lane) => inUse(lane, planned, placement, leg) && !goesByAnotherLeg(planned, leg, lane),
  );
  const used = usedPorts(lanes);
  // The lanes of one pair of ports, there and back, share their labels.
  const known = new Map<string, ChannelLabels>();
  const labelsAt = (ports: ChannelPorts): ChannelLabels => {
    const key = `${ports.near} ${ports['field-near']} ${ports['field-far']} ${ports.far}`;
    const labels = known.get(key) ?? labelsOfChannel(plan, placement, ports);
    known.set(key, labels);
    return labels;
  };
  return lanes.map((lane) => {
    const { from, to, path } = lane;
    const near = holeIn(path, nearTrunk, from.end);
    const far = holeIn(path, farTrunk, from.end);
    const labels = labelsAt(portsAlong(planned, leg, lane));
    const sender = deviceOfPort(planned, plan, placement, from.end, from.port, leg, used);
    const receiver = to && deviceOfPort(planned, plan, placement, to.end, to.port, leg, used);
    return {
      link: planned.link.id,
      path: placement.path ?? ('' as const),
      channel: placement.channel + 1,
      fromEnd: from.end,
      fromInterface: view.channel[from.end]?.name ?? '',
      fromTransceiver: sender.number,
      fromReceptacle: sender.receptacle,
      fromLane: from.lane + sender.laneOffset,
      fromLabel: labels[from.end] ?? '',
      trunk: near === 0 ? ('' as const) : placement.trunk + 1,
      trunkLeg: near === 0 ? ('' as const) : placement.trunkLeg + 1,
      trunkHole: near === 0 ? ('' as const) : near,
      colour: near === 0 ? '' : fibreColour(near),
      fieldNearLabel: labels['field-near'] ?? '',
      fieldFarLabel: labels['field-far'] ?? '',
      secondTrunk: far === 0 ? ('' as const) : placement.farTrunk + 1,
      secondTrunkLeg: far === 0 ? ('' as const) : placement.farTrunkLeg + 1,
      secondTrunkHole: far === 0 ? ('' as const) : far,
      secondColour: far === 0 ? '' : fibreColour(far),
      toLabel: to === null ? 'dark' : (labels[to.end] ?? ''),
      toInterface: to === null ? '' : (view.channel[to.end]?.name ?? ''),
      toTransceiver: receiver?.number ?? ('' as const),
      toReceptacle: receiver?.receptacle ?? ('' as const),
      toLane: to === null || receiver === null ? ('' as const) : to.lane + receiver.laneOffset,
    };
  });
};

/** Rows in the order of links, paths, channels and transmitters. */
export const portMapOf = function* (links: readonly PlannedLink[]): Generator<PortMapRow> {
  for (const planned of links) {
    if (planned.plan === null) continue;
    for (const placement of placeChannels(planned.plan))
      for (let leg = 1; leg <= planned.judged.length; leg++) yield* rowsOfChannel(planned, placement, leg);
  }
};
