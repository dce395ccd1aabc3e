/** Duplex cords in the middle of a channel, as across a patch field, that carry halves of two links. */
import type { Channel } from './channel';
import type { TracedLane } from './trace';

/** A link by its port at the near end, and the ports that its two fibres take at a cord. */
export interface PartedPair {
  readonly link: number;
  readonly ports: readonly [transmit: number, receive: number];
}

const portOf = (position: number | string): number => Number.parseInt(String(position), 10);

/**
 * The first link whose transmit and receive fibres go through two cords; null where every link has each cord to itself. Light
 * passes where every port is in use; where one of these ports is not, the link has half of its cord.
 *
 * Example: straight modules at the ends of two Type B trunks with U1 modules at the field: port 1 sends through port 1 of the
 * field and receives through port 2.
 */
export const partedPair = (
  { parts }: Pick<Channel, 'parts'>,
  lanes: readonly TracedLane[],
): PartedPair | null => {
  for (const [index, { part }] of parts.entries()) {
    if (part.part !== 'duplex-cord' || index === 0 || index === parts.length - 1) continue;
    const portsOfLinks = new Map<number, number>();
    for (const { from, to, path } of lanes) {
      const step = path.find((one) => one.part === index);
      const near = from.end === 'near' ? from : to;
      if (step === undefined || near === null) continue;
      const port = portOf(step.in);
      const other = portsOfLinks.get(near.port);
      if (other !== undefined && other !== port)
        return { link: near.port, ports: from.end === 'near' ? [port, other] : [other, port] };
      portsOfLinks.set(near.port, port);
    }
  }
  return null;
};
