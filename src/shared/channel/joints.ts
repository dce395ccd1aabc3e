/** Where two parts meet, and why some pairs cannot be joined at all. */
import type { Problem } from '../result';
import type { Joint, PlacedPart } from './channel';
import type { PartOf } from './document';
import type { Face } from './face';

const JOINT_KINDS: Readonly<Record<string, Joint['kind']>> = {
  'plug receptacle': 'array-receptacle',
  'receptacle plug': 'array-receptacle',
  'duplex-plug duplex-plug': 'duplex-pair',
  'duplex-plug duplex-port': 'duplex-pair',
  'duplex-port duplex-plug': 'duplex-pair',
  'duplex-plug duplex-receptacle': 'duplex-receptacle',
  'duplex-receptacle duplex-plug': 'duplex-receptacle',
};

const meetsAdapter = (kind: Face['kind']): boolean => kind === 'plug' || kind === 'rear-plug';

/** Why two faces cannot be joined, in one sentence with the mend. */
const describeJoint = (near: Face, far: Face): string => {
  const kinds = [near.kind, far.kind];
  const has = (kind: Face['kind']): boolean => kinds.includes(kind);
  if (has('adapter') && has('receptacle'))
    return 'an MPO adapter stands between two MPO plugs, never at a transceiver: plug the cord straight in';
  if (near.kind === 'adapter' && far.kind === 'adapter')
    return 'two MPO adapters are next to each other: put an array cable between them';
  if (has('rear-plug') && has('receptacle'))
    return "a module's rear plug cannot reach into a transceiver: put an array cord and an adapter between them";
  if (meetsAdapter(near.kind) && meetsAdapter(far.kind))
    return 'two MPO plugs are next to each other: put an mpo-adapter between them';
  if (near.kind === 'receptacle' || far.kind === 'receptacle')
    return 'a duplex connector does not fit an MPO transceiver: start with an array cord or a breakout cord';
  if (has('duplex-port') && has('duplex-receptacle'))
    return "a module's front is an adapter: put a duplex cord between it and the transceiver";
  if (near.kind === 'duplex-port' && far.kind === 'duplex-port')
    return 'two module fronts are next to each other: put a duplex cord between them';
  if (has('duplex-receptacle'))
    return 'an MPO connector does not fit an LC transceiver: end with a duplex cord or a breakout cord';
  return 'an MPO connector is next to a duplex face: put a module or a breakout cord between them';
};

const faceAt = (
  parts: readonly PlacedPart[],
  index: number,
  side: 'near' | 'far',
  channel: { near: Face; far: Face },
): Face =>
  index < 0 ? channel.near : index >= parts.length ? channel.far : (parts[index] as PlacedPart)[side];

/** Splices lie inside the cable before them, so joints are looked for between everything else. */
export const findJoints = (
  parts: readonly PlacedPart[],
  ends: { near: Face; far: Face },
  problems: Problem[],
): Joint[] => {
  const joints: Joint[] = [];
  const last = parts.length;
  let before = -1;
  for (let index = 0; index <= last; index++) {
    const current = parts[index];
    if (current?.part.part === 'splice') continue;
    const nearFace = faceAt(parts, before, 'far', ends);
    const farFace = faceAt(parts, index, 'near', ends);
    const near = before;
    before = index;
    if (nearFace.kind === 'open' || farFace.kind === 'open') continue;
    if (farFace.kind === 'adapter' && meetsAdapter(nearFace.kind)) {
      const adapter = current?.part as PartOf<'mpo-adapter'>;
      let after = index + 1;
      while (parts[after]?.part.part === 'splice') after++;
      const beyond = faceAt(parts, after, 'near', ends);
      if (meetsAdapter(beyond.kind) || beyond.kind === 'open')
        joints.push({
          kind: 'array-pair',
          near,
          far: after,
          nearFace,
          farFace: beyond,
          adapter,
          shownAt: index,
        });
      continue;
    }
    if (nearFace.kind === 'adapter' && meetsAdapter(farFace.kind)) {
      // Told with the plug on the other side, unless the channel begins with the adapter.
      if (near === 0) {
        const adapter = parts[0]?.part as PartOf<'mpo-adapter'>;
        joints.push({
          kind: 'array-pair',
          near: -1,
          far: index,
          nearFace: ends.near,
          farFace,
          adapter,
          shownAt: 0,
        });
      }
      continue;
    }
    const kind = JOINT_KINDS[`${nearFace.kind} ${farFace.kind}`];
    if (kind === undefined) {
      // Nothing but splices between two transceivers: those are told of already.
      if (near < 0 && index === last) continue;
      problems.push({
        path: `parts[${index < last ? index : near}]`,
        message: describeJoint(nearFace, farFace),
      });
      continue;
    }
    const shownAt =
      index >= last || (kind === 'duplex-pair' && nearFace.kind === 'duplex-port') ? near : index;
    joints.push({ kind, near, far: index, nearFace, farFace, adapter: null, shownAt });
  }
  return joints;
};
