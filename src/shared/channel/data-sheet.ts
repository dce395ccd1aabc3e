/** An interface of the catalogue as if it had been typed in from a data sheet: a start for one that differs in a figure. */
import { FIBRE_GRADES, type Interface, type LaneLayoutId, type Receptacle } from '../catalogue/interface';
import { LANE_LAYOUTS } from '../catalogue/lane-layouts';
import type { CustomInterface } from './document';

type SheetReceptacle = CustomInterface['receptacle'];

/** The receptacles that a data sheet can be typed in for: one at a time, one direction a fibre. */
const SHEET_RECEPTACLES: Readonly<Partial<Record<Receptacle['kind'], SheetReceptacle>>> = {
  LC: 'LC',
  'MPO-12': 'MPO-12',
  'MPO-16': 'MPO-16',
  'MPO-24': 'MPO-24',
};

/** `lanesOf('mpo12-4-lanes')[0]` is `{ lane: 1, tx: 1, rx: 12 }`. Null where a fibre carries both directions. */
export const lanesOf = (id: LaneLayoutId): CustomInterface['lanes'] | null => {
  const { transmit, receive } = LANE_LAYOUTS[id];
  if (transmit.some(({ band }) => band !== 0)) return null;
  return transmit.map(({ lane, position }, index) => ({
    lane,
    tx: position,
    rx: receive[index]?.position ?? position,
  }));
};

const byGrade = (figures: Interface['lossLimitDb']): NonNullable<CustomInterface['limitDb']> =>
  Object.fromEntries(
    FIBRE_GRADES.flatMap((grade) => {
      const value = figures[grade]?.value;
      return value == null ? [] : [[grade, value]];
    }),
  );

/**
 * The figures of a catalogue interface in the form of a data sheet, under the same name; null where that form cannot say
 * what it does: several wavelengths, both directions on one fibre, two receptacles, 32 fibres.
 *
 * Example: `dataSheetOf(40GBASE-SR4)` has four lanes, the first with `tx: 1, rx: 12`, and `limitDb: { OM3: 1.9, … }`.
 */
export const dataSheetOf = (item: Interface): CustomInterface | null => {
  const [first] = item.receptacles;
  const receptacle = SHEET_RECEPTACLES[first.kind];
  const lanes = lanesOf(first.layout);
  const [band, ...otherBands] = item.wavelengths.bandsNm;
  if (receptacle === undefined || lanes === null || item.portSplit) return null;
  if (item.wavelengths.plan !== 'single' || band === undefined || otherBands.length > 0) return null;
  const [low, high] = band;
  const transmit = item.transmit.averageMinDbm?.value;
  const receive = item.receive.averageMinDbm?.value;
  const limits = byGrade(item.lossLimitDb);
  return {
    name: item.id,
    mode: item.mode,
    receptacle,
    polish: first.polish,
    lanes,
    gbpsPerLane: item.gbps / item.lanes,
    wavelengthNm: low === high ? low : [low, high],
    reachM: byGrade(item.reachM),
    ...(Object.keys(limits).length === 0 ? {} : { limitDb: limits }),
    ...(transmit == null || receive == null ? {} : { txAverageMinDbm: transmit, rxAverageMinDbm: receive }),
    lanesReorder: item.lanesReorder,
  };
};
