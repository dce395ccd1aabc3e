/** What a table looks like that can be read: the template's own rows. */

import {
  TEMPLATE_HEADINGS,
  TEMPLATE_ROWS,
  type TemplateKind,
} from '../../shared/documents/cut-sheet-template';
import { Button } from '../fields/button';
import './sheet-input.css';

/** Columns that the example has nothing in would only push the others out of sight. */
const SHOWN = TEMPLATE_HEADINGS.flatMap((_, column) =>
  TEMPLATE_ROWS.some((cells) => cells[column] !== '') ? [column] : [],
);

const isNumber = (column: number): boolean =>
  TEMPLATE_ROWS.every((cells) => cells[column] === '' || typeof cells[column] === 'number');

export const TableExample = ({ onTemplate }: { readonly onTemplate: (kind: TemplateKind) => void }) => (
  <section className="table-example" aria-labelledby="table-example-title">
    <div className="table-example-head">
      <div>
        <h2 id="table-example-title">A table that can be read</h2>
        <p>One row a part, from near to far. Other headings are asked about once and remembered.</p>
      </div>
      <div className="sheet-actions">
        <span className="muted">Save it to fill in</span>
        <Button className="button" aria-label="Save the template as XLSX" onPress={() => onTemplate('xlsx')}>
          XLSX
        </Button>
        <Button className="button" aria-label="Save the template as CSV" onPress={() => onTemplate('csv')}>
          CSV
        </Button>
      </div>
    </div>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
    <section className="table-example-frame" tabIndex={0} aria-label="Example table">
      <table>
        <thead>
          <tr>
            {SHOWN.map((column) => (
              <th key={column} scope="col" data-number={isNumber(column)}>
                {TEMPLATE_HEADINGS[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TEMPLATE_ROWS.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the example never changes
            <tr key={row}>
              {SHOWN.map((column) => (
                <td key={column} data-number={isNumber(column)}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </section>
);
