import type { LinkPlan } from '../../plan/link-plan';

/** What the label scheme needs and the answers do not have; null when nothing is missing. */
export const missingForLabels = ({ answers, groups }: LinkPlan): string | null => {
  const { scheme, near, far, field, trunk } = answers.documentation;
  if (answers.application.kind === 'patch-field' && field === undefined)
    return 'rack and panel of the central field';
  if (groups.length > 1 && (far.racks?.length ?? 0) < groups.length)
    return `${groups.length} rack names at the far end (far.racks)`;
  if (scheme === 'trunk-fibre-port' && trunk === undefined) return 'the name of the first trunk';
  if (scheme === 'tia-606')
    for (const [end, place] of [
      ['near', near],
      ['far', far],
    ] as const)
      if (place.room === undefined || place.rackUnit === undefined)
        return `room and rack unit of the ${end} panel`;
  return null;
};

import { breakoutLink } from '../example-links';
import type { LinkRule } from '../link-rule';

export const labelsMissing: LinkRule = {
  id: 'labels/missing',
  severity: 'block',
  step: 'documentation',
  source: "Ports without labels cannot be maintained (a maker's guide to MPO breakout modules; TIA-606)",
  reads: ['documentation', 'application'],
  check: ({ plan }, violation) => {
    const what = missingForLabels(plan);
    if (what !== null) violation({ what, scheme: plan.answers.documentation.scheme });
  },
  sentence: ({ what, scheme }) => `The labels by ${scheme} cannot be made without ${what}.`,
  fix: () => 'Fill it in under documentation (answers.documentation in the quote file).',
  examples: {
    passes: [{ what: 'rack and panel at both ends', link: () => breakoutLink() }],
    fails: [
      {
        what: 'TIA-606 labels without rooms',
        link: () => breakoutLink({ documentation: { scheme: 'tia-606' } }),
      },
      {
        what: 'four far racks with one name',
        link: () => breakoutLink({ application: { perRack: [6, 6, 6, 6] } }),
      },
    ],
  },
};
