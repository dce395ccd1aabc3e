import { legsNeeded, runsOverInstalledTrunk } from '../../plan/installed-trunk';
import { breakoutLink, INSTALLED_TRUNK } from '../example-links';
import { linkRule } from '../link-rule';

export const legsUnknown = linkRule({
  id: 'advice/legs-unknown',
  severity: 'warn',
  step: 'application',
  source: 'Each rear MPO port in use takes one leg of a trunk (step page, quantities)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const isTold = plan.answers.application.installed?.trunk?.legs !== undefined;
    if (isTold || !runsOverInstalledTrunk(plan)) return;
    const needed = legsNeeded(plan);
    // A trunk has at least one leg, and it is there for this link.
    if (needed > 1)
      violation({ needed, racks: plan.answers.application.kind === 'patch-field' ? 1 : plan.groups.length });
  },
  sentence: ({ needed, racks }) =>
    `${needed} legs of the installed trunk are needed${Number(racks) > 1 ? ' to one far rack' : ''}, and nobody has said how many are free.`,
  fix: () => 'Count the free legs of the installed trunk, or order a new one.',
  examples: {
    passes: [
      { what: 'a new trunk', link: () => breakoutLink() },
      {
        what: 'six legs for six ports',
        link: () => breakoutLink({ application: { installed: { trunk: { ...INSTALLED_TRUNK, legs: 6 } } } }),
      },
      {
        what: 'one leg for one port',
        link: () => breakoutLink({ application: { links: 4, installed: { trunk: INSTALLED_TRUNK } } }),
      },
    ],
    fails: [
      {
        what: 'six ports over a trunk that nobody has counted the legs of',
        link: () => breakoutLink({ application: { installed: { trunk: INSTALLED_TRUNK } } }),
      },
    ],
  },
});
