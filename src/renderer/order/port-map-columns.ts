/** The columns of the port map on screen: what belongs together stands together, so that a row is seen whole. */
import type { PortMapRow } from '../../shared/order/port-map';
import { boldWidth, textWidth } from '../drawing/text-width';

export interface Column {
  readonly title: string;
  readonly text: (row: PortMapRow) => string;
  /** In CSS pixels: wide enough for what stands in it, so that columns hold still while scrolling. */
  readonly width: number;
  readonly figure?: true;
}

/** `400GBASE-SR8 1/2, lane 3`: transceiver, receptacle and lane, each where there is one to tell. */
const deviceText = (
  name: string,
  transceiver: number | '',
  receptacle: number | '',
  lane: number | '',
  hasLanes: boolean,
): string =>
  transceiver === ''
    ? name
    : `${name} ${transceiver}${receptacle === '' ? '' : `/${receptacle}`}${hasLanes ? `, lane ${lane}` : ''}`;

/** Interfaces of which some row has a second lane. */
const interfacesWithLanes = (rows: readonly PortMapRow[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { fromInterface, fromLane } of rows) if (fromLane > 1) found.add(fromInterface);
  return found;
};

const trunkText = ({ trunk, trunkLeg, trunkHole }: PortMapRow): string =>
  trunk === '' ? '' : `${trunk} · ${trunkLeg} · ${trunkHole}`;

const secondTrunkText = ({ secondTrunk, secondTrunkLeg, secondTrunkHole }: PortMapRow): string =>
  secondTrunk === '' ? '' : `${secondTrunk} · ${secondTrunkLeg} · ${secondTrunkHole}`;

/** Of the letters, in CSS pixels. */
const SIZE = 13;

/** Rows that are looked at for the widths at the start of the map, and again along it: all of a hundred thousand would take too long. */
const LOOKED_AT = 200;

/** By an odd number of rows on, as a channel has an even one: else each would be the same lane the same way. */
const someOf = (rows: readonly PortMapRow[]): readonly PortMapRow[] => {
  const every = Math.floor(rows.length / LOOKED_AT) | 1;
  // The last row has the highest numbers.
  return rows.filter((_, index) => index < LOOKED_AT || index % every === 0 || index === rows.length - 1);
};

/** The name of a link or of a data sheet may be as long as a sentence: what does not fit is said when the cell is pointed at. */
const WIDEST_LINK = 260;
const WIDEST = 320;

const widthOf = (title: string, text: Column['text'], looked: readonly PortMapRow[]): number => {
  const widest = looked.map((row) => textWidth(text(row), SIZE));
  return Math.min(
    title === 'Link' ? WIDEST_LINK : WIDEST,
    Math.ceil(Math.max(boldWidth(title, SIZE), ...widest)) + 4,
  );
};

/** Columns that are empty everywhere are left out: those of a field where there is none, the link's where there is one. */
export const portMapColumns = (
  rows: readonly PortMapRow[],
  names: ReadonlyMap<string, string>,
): readonly Column[] => {
  const lanes = interfacesWithLanes(rows);
  const looked = someOf(rows);
  const all: readonly (readonly [title: string, text: Column['text'], figure?: true])[] = [
    ['Link', ({ link }) => (names.size > 1 ? (names.get(link) ?? link) : '')],
    ['Path', ({ path }) => path],
    ['Channel', ({ channel }) => String(channel), true],
    [
      'From',
      (row) =>
        `${row.fromEnd} ${deviceText(row.fromInterface, row.fromTransceiver, row.fromReceptacle, row.fromLane, lanes.has(row.fromInterface))}`,
    ],
    ['From label', ({ fromLabel }) => fromLabel],
    ['Trunk · leg · position', trunkText],
    ['Colour', ({ colour }) => colour],
    ['Field, near side', ({ fieldNearLabel }) => fieldNearLabel],
    ['Field, far side', ({ fieldFarLabel }) => fieldFarLabel],
    ['Second trunk · leg · position', secondTrunkText],
    ['Second colour', ({ secondColour }) => secondColour],
    ['To label', ({ toLabel }) => toLabel],
    [
      'To',
      (row) =>
        deviceText(
          row.toInterface,
          row.toTransceiver,
          row.toReceptacle,
          row.toLane,
          lanes.has(row.toInterface),
        ),
    ],
  ];
  return all.flatMap(([title, text, figure]) =>
    rows.some((row) => text(row) !== '')
      ? [{ title, text, width: widthOf(title, text, looked), ...(figure === undefined ? {} : { figure }) }]
      : [],
  );
};
