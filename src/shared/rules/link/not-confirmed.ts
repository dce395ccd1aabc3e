import { STEP_IDS } from '../../steps/step';
import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

export const notConfirmed = linkRule({
  id: 'advice/not-confirmed',
  severity: 'block',
  step: 'documentation',
  source:
    'After a change the engineer walks through the later steps again before the order can be issued (step page)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { confirmed } = plan.link;
    if (confirmed !== undefined && confirmed < STEP_IDS.length)
      violation({ confirmed, first: STEP_IDS[confirmed] ?? '' });
  },
  sentence: ({ confirmed, first }) =>
    `${confirmed} of ${STEP_IDS.length} steps are confirmed since the last change; ${first} is the next to look at.`,
  fix: () => 'Walk through the remaining steps and confirm each.',
  examples: {
    passes: [
      { what: 'a link from a file that was not made in the wizard', link: () => breakoutLink() },
      {
        what: 'a link confirmed to the end',
        link: () => ({ ...breakoutLink(), confirmed: STEP_IDS.length }),
      },
    ],
    fails: [
      { what: 'a link changed at the polarity step', link: () => ({ ...breakoutLink(), confirmed: 4 }) },
    ],
  },
});
