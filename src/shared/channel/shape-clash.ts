/** Joints whose connectors do not fit: their holes do not meet, so that no fibre can be followed past them. */
import type { Channel, Joint } from './channel';

const connectorsOf = ({ nearFace, farFace, adapter }: Joint): readonly string[] =>
  [nearFace.connector, adapter?.connector ?? null, farFace.connector].filter((one) => one !== null);

/** The first joint from near whose connectors are of different shapes, and these; null where all fit. */
export const firstClash = ({
  joints,
}: Pick<Channel, 'joints'>): { readonly part: number; readonly connectors: readonly string[] } | null => {
  for (const joint of joints) {
    const connectors = [...new Set(connectorsOf(joint))];
    if (connectors.length > 1) return { part: joint.shownAt, connectors };
  }
  return null;
};
