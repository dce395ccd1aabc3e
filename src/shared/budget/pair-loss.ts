/**
 * What one mated pair loses where the file says so: at the adapter, at a module's face, at an end of a duplex cord. An old panel
 * beside new cords is the commonest mixture there is, and one grade for the whole channel cannot say it.
 */
import type { Channel, Joint } from '../channel/channel';
import type { Part } from '../channel/document';
import type { Face } from '../channel/face';

/** Pairs that count: every joint but those at the transceivers, whose loss lies inside the limit. */
export const countedJoints = (channel: Channel): readonly Joint[] =>
  channel.joints.filter(
    (joint) =>
      (joint.kind === 'duplex-pair' || joint.kind === 'array-pair') &&
      joint.near >= 0 &&
      joint.far < channel.parts.length,
  );

/** The figure that a part gives for the pair on that side of it; a module's faces are told by their kind. */
const figureAt = (part: Part | undefined, face: Face, side: 'near' | 'far'): number | undefined => {
  if (part?.part === 'module') return face.kind === 'rear-plug' ? part.rearPairLossDb : part.frontPairLossDb;
  if (part?.part !== 'duplex-cord') return undefined;
  return side === 'near' ? part.nearPairLossDb : part.farPairLossDb;
};

/**
 * The loss that was typed in for this one pair, undefined where none was. Of two figures the larger counts.
 * Example: an adapter with `lossDb` 0.6 in front of a module with `rearPairLossDb` 0.75 gives 0.75.
 */
export const typedPairLossDb = (
  { parts }: Pick<Channel, 'parts'>,
  { near, far, nearFace, farFace, adapter }: Joint,
): number | undefined => {
  const figures = [
    figureAt(parts[near]?.part, nearFace, 'far'),
    adapter?.lossDb,
    figureAt(parts[far]?.part, farFace, 'near'),
  ].filter((figure) => figure !== undefined);
  return figures.length === 0 ? undefined : Math.max(...figures);
};

/** Index of the module whose own `lossDb` covers this pair, of two the one that loses more; null where none does. */
export const coveringModule = ({ parts }: Pick<Channel, 'parts'>, { near, far }: Joint): number | null => {
  let covering: number | null = null;
  let most = -1;
  for (const index of [near, far]) {
    const part = parts[index]?.part;
    if (part?.part !== 'module' || part.lossDb === undefined || part.lossDb <= most) continue;
    covering = index;
    most = part.lossDb;
  }
  return covering;
};
