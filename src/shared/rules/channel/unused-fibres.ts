import type { ChannelRule } from '../channel-rule';
import { parallelChannel } from '../example-channels';

export const unusedFibres: ChannelRule = {
  id: 'advice/unused-fibres',
  severity: 'note',
  step: 'interface',
  source: 'Lit positions of the interface against the fibres of the part (catalogue)',
  reads: ['ends', 'wiring'],
  check: ({ channel, lanes }, violation) => {
    if (channel.near?.kind !== 'parallel' || channel.far === null) return;
    for (const { part, index } of channel.parts) {
      if (part.part !== 'array-cable') continue;
      const used = lanes.filter(({ path }) => path.some((step) => step.part === index)).length;
      if (used > 0 && used < part.fibres) violation(index, { used, fibres: part.fibres });
    }
  },
  sentence: ({ used, fibres }) => `${used} of the ${fibres} fibres of this cable carry light.`,
  fix: () => 'Nothing to do if the cable is there already; otherwise an 8-fibre cable costs less.',
  examples: {
    passes: [{ what: 'an 8-fibre cord for four lanes', channel: () => parallelChannel() }],
    fails: [{ what: 'a 12-fibre cord for four lanes', channel: () => parallelChannel({ fibres: 12 }) }],
  },
};
