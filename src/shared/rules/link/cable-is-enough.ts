import { total } from '../../plan/groups';
import { isCableEnough } from '../../plan/through';
import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

export const cableIsEnough = linkRule({
  id: 'advice/cable-is-enough',
  severity: 'warn',
  step: 'application',
  source:
    "One or two short connections in the same rack are simpler with a breakout cable (a vendor's guide to MPO breakout modules)",
  needs: ['plan'],
  check: ({ plan }, violation) => {
    if (plan.answers.application.kind !== 'breakout' || plan.through !== 'module') return;
    const ports = total(plan.groups, (group) => group.channels);
    if (isCableEnough(plan.answers, ports, plan.context.settings)) violation({ ports });
  },
  sentence: ({ ports }) =>
    `${ports === 1 ? 'One breakout port' : `${ports} breakout ports`} in the same rack, not re-patched individually: a breakout cable costs less and takes no panel.`,
  fix: () => 'Choose the breakout cable, or keep the module if the ports will be re-patched.',
  examples: {
    passes: [
      { what: 'six ports to another rack', link: () => breakoutLink() },
      {
        what: 'one port by breakout cable',
        link: () =>
          breakoutLink({ application: { links: 4, placement: 'same-rack', servicedSingly: false } }),
      },
    ],
    fails: [
      {
        what: 'a module for one port in the same rack',
        link: () =>
          breakoutLink({
            application: { links: 4, placement: 'same-rack', servicedSingly: false, through: 'module' },
          }),
      },
    ],
  },
});
