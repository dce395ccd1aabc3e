/**
 * How much may be lost and how far light may go: the interface's own figures for the lowest fibre grade in the channel.
 */
import type { Figure } from '../catalogue/figure';
import { FIBRE_GRADES, type FibreGrade, type Interface } from '../catalogue/interface';
import type { Endpoint } from '../channel/endpoint';
import { modeOfGrade } from '../channel/face';
import { type MicroDb, type Millimetres, microDbFromDb, millimetresFromM } from '../units';

export interface LimitRow {
  readonly grade: FibreGrade;
  readonly reach: Millimetres;
  readonly limit: MicroDb | null;
}

export interface EndLimit {
  readonly limit: MicroDb | null;
  /** The grade whose row gave the limit. */
  readonly limitGrade: FibreGrade | null;
  readonly reach: Millimetres | null;
  /** True where average powers stand in for a limit that nobody prints. */
  readonly fromPowers: boolean;
}

const ROWS = new WeakMap<Interface, readonly LimitRow[]>();

const catalogueRows = (entry: Interface): readonly LimitRow[] => {
  const known = ROWS.get(entry);
  if (known !== undefined) return known;
  const rows = FIBRE_GRADES.flatMap((grade) => {
    const reach = entry.reachM[grade];
    if (reach === undefined) return [];
    const limit = entry.lossLimitDb[grade]?.value;
    return [
      { grade, reach: millimetresFromM(reach.value), limit: limit == null ? null : microDbFromDb(limit) },
    ];
  });
  ROWS.set(entry, rows);
  return rows;
};

/** Every grade's row of an interface, in rising order of grade. */
export const limitRows = (endpoint: Endpoint): readonly LimitRow[] => {
  if (endpoint.catalogue !== null) return catalogueRows(endpoint.catalogue);
  const { custom } = endpoint;
  return FIBRE_GRADES.flatMap((grade) => {
    const reach = custom?.reachM[grade];
    if (reach === undefined) return [];
    const limit = custom?.limitDb?.[grade];
    return [
      { grade, reach: millimetresFromM(reach), limit: limit === undefined ? null : microDbFromDb(limit) },
    ];
  });
};

/** Average transmit power (min) minus average receive power (min): the only powers that may stand in for a limit. */
export const averagePowerLimit = (endpoint: Endpoint): MicroDb | null => {
  const { catalogue, custom } = endpoint;
  const transmit = catalogue ? catalogue.transmit.averageMinDbm?.value : custom?.txAverageMinDbm;
  const receive = catalogue ? catalogue.receive.averageMinDbm?.value : custom?.rxAverageMinDbm;
  return transmit == null || receive == null ? null : microDbFromDb(transmit - receive);
};

/** Has this row's figures: a fibre of the `lowest` grade counts as every lower one too. */
export const qualifies = (row: FibreGrade, lowest: FibreGrade): boolean =>
  modeOfGrade(row) === modeOfGrade(lowest) && FIBRE_GRADES.indexOf(row) <= FIBRE_GRADES.indexOf(lowest);

/** The largest of figures by grade that a fibre qualifies for, its own row's or a lower grade's; null where there is none. */
export const largestFor = (
  figures: Readonly<Partial<Record<FibreGrade, Figure<number>>>>,
  lowest: FibreGrade,
): number | null => {
  let largest: number | null = null;
  for (const grade of FIBRE_GRADES) {
    const value = figures[grade]?.value;
    if (value !== undefined && qualifies(grade, lowest)) largest = Math.max(largest ?? 0, value);
  }
  return largest;
};

/**
 * Limit and reach of one end on fibre of `lowest` grade at `length`.
 *
 * The limit is the largest among the rows whose grade is at most `lowest` and whose reach covers the length; past every
 * reach, the row with the longest reach gives it. Example: 40GBASE-SR4 on OM4 has 1.9 dB at 80 m (the OM3 row) and 1.5 dB at
 * 120 m; its reach is 150 m.
 */
export const limitOfEnd = (endpoint: Endpoint, lowest: FibreGrade | null, length: Millimetres): EndLimit => {
  let reach: Millimetres | null = null;
  let best: LimitRow | null = null;
  let longest: LimitRow | null = null;
  if (lowest !== null)
    for (const row of limitRows(endpoint)) {
      if (!qualifies(row.grade, lowest)) continue;
      if (reach === null || row.reach > reach) reach = row.reach;
      if (row.limit === null) continue;
      if (
        longest === null ||
        row.reach > longest.reach ||
        (row.reach === longest.reach && row.limit > (longest.limit as MicroDb))
      )
        longest = row;
      if (row.reach >= length && (best === null || row.limit > (best.limit as MicroDb))) best = row;
    }
  const row = best ?? longest;
  if (row !== null) return { limit: row.limit, limitGrade: row.grade, reach, fromPowers: false };
  const powers = reach === null ? null : averagePowerLimit(endpoint);
  return { limit: powers, limitGrade: null, reach, fromPowers: powers !== null };
};
