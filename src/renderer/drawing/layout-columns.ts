/** Which columns a channel is drawn as, from near to far, and which holes each shows on both its sides. */
import { ARRAY_FACES } from '../../shared/catalogue/connectors';
import type { Channel, PlacedPart } from '../../shared/channel/channel';
import type { EndName, Endpoint } from '../../shared/channel/endpoint';
import { existingPorts } from '../../shared/channel/occupancy';
import { portOfDuplexPosition } from '../../shared/channel/permutation';
import { labelOffset, type Occupancy } from '../../shared/channel/trace';
import type { Column, FaceShape } from './layout-model';
import { endLabel, partLabel } from './part-labels';
import { boldWidth } from './text-width';

type Side = 'near' | 'far';

const SIDES: readonly Side[] = ['near', 'far'];

const isDuplex = (placed: PlacedPart, side: Side): boolean =>
  side === 'near' ? placed.nearIsDuplex : placed.farIsDuplex;

/** Ports that a module or breakout cord has; a cord serves any port and so has none of its own. */
const ownPorts = (placed: PlacedPart): number[] => {
  const { part, map } = placed;
  if (part.part !== 'module' && part.part !== 'breakout-cord') return [];
  const holes = placed.nearIsDuplex ? map.forward : map.backward;
  const ports = new Set<number>();
  holes.forEach((hole, position) => {
    if (hole !== 0) ports.add(portOfDuplexPosition(position));
  });
  return [...ports];
};

/**
 * Duplex ports by part: all parts that duplex faces join to each other show the same ports, so that a port keeps its
 * height from the module to the transceiver.
 */
const portsByPart = (channel: Channel, occupied: Occupancy): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, readonly number[]>();
  let run: PlacedPart[] = [];
  const close = (endsAtFar: boolean): void => {
    const ports = new Set(run.flatMap(ownPorts));
    if (run[0]?.index === 0 && run[0].nearIsDuplex) for (const port of occupied.near) ports.add(port);
    if (endsAtFar) for (const port of occupied.far) ports.add(port);
    if (ports.size === 0) for (const port of existingPorts(channel, 'near')) ports.add(port);
    const sorted = [...ports].sort((a, b) => a - b);
    for (const { index } of run) found.set(index, sorted);
    run = [];
  };
  for (const placed of channel.parts) {
    if (!placed.nearIsDuplex && !placed.farIsDuplex) continue;
    run.push(placed);
    if (!placed.farIsDuplex) close(false);
  }
  if (run.length > 0) close(true);
  return found;
};

/** A splice has no face of its own: it shows what the cable before it shows, or the one after it. */
const solidBeside = (channel: Channel, index: number): { placed: PlacedPart; side: Side } | undefined => {
  for (let at = index; at >= 0; at--) {
    const placed = channel.parts[at];
    if (placed !== undefined && placed.part.part !== 'splice') return { placed, side: 'far' };
  }
  const after = channel.parts.slice(index).find(({ part }) => part.part !== 'splice');
  return after && { placed: after, side: 'near' };
};

const HIGHEST_OF_SPLICE: FaceShape = { kind: 'array', positions: 12, perRow: 12 };

const faceShape = (
  channel: Channel,
  ports: ReadonlyMap<number, readonly number[]>,
  placed: PlacedPart,
  side: Side,
): FaceShape => {
  if (isDuplex(placed, side))
    return { kind: 'duplex', ports: ports.get(placed.index) ?? [1], labelOffset: placed.portOffset };
  if (placed.part.part === 'splice') {
    const solid = solidBeside(channel, placed.index);
    return solid === undefined ? HIGHEST_OF_SPLICE : faceShape(channel, ports, solid.placed, solid.side);
  }
  const connector = placed[side].connector;
  if (connector === null || connector === 'LC' || connector === 'SC') return HIGHEST_OF_SPLICE;
  return { kind: 'array', ...ARRAY_FACES[connector] };
};

const colouredBy = (placed: PlacedPart): Column['colouredBy'] => {
  switch (placed.part.part) {
    case 'array-cable':
      return 'left';
    case 'module':
    case 'breakout-cord':
      return placed.nearIsDuplex ? 'right' : 'left';
    case 'array-fanout':
      return placed.near.connector === placed.part.connector ? 'left' : 'right';
    default:
      return null;
  }
};

const kindOf = ({ part }: PlacedPart): Column['kind'] => {
  if (part.part === 'mpo-adapter') return 'adapter';
  if (part.part === 'splice') return 'splice';
  if (part.part === 'module' || (part.part === 'array-fanout' && part.body === 'module')) return 'box';
  return 'cable';
};

const OPEN_END = { title: 'Open end', notes: [], short: { title: 'Open end', notes: [] } };
const DUPLEX_JOINT = { title: '', notes: ['LC pair'], short: { title: '', notes: ['LC pair'] } };

const NAME_SIZE = 10;
/** Two signs beside each other and the edge of the box, where a fibre carries light both ways. */
const BESIDE_NAMES = 34;

/** Such a fibre has both its names in one line: `Tx 12 Rx 12`. */
const leastWidthOf = (endpoint: Endpoint, ports: readonly number[], offset: number): number => {
  const { kind, transmit, receive } = endpoint;
  const isShared = transmit.some(({ position }) => receive.some((other) => other.position === position));
  if (kind !== 'duplex' || !isShared) return 0;
  const last = Math.max(...ports) + offset;
  return BESIDE_NAMES + boldWidth(`Tx ${last} Rx ${last}`, NAME_SIZE);
};

const endColumn = (channel: Channel, occupied: Occupancy, end: EndName, inner: FaceShape): Column => {
  const endpoint = channel[end];
  const part = { part: null, end, colouredBy: null };
  if (endpoint === null) return { ...part, kind: 'open', ...OPEN_END, left: inner, right: inner };
  const { connector } = endpoint.face;
  const face: FaceShape =
    endpoint.kind === 'parallel' && connector !== null && connector !== 'LC' && connector !== 'SC'
      ? { kind: 'array', ...ARRAY_FACES[connector] }
      : inner.kind === 'duplex'
        ? inner
        : { kind: 'duplex', ports: occupied[end], labelOffset: labelOffset(channel, end) };
  const leastWidth = leastWidthOf(endpoint, occupied[end], labelOffset(channel, end));
  const label = endLabel(endpoint, occupied[end].length);
  return { ...part, kind: 'end', ...label, left: face, right: face, leastWidth };
};

export const channelColumns = (channel: Channel, occupied: Occupancy): readonly Column[] => {
  const ports = portsByPart(channel, occupied);
  const columns: Column[] = [];
  for (const placed of channel.parts) {
    const [left, right] = SIDES.map((side) => faceShape(channel, ports, placed, side)) as [
      FaceShape,
      FaceShape,
    ];
    if (placed.nearSwapsSides)
      columns.push({
        kind: 'joint',
        part: null,
        end: null,
        ...DUPLEX_JOINT,
        left,
        right: left,
        colouredBy: null,
      });
    columns.push({
      kind: kindOf(placed),
      part: placed.index,
      end: null,
      ...partLabel(placed.part),
      left,
      right,
      colouredBy: colouredBy(placed),
    });
  }
  const first = columns[0] as Column;
  const last = columns.at(-1) as Column;
  return [
    endColumn(channel, occupied, 'near', first.left),
    ...columns,
    endColumn(channel, occupied, 'far', last.right),
  ];
};
