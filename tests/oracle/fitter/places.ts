/**
 * Panels as places: what all links of a quote put into one, and what was answered about it. A place is a room, a rack, a
 * panel and the letter of its path, however it was typed.
 */

import type { Arrangement } from './arrangements';
import { enclosureAt } from './enclosures';
import { panelName, rackName } from './names';
import { type LinkNeed, pieces } from './need';
import type { PositionName } from './positions';
import type { InstalledPanel, PanelNames, PlaceAnswer } from './quote';

type At = 'near' | 'field' | 'far';

/** What one link puts into one place on one path. */
export interface Filling {
  readonly link: string;
  readonly place: string;
  readonly rack: string;
  readonly at: At;
  readonly answer: PlaceAnswer | undefined;
  /** Id of its enclosure, to be ordered or there already. */
  readonly box: string | undefined;
  readonly installed: InstalledPanel | undefined;
  readonly modules: number;
  /** MPO adapters that need plates in slots. */
  readonly adapters: number;
  /** The cassette family that the boxes say; null where only adapters stand there. */
  readonly families: readonly string[];
  /** Number of its first cassette; null where labels have none. */
  readonly firstCassette: number | null;
}

const POSITIONS: Readonly<Record<At, readonly PositionName[]>> = {
  near: ['near panel', 'near module'],
  field: ['field module, near side', 'field module, far side'],
  far: ['far panel', 'far module'],
};

/** Adapters that are there already stand in an enclosure that is there already. */
const isInstalledPanel = (installed: InstalledPanel | undefined, modules: number): boolean =>
  installed !== undefined && modules === 0;

const fillingsAt = (need: LinkNeed, arrangement: Arrangement, at: At, path: string): Filling[] => {
  const { application, documentation, formFactor, interface: shape } = need.answers;
  const names: PanelNames = documentation[at] ?? documentation.near;
  const own = arrangement.filter(({ unit }) => POSITIONS[at].includes(unit.position));
  if (own.length === 0) return [];
  const families = own.flatMap(({ box }) =>
    box.line.kind === 'mpo-adapter' ? [] : [String(box.line.attributes.family)],
  );
  const isPanel = own.some(({ unit }) => unit.kind === 'mpo-adapter');
  const filling = (group: number | null, modules: number, adapters: number): Filling => ({
    link: need.id,
    place: panelName(names, group, path),
    rack: rackName(names, group),
    at,
    answer: formFactor[at],
    box: enclosureAt(need.answers, at),
    installed: at === 'field' ? undefined : application.installed?.[at],
    modules,
    adapters,
    families,
    firstCassette: documentation.scheme === 'rack-panel-cassette-port' ? (names.firstCassette ?? 1) : null,
  });
  if (at !== 'far') {
    const count = own.reduce((sum, { unit }) => sum + unit.count, 0);
    return [filling(null, isPanel ? 0 : count, isPanel ? count : 0)];
  }
  const perModule = application.kind === 'conversion' ? 1 : shape.rearsPerModule;
  return need.racks.map(({ index, rears }) =>
    filling(
      need.racks.length > 1 ? index : null,
      isPanel ? 0 : pieces(rears, perModule),
      isPanel ? rears : 0,
    ),
  );
};

/** Everything of a link that needs a slot, path by path. What stands in installed panels already needs none. */
export const fillingsOf = (need: LinkNeed, arrangement: Arrangement): Filling[] =>
  need.paths.flatMap((path) =>
    (['near', 'field', 'far'] as const)
      .flatMap((at) => fillingsAt(need, arrangement, at, path))
      .filter(({ installed, modules }) => !isInstalledPanel(installed, modules)),
  );
