import { type AnswerChanges, duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

const patchField = (budget: AnswerChanges['budget'] = {}) =>
  duplexLink({ application: { kind: 'patch-field' }, budget });

export const crossConnectAssumed = linkRule({
  id: 'advice/cross-connect-assumed',
  severity: 'note',
  step: 'budget',
  source: 'A cord is ordered in the length that was asked for (step page, lengths)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { application, budget } = plan.answers;
    if (application.kind !== 'patch-field' || budget.crossConnectM !== undefined) return;
    violation({ lengthM: budget.farCordM });
  },
  sentence: ({ lengthM }) =>
    `No length is given for the cross-connect cords of the field: they are ordered as long as the far cords, ${lengthM} m.`,
  fix: () => 'Give the length of the cross-connect cords if panels of the field stand farther apart.',
  examples: {
    passes: [
      { what: 'a link without a central field', link: () => duplexLink() },
      { what: 'a length of its own', link: () => patchField({ crossConnectM: 5 }) },
    ],
    fails: [{ what: 'no length across the field', link: () => patchField() }],
  },
});
