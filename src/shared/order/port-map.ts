/** The port map: every fibre of a quote from transceiver to transceiver, with the labels at both ends. */
import { fibreColour } from '../catalogue/fibres';
import type { TracedLane } from '../channel/trace';
import { type Placement, placeChannels } from '../plan/placements';
import { labelPair } from '../plan/port-labels';
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
  readonly fromLane: number;
  readonly fromLabel: string;
  /** Trunk counted from 1, its leg, and the hole and colour the light goes through; empty without a trunk. */
  readonly trunk: number | '';
  readonly trunkLeg: number | '';
  readonly trunkHole: number | '';
  readonly colour: string;
  readonly toLabel: string;
  readonly toInterface: string;
  readonly toTransceiver: number | '';
  readonly toLane: number | '';
}

/** Running number of the transceiver at a port: one a channel for a parallel breakout end, one a link elsewhere. */
const transceiverNumber = (
  planned: PlannedLink,
  placement: Placement,
  end: 'near' | 'far',
  port: number,
  leg: number,
): number => {
  const kind = planned.plan?.answers.application.kind;
  const perLeg = planned.judged.length > 1;
  if (kind === 'breakout' && end === 'near') return placement.channel + 1;
  return placement.firstLink + (perLeg ? leg : port);
};

/** True for a lane of a link that is in use: the last channel of a rack may not be full. */
const inUse = (lane: TracedLane, planned: PlannedLink, placement: Placement, leg: number): boolean => {
  if (planned.judged.length > 1) return leg <= placement.links;
  const { from, to } = lane;
  const near = planned.plan?.context.near.kind;
  const duplexPort = from.end === 'near' ? (near === 'duplex' ? from.port : to?.port) : from.port;
  return (
    planned.plan?.context.far.kind === 'parallel' || duplexPort === undefined || duplexPort <= placement.links
  );
};

const rowsOfChannel = (planned: PlannedLink, placement: Placement, leg: number): PortMapRow[] => {
  const { plan, judged } = planned;
  const view = judged[leg - 1]?.view;
  const chain = plan?.channels[leg - 1]?.chain;
  if (plan === null || view === undefined || chain === undefined) return [];
  const trunkIndex = chain.findIndex(({ role }) => role === 'trunk');
  const { fibres } = plan.answers.interface;
  const perLeg = judged.length > 1;
  return view.lanes
    .filter((lane) => inUse(lane, planned, placement, leg))
    .map(({ from, to, path }) => {
      const near = from.end === 'near' ? from : to;
      const far = from.end === 'near' ? to : from;
      const inTrunk = path.find(({ part }) => part === trunkIndex);
      // The trunk's own numbering is that of its near end, whichever way the light runs.
      const hole = Number(from.end === 'near' ? (inTrunk?.in ?? 0) : (inTrunk?.out ?? 0));
      const fibre = placement.trunkLeg * fibres + (hole || near?.port || 1);
      const labels = labelPair(
        plan,
        placement,
        perLeg ? leg : (near?.port ?? 1),
        perLeg ? leg : (far?.port ?? 1),
        plan.answers.documentation.scheme === 'trunk-fibre-port'
          ? placement.trunkLeg * fibres + (perLeg ? leg : Math.max(near?.port ?? 1, far?.port ?? 1))
          : fibre,
      );
      const known = {
        near: near === null ? '' : (labels.near ?? ''),
        far: far === null ? '' : (labels.far ?? ''),
      };
      return {
        link: planned.link.id,
        path: placement.path ?? ('' as const),
        channel: placement.channel + 1,
        fromEnd: from.end,
        fromInterface: view.channel[from.end]?.name ?? '',
        fromTransceiver: transceiverNumber(planned, placement, from.end, from.port, leg),
        fromLane: from.lane,
        fromLabel: known[from.end],
        trunk: inTrunk === undefined ? ('' as const) : placement.trunk + 1,
        trunkLeg: inTrunk === undefined ? ('' as const) : placement.trunkLeg + 1,
        trunkHole: inTrunk === undefined || hole === 0 ? ('' as const) : hole,
        colour: inTrunk === undefined || hole === 0 ? '' : fibreColour(hole),
        toLabel: to === null ? 'dark' : known[to.end],
        toInterface: to === null ? '' : (view.channel[to.end]?.name ?? ''),
        toTransceiver:
          to === null ? ('' as const) : transceiverNumber(planned, placement, to.end, to.port, leg),
        toLane: to === null ? ('' as const) : to.lane,
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
