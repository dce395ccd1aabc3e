/** The ways out of a channel that must not be ordered: those of fewer changes are there first. */
import { useEffect, useState } from 'react';
import type { ChannelDocument } from '../../shared/channel/document';
import type { Found } from '../../shared/guide/queries';
import type { ChannelRepair } from '../../shared/guide/repair-channel/repairs-of-channel';
import { useDesk } from '../guide/desk/desk';

export type ChannelRepairs = Found<ChannelRepair>;

const LOOKING: ChannelRepairs = { repairs: [], isLooking: true };

export const useChannelRepairs = (document: ChannelDocument): ChannelRepairs => {
  const desk = useDesk();
  const [found, setFound] = useState({ of: document, ...LOOKING });
  useEffect(
    () => desk.ask({ kind: 'channel-repairs', document }, (answer) => setFound({ of: document, ...answer })),
    [desk, document],
  );
  return found.of === document ? found : LOOKING;
};
