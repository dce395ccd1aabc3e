import { firstClash } from '../../channel/shape-clash';
import { channelRule } from '../channel-rule';
import { parallelChannel } from '../example-channels';

export const unusedFibres = channelRule({
  id: 'advice/unused-fibres',
  severity: 'note',
  step: 'interface',
  source: 'Lit positions of the interface against the fibres of the part (catalogue)',
  needs: ['channel', 'lanes'],
  check: ({ channel, lanes }, violation) => {
    const ends = [channel.near, channel.far];
    if (ends.includes(null) || ends.every((end) => end?.kind !== 'parallel')) return;
    if (firstClash(channel) !== null) return;
    // Behind a fan-out the other legs' links use the rest.
    if (channel.parts.some(({ part }) => part.part === 'array-fanout')) return;
    for (const { part, index } of channel.parts) {
      if (part.part !== 'array-cable') continue;
      const used = lanes.filter(({ path }) => path.some((step) => step.part === index)).length;
      if (used > 0 && used < part.fibres) violation(index, { used, fibres: part.fibres });
    }
  },
  sentence: ({ used, fibres }) => `${used} of the ${fibres} fibres of this cable are used.`,
  fix: () => 'Nothing to do if the cable is there already; otherwise look for one with fewer fibres.',
  examples: {
    passes: [{ what: 'an 8-fibre cord for four lanes', channel: () => parallelChannel() }],
    fails: [{ what: 'a 12-fibre cord for four lanes', channel: () => parallelChannel({ fibres: 12 }) }],
  },
});
