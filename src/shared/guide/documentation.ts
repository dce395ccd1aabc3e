/** Names for racks and panels that no other link of the quote has yet. */
import { nameKey } from '../names';
import { labelsOfPlan } from '../plan/label-list';
import type { PlanSite } from '../plan/link-plan';
import { planLink } from '../plan/plan-link';
import type { DocumentationAnswers } from '../steps/documentation';
import type { CompleteAnswers } from '../steps/steps';

/** Panels tried before labels are left to collide; a quote has at most 2,000 links. */
const MOST_PANELS = 2_100;

/** In one rack the far end stands in the next panel of it. */
const named = (
  { application }: Pick<CompleteAnswers, 'application'>,
  panel: number,
): DocumentationAnswers => {
  const { kind, perRack, placement } = application;
  const isOneRack = placement === 'same-rack';
  const place = (rack: string, at = panel) => ({ rack, panel: `P${at}`, firstCassette: 1, firstPort: 1 });
  return {
    scheme: 'rack-panel-cassette-port',
    near: place('R1'),
    far: {
      ...(isOneRack ? place('R1', panel + 1) : place('R2')),
      ...(perRack === undefined || isOneRack ? {} : { racks: perRack.map((_, index) => `R${index + 2}`) }),
    },
    ...(kind === 'patch-field' ? { field: place('R0') } : {}),
  };
};

const labelsOf = (answers: CompleteAnswers, site: PlanSite): readonly string[] => {
  const planned = planLink({ id: 'link', name: 'link', answers }, site);
  return planned.ok ? Object.values(labelsOfPlan(planned.value)).flat() : [];
};

/**
 * Racks R1 and R2, or R1 for both ends in one rack, the field R0, and the first panel whose labels nobody has. `taken` are the keys of the other links' labels.
 * Example: beside a link that has R1-P1 to R2-P1, the panels are P2.
 */
export const proposeDocumentation = (
  answers: CompleteAnswers,
  site: PlanSite,
  taken: ReadonlySet<string>,
): DocumentationAnswers => {
  if (taken.size === 0) return named(answers, 1);
  for (let panel = 1; panel <= MOST_PANELS; panel++) {
    const documentation = named(answers, panel);
    // Cheap first: most panels of a large quote are taken by the very first port.
    if ([1, 2].some((rack) => taken.has(nameKey(`R${rack}-P${panel}-C1-Port1`)))) continue;
    if (labelsOf({ ...answers, documentation }, site).every((label) => !taken.has(nameKey(label))))
      return documentation;
  }
  return named(answers, 1);
};
