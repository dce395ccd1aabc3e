/**
 * Panels and racks of a quote. A panel is a place, not part of a link: whatever the links put into one of its slots stands
 * there together. Facts alone, short whatever the number of links: whether they are right is for the rules to say.
 */
import type { CassetteFamily, Enclosure } from '../catalogue/enclosures';
import { type CassetteNumbers, enclosuresFor, type PanelShare, type TrunkRun } from './places';

/** One of the answers that are given of a place, and the first link that gives it. */
export interface Said {
  readonly value: string;
  readonly link: string;
}

/** Links by id: all are counted, and the first few are named. */
export interface Sharers {
  readonly count: number;
  readonly first: readonly string[];
}

/** What a link says of a panel besides what it puts in. */
export const PANEL_ANSWERS = [
  'enclosure',
  'installed',
  'slotsFree',
  'access',
  'toolless',
  'adapters',
  'pairLossDb',
] as const;
export type PanelAnswer = (typeof PANEL_ANSWERS)[number];

export interface Panel {
  readonly name: string;
  readonly rack: string;
  readonly links: Sharers;
  /** Different answers of each kind: more than one of a kind cannot be. */
  readonly said: Readonly<Record<PanelAnswer, readonly Said[]>>;
  /** Where it is screwed in, by the first link that says so; null where no link does. */
  readonly rackUnit: number | null;
  /** All that is said of it. */
  readonly rackUnits: readonly Said[];
  readonly enclosure: Enclosure | null;
  readonly isInstalled: boolean;
  /** Slots of the installed enclosure that are still empty, where one of the links knows. */
  readonly slotsFree: number | null;
  /** Slots that all links fill, with what is installed already. */
  readonly slots: number;
  /** Of these the slots of modules, which are new wherever they stand. */
  readonly modules: number;
  /** MPO adapters in plates; those of one plate may serve several links where they are there already. */
  readonly adapters: number;
  readonly family: CassetteFamily | null;
  /** Cassettes and plates by number, as each link numbers its own. */
  readonly cassettes: readonly (CassetteNumbers & { readonly link: string })[];
  /** Installed trunks from here, as each link runs over them. */
  readonly runs: readonly (TrunkRun & { readonly link: string })[];
  /** Lengths of the route from here to each other panel, by its key; more than one cannot be the same route. */
  readonly routes: ReadonlyMap<string, readonly Said[]>;
}

export interface Rack {
  readonly name: string;
  readonly links: Sharers;
  /** Different answers about the rack units free, of links whose enclosures are installed as well: they stand in the same rack. */
  readonly unitsFree: readonly Said[];
  /** Rack units that the enclosures to be ordered take. */
  readonly units: number;
  /** Its panels whose rack unit somebody says, by key. */
  readonly placed: readonly (readonly [panel: string, rackUnit: number])[];
  /** How many ends of links stand in it with an enclosure to be ordered. */
  readonly ends: number;
}

/** Rooms that racks of one name are said to stand in, each with the first link that says so; empty where it names none. */
type Rooms = ReadonlyMap<string, readonly Said[]>;

/** By key of their names. */
export interface Standing {
  readonly rooms: Rooms;
  readonly panels: ReadonlyMap<string, Panel>;
  readonly racks: ReadonlyMap<string, Rack>;
}

const MOST_NAMED = 4;

/** What a share says of its panel; null where it does not say. */
export const panelAnswer = (
  { enclosure, installed, answer }: PanelShare,
  what: PanelAnswer,
): string | null => {
  switch (what) {
    case 'enclosure':
      return enclosure?.name ?? null;
    case 'installed':
      return installed === null ? 'to be ordered' : 'installed';
    case 'slotsFree':
      return installed?.slotsFree == null ? null : String(installed.slotsFree);
    case 'adapters':
      return installed?.adapters ?? null;
    case 'pairLossDb':
      if (installed?.adapters == null || installed.adapters === 'exchanged') return null;
      return installed.pairLossDb === null ? 'not measured' : `${installed.pairLossDb} dB`;
    case 'access':
      return answer?.access ?? null;
    case 'toolless':
      return answer === null ? null : answer.toolless ? 'tool-less' : 'with tools';
  }
};

const addSaid = (said: Said[], value: string | null, link: string): void => {
  if (value !== null && !said.some((one) => one.value === value)) said.push({ value, link });
};

interface Counted {
  count: number;
  readonly first: string[];
  last: string | null;
}

/** Shares come link by link. */
const addLink = (links: Counted, link: string): void => {
  if (links.last === link) return;
  links.last = link;
  links.count++;
  if (links.first.length < MOST_NAMED) links.first.push(link);
};

const nobody = (): Counted => ({ count: 0, first: [], last: null });

const sharers = ({ count, first }: Counted): Sharers => ({ count, first });

const panelOf = (shares: readonly PanelShare[]): Panel => {
  const [first] = shares as readonly [PanelShare];
  const links = nobody();
  const said: Record<PanelAnswer, Said[]> = {
    ...{
      enclosure: [],
      installed: [],
      slotsFree: [],
      access: [],
      toolless: [],
      adapters: [],
      pairLossDb: [],
    },
  };
  let slots = 0;
  let modules = 0;
  let adapters = 0;
  let slotsFree: number | null = null;
  const rackUnits: Said[] = [];
  for (const share of shares) {
    addLink(links, share.link);
    for (const what of PANEL_ANSWERS) addSaid(said[what], panelAnswer(share, what), share.link);
    addSaid(rackUnits, share.rackUnit === null ? null : String(share.rackUnit), share.link);
    slots += share.slots;
    modules += share.modules;
    adapters += share.adapters;
    slotsFree ??= share.installed?.slotsFree ?? null;
  }
  return {
    name: first.panelName,
    rack: first.rack,
    links: sharers(links),
    said,
    rackUnit: shares.find(({ rackUnit }) => rackUnit !== null)?.rackUnit ?? null,
    rackUnits,
    enclosure: first.enclosure,
    isInstalled: first.installed !== null,
    slotsFree,
    slots,
    modules,
    adapters,
    family: first.family,
    cassettes: shares.flatMap(({ link, cassettes }) => (cassettes === null ? [] : [{ ...cassettes, link }])),
    runs: shares.flatMap(({ link, runs }) => runs.map((run) => ({ ...run, link }))),
    routes: routesFrom(shares),
  };
};

const routesFrom = (shares: readonly PanelShare[]): Panel['routes'] => {
  const routes = new Map<string, Said[]>();
  for (const { ways, link } of shares)
    for (const { to, routeM } of ways) {
      const said = routes.get(to);
      if (said === undefined) routes.set(to, [{ value: String(routeM), link }]);
      else addSaid(said, String(routeM), link);
    }
  return routes;
};

/** Enclosures that are to be ordered for a panel, or that stand there already. */
export const enclosuresOf = ({ slots, enclosure }: Panel): number => enclosuresFor(slots, enclosure);

/** Slots that an installed enclosure needs for what all links have in it: modules, and plates filled one after the other. */
export const slotsInstalled = ({ modules, adapters, family }: Panel): number =>
  modules + enclosuresFor(adapters, { slots: family?.adaptersPerPlate ?? 1 });

/** Slots of new enclosures that nothing is put into; what is installed gets no blanks. */
export const blanksOf = (panel: Panel): number =>
  panel.isInstalled || panel.enclosure === null
    ? 0
    : enclosuresOf(panel) * panel.enclosure.slots - panel.slots;

const rackUnitsOf = (panel: Panel): number =>
  panel.isInstalled ? 0 : enclosuresOf(panel) * (panel.enclosure?.rackUnits ?? 0);

const rackOf = (shares: readonly PanelShare[], panels: ReadonlyMap<string, Panel>): Rack => {
  const [first] = shares as readonly [PanelShare];
  const links = nobody();
  const unitsFree: Said[] = [];
  const ends = new Set<string>();
  for (const { link, installed, answer, end, group } of shares) {
    addSaid(unitsFree, answer === null ? null : String(answer.rackUnitsFree), link);
    if (installed !== null) continue;
    addLink(links, link);
    ends.add(`${link} ${end} ${group}`);
  }
  let units = 0;
  const placed: (readonly [string, number])[] = [];
  for (const key of new Set(shares.map(({ panel }) => panel))) {
    const panel = panels.get(key);
    if (panel === undefined) continue;
    units += rackUnitsOf(panel);
    if (panel.rackUnit !== null) placed.push([key, panel.rackUnit]);
  }
  return { name: first.rackName, links: sharers(links), unitsFree, units, placed, ends: ends.size };
};

const groupedBy = <T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
};

/** The shares of each panel, in the order in which they are given. */
export const sharesByPanel = (shares: readonly PanelShare[]): ReadonlyMap<string, readonly PanelShare[]> =>
  groupedBy(shares, ({ panel }) => panel);

const roomsOf = (shares: readonly PanelShare[]): Rooms => {
  const rooms = new Map<string, Said[]>();
  for (const { rackAlone, room, link } of shares) {
    if (rackAlone === null || rackAlone === '') continue;
    const said = rooms.get(rackAlone) ?? [];
    addSaid(said, room, link);
    rooms.set(rackAlone, said);
  }
  return rooms;
};

/** Every panel and rack that links put something into. The shares come link by link, in the order of the quote. */
export const standingOf = (shares: readonly PanelShare[]): Standing => {
  const panels = new Map<string, Panel>();
  for (const [key, own] of sharesByPanel(shares)) panels.set(key, panelOf(own));
  const racks = new Map<string, Rack>();
  for (const [key, own] of groupedBy(shares, ({ rack }) => rack)) racks.set(key, rackOf(own, panels));
  return { panels, racks, rooms: roomsOf(shares) };
};
