/** What a table looks like that can be read: the template's own rows. */
import { cutSheetTemplate, parseTable } from '../../shared/documents/cut-sheet-table';
import { numberOf } from '../../shared/documents/cut-sheet-words';
import './sheet-input.css';

const template = parseTable(cutSheetTemplate());

/** Columns that the example has nothing in would only push the others out of sight. */
const shownColumns = (headings: readonly string[], rows: readonly (readonly string[])[]): readonly number[] =>
  headings.flatMap((_, column) => (rows.some((cells) => (cells[column] ?? '') !== '') ? [column] : []));

export const TableExample = () => {
  if (!template.ok) return null;
  const { headings, rows } = template.value;
  const columns = shownColumns(
    headings,
    rows.map(({ cells }) => cells),
  );
  const isNumber = (column: number): boolean =>
    rows.every(
      ({ cells }) => (cells[column] ?? '') === '' || numberOf(cells[column] as string) !== undefined,
    );
  return (
    <section className="table-example" aria-labelledby="table-example-title">
      <h2 id="table-example-title">A table that can be read</h2>
      <p>One row a part, from near to far. Other headings are asked about once and remembered.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="table-example-frame" tabIndex={0} aria-label="Example table">
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" data-number={isNumber(column)}>
                  {headings[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row}>
                {columns.map((column) => (
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
};
