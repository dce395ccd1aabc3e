/** Enclosures, plates, blanks and rack units counted over all links of a quote, each place and each rack once. */

import { enclosureOf, familyOf } from './enclosures';
import type { Fault } from './fault';
import { pieces, sum } from './need';
import type { Order } from './order-folder';
import type { Filling } from './places';
import type { Quote } from './quote';

interface Totals {
  readonly enclosures: Map<string, number>;
  readonly plates: Map<string, number>;
  readonly blanks: Map<string, number>;
}

const add = (counts: Map<string, number>, key: string, count: number): void => {
  if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count);
};

const groupedBy = (fillings: readonly Filling[], key: (one: Filling) => string): Map<string, Filling[]> => {
  const groups = new Map<string, Filling[]>();
  for (const one of fillings) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
};

const linksOf = (fillings: readonly Filling[]): string =>
  [...new Set(fillings.map(({ link }) => link))].join(' and ');

/** An enclosure that is there is filled before new ones are ordered; null where nobody counted its free slots. */
const freeSlots = ({ box, installed }: Filling): number | null => {
  if (installed === undefined || installed.enclosure !== box) return 0;
  return installed.slotsFree ?? null;
};

/** Answers about one place that more than one link gives. */
const contradictions = (place: string, fillings: readonly Filling[]): string[] => {
  const told: readonly (readonly [what: string, of: (one: Filling) => unknown])[] = [
    ['the enclosure', ({ box }) => box],
    ['the access', ({ answer }) => answer?.access],
    ['the free rack units', ({ answer }) => answer?.rackUnitsFree],
    ['the free slots', freeSlots],
  ];
  return told.flatMap(([what, of]) =>
    new Set(fillings.map(of)).size === 1
      ? []
      : [`${linksOf(fillings)} answer ${what} of the panel ${place} differently`],
  );
};

/** Plates of one place: links may share a plate, or bring whole ones each. */
const platesAt = (fillings: readonly Filling[], each: number, shared: boolean): number =>
  shared
    ? pieces(
        sum(fillings, ({ adapters }) => adapters),
        each,
      )
    : sum(fillings, ({ adapters }) => pieces(adapters, each));

interface Stand {
  readonly rack: string;
  readonly place: string;
  readonly fillings: readonly Filling[];
  readonly ordered: number;
  readonly units: number;
}

const countedBy = (quote: Quote, places: ReadonlyMap<string, readonly Filling[]>, shared: boolean) => {
  const totals: Totals = { enclosures: new Map(), plates: new Map(), blanks: new Map() };
  const stands: Stand[] = [];
  for (const [place, fillings] of places) {
    const [first] = fillings;
    const enclosure = enclosureOf(quote, first?.box);
    const family = enclosure && familyOf(enclosure.family);
    if (first === undefined || enclosure === undefined || family === undefined) continue;
    const plates = platesAt(fillings, family.adaptersPerPlate, shared);
    const used = plates + sum(fillings, ({ modules }) => modules);
    const free = freeSlots(first) ?? used;
    const beyond = Math.max(0, used - free);
    const ordered = pieces(beyond, enclosure.slots);
    add(totals.enclosures, enclosure.id, ordered);
    add(totals.plates, family.id, plates);
    add(totals.blanks, family.id, ordered * enclosure.slots - beyond);
    stands.push({ rack: first.rack, place, fillings, ordered, units: ordered * enclosure.rackUnits });
  }
  return { totals, stands };
};

const ordered = (order: Order, kind: string, attribute: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const line of order.lines)
    if (line.kind === kind && line.supply === 'order')
      add(counts, String(line.attributes[attribute]), line.quantity - line.spares);
  return counts;
};

const differences = (what: string, wanted: Map<string, number>, found: Map<string, number>): string[] =>
  [...new Set([...wanted.keys(), ...found.keys()])]
    .filter((key) => wanted.get(key) !== found.get(key))
    .map(
      (key) =>
        `${found.get(key) ?? 0} ${what} ${key} are ordered, and the places need ${wanted.get(key) ?? 0}`,
    );

const fitFaults = (quote: Quote, { link, answer, box, modules, families, at }: Filling): Fault[] => {
  const fault = (message: string): Fault[] => [{ link, demand: 'places', message }];
  const enclosure = enclosureOf(quote, box);
  if (enclosure === undefined) return fault(`nothing stands at the ${at} end to hold its parts`);
  const stranger = modules > 0 ? families.find((family) => family !== enclosure.family) : undefined;
  if (stranger !== undefined)
    return fault(`a cassette of family ${stranger} does not go into ${enclosure.id} at the ${at} end`);
  if (answer !== undefined && !enclosure.access.includes(answer.access))
    return fault(`${enclosure.id} at the ${at} end does not offer ${answer.access} access`);
  return [];
};

export const placeFaults = (quote: Quote, order: Order, fillings: readonly Filling[]): Fault[] => {
  const faults: Fault[] = fillings.flatMap((one) => fitFaults(quote, one));
  const fault = (message: string): void => {
    faults.push({ link: null, demand: 'places', message });
  };
  const places = groupedBy(fillings, ({ place }) => place);
  for (const [place, own] of places) contradictions(place, own).forEach(fault);
  if (faults.length > 0) return faults;
  const found = {
    enclosures: ordered(order, 'enclosure', 'enclosure'),
    plates: ordered(order, 'adapter-plate', 'family'),
    blanks: ordered(order, 'blank', 'family'),
  };
  const readings = [true, false].map((shared) => {
    const { totals, stands } = countedBy(quote, places, shared);
    const wrong = [
      ...differences('enclosures', totals.enclosures, found.enclosures),
      ...differences('adapter plates for', totals.plates, found.plates),
      ...differences('blanks for', totals.blanks, found.blanks),
    ];
    return { wrong, stands };
  });
  const best = readings.find(({ wrong }) => wrong.length === 0) ?? readings[0];
  best?.wrong.forEach(fault);
  const byRack = new Map<string, Stand[]>();
  for (const stand of best?.stands ?? []) byRack.set(stand.rack, [...(byRack.get(stand.rack) ?? []), stand]);
  for (const [rack, stands] of byRack) {
    const units = sum(stands, (stand) => stand.units);
    const own = stands.flatMap((stand) => stand.fillings);
    const free = Math.min(...own.map(({ answer }) => answer?.rackUnitsFree ?? 0));
    if (units > free)
      fault(`the new enclosures in rack ${rack} need ${units} units and ${free} are free (${linksOf(own)})`);
  }
  return faults;
};
