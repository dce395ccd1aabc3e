/** Several sheets of a workbook look like cut sheets: which one is meant. */

import type { WorkbookSheet } from '../../shared/documents/cut-sheet-workbook';
import { Button } from '../fields/button';
import { counted } from '../words/figures';
import './sheet-input.css';
import { Said } from '../words/said';

interface ChoiceProps {
  readonly sheets: readonly WorkbookSheet[];
  readonly onChoose: (sheet: WorkbookSheet) => void;
}

export const SheetChoice = ({ sheets, onChoose }: ChoiceProps) => (
  <section className="column-mapping" aria-labelledby="sheet-choice-title">
    <h2 id="sheet-choice-title">Which sheet?</h2>
    <p className="muted">These sheets of the workbook look like cut sheets. One is checked at a time.</p>
    <ul className="sheet-choices">
      {sheets.map((sheet) => (
        <li key={sheet.name}>
          <Button className="button sheet-choice" onPress={() => onChoose(sheet)}>
            <b>
              <Said text={sheet.name} />
            </b>
            <span className="muted">{counted(sheet.rows.length, 'row')}</span>
          </Button>
        </li>
      ))}
    </ul>
  </section>
);
