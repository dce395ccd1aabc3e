import { channelRule } from '../channel-rule';
import { angledBreakoutChannel } from '../example-channels';

export const upAngledAtTransceiver = channelRule({
  id: 'mating/up-angled-at-transceiver',
  severity: 'warn',
  step: 'interface',
  source: 'A transceiver receptacle is made for the standard angled plug (geometry)',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    for (const { kind, near, far, nearFace, farFace } of channel.joints)
      if (kind === 'array-receptacle' && (nearFace.upAngled || farFace.upAngled))
        violation(near < 0 ? far : near, {});
  },
  sentence: () =>
    'An up-angled plug is plugged into a transceiver, whose receptacle is made for a standard angled one.',
  fix: () =>
    'Order the transceiver end with the standard angle, or have the transceiver vendor confirm the up-angled one.',
  examples: {
    passes: [{ what: 'a standard angled plug at the transceiver', channel: () => angledBreakoutChannel() }],
    fails: [
      {
        what: 'an up-angled plug at the transceiver',
        channel: () => angledBreakoutChannel({ cord: { upAngled: [true, false] } }),
      },
    ],
  },
});
