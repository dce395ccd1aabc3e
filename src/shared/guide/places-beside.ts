/** Places of a link as the other links of its quote describe them: a rack has so many units free, whoever says it. */
import { ENCLOSURES } from '../catalogue/enclosures';
import type { LinkPlan, PlanSite } from '../plan/link-plan';
import type { Panel, Rack } from '../plan/panels';
import { placesOf, rackAt, sharesOf } from '../plan/places';
import type { Place } from '../steps/form-factor';
import type { CompleteAnswers } from '../steps/steps';
import { byFit, type Fill, fillsAt, rackUnitsFor } from './fitting-enclosures';

/** What the other links of the quote have. */
export interface Neighbours {
  /** Whether one of them uses the key of this label, or of this panel: see `panelKey`. */
  readonly isTaken: (key: string) => boolean;
  /** What stands in a rack, and what was said of it. */
  readonly rack: (key: string) => Pick<Rack, 'units' | 'unitsFree'> | undefined;
  /** What stands in a panel, and what was said of it. */
  readonly panel: (key: string) => Pick<Panel, 'enclosure' | 'said'> | undefined;
}

export const NO_NEIGHBOURS: Neighbours = {
  isTaken: () => false,
  rack: () => undefined,
  panel: () => undefined,
};

/** What is said of the panel that a place shares: one enclosure, reached and worked in one way. */
const inPanel = (place: Place, panel: ReturnType<Neighbours['panel']>): Place => {
  const access = panel?.said.access[0]?.value as Place['access'] | undefined;
  const toolless = panel?.said.toolless[0]?.value;
  return {
    ...place,
    enclosure: panel?.enclosure?.id ?? place.enclosure,
    access: access ?? place.access,
    toolless: toolless === undefined ? place.toolless : toolless === 'tool-less',
  };
};

/** An enclosure of the same family that goes into what is left of the rack, where the proposed one does not. */
const fittingIn = (place: Place, fill: Fill, unitsLeft: number, site: PlanSite): Place => {
  const known = [...site.enclosures, ...ENCLOSURES];
  const proposed = known.find(({ id }) => id === place.enclosure);
  if (proposed === undefined || rackUnitsFor([fill], proposed) <= unitsLeft) return place;
  const [best] = byFit(
    [fill],
    known.filter(({ family }) => family === proposed.family),
  );
  if (best === undefined || rackUnitsFor([fill], best) > unitsLeft) return place;
  return {
    ...place,
    enclosure: best.id,
    access: best.access.includes(place.access) ? place.access : (best.access[0] ?? place.access),
    toolless: place.toolless && best.toolless,
  };
};

/**
 * Proposed places with what others said of the same rack and of the same panel.
 * Example: in a rack that has 8 units free by another link's word, 8 are proposed, not the usual 40.
 */
export const placesBeside = (
  plan: LinkPlan,
  site: PlanSite,
  neighbours: Neighbours,
): CompleteAnswers['formFactor'] => {
  const { documentation, formFactor } = plan.answers;
  const shares = sharesOf(plan);
  const places = { ...formFactor };
  for (const { end, group } of placesOf(plan)) {
    const place = places[end];
    const rackKey = rackAt(documentation[end], group)?.key;
    const rack = rackKey === undefined ? undefined : neighbours.rack(rackKey);
    const said = rack?.unitsFree[0]?.value;
    if (place === undefined || rack === undefined || said === undefined) continue;
    const rackUnitsFree = Number(said);
    const panel = shares
      .filter((share) => share.end === end && share.group === group)
      .map((share) => neighbours.panel(share.panel))
      .find((one) => one !== undefined);
    const fill = fillsAt(plan.housings, end)[group ?? 0];
    places[end] =
      panel !== undefined
        ? inPanel({ ...place, rackUnitsFree }, panel)
        : fill === undefined
          ? { ...place, rackUnitsFree }
          : fittingIn({ ...place, rackUnitsFree }, fill, (rackUnitsFree - rack.units) / plan.paths, site);
  }
  return places;
};
