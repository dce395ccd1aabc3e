/** Where one link stands: its places by name, and how much of each it fills. Both sides of a field stand in one place. */
import type { CassetteFamily, Enclosure } from '../catalogue/enclosures';
import { cleanName, isBlankName, nameKey } from '../names';
import type { LabelPlace } from '../steps/documentation';
import type { Place } from '../steps/form-factor';
import { type LegsTaken, legsTaken } from './installed-trunk';
import { panelName, rackName, rackUnitOf } from './labels';
import type { Housing, InstalledEnclosure, LinkPlan } from './link-plan';
import { type RouteName, routeM } from './routes';
import { wholePieces } from './whole-pieces';

type LinkEnd = 'near' | 'far' | 'field';

/** What a link puts at one of its places, in each of its paths. */
export interface LinkPlace {
  readonly end: LinkEnd;
  /** The far rack, counted from 0; null elsewhere. */
  readonly group: number | null;
  readonly modules: number;
  readonly adapters: number;
  readonly plates: number;
  readonly slots: number;
  readonly enclosure: Enclosure | null;
  readonly family: CassetteFamily | null;
  readonly answer: Place | null;
  readonly installed: InstalledEnclosure | null;
}

const endOf = (place: Housing['place']): LinkEnd => (place === 'near' || place === 'far' ? place : 'field');

/** The places of one link, near to far. */
export const placesOf = ({ housings }: Pick<LinkPlan, 'housings'>): LinkPlace[] => {
  const places: LinkPlace[] = [];
  for (const { place, group, modules, adapters, plates, slots, ...standing } of housings) {
    const end = endOf(place);
    const known = places.findIndex((one) => one.end === end && one.group === group);
    const before = places[known] ?? { modules: 0, adapters: 0, plates: 0, slots: 0 };
    const { enclosure, family, answer, installed } = standing;
    const merged: LinkPlace = {
      ...{ end, group, enclosure, family, answer, installed },
      modules: before.modules + modules,
      adapters: before.adapters + adapters,
      plates: before.plates + plates,
      slots: before.slots + slots,
    };
    places.splice(known < 0 ? places.length : known, known < 0 ? 0 : 1, merged);
  }
  return places;
};

/** How many enclosures so many slots take; 0 where none is chosen. */
export const enclosuresFor = (slots: number, enclosure: Pick<Enclosure, 'slots'> | null): number =>
  enclosure === null ? 0 : wholePieces(slots, enclosure.slots);

/** Rack units of the enclosures that are to be ordered for one place of a link that stands there alone, in both paths. */
export const rackUnitsAlone = (
  { slots, enclosure, installed }: LinkPlace,
  { paths }: Pick<LinkPlan, 'paths'>,
): number => (installed === null ? enclosuresFor(slots, enclosure) * (enclosure?.rackUnits ?? 0) * paths : 0);

/** What one link puts into one panel. Panel and rack are keys of names: equal where a person would read one name. */
export interface PanelShare extends LinkPlace {
  readonly link: string;
  readonly panel: string;
  /** As it is printed: `R1-P1A`. */
  readonly panelName: string;
  readonly rack: string;
  readonly rackName: string;
  /** The rack's own name, by which two rooms may each have one; null where the place has none. */
  readonly rackAlone: string | null;
  /** Key of its room; empty where none is named. */
  readonly room: string;
  /** Where it is screwed in; null where nobody says. */
  readonly rackUnit: number | null;
  /** Numbers of its cassettes and plates there; null in a scheme that does not number them. */
  readonly cassettes: CassetteNumbers | null;
  /** Installed trunks that the link runs over from here. */
  readonly runs: readonly TrunkRun[];
  /** The routes from here to the panels at the other end, where somebody measured them. */
  readonly ways: readonly Way[];
}

/** One route from a panel, as the link answers it. */
interface Way {
  /** Key of the panel at its other end. */
  readonly to: string;
  readonly toName: string;
  readonly routeM: number;
}

export interface CassetteNumbers {
  readonly first: number;
  readonly last: number;
}

/** Legs of the installed trunk between two panels. */
export interface TrunkRun extends LegsTaken {
  /** Key of the panel at its other end. */
  readonly to: string;
  readonly toName: string;
}

export interface RackName {
  /** Equal for racks that are one. No name holds a line break, so that no two pairs of names are one text. */
  readonly key: string;
  /** As it is printed, the room before it. */
  readonly name: string;
}

/** The rack of an end by its name; null where it has none. With several far racks the one name stands for the first alone. */
export const rackAt = (place: LabelPlace | undefined, group: number | null): RackName | null => {
  if (place === undefined || (group !== null && group > 0 && place.racks?.[group] === undefined)) return null;
  const rack = rackName(place, group);
  const room = cleanName(place.room ?? '');
  if (rack === '') return null;
  return { key: `${nameKey(room)}\n${nameKey(rack)}`, name: room === '' ? rack : `${room} ${rack}` };
};

/** A place without a name is one with no other. */
const unnamed = (id: string, { end, group }: LinkPlace): RackName => ({
  key: `\n\n${id} ${end} ${group ?? ''}`,
  name: '?',
});

/** Plates that are there already may hold ports of several links; what is ordered is each link's own. */
const cassettesAt = (
  { answers }: LinkPlan,
  { end, slots, modules, installed }: LinkPlace,
): CassetteNumbers | null => {
  const first = answers.documentation[end]?.firstCassette;
  if (answers.documentation.scheme !== 'rack-panel-cassette-port' || first === undefined || slots === 0)
    return null;
  if (installed !== null && modules === 0) return null;
  return { first, last: first + slots - 1 };
};

type Standing = Omit<PanelShare, 'runs' | 'ways'> & { readonly path: 'A' | 'B' | null };

const NO_RUNS: readonly TrunkRun[] = [];

/** The installed trunks from one panel of a link: the trunk of a patch field that may be installed is the near one. */
const runsFrom = (
  { end, path }: Standing,
  all: readonly Standing[],
  legs: LegsTaken,
): readonly TrunkRun[] => {
  const beyond = all.some((one) => one.end === 'field') ? 'field' : 'far';
  const other = end === 'near' ? beyond : end === beyond ? 'near' : null;
  return all
    .filter((one) => one.end === other && one.path === path)
    .map(({ panel, panelName: toName }) => ({ to: panel, toName, ...legs }));
};

const NO_WAYS: readonly Way[] = [];

/** Each route of a link joins two of its places: the near one and what lies beyond, and a field with the far racks behind it. */
const routesOf = ({
  answers: { application },
  channels,
}: LinkPlan): readonly (readonly [near: LinkEnd, far: LinkEnd, route: RouteName])[] => {
  if (application.placement === 'same-rack' || channels[0] === undefined) return [];
  return application.kind === 'patch-field'
    ? [
        ['near', 'field', 'route'],
        ['field', 'far', 'second-route'],
      ]
    : [['near', 'far', 'route']];
};

const waysFrom = (
  { end, group, path }: Standing,
  all: readonly Standing[],
  plan: LinkPlan,
  routes: ReturnType<typeof routesOf>,
): readonly Way[] => {
  const ways: Way[] = [];
  for (const [near, far, route] of routes) {
    const other = end === near ? far : end === far ? near : null;
    if (other === null) continue;
    for (const one of all) {
      if (one.end !== other || one.path !== path) continue;
      const routeLengthM = routeM(plan.answers.application, route, end === far ? group : one.group);
      if (routeLengthM > 0) ways.push({ to: one.panel, toName: one.panelName, routeM: routeLengthM });
    }
  }
  return ways.length === 0 ? NO_WAYS : ways;
};

/** What a link puts into the panels of its quote, path by path. */
export const sharesOf = (plan: LinkPlan): PanelShare[] => {
  const legs = legsTaken(plan);
  const standing = standingsOf(plan);
  const routes = routesOf(plan);
  return standing.map(({ path, ...share }) => ({
    ...share,
    runs: legs === null ? NO_RUNS : runsFrom({ ...share, path }, standing, legs),
    ways: waysFrom({ ...share, path }, standing, plan, routes),
  }));
};

const standingsOf = (plan: LinkPlan): Standing[] => {
  const paths = plan.paths === 2 ? (['A', 'B'] as const) : ([null] as const);
  return placesOf(plan).flatMap((place) => {
    const named = plan.answers.documentation[place.end];
    const rack = rackAt(named, place.group) ?? unnamed(plan.link.id, place);
    return paths.map((path): Standing => {
      const isNamed = named !== undefined && !isBlankName(named.panel);
      const panel = isNamed ? panelName(named, path) : '?';
      return {
        ...place,
        link: plan.link.id,
        panel: `${rack.key}\n${isNamed ? nameKey(panel) : `\n${plan.link.id} ${place.end} ${path ?? ''}`}`,
        panelName: `${rack.name}-${panel}`,
        rack: rack.key,
        rackName: rack.name,
        rackAlone: named === undefined ? null : nameKey(rackName(named, place.group)),
        room: nameKey(named?.room ?? ''),
        rackUnit: (named && rackUnitOf(named, path)) ?? null,
        path,
        cassettes: cassettesAt(plan, place),
      };
    });
  });
};
