import { legsNeeded, runsOverInstalledTrunk } from '../../plan/installed-trunk';
import { breakoutLink, INSTALLED_TRUNK } from '../example-links';
import type { LinkRule } from '../link-rule';

export const installedLegs: LinkRule = {
  id: 'advice/installed-legs',
  severity: 'block',
  step: 'application',
  source: 'Each rear in use takes one leg of a trunk (step page, quantities)',
  reads: ['application', 'interface', 'transceiver'],
  check: ({ plan }, violation) => {
    const free = plan.answers.application.installed?.trunk?.legs;
    if (!runsOverInstalledTrunk(plan) || free === undefined) return;
    const needed = legsNeeded(plan);
    if (needed > free)
      violation({
        free,
        needed,
        racks: plan.answers.application.kind === 'patch-field' ? 1 : plan.groups.length,
      });
  },
  sentence: ({ free, needed, racks }) =>
    `${needed} legs of the installed trunk are needed${Number(racks) > 1 ? ' to one far rack' : ''}, growth included, but ${free} ${free === 1 ? 'is' : 'are'} free.`,
  fix: () =>
    'Make two links of it, one over the legs that are free and one over a new trunk; or plan less growth, or a new trunk for all.',
  examples: {
    passes: [
      { what: 'a new trunk', link: () => breakoutLink() },
      {
        what: 'six legs for six ports',
        link: () => breakoutLink({ application: { installed: { trunk: { ...INSTALLED_TRUNK, legs: 6 } } } }),
      },
    ],
    fails: [
      {
        what: 'five legs for six ports',
        link: () => breakoutLink({ application: { installed: { trunk: { ...INSTALLED_TRUNK, legs: 5 } } } }),
      },
      {
        what: 'six legs for six ports that are to grow',
        link: () =>
          breakoutLink({
            application: { growthPercent: 10, installed: { trunk: { ...INSTALLED_TRUNK, legs: 6 } } },
          }),
      },
    ],
  },
};
