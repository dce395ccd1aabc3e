import { duplexLink, parallelLink } from '../example-links';
import { linkRule } from '../link-rule';

export const frontNotPlanned = linkRule({
  id: 'advice/front-not-planned',
  severity: 'note',
  step: 'interface',
  source: 'Modules divide a rear MPO port into duplex ports (step page)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const module = plan.channels[0]?.chain.find(({ role }) => role === 'module')?.part;
    if (module?.part === 'module' && plan.answers.interface.front === 'MPO')
      violation({ front: module.front });
  },
  sentence: ({ front }) =>
    `An MPO front was asked for, but the modules of this link have duplex ports: ${front} fronts are planned.`,
  fix: () => 'Choose LC or SC fronts.',
  examples: {
    passes: [
      { what: 'LC fronts', link: () => duplexLink() },
      { what: 'MPO where no module stands', link: () => parallelLink() },
    ],
    fails: [{ what: 'modules with MPO fronts', link: () => duplexLink({ interface: { front: 'MPO' } }) }],
  },
});
