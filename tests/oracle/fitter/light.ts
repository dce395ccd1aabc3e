/** The port map against the installation: every lane stands in it once at both ends, and goes where the light goes. */

import type { Device } from './devices';
import type { FittedLane } from './lanes';
import type { LinkNeed } from './need';
import { transceiversOf } from './need';
import type { PortRow } from './order-folder';
import type { PortsOnTheWay } from './ports';
import type { EndName } from './quote';

interface Said {
  readonly demand: 'transceivers' | 'light';
  readonly message: string;
}

const nameOf = (path: string, end: EndName, { transceiver, receptacle, lane }: Device): string =>
  `${path}${path && ' '}${end} transceiver ${transceiver}${receptacle === '' ? '' : `.${receptacle}`} lane ${lane}`;

const otherEnd = (end: EndName): EndName => (end === 'near' ? 'far' : 'near');

const senderOf = (row: PortRow): string =>
  nameOf(row.path, row.fromEnd, {
    transceiver: row.fromTransceiver,
    receptacle: row.fromReceptacle,
    lane: row.fromLane,
  });

const receiverOf = (row: PortRow): string | null =>
  row.toTransceiver === '' || row.toLane === ''
    ? null
    : nameOf(row.path, otherEnd(row.fromEnd), {
        transceiver: row.toTransceiver,
        receptacle: row.toReceptacle,
        lane: row.toLane,
      });

const repeated = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);

const firstRepeated = (names: readonly string[]): string | undefined =>
  new Set(names).size === names.length ? undefined : repeated(names);

/** As many transceivers as the quote has, each lane once, none in the dark. */
export const portMapFaults = (need: LinkNeed, rows: readonly PortRow[]): Said[] => {
  const faults: Said[] = [];
  const senders = rows.map(senderOf);
  const receivers = rows.flatMap((row) => receiverOf(row) ?? []);
  const dark = rows.find((row) => receiverOf(row) === null);
  if (dark !== undefined) faults.push({ demand: 'light', message: `${senderOf(dark)} sends into the dark` });
  const sentTwice = firstRepeated(senders);
  if (sentTwice !== undefined)
    faults.push({ demand: 'light', message: `${sentTwice} stands twice in the port map as a sender` });
  const heardTwice = firstRepeated(receivers);
  if (heardTwice !== undefined)
    faults.push({ demand: 'light', message: `${heardTwice} stands twice in the port map as a receiver` });
  const wanted = transceiversOf(need);
  for (const path of need.paths)
    for (const end of ['near', 'far'] as const) {
      const seen = new Set(
        rows.filter((row) => row.path === path && row.fromEnd === end).map((row) => row.fromTransceiver),
      );
      if (seen.size !== wanted[end])
        faults.push({
          demand: 'transceivers',
          message: `${seen.size} ${end} transceivers stand in the port map${path && ` of path ${path}`}, and the quote has ${wanted[end]}`,
        });
    }
  return faults;
};

const TRUNK_COLUMNS = [
  'trunk',
  'trunkLeg',
  'trunkHole',
  'secondTrunk',
  'secondTrunkLeg',
  'secondTrunkHole',
] as const;

/** Where the light goes by the pieces, against where the port map says that it goes. */
export const lightFaults = (lanes: readonly FittedLane[], rows: readonly PortRow[]): Said[] => {
  const bySender = new Map(rows.map((row) => [senderOf(row), row]));
  for (const lane of lanes) {
    const sender = nameOf(lane.path, lane.fromEnd, lane.from);
    const said = (message: string): Said[] => [{ demand: 'light', message: `${sender} ${message}` }];
    if (lane.to === null) return said('is dark when the pieces are fitted together');
    const row = bySender.get(sender);
    if (row === undefined) return said('is missing from the port map');
    const receiver = nameOf(lane.path, otherEnd(lane.fromEnd), lane.to);
    if (receiverOf(row) !== receiver)
      return said(`reaches ${receiver}, and the port map says ${receiverOf(row) ?? 'nothing'}`);
    const name = TRUNK_COLUMNS.find((column) => row[column] !== lane[column]);
    if (name !== undefined)
      return said(
        `goes through ${name} ${lane[name] || 'none'}, and the port map says ${row[name] || 'none'}`,
      );
  }
  const fitted = new Set(lanes.map((lane) => nameOf(lane.path, lane.fromEnd, lane.from)));
  const surplus = rows.find((row) => !fitted.has(senderOf(row)));
  return surplus === undefined
    ? []
    : [
        {
          demand: 'light',
          message: `${senderOf(surplus)} stands in the port map and is no lane of the link`,
        },
      ];
};

const LABELS = {
  near: (row: PortRow) => (row.fromEnd === 'near' ? row.fromLabel : row.toLabel),
  far: (row: PortRow) => (row.fromEnd === 'far' ? row.fromLabel : row.toLabel),
  'field-near': (row: PortRow) => row.fieldNearLabel,
  'field-far': (row: PortRow) => row.fieldFarLabel,
} as const;

/** One port, one label, and one label, one port: as far as the port map goes. By place, the labels of its ports. */
export const labelsByPort = (
  lanes: readonly FittedLane[],
  rows: readonly PortRow[],
): {
  readonly faults: readonly string[];
  readonly labels: ReadonlyMap<keyof PortsOnTheWay, ReadonlyMap<string, string>>;
} => {
  const faults: string[] = [];
  const labels = new Map<keyof PortsOnTheWay, Map<string, string>>();
  const bySender = new Map(rows.map((row) => [senderOf(row), row]));
  for (const lane of lanes) {
    const row = bySender.get(nameOf(lane.path, lane.fromEnd, lane.from));
    if (row === undefined) continue;
    for (const [place, port] of Object.entries(lane.ports) as [keyof PortsOnTheWay, string][]) {
      const label = LABELS[place](row);
      const known = labels.get(place) ?? new Map<string, string>();
      labels.set(place, known);
      if (label.trim() === '') faults.push(`the port ${port} has no label in the port map`);
      else if ((known.get(port) ?? label) !== label)
        faults.push(`the port ${port} is called ${known.get(port)} and ${label} in the port map`);
      known.set(port, label);
    }
  }
  for (const [place, known] of labels) {
    const seen = new Set(known.values());
    if (seen.size < known.size) faults.push(`two ports at ${place} have one label in the port map`);
  }
  return { faults, labels };
};
