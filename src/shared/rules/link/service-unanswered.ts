import { total } from '../../plan/groups';
import { isCableEnough } from '../../plan/through';
import { breakoutLink } from '../example-links';
import { linkRule } from '../link-rule';

const unanswered = (links: number) => {
  const { application, ...others } = breakoutLink({ application: { links, placement: 'same-rack' } }).answers;
  if (application === undefined) throw new Error('the example has an application');
  const { servicedSingly: _, ...rest } = application;
  return { id: 'example', name: 'Leaf to servers', answers: { ...others, application: rest } };
};

export const serviceUnanswered = linkRule({
  id: 'advice/service-unanswered',
  severity: 'block',
  step: 'application',
  source:
    "Ports that are re-patched individually need modules; for one or two in a rack a cable is simpler (a vendor's guide to MPO breakout modules)",
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const { kind, servicedSingly, through } = plan.answers.application;
    if (kind !== 'breakout' || servicedSingly !== undefined || through !== undefined) return;
    if (plan.context.far.kind === 'parallel') return;
    const ports = total(plan.groups, (group) => group.channels);
    if (isCableEnough(plan.answers, ports, plan.context.settings)) violation({ ports });
  },
  sentence: ({ ports }) =>
    `Nobody has said whether the ports are re-patched individually: with ${ports === 1 ? 'one breakout port' : `${ports} breakout ports`} in one rack it decides between modules and breakout cables.`,
  fix: () => 'Answer it under application, or say what carries the link.',
  examples: {
    passes: [
      { what: 'it was answered', link: () => breakoutLink() },
      { what: 'too many ports for cables', link: () => unanswered(24) },
    ],
    fails: [{ what: 'one breakout port in one rack', link: () => unanswered(4) }],
  },
});
