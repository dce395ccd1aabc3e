/** How far it reaches and how much may be lost, for each fibre of its mode. */
import { DraftField } from '../fields/draft-field';
import type { DraftForm } from '../fields/use-draft';
import { GRADES_OF_MODE, type SheetDraft } from './sheet-draft';

export const SheetReach = ({ form }: { readonly form: DraftForm<SheetDraft> }) => {
  const { draft, change, faultOf, leave } = form;
  return (
    <table className="data-sheet-reach">
      <thead>
        <tr>
          <th scope="col">Fibre</th>
          <th scope="col">Reach</th>
          <th scope="col">
            Loss limit <span className="field-optional">(optional)</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {GRADES_OF_MODE[draft.mode].map((grade) => (
          <tr key={grade}>
            <th scope="row">{grade}</th>
            <td>
              <DraftField
                label="Reach"
                spoken={`Reach on ${grade}`}
                unit="m"
                numeric
                value={draft.reachM[grade]}
                fault={faultOf(`reachM.${grade}`)}
                onChange={(reach) => change({ reachM: { ...draft.reachM, [grade]: reach } })}
                onLeave={() => leave(`reachM.${grade}`)}
              />
            </td>
            <td>
              <DraftField
                label="Loss limit"
                spoken={`Loss limit on ${grade}`}
                unit="dB"
                numeric
                value={draft.limitDb[grade]}
                fault={faultOf(`limitDb.${grade}`)}
                onChange={(limit) => change({ limitDb: { ...draft.limitDb, [grade]: limit } })}
                onLeave={() => leave(`limitDb.${grade}`)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
