/** The channel from transceiver to transceiver, drawn from its trace. */
import type { JudgedChannel } from '../../shared/rules/view-channel';
import { LaneTable } from './lane-table';
import './channel-drawing.css';

export const ChannelDrawing = ({ judged }: { readonly judged: JudgedChannel }) => (
  <figure className="channel-drawing">
    <LaneTable judged={judged} />
  </figure>
);
