/** Where the light of each transmitter goes, in as few lines as it can be said. */
import { departureOf } from '../../../shared/channel/elsewhere';
import type { EndName, Endpoint } from '../../../shared/channel/endpoint';
import { firstClash } from '../../../shared/channel/shape-clash';
import type { ChannelReport, ReportedLane } from '../../../shared/rules/channel-report';
import type { ChannelView } from '../../../shared/rules/channel-rule';
import { partMark } from '../../present/part-words';

type TransceiverEnd = Extract<ReportedLane['from'], { readonly role: string }>;

/** One end of a row: a label and the number that runs on in a range. */
interface Place {
  readonly label: string;
  readonly number: number;
  /** What follows the number and must be the same in a range. */
  readonly suffix: string;
}

interface Row {
  readonly from: Place;
  readonly to: Place | null;
  readonly arrow: '->' | '<->';
  readonly remark: string;
}

const placeOf = (view: ChannelView, { end, port, lane }: TransceiverEnd): Place => {
  const endpoint = view.channel[end] as Endpoint;
  if (endpoint.kind === 'parallel') return { label: `${end} lane`, number: lane, suffix: '' };
  const wavelength = endpoint.transmit.length > 1 ? ` wavelength ${lane}` : '';
  return { label: `${end} port`, number: port, suffix: wavelength };
};

const darkRemark = (view: ChannelView, from: EndName, { path }: ReportedLane): string => {
  const last = path.at(-1);
  if (last === undefined) return 'unused: there is no fibre at this position';
  const departure = departureOf(view.channel, from, last);
  if (departure !== null)
    return departure.hole === null
      ? `goes down leg ${departure.leg} of part ${partMark(departure.part)}`
      : `comes to position ${departure.hole} of leg ${departure.leg} of part ${partMark(departure.part)}, which this part does not feed`;
  return last.out === null
    ? `unterminated: ends in part ${partMark(last.part)} at ${last.in}`
    : `unterminated: comes out of part ${partMark(last.part)} at ${last.out}, where nothing receives it`;
};

const isTransceiver = (end: ReportedLane['from']): end is TransceiverEnd => 'role' in end;

const same = (a: Place | null, b: Place | null): boolean =>
  a !== null && b !== null && a.label === b.label && a.number === b.number && a.suffix === b.suffix;

const rowsOf = (view: ChannelView, report: ChannelReport): Row[] => {
  const rows: Row[] = [];
  for (const lane of report.lanes) {
    const { from: source, to: target } = lane;
    if (!isTransceiver(source) || (target !== null && !isTransceiver(target))) continue;
    const from = placeOf(view, source);
    const to = target === null ? null : placeOf(view, target);
    const meetsTransmitter = target?.role === 'Tx';
    const remark =
      target === null
        ? darkRemark(view, source.end, lane)
        : meetsTransmitter
          ? 'transmitter faces transmitter'
          : '';
    const back = rows.findIndex(
      (row) => row.arrow === '->' && row.remark === remark && same(row.from, to) && same(row.to, from),
    );
    if (back < 0) rows.push({ from, to, arrow: '->', remark });
    else rows[back] = { ...(rows[back] as Row), arrow: '<->' };
  }
  return rows;
};

/** Transmitters of one kind side by side, so that both wavelengths of many ports are two lines. */
const groupRows = (rows: readonly Row[]): readonly Row[] => {
  const kinds = new Map<string, Row[]>();
  for (const row of rows) {
    const kind = row.from.label + row.from.suffix;
    kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
  }
  return [...kinds.values()].flat();
};

const follows = (last: Place | null, next: Place | null): boolean =>
  last === null || next === null
    ? last === next
    : next.label === last.label && next.suffix === last.suffix && next.number === last.number + 1;

const text = (first: Place, last: Place): string =>
  first.number === last.number
    ? `${first.label} ${first.number}${first.suffix}`
    : `${first.label}s ${first.number}-${last.number}${first.suffix}`;

/** Rows that count on at both ends become one. */
const mergeRuns = (rows: readonly Row[]): (readonly [string, string, string, string])[] => {
  const merged: (readonly [string, string, string, string])[] = [];
  let start = 0;
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    const goesOn =
      next !== undefined &&
      next.arrow === row.arrow &&
      next.remark === row.remark &&
      follows(row.from, next.from) &&
      follows(row.to, next.to);
    if (goesOn) return;
    const first = rows[start] as Row;
    merged.push([
      text(first.from, row.from),
      row.arrow,
      first.to === null || row.to === null ? '' : text(first.to, row.to),
      row.remark,
    ]);
    start = index + 1;
  });
  return merged;
};

/** Positions of an open channel in columns, near above far; `-` where no fibre leads on. */
const COLUMNS_PER_BLOCK = 12;

const positionLines = (report: ChannelReport): string[] => {
  const columns = report.lanes.flatMap(({ from, to }) => {
    if (!('position' in from) || (to !== null && !('position' in to))) return [];
    const here = String(from.position);
    const there = to === null ? '-' : String(to.position);
    return [from.end === 'near' ? [here, there] : [there, here]] as [string, string][];
  });
  const lines: string[] = [];
  for (let start = 0; start < columns.length; start += COLUMNS_PER_BLOCK) {
    const block = columns.slice(start, start + COLUMNS_PER_BLOCK);
    for (const side of [0, 1] as const)
      lines.push(
        `${side === 0 ? 'near' : 'far '} ${block.map((column) => column[side].padStart(4)).join('')}`,
      );
  }
  return lines;
};

/** Example: `near lanes 1-4  <->  far ports 1-4`. */
export const linkLines = (view: ChannelView, report: ChannelReport): string[] => {
  const clash = firstClash(view.channel);
  if (clash !== null)
    return [
      `not followed: ${clash.connectors.join(' and ')} do not fit into each other at part ${partMark(clash.part)}`,
    ];
  // Pins that hit each other keep the fibres apart, whichever way they would lead.
  const collision = report.findings.find(({ rule, part }) => rule === 'mating/pins-collide' && part !== null);
  if (collision?.part != null)
    return [`not followed: pins hit each other at part ${partMark(collision.part)}`];
  if (view.light.verdict === 'passive') return positionLines(report);
  const rows = mergeRuns(groupRows(rowsOf(view, report)));
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 3 ? cell.padEnd(widths[column] as number) : cell))
      .join('  ')
      .trimEnd(),
  );
};
