/** Names for racks and panels that put nothing into another link's panel, and no more into a rack than it has room for. */
import { nameKey } from '../names';
import { labelsOfPlan } from '../plan/label-list';
import { panelName } from '../plan/labels';
import type { LinkPlan, PlanSite } from '../plan/link-plan';
import type { Rack } from '../plan/panels';
import { rackAt, sharesOf } from '../plan/places';
import { planLink } from '../plan/plan-link';
import type { DocumentationAnswers, LabelPlace } from '../steps/documentation';
import type { CompleteAnswers } from '../steps/steps';

/** What the other links of the quote have. */
export interface Neighbours {
  /** Whether one of them uses the key of this label, or of this panel: see `panelKey`. */
  readonly isTaken: (key: string) => boolean;
  /** What stands in a rack, and what was said of it. */
  readonly rack: (key: string) => Pick<Rack, 'units' | 'unitsFree'> | undefined;
}

export const NO_NEIGHBOURS: Neighbours = { isTaken: () => false, rack: () => undefined };

/** A quote has at most 2,000 links; then names are left to collide, which rules say. */
const MOST_TRIED = 2_100;

interface Turn {
  /** Number of the near rack; the far ones follow it. */
  readonly rack: number;
  readonly panel: number;
}

/** In one rack the far end stands in the next panel of it. */
const named = (
  { application }: Pick<CompleteAnswers, 'application'>,
  { rack, panel }: Turn,
): DocumentationAnswers => {
  const { kind, perRack, placement } = application;
  const isOneRack = placement === 'same-rack';
  const place = (name: string, at = panel) => ({
    rack: name,
    panel: `P${at}`,
    firstCassette: 1,
    firstPort: 1,
  });
  return {
    scheme: 'rack-panel-cassette-port',
    near: place(`R${rack}`),
    far: {
      ...(isOneRack ? place(`R${rack}`, panel + 1) : place(`R${rack + 1}`)),
      ...(perRack === undefined || isOneRack
        ? {}
        : { racks: perRack.map((_, index) => `R${rack + index + 1}`) }),
    },
    ...(kind === 'patch-field' ? { field: place('R0') } : {}),
  };
};

/** How many racks a turn takes. */
const racksOf = ({ application: { perRack, placement } }: CompleteAnswers): number =>
  placement === 'same-rack' ? 1 : 1 + (perRack?.length ?? 1);

/** Equal for panels that are one, as the places of links have it; null where a name is missing. */
export const panelKey = (place: LabelPlace, group: number | null, path: 'A' | 'B' | null): string | null => {
  const rack = rackAt(place, group);
  return rack === null ? null : `${rack.key}\n${nameKey(panelName(place, path))}`;
};

const panelKeysOf = ({ application }: CompleteAnswers, documentation: DocumentationAnswers): string[] => {
  const { near, far, field } = documentation;
  const groups = application.perRack?.map((_, group) => group) ?? [0];
  const places: readonly (readonly [LabelPlace, number | null])[] = [
    [near, null],
    ...groups.map((group) => [far, group] as const),
    ...(field === undefined ? [] : [[field, null] as const]),
  ];
  const paths = application.redundancy === 'A/B' ? (['A', 'B'] as const) : ([null] as const);
  return places.flatMap(([place, group]) => paths.flatMap((path) => panelKey(place, group, path) ?? []));
};

/** Another number of free rack units was said of one of its racks, or its enclosures do not go in beside the others. */
const isRackRefused = (plan: LinkPlan, { rack }: Neighbours): boolean => {
  const needed = new Map<string, { units: number; free: number }>();
  for (const { rack: key, slots, enclosure, installed, answer } of sharesOf(plan)) {
    if (enclosure === null || answer === null || installed !== null) continue;
    const entry = needed.get(key) ?? { units: 0, free: answer.rackUnitsFree };
    entry.units += Math.ceil(slots / enclosure.slots) * enclosure.rackUnits;
    needed.set(key, entry);
  }
  return [...needed].some(([key, { units, free }]) => {
    const others = rack(key);
    if (others === undefined) return false;
    return others.unitsFree.some(({ value }) => Number(value) !== free) || others.units + units > free;
  });
};

/**
 * Racks R1 and R2, or R1 for both ends in one rack, the field R0, and the first panel that is nobody's; further racks where
 * these have no room or other things were said of them.
 * Example: beside a link that has R1-P1 to R2-P1, the panels are P2.
 */
export const proposeDocumentation = (
  answers: CompleteAnswers,
  site: PlanSite,
  neighbours: Neighbours,
): DocumentationAnswers => {
  const first = named(answers, { rack: 1, panel: 1 });
  if (neighbours === NO_NEIGHBOURS) return first;
  const turn = { rack: 1, panel: 1 };
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    const documentation = named(answers, turn);
    turn.panel++;
    // Cheap first: most panels of a large quote are taken.
    if (panelKeysOf(answers, documentation).some(neighbours.isTaken)) continue;
    const planned = planLink({ id: 'link', name: 'link', answers: { ...answers, documentation } }, site);
    if (!planned.ok) return documentation;
    if (isRackRefused(planned.value, neighbours)) {
      turn.rack += racksOf(answers);
      turn.panel = 1;
      continue;
    }
    const labels = Object.values(labelsOfPlan(planned.value)).flat();
    if (!labels.some((label) => neighbours.isTaken(nameKey(label)))) return documentation;
  }
  return first;
};
