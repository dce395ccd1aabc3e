import { channelRule } from '../channel-rule';
import { breakoutChannel, channelOf, duplexCord } from '../example-channels';

export const lossNotCounted = channelRule({
  id: 'budget/loss-not-counted',
  severity: 'note',
  step: 'budget',
  source:
    'The limit is defined between the mated pairs at the transceivers, which lie inside it (docs/file-formats.md)',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    const { parts, joints } = channel;
    for (const { kind, near, far } of joints) {
      if (kind !== 'duplex-receptacle') continue;
      const index = near < 0 ? far : near;
      const part = parts[index]?.part;
      if (part?.part !== 'duplex-cord') continue;
      const lossDb = near < 0 ? part.nearPairLossDb : part.farPairLossDb;
      if (lossDb !== undefined) violation(index, { lossDb, end: near < 0 ? 'near' : 'far' });
    }
  },
  sentence: ({ lossDb, end }) =>
    `The ${lossDb} dB typed in for the ${end} end of this cord are not counted: it is plugged into the transceiver there, and the limit is defined between the two transceivers' own mated pairs.`,
  fix: () =>
    'Nothing to do; give the loss at the mated pair that it was measured at, if that is another one.',
  examples: {
    passes: [
      {
        what: 'a loss at the end that mates with a module',
        channel: () => breakoutChannel({ duplex: duplexCord({ nearPairLossDb: 0.4 }) }),
      },
    ],
    fails: [
      {
        what: 'a loss at the end that is plugged into the transceiver',
        channel: () => channelOf('10GBASE-SR', '10GBASE-SR', [duplexCord({ nearPairLossDb: 0.4 })]),
      },
    ],
  },
});
