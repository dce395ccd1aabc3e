import type { PlacedPart } from '../../channel/channel';
import { channelRule } from '../channel-rule';
import { breakoutChannel, moduleOf } from '../example-channels';

const fibresAt = (placed: PlacedPart | undefined, side: 'near' | 'far'): number | null => {
  const part = placed?.part;
  if (part === undefined) return null;
  if (part.part === 'array-cable' || part.part === 'breakout-cord') return part.fibres;
  if (part.part === 'module')
    return part.fibres > 12 && part.rear === 'MPO-12' ? part.fibres / 2 : part.fibres;
  if (part.part !== 'array-fanout') return null;
  const leg = part.legs[part.leg - 1];
  return placed?.[side].connector === part.connector && leg?.connector !== part.connector
    ? part.fibres
    : (leg?.fibres ?? null);
};

export const countsDiffer = channelRule({
  id: 'fibre/counts-differ',
  severity: 'warn',
  step: 'interface',
  source:
    "8- and 12-fibre parts share the MPO-12 shell and look alike (a vendor's guide to MPO breakout modules)",
  needs: ['channel'],
  check: ({ channel }, violation) => {
    for (const { kind, near, far, nearFace, farFace } of channel.joints) {
      if (kind !== 'array-pair' || nearFace.connector !== farFace.connector) continue;
      const one = fibresAt(channel.parts[near], 'far');
      const other = fibresAt(channel.parts[far], 'near');
      if (one !== null && other !== null && one !== other) violation(far, { near: one, far: other });
    }
  },
  sentence: ({ near, far }) =>
    `${near} fibres mate with ${far} in the same connector: the fibres in positions 5-8 lead nowhere.`,
  fix: () => 'Order both parts with the same number of fibres unless the unused ones are intended.',
  examples: {
    passes: [{ what: '8 fibres throughout', channel: () => breakoutChannel() }],
    fails: [
      {
        what: 'a 12-fibre module behind an 8-fibre cord',
        channel: () => breakoutChannel({ module: moduleOf({ fibres: 12 }) }),
      },
    ],
  },
});
