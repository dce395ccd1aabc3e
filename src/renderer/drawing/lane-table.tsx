/** The drawing as a table, for those who hear it. */
import { useMemo } from 'react';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import { endWords, outcomeWords, pathWords, reportedLanes } from './lane-words';

export const LaneTable = ({ judged }: { readonly judged: JudgedChannel }) => {
  const lanes = useMemo(() => reportedLanes(judged), [judged]);
  return (
    <table className="lane-table">
      <caption>Every lane from transceiver to transceiver</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Light</th>
          <th scope="col">Through</th>
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={endWords(lane.from)}>
            <th scope="row">{endWords(lane.from)}</th>
            <td>{outcomeWords(lane)}</td>
            <td>{pathWords(lane.path)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
