import { channelRule } from '../channel-rule';
import { breakoutChannel, cord, duplexChannel, moduleOf, trunk } from '../example-channels';

export const pinsCollide = channelRule({
  id: 'mating/pins-collide',
  severity: 'block',
  step: 'interface',
  source:
    'Every MPO transceiver port is pinned (SFF-8679, SFF-8436, published); two pinned ends cannot be pushed together',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    for (const { nearFace, farFace, near, far, kind } of channel.joints) {
      if (nearFace.pins !== 'pinned' || farFace.pins !== 'pinned') continue;
      const atTransceiver = kind === 'array-receptacle';
      const isInstalled = (index: number): boolean => channel.parts[index]?.part.existing === true;
      const toOrder = isInstalled(near) === isInstalled(far) ? '' : isInstalled(far) ? 'near' : 'far';
      violation(atTransceiver && far === channel.parts.length ? near : far, {
        where: atTransceiver ? 'transceiver' : 'adapter',
        toOrder: atTransceiver ? '' : toOrder,
      });
    }
  },
  sentence: ({ where }) =>
    where === 'transceiver'
      ? 'The plug has pins, and so has the transceiver: the pins hit each other and damage the port.'
      : 'Both plugs in this adapter have pins: the pins hit each other and the fibres never touch.',
  fix: ({ where, toOrder }) => {
    if (where === 'transceiver') return 'Order this cord end without pins (female).';
    if (toOrder === 'near')
      return 'Order what mates with this part from the near side without pins (female): this part is installed.';
    return toOrder === 'far'
      ? 'Order this part without pins (female): what it mates with is installed.'
      : 'Order one of the two plugs without pins (female).';
  },
  examples: {
    passes: [
      {
        what: 'an unpinned cord between a transceiver and a pinned module',
        channel: () => breakoutChannel(),
      },
    ],
    fails: [
      {
        what: 'a pinned plug at the transceiver',
        channel: () => breakoutChannel({ cord: cord({ pins: ['pinned', 'unpinned'] }) }),
      },
      {
        what: 'a Base-8 pinned trunk into a pinned module',
        channel: () =>
          duplexChannel({
            trunk: trunk({ pins: ['pinned', 'pinned'] }),
            nearModule: moduleOf({ fibres: 12 }),
          }),
      },
      {
        what: 'a pinned module behind an installed trunk with pins',
        channel: () =>
          duplexChannel({
            trunk: trunk({ pins: ['pinned', 'pinned'], existing: true }),
            nearModule: moduleOf({ fibres: 12 }),
          }),
      },
    ],
  },
});
