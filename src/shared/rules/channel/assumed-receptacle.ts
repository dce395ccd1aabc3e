import { channelRule } from '../channel-rule';
import { parallelChannel } from '../example-channels';

export const assumedReceptacle = channelRule({
  id: 'optics/assumed-receptacle',
  severity: 'warn',
  step: 'transceiver',
  source:
    'Receptacle and polish are decided by part number, not by interface name (transceiver vendors, published)',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    for (const endpoint of [channel.near, channel.far]) {
      const assumed = endpoint?.assumedReceptacle;
      if (!endpoint || !assumed) continue;
      violation(null, {
        interface: endpoint.name,
        assumed: `${assumed.kind} ${assumed.polish}`,
        all:
          endpoint.catalogue?.receptacles.map(({ kind, polish }) => `${kind} ${polish}`).join(' and ') ?? '',
      });
    }
  },
  sentence: ({ interface: name, assumed, all }) =>
    `${name} is sold with ${all}; this verdict assumes ${assumed}.`,
  fix: () => 'Look at the part number or data sheet and state receptacleKind and polish.',
  examples: {
    passes: [
      { what: 'an interface with one receptacle', channel: () => parallelChannel() },
      {
        what: 'the polish of 200GBASE-SR4 stated',
        channel: () => ({
          ...parallelChannel(),
          near: { interface: '200GBASE-SR4', polish: 'UPC' },
          far: { interface: '200GBASE-SR4', polish: 'UPC' },
        }),
      },
    ],
    fails: [{ what: '200GBASE-SR4 without its polish', channel: () => parallelChannel({}, '200GBASE-SR4') }],
  },
});
