import { emptyPorts } from '../../channel/occupancy';
import { labelOffset } from '../../channel/trace';
import { channelRule } from '../channel-rule';
import {
  adapter,
  breakoutChannel,
  channelOf,
  cord,
  duplexChannel,
  duplexCord,
  moduleOf,
} from '../example-channels';

export const unusedPorts = channelRule({
  id: 'advice/unused-ports',
  severity: 'note',
  step: 'interface',
  source: 'Ports without a transceiver by the rule for occupied ports (docs/file-formats.md)',
  needs: ['channel', 'occupied'],
  check: ({ channel, occupied }, violation) => {
    if (channel.near === null || channel.far === null) return;
    for (const end of ['near', 'far'] as const) {
      const empty = emptyPorts(channel, occupied, end);
      if (empty.length > 0)
        violation(null, {
          end,
          ports: empty.map((port) => port + labelOffset(channel, end)).join(', '),
          count: empty.length,
        });
    }
  },
  sentence: ({ end, ports, count }) =>
    count === 1
      ? `Port ${ports} at the ${end} end stays empty.`
      : `Ports ${ports} at the ${end} end stay empty.`,
  fix: () => 'Nothing to do if that is meant; a module with fewer fibres has no empty ports.',
  examples: {
    passes: [
      { what: 'a four-port module behind a four-lane interface', channel: () => breakoutChannel() },
      { what: 'two modules of six ports', channel: () => duplexChannel() },
    ],
    fails: [
      {
        what: 'a six-port U1 module behind a four-lane interface',
        channel: () =>
          channelOf('40GBASE-SR4', '10GBASE-SR', [
            cord({ fibres: 12 }),
            adapter(),
            moduleOf({ fibres: 12 }),
            duplexCord(),
          ]),
      },
    ],
  },
});
