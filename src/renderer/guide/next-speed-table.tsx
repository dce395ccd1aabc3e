/** Today's speed and the next ones: what of the parts that are ordered now stays, and what is thrown away. */
import type { NextSpeed } from '../../shared/guide/next-speed';
import { microDbFromDb } from '../../shared/units';
import { useWizard } from '../state/wizard';
import { counted } from '../words/figures';
import { MarginFigure } from '../words/margin';
import { worstMargin } from '../words/verdict';

const HEADS = ['Stays', 'Thrown away', 'To be bought', 'Margin'] as const;

export const NextSpeedTable = ({ speeds }: { readonly speeds: readonly NextSpeed[] }) => {
  const { walk } = useWizard();
  const [first] = speeds;
  if (first === undefined)
    return <p className="repair-status">No faster transceiver of the catalogue can be used here.</p>;
  const margin = worstMargin(walk.evaluated.judged);
  const { near, far } = walk.answers.transceiver;
  return (
    <table className="rows compared">
      <caption>When the transceivers are exchanged for faster ones</caption>
      <thead>
        <tr>
          <th scope="col">Speed</th>
          {HEADS.map((head) => (
            <th key={head} scope="col" className="figure">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr data-current>
          <th scope="row">
            {near.interface} to {far.interface} <span className="pill">now</span>
          </th>
          <td className="figure">{counted(first.kept + first.thrownAway, 'piece')}</td>
          <td className="figure" colSpan={2} />
          <td className="figure">
            <MarginFigure margin={margin} none="no limit known" />
          </td>
        </tr>
        {speeds.map(({ gbps, kept, thrownAway, added, marginDb, ...ends }) => (
          <tr key={gbps}>
            <th scope="row">
              {gbps}G: {ends.near} to {ends.far}
            </th>
            {[kept, thrownAway, added].map((pieces, index) => (
              <td key={HEADS[index]} className="figure">
                {counted(pieces, 'piece')}
              </td>
            ))}
            <td className="figure">
              <MarginFigure
                margin={marginDb === null ? null : microDbFromDb(marginDb)}
                none="no limit known"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
