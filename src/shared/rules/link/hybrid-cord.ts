import { duplexLink } from '../example-links';
import { linkRule } from '../link-rule';

export const hybridCord = linkRule({
  id: 'advice/hybrid-cord',
  severity: 'note',
  step: 'interface',
  source: 'Transceivers have LC ports (catalogue)',
  needs: ['plan'],
  check: ({ plan }, violation) => {
    const isHybrid = plan.channels.some(({ chain }) =>
      chain.some(({ part }) => part.part === 'duplex-cord' && Array.isArray(part.connector)),
    );
    if (isHybrid) violation({});
  },
  sentence: () =>
    'The front is SC and the transceivers are LC: the order holds hybrid cords with one end of each.',
  fix: () => 'Nothing to do; check that the customer has no LC-LC cords in mind.',
  examples: {
    passes: [
      { what: 'an LC front', link: () => duplexLink() },
      {
        what: 'direct cords past an SC front',
        link: () => duplexLink({ application: { through: 'direct-cord' }, interface: { front: 'SC' } }),
      },
    ],
    fails: [{ what: 'an SC front', link: () => duplexLink({ interface: { front: 'SC' } }) }],
  },
});
