/** Light from one hole of a transceiver to wherever it ends, with every hole on its way. */

import type { HoleName } from '../geometry';
import { inverse, type Light } from '../glass';
import { type Line, meetingHoles } from '../line';
import type { Beam } from '../transceivers';
import type { EndName } from './quote';

/** A part that light went through: where it came in and went out, on the way from near to far. */
export interface Step {
  readonly part: number;
  readonly near: Light;
  readonly far: Light;
}

export interface Way {
  readonly steps: readonly Step[];
  /** The port where it arrives and the lane that hears it; null in the dark or at a transmitter. */
  readonly to: { readonly port: number; readonly lane: number } | null;
}

export const follow = (line: Line, from: EndName, port: number, beam: Beam): Way => {
  const { glasses, joints } = line;
  const steps: Step[] = [];
  const other = from === 'near' ? line.far : line.near;
  let light: Light = { port, hole: beam.hole };
  for (let at = 0; at <= glasses.length; at += 1) {
    const joint = joints[from === 'near' ? at : glasses.length - at];
    if (joint === undefined) return { steps, to: null };
    const meeting = meetingHoles(joint);
    const hole: HoleName | undefined = (from === 'near' ? meeting : inverse(meeting)).get(light.hole);
    if (hole === undefined) return { steps, to: null };
    const entered: Light = { port: light.port, hole };
    const glass = glasses[from === 'near' ? at : glasses.length - 1 - at];
    if (glass === undefined) {
      const heard = other?.beams.receives.find((one) => one.hole === hole && one.wave === beam.wave);
      return { steps, to: heard === undefined ? null : { port: light.port, lane: heard.lane } };
    }
    const left = glass.carry(entered, from === 'near' ? 'far' : 'near');
    if (left === null) return { steps, to: null };
    steps.push({
      part: glass.index,
      near: from === 'near' ? entered : left,
      far: from === 'near' ? left : entered,
    });
    light = left;
  }
  return { steps, to: null };
};
