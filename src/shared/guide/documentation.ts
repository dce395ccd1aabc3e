/** Names for racks and panels that put nothing into another link's panel, and no more into a rack than it has room for. */
import { nameKey } from '../names';
import { labelKey } from '../plan/label-keys';
import { labelsOfPlan } from '../plan/label-list';
import { panelName } from '../plan/labels';
import type { LinkPlan, PlanSite } from '../plan/link-plan';
import { enclosuresFor, type PanelShare, rackAt, sharesOf } from '../plan/places';
import { planLink } from '../plan/plan-link';
import type { DocumentationAnswers, LabelPlace } from '../steps/documentation';
import type { Answers, CompleteAnswers } from '../steps/steps';
import { type Neighbours, NO_NEIGHBOURS, placesBeside } from './places-beside';

/** A quote has at most 2,000 links; then names are left to collide, which rules say. */
const MOST_TRIED = 2_100;

interface Turn {
  /** Number of the near rack; the far ones follow it. */
  readonly rack: number;
  readonly panel: number;
  /** Number of the rack of the central field, which links of many racks meet in. */
  readonly field: number;
}

const FIRST_TURN: Turn = { rack: 1, panel: 1, field: 0 };

/** In one rack the far end stands in the next panel of it. */
const named = (
  { application }: Pick<CompleteAnswers, 'application'>,
  { rack, panel, field }: Turn,
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
    ...(kind === 'patch-field' ? { field: place(field === 0 ? 'R0' : `R0-${field + 1}`) } : {}),
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

/**
 * The ends whose racks have no room for the link's enclosures beside the others, or of whose racks other rack units were said to
 * be free. Where every enclosure of a rack is installed nothing depends on how many are.
 */
const refusedEnds = (plan: LinkPlan, { rack }: Neighbours): ReadonlySet<PanelShare['end']> => {
  const needed = new Map<
    string,
    { units: number; readonly free: number; readonly ends: PanelShare['end'][] }
  >();
  for (const { rack: key, end, slots, enclosure, installed, answer } of sharesOf(plan)) {
    if (answer === null) continue;
    const entry = needed.get(key) ?? { units: 0, free: answer.rackUnitsFree, ends: [] };
    if (installed === null) entry.units += enclosuresFor(slots, enclosure) * (enclosure?.rackUnits ?? 0);
    entry.ends.push(end);
    needed.set(key, entry);
  }
  const refused = [...needed].filter(([key, { units, free }]) => {
    const others = rack(key);
    if (others === undefined || others.units + units === 0) return false;
    return (
      others.unitsFree.some(({ value }) => Number(value) !== free) ||
      (units > 0 && others.units + units > free)
    );
  });
  return new Set(refused.flatMap(([, { ends }]) => ends));
};

const planned = (answers: CompleteAnswers, site: PlanSite): LinkPlan | null => {
  const plan = planLink({ id: 'link', name: 'link', answers }, site);
  return plan.ok ? plan.value : null;
};

/** With places as the others describe them, where they were not answered. */
const withPlaces = (plan: LinkPlan, given: Answers, site: PlanSite, neighbours: Neighbours): LinkPlan => {
  if (given.formFactor !== undefined) return plan;
  const formFactor = placesBeside(plan, site, neighbours);
  return planned({ ...plan.answers, formFactor }, site) ?? plan;
};

/**
 * Racks R1 and R2, or R1 for both ends in one rack, the field R0, and the first panel that is nobody's; further racks where
 * these have no room or other things were said of them.
 */
const namesBeside = (
  answers: CompleteAnswers,
  given: Answers,
  site: PlanSite,
  neighbours: Neighbours,
): CompleteAnswers => {
  let turn = FIRST_TURN;
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    const whole = { ...answers, documentation: named(answers, turn) };
    const { rack, panel, field } = turn;
    turn = { rack, panel: panel + 1, field };
    // Cheap first: most panels of a large quote are taken.
    if (panelKeysOf(answers, whole.documentation).some(neighbours.isTaken)) continue;
    const alone = planned(whole, site);
    if (alone === null) return whole;
    const plan = withPlaces(alone, given, site, neighbours);
    const refused = refusedEnds(plan, neighbours);
    if (refused.size > 0) {
      const isFieldAlone = refused.size === 1 && refused.has('field');
      turn = {
        rack: isFieldAlone ? rack : rack + racksOf(answers),
        panel: 1,
        field: refused.has('field') ? field + 1 : field,
      };
      continue;
    }
    const labels = Object.values(labelsOfPlan(plan)).flat();
    if (!labels.some((label) => neighbours.isTaken(labelKey(label, plan)))) return plan.answers;
  }
  return { ...answers, documentation: named(answers, FIRST_TURN) };
};

/** Names that were given, with one for a central field where the design has one and they do not: a rack that is nobody's. */
const withField = (
  { application }: Pick<CompleteAnswers, 'application'>,
  given: DocumentationAnswers,
  neighbours: Neighbours,
): DocumentationAnswers => {
  if (application.kind !== 'patch-field' || given.field !== undefined) return given;
  const own = new Set([given.near.rack, given.far.rack, ...(given.far.racks ?? [])].map(nameKey));
  for (let field = 0; field < MOST_TRIED; field++) {
    const { room } = given.near;
    const place: LabelPlace = {
      ...{ rack: field === 0 ? 'R0' : `R0-${field + 1}`, panel: 'P1', firstCassette: 1, firstPort: 1 },
      ...(room === undefined ? {} : { room }),
      ...(given.scheme === 'tia-606' ? { rackUnit: 1 } : {}),
      ...(given.scheme === 'tia-606' && application.redundancy === 'A/B' ? { rackUnitB: 21 } : {}),
    };
    if (own.has(nameKey(place.rack)) || neighbours.rack(rackAt(place, null)?.key ?? '') !== undefined)
      continue;
    return { ...given, field: place };
  }
  return given;
};

/**
 * A design with what was not given of names and places proposed beside the other links of the quote.
 * Example: beside a link that has R1-P1 to R2-P1 with 8 rack units free, the panels are P2, with 8 units free.
 */
export const besideOthers = (
  design: Omit<CompleteAnswers, 'documentation'>,
  given: Answers,
  site: PlanSite,
  neighbours: Neighbours,
): CompleteAnswers => {
  const documentation =
    given.documentation === undefined
      ? named(design, FIRST_TURN)
      : withField(design, given.documentation, neighbours);
  const answers = { ...design, documentation };
  if (neighbours === NO_NEIGHBOURS) return answers;
  if (given.documentation === undefined) return namesBeside(answers, given, site, neighbours);
  const plan = given.formFactor === undefined ? planned(answers, site) : null;
  return plan === null ? answers : withPlaces(plan, given, site, neighbours).answers;
};
