import { channelRule } from '../channel-rule';
import { parallelChannel } from '../example-channels';

export const notOrderable = channelRule({
  id: 'optics/not-orderable',
  severity: 'block',
  step: 'transceiver',
  source: 'Catalogue',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    for (const endpoint of [channel.near, channel.far])
      if (endpoint?.catalogue?.notOrderableBecause !== undefined)
        violation(null, { interface: endpoint.name, because: endpoint.catalogue.notOrderableBecause });
  },
  sentence: ({ interface: name, because }) =>
    `No passive parts can be ordered for ${name}. ${because}`.replace(/\.?$/, '.'),
  fix: () => 'Choose another interface of the same speed.',
  examples: {
    passes: [{ what: '100GBASE-SR4', channel: () => parallelChannel() }],
    fails: [{ what: '400GBASE-SR16', channel: () => parallelChannel({}, '400GBASE-SR16') }],
  },
});
