import { channelRule } from '../channel-rule';
import { breakoutChannel, moduleOf } from '../example-channels';

export const pinsMissing = channelRule({
  id: 'mating/pins-missing',
  severity: 'block',
  step: 'interface',
  source: 'Guide pins on one side align the fibres (IEC 61754-7, published by SFF-8679)',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    for (const { nearFace, farFace, far } of channel.joints)
      if (nearFace.pins === 'unpinned' && farFace.pins === 'unpinned') violation(far, {});
  },
  sentence: () =>
    'Neither plug in this adapter has pins: the fibres are not aligned and lose most of the signal.',
  fix: () => 'Order one of the two plugs with pins (male).',
  examples: {
    passes: [{ what: 'a pinned module behind an unpinned cord', channel: () => breakoutChannel() }],
    fails: [
      {
        what: 'an unpinned module behind an unpinned cord',
        channel: () => breakoutChannel({ module: moduleOf({ pins: 'unpinned' }) }),
      },
    ],
  },
});
