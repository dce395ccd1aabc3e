/** Port labels at both ends, made from one description of a connection so that they match by construction. */
import { cleanName } from '../names';
import type { DocumentationAnswers, LabelPlace } from '../steps/documentation';

/** Where one port is: which far rack, which path (A or B), cassette and port counted from 0. */
export interface PortPlace {
  readonly place: LabelPlace;
  readonly group: number | null;
  readonly path: 'A' | 'B' | null;
  readonly cassette: number;
  readonly port: number;
  /** How many ports from there on are meant: an MPO port of a breakout leads to all ports of a module's rear. */
  readonly span: number;
  /** Ports of one cassette, for schemes that number a panel's ports through. */
  readonly portsPerCassette: number;
}

export interface TrunkPlace {
  /** Trunk counted from 0, and the fibre in it counted from 1. */
  readonly trunk: number;
  readonly fibre: number;
}

/** The rack of a place as it is printed; with several far racks each group has its own. */
export const rackName = (place: LabelPlace, group: number | null): string =>
  cleanName((group === null ? undefined : place.racks?.[group]) ?? place.rack);

/** A panel of the A or B path is a panel of its own, and is called so. */
export const panelName = (place: LabelPlace, path: 'A' | 'B' | null): string =>
  `${cleanName(place.panel)}${path ?? ''}`;

const rackOf = ({ place, group }: PortPlace): string => rackName(place, group);

const panelOf = ({ place, path }: PortPlace): string => panelName(place, path);

const cassetteNumber = ({ place, cassette }: PortPlace): number => place.firstCassette + cassette;

const portNumber = ({ place, port }: PortPlace): number => place.firstPort + port;

/** `nameInSeries('T7', 2)` is `T9`; a name without a number gets one. */
export const nameInSeries = (series: string, index: number): string => {
  const first = cleanName(series);
  const digits = /\d+$/.exec(first)?.[0];
  if (digits === undefined) return `${first}${index + 1}`;
  const number = String(Number(digits) + index).padStart(digits.length, '0');
  return first.slice(0, first.length - digits.length) + number;
};

const placeLabel = (port: PortPlace): string =>
  `${rackOf(port)}-${panelOf(port)}-C${cassetteNumber(port)}-Port${portNumber(port)}`;

/** The rack unit of a place's panel, in the path that the panel is of. */
export const rackUnitOf = (place: LabelPlace, path: 'A' | 'B' | null): number | undefined =>
  path === 'B' ? place.rackUnitB : place.rackUnit;

/** The half of a TIA-606 label that names one end: floor, room, rack, rack unit and port. */
const tiaHalf = (port: PortPlace): string => {
  const { room = '' } = port.place;
  const rackUnit = rackUnitOf(port.place, port.path);
  const unit = rackUnit === undefined ? '' : `-${rackUnit}`;
  const number = port.port + port.cassette * port.portsPerCassette + port.place.firstPort;
  const digits = (one: number): string => String(one).padStart(2, '0');
  const last = port.span > 1 ? `-${digits(number + port.span - 1)}` : '';
  return `${cleanName(room)}${rackOf(port)}${unit}:${digits(number)}${last}`;
};

/**
 * The label of `port`. Its other end and its place in the trunk are asked for only by the schemes that print them: they
 * take a walk through the channel each, and an order has tens of thousands of labels. Both are null behind a port that
 * nothing is plugged into, as the last module of a place may have: it is named by where it is.
 * Examples: `R12-P1-C3-Port4`; `T1-F3-Port2`; `4BK01-55:50/DC.C03-14:04`, whose far end is `DC.C03-14:04/4BK01-55:50`;
 * `4BK01-55:01/DC.C03-14:01-04` for the MPO port of a breakout.
 */
export const portLabel = (
  { scheme, trunk: firstTrunk }: DocumentationAnswers,
  port: PortPlace,
  otherEnd: () => PortPlace | null,
  placeInTrunk: () => TrunkPlace | null,
): string => {
  switch (scheme) {
    case 'rack-panel-cassette-port':
      return placeLabel(port);
    case 'trunk-fibre-port': {
      const place = placeInTrunk();
      return place === null
        ? placeLabel(port)
        : `${nameInSeries(firstTrunk ?? 'T1', place.trunk)}${port.path ?? ''}-F${place.fibre}-Port${portNumber(port)}`;
    }
    case 'tia-606': {
      const other = otherEnd();
      return other === null ? tiaHalf(port) : `${tiaHalf(port)}/${tiaHalf(other)}`;
    }
  }
};
