import { isBlankName } from '../../names';
import { isCableAlone } from '../../plan/cord-labels';
import { rackName } from '../../plan/labels';
import type { LinkPlan } from '../../plan/link-plan';

const isMissing = (name: string | undefined): boolean => name === undefined || isBlankName(name);

/** Racks and panels are places: they have names whatever the labels are made of. A cable from port to port has no panel. */
const missingName = (plan: LinkPlan): string | null => {
  const { answers, groups } = plan;
  const { near, far, field } = answers.documentation;
  const hasPanels = !isCableAlone(plan);
  const hasField = answers.application.kind === 'patch-field';
  if (hasField && field === undefined) return 'rack and panel of the central field';
  if (groups.length > 1 && (far.racks?.length ?? 0) < groups.length)
    return `${groups.length} rack names at the far end (far.racks)`;
  if (isMissing(near.rack)) return 'the name of the near rack';
  if (hasPanels && isMissing(near.panel)) return 'the name of the near panel';
  const unnamed = groups.findIndex(({ index }) => isMissing(rackName(far, index)));
  if (unnamed >= 0)
    return groups.length === 1 ? 'the name of the far rack' : `the name of far rack ${unnamed + 1}`;
  if (hasPanels && isMissing(far.panel)) return 'the name of the far panel';
  if (hasField && (isMissing(field?.rack) || isMissing(field?.panel)))
    return 'rack and panel of the central field';
  return null;
};

/** What the label scheme needs and the answers do not have; null when nothing is missing. A name of blanks is none. */
export const missingForLabels = (plan: LinkPlan): string | null => {
  const { scheme, near, far, trunk } = plan.answers.documentation;
  const name = missingName(plan);
  if (name !== null) return name;
  // Its labels carry link, number and end.
  if (isCableAlone(plan)) return null;
  if (scheme === 'trunk-fibre-port' && isMissing(trunk)) return 'the name of the first trunk';
  if (scheme === 'tia-606')
    for (const [end, place] of [
      ['near', near],
      ['far', far],
    ] as const)
      if (isMissing(place.room) || place.rackUnit === undefined)
        return `room and rack unit of the ${end} panel`;
      else if (plan.paths === 2 && place.rackUnitB === undefined)
        return `the rack unit of the ${end} panel of path B`;
  return null;
};

import { breakoutLink, duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

export const labelsMissing = linkRule({
  id: 'labels/missing',
  severity: 'block',
  step: 'documentation',
  source: "Ports without labels cannot be maintained (a vendor's guide to MPO breakout modules; TIA-606)",
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const what = missingForLabels(plan);
    if (what !== null) violation({ what, scheme: plan.answers.documentation.scheme });
  },
  sentence: ({ what, scheme }) => `The labels by ${scheme} cannot be made without ${what}.`,
  fix: () => 'Fill it in under documentation (answers.documentation in the quote file).',
  examples: {
    passes: [
      { what: 'rack and panel at both ends', link: () => breakoutLink() },
      {
        what: 'direct cords, which stand in no panel',
        link: () =>
          duplexLink({
            application: { through: 'direct-cord' },
            documentation: {
              near: { rack: 'R01', panel: ' ', firstCassette: 1, firstPort: 1 },
              far: { rack: 'R12', panel: ' ', firstCassette: 1, firstPort: 1 },
            },
          }),
      },
    ],
    fails: [
      {
        what: 'TIA-606 labels without rooms',
        link: () => breakoutLink({ documentation: { scheme: 'tia-606' } }),
      },
      {
        what: 'a rack whose name is a blank',
        link: () =>
          breakoutLink({
            documentation: { near: { rack: ' ', panel: 'P1', firstCassette: 1, firstPort: 1 } },
          }),
      },
      {
        what: 'four far racks with one name',
        link: () => breakoutLink({ application: { perRack: [6, 6, 6, 6] } }),
      },
    ],
  },
});
