import { total } from '../../plan/groups';
import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

export const moduleInstead = linkRule({
  id: 'advice/module-instead',
  severity: 'warn',
  step: 'application',
  source:
    "Breakout cables between racks cannot be managed or re-patched individually (a vendor's guide to MPO breakout modules)",
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { kind, placement, servicedSingly } = plan.answers.application;
    if (kind !== 'breakout' || plan.through !== 'breakout-cable' || plan.context.far.kind === 'parallel')
      return;
    const cables = total(plan.groups, (group) => group.channels);
    const tooMany = placement === 'between-racks' && cables > plan.context.settings.handfulOfCables;
    if (tooMany || servicedSingly) violation({ cables, why: tooMany ? 'racks' : 'service' });
  },
  sentence: ({ cables, why }) =>
    why === 'racks'
      ? `${cables} breakout cables between racks are more than a handful: nobody can trace or replace one of them.`
      : 'Connections that are re-patched individually need ports of their own; a breakout cable is replaced as a whole.',
  fix: () => 'Choose modules in a panel with a trunk between the racks.',
  examples: {
    passes: [
      { what: 'modules between racks', link: () => breakoutLink() },
      {
        what: 'two cables in one rack',
        link: () =>
          breakoutLink({ application: { links: 8, placement: 'same-rack', servicedSingly: false } }),
      },
    ],
    fails: [
      {
        what: 'six breakout cables between racks',
        link: () => breakoutLink({ application: { through: 'breakout-cable', servicedSingly: false } }),
      },
    ],
  },
});
