/**
 * Labels of cables that stand in no panel: they carry link, number and end, as nothing else tells one cord from another. Ids of
 * links hold no blanks, so that no two labels are alike.
 */
import type { Part } from '../channel/document';
import type { LinkPlan } from './link-plan';
import type { Placement } from './placements';

type Named = Pick<LinkPlan, 'link' | 'through' | 'channels'>;

/** True where one cable from transceiver to transceiver carries each channel. */
export const isCableAlone = ({ through }: Pick<LinkPlan, 'through'>): boolean =>
  through === 'direct-cord' || through === 'breakout-cable';

/** Legs of a breakout cable; 0 of a cord, whose far end is one plug. */
const legsOf = (part: Part | undefined): number => {
  if (part?.part === 'breakout-cord') return part.legs;
  return part?.part === 'array-fanout' ? part.legs.length : 0;
};

const pathName = (path: Placement['path']): string => (path === null ? '' : ` ${path}`);

/**
 * The label of one end of a cable. Example: `leaf-1 cord 3 near`; of a breakout cable on path B `leaf-1 B cord 3 leg 2`.
 */
export const cordLabel = (
  { link, channels }: Named,
  { path, channel }: Pick<Placement, 'path' | 'channel'>,
  end: 'near' | 'far',
  leg = 1,
): string => {
  const isLeg = end === 'far' && legsOf(channels[0]?.chain[0]?.part) > 0;
  return `${link.id}${pathName(path)} cord ${channel + 1} ${isLeg ? `leg ${leg}` : end}`;
};

/** Every label of one cable, legs that nothing is plugged into included. */
export const labelsOfCord = (plan: Named, placement: Pick<Placement, 'path' | 'channel'>): string[] => {
  const legs = Math.max(1, legsOf(plan.channels[0]?.chain[0]?.part));
  return [
    cordLabel(plan, placement, 'near'),
    ...Array.from({ length: legs }, (_, index) => cordLabel(plan, placement, 'far', index + 1)),
  ];
};
