/** The drawing as a table, for those who hear it. */
import { memo } from 'react';
import { reportChannel } from '../../shared/rules/channel-report';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import { endWords, outcomeWords, pathWords } from './lane-words';

export const LaneTable = memo(({ judged }: { readonly judged: JudgedChannel }) => (
  <table>
    <caption>Every lane from end to end</caption>
    <thead>
      <tr>
        <th scope="col">From</th>
        <th scope="col">To</th>
        <th scope="col">Through</th>
      </tr>
    </thead>
    <tbody>
      {reportChannel(judged).lanes.map((lane) => (
        <tr key={endWords(lane.from)}>
          <th scope="row">{endWords(lane.from)}</th>
          <td>{outcomeWords(judged.view, lane)}</td>
          <td>{pathWords(lane.path)}</td>
        </tr>
      ))}
    </tbody>
  </table>
));
