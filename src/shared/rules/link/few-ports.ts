import { total } from '../../plan/groups';
import { duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

export const fewPorts = linkRule({
  id: 'advice/few-ports',
  severity: 'warn',
  step: 'application',
  source:
    "For one or two LC ports of a trunk, the module is not worth its cost and place (a vendor's guide to MPO breakout modules)",
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { kind, growthPercent } = plan.answers.application;
    if (plan.through !== 'module' || (kind !== 'duplex' && kind !== 'patch-field') || growthPercent > 0)
      return;
    const links = total(plan.groups, (group) => group.links);
    if (links <= plan.context.settings.fewPorts) violation({ links });
  },
  sentence: ({ links }) =>
    `Only ${links === 1 ? 'one LC port' : `${links} LC ports`} of the trunk will be used.`,
  fix: () => 'Run duplex cords instead, or plan the growth that fills the module.',
  examples: {
    passes: [{ what: '24 duplex links', link: () => duplexLink() }],
    fails: [{ what: 'two duplex links', link: () => duplexLink({ application: { links: 2 } }) }],
  },
});
