/** The ways out of a channel that must not be ordered, sought after the paint: those of fewer changes are there first. */
import { useEffect, useState } from 'react';
import type { ChannelDocument } from '../../shared/channel/document';
import { type ChannelRepair, seekRepairs } from '../../shared/guide/repair-channel/repairs-of-channel';
import { inSlices } from '../guide/in-slices';

export interface ChannelRepairs {
  readonly repairs: readonly ChannelRepair[];
  readonly isLooking: boolean;
}

const LOOKING: ChannelRepairs = { repairs: [], isLooking: true };

export const useChannelRepairs = (document: ChannelDocument): ChannelRepairs => {
  const [found, setFound] = useState({ of: document, ...LOOKING });
  useEffect(
    () =>
      inSlices(
        (function* () {
          let repairs: readonly ChannelRepair[] = [];
          for (const list of seekRepairs(document)) {
            if (list !== undefined) {
              repairs = list;
              setFound({ of: document, repairs, isLooking: true });
            }
            yield;
          }
          setFound({ of: document, repairs, isLooking: false });
        })(),
      ),
    [document],
  );
  return found.of === document ? found : LOOKING;
};
