import { channelRule } from '../channel-rule';
import { breakoutChannel, channelOf, cord } from '../example-channels';

const ENDS = ['near', 'far'] as const;

export const upAngledFlat = channelRule({
  id: 'advice/up-angled-flat',
  severity: 'note',
  step: 'modePolish',
  source: 'Up-angled tells which way the 8 degrees of an angled end face lean (IEC 61754-7, unverified)',
  needs: ['channel'],
  check: ({ channel }, violation) => {
    for (const { index, part } of channel.parts) {
      if (part.part !== 'array-cable') continue;
      for (const [side, isUpAngled] of (part.upAngled ?? []).entries())
        if (isUpAngled && part.polish[side] !== 'APC') violation(index, { end: ENDS[side] ?? '' });
    }
  },
  sentence: ({ end }) => `The ${end} plug is flat (UPC): upAngled changes nothing there.`,
  fix: () => 'Leave upAngled out, or give the polish APC if the plug is angled.',
  examples: {
    passes: [
      { what: 'flat plugs that nobody calls up-angled', channel: () => breakoutChannel() },
      {
        what: 'an up-angled plug',
        channel: () => channelOf(null, null, [cord({ polish: ['APC', 'APC'], upAngled: [false, true] })]),
      },
    ],
    fails: [
      {
        what: 'a flat plug that is called up-angled',
        channel: () => channelOf(null, null, [cord({ upAngled: [false, true] })]),
      },
    ],
  },
});
