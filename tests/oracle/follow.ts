/** Light followed from a transceiver through every joint and part, hole by hole. */

import type { EndName } from './facing';
import type { HoleName } from './geometry';
import { inverse, type Light } from './glass';
import { type Glass, type Line, meetingHoles } from './line';
import type { Transceiver } from './transceivers';

/** A line between two transceivers, with the holes of every joint worked out once. */
export interface Lit {
  line: Line;
  /** From each hole that looks far to the one opposite, and back. */
  forwards: readonly ReadonlyMap<HoleName, HoleName>[];
  backwards: readonly ReadonlyMap<HoleName, HoleName>[];
  near: Transceiver;
  far: Transceiver;
}

/** Light that a part does not carry on, in the hole by which it came in. */
export interface Stop {
  glass: Glass;
  light: Light;
}

export function follow(
  { line, forwards, backwards }: Lit,
  start: Light,
  from: EndName,
  stopped: (stop: Stop) => void = () => undefined,
  passes: (stop: Stop) => void = () => undefined,
): Light | null {
  const { glasses } = line;
  let light: Light = start;
  for (let step = 0; step <= glasses.length; step += 1) {
    const meeting = from === 'near' ? forwards[step] : backwards[glasses.length - step];
    const hole: HoleName | undefined = meeting?.get(light.hole);
    if (hole === undefined) return null;
    light = { port: light.port, hole };
    const glass = from === 'near' ? glasses[step] : glasses[glasses.length - 1 - step];
    if (!glass) return light;
    passes({ glass, light });
    const carried = glass.carry(light, from === 'near' ? 'far' : 'near');
    if (!carried) {
      stopped({ glass, light });
      return null;
    }
    light = carried;
  }
  return light;
}

/** Null where an end is open. */
export function litLine(line: Line): Lit | null {
  if (line.near === null || line.far === null) return null;
  const forwards = line.joints.map(meetingHoles);
  return { line, forwards, backwards: forwards.map(inverse), near: line.near.beams, far: line.far.beams };
}
