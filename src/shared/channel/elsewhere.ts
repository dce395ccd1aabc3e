/**
 * Fibres that leave the channel at a fan-out. A fan-out has several legs and a channel goes on with one: what goes down another
 * leg, or comes up by a fibre of the leg that another cable feeds, is lit somewhere that this file does not show.
 */
import { litPositions } from '../catalogue/connectors';
import type { Channel, PlacedPart } from './channel';
import type { EndName, Endpoint } from './endpoint';
import { enterAt, followLight, type PathStep } from './trace';

/** Where a fibre leaves the channel: by which leg of which fan-out; `hole` is that of the leg that no fibre of the part feeds. */
export type Departure =
  | { readonly part: number; readonly leg: number; readonly hole: null }
  | { readonly part: number; readonly leg: number; readonly hole: number };

/** Where light that goes into a part from that side, and does not come out of it, has gone; null where it ends in the dark. */
const departureIn = (placed: PlacedPart | undefined, from: EndName, hole: number): Departure | null => {
  if (placed?.part.part !== 'array-fanout') return null;
  const { map, legs, leg, connector, fibres } = placed.part;
  const entersByLeg = (from === 'near') === placed.facesNear;
  if (!entersByLeg) {
    const taken = map.find(([single]) => single === hole)?.[1];
    return taken === undefined || taken === leg ? null : { part: placed.index, leg: taken, hole: null };
  }
  const own = legs[leg - 1];
  const isFed = map.some(([, number, position]) => number === leg && position === hole);
  if (own === undefined || isFed || !litPositions(own.connector, own.fibres).includes(hole)) return null;
  // A fibre that neither side of the part uses is broken off; only what the single end has no fibre for comes from elsewhere.
  const isUsedUp = map.length === litPositions(connector, fibres).length;
  return isUsedUp ? { part: placed.index, leg, hole } : null;
};

/** The same for the last step of a traced lane. */
export const departureOf = (
  { parts }: Pick<Channel, 'parts'>,
  from: EndName,
  step: PathStep | undefined,
): Departure | null =>
  step?.out === null && typeof step.in === 'number' ? departureIn(parts[step.part], from, step.in) : null;

export const hasFanout = ({ parts }: Pick<Channel, 'parts'>): boolean =>
  parts.some(({ part }) => part.part === 'array-fanout');

/** One fibre of a transceiver: the lane that it belongs to, and where it leaves the channel if it does. */
export interface Strand {
  readonly port: number;
  /** Counted from 1 at this receptacle. */
  readonly lane: number;
  readonly role: 'Tx' | 'Rx';
  /** The hole of the other end's face that it leads to, 0 where it does not get that far. */
  readonly hole: number;
  readonly departure: Departure | null;
}

/** Every fibre of the transceiver at that port: its transmitters, then its receivers. */
export const strandsOf = (channel: Channel, end: EndName, port: number): Strand[] => {
  const endpoint = channel[end] as Endpoint;
  const strands: Strand[] = [];
  for (const [role, positions] of [
    ['Tx', endpoint.transmit],
    ['Rx', endpoint.receive],
  ] as const)
    for (const { lane, position } of positions) {
      const path: PathStep[] = [];
      const hole = followLight(channel, end, enterAt(endpoint, port, position), path);
      const departure = hole === 0 ? departureOf(channel, end, path.at(-1)) : null;
      strands.push({ port, lane, role, hole, departure });
    }
  return strands;
};
