import { breakoutLink, duplexLink, INSTALLED_TRUNK } from '../example-links';
import { linkRule } from '../link-rule';

export const noSlack = linkRule({
  id: 'advice/no-slack',
  severity: 'warn',
  step: 'budget',
  source: 'A cable between racks rises to its panels and is laid with slack (step page, lengths)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { application, budget } = plan.answers;
    if (application.placement === 'same-rack') return;
    if (budget.nearRiseM + budget.farRiseM > 0 || budget.slackPercent > 0) return;
    const isCutToRoute = plan.channels[0]?.chain.some(
      ({ role, part }) =>
        (role === 'trunk' || plan.through === 'direct-cord' || plan.through === 'breakout-cable') &&
        part.existing !== true,
    );
    if (isCutToRoute === true) violation({ what: plan.through === 'direct-cord' ? 'cord' : 'cable' });
  },
  sentence: ({ what }) =>
    `Both vertical runs and the slack are 0, so that the ${what} is ordered as long as the bare route between the racks.`,
  fix: () =>
    'Measure the vertical runs at both racks, and allow some slack: a cable that is too short cannot be laid.',
  examples: {
    passes: [
      { what: 'vertical runs and slack', link: () => duplexLink() },
      {
        what: 'a trunk that is there already',
        link: () =>
          breakoutLink({
            application: { installed: { trunk: INSTALLED_TRUNK } },
            budget: { nearRiseM: 0, farRiseM: 0, slackPercent: 0 },
          }),
      },
    ],
    fails: [
      {
        what: 'a trunk as long as its route',
        link: () => duplexLink({ budget: { nearRiseM: 0, farRiseM: 0, slackPercent: 0 } }),
      },
      {
        what: 'direct cords as long as their route',
        link: () =>
          duplexLink({
            application: { through: 'direct-cord' },
            budget: { nearRiseM: 0, farRiseM: 0, slackPercent: 0 },
          }),
      },
    ],
  },
});
