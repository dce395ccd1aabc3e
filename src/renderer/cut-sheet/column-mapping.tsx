/** Which column of the table means what. Asked once: the headings are remembered. */

import { useId } from 'react';
import {
  type ColumnMapping,
  CUT_SHEET_FIELDS,
  type CutSheetField,
} from '../../shared/documents/cut-sheet-fields';
import { withIsolates } from '../../shared/documents/right-to-left';
import type { SheetTable } from '../../shared/documents/sheet-table';
import { Button } from '../fields/button';
import { counted } from '../words/figures';
import './sheet-input.css';
import { Said } from '../words/said';

interface MappingProps {
  readonly table: SheetTable;
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
  /** Undefined while a column that must be there is missing. */
  readonly onDone: (() => void) | undefined;
}

const exampleOf = ({ rows }: SheetTable, column: number | undefined): string =>
  column === undefined ? '' : (rows.find(({ cells }) => (cells[column] ?? '') !== '')?.cells[column] ?? '');

interface ChoiceProps {
  readonly field: CutSheetField;
  readonly table: SheetTable;
  readonly column: number | undefined;
  readonly onColumn: (column: number | undefined) => void;
}

const ColumnChoice = ({ field, table, column, onColumn }: ChoiceProps) => {
  const id = useId();
  const missing = field.required === true && column === undefined;
  const example = exampleOf(table, column);
  return (
    <div className="column-choice">
      <label className="sheet-label" htmlFor={id}>
        {field.title}
        {field.required === true && <span className="column-required"> needed</span>}
      </label>
      <select
        id={id}
        className="input"
        value={column ?? ''}
        aria-invalid={missing}
        aria-describedby={`${id}-help`}
        onChange={(event) => onColumn(event.target.value === '' ? undefined : Number(event.target.value))}
      >
        <option value="">Not in this table</option>
        {table.headings.map((heading, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
          <option key={index} value={index}>
            {heading === '' ? `Column ${index + 1}` : withIsolates(heading)}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} className="column-help" data-missing={missing}>
        {missing ? (
          'Choose the column that says which part a row is'
        ) : (
          <Said text={example === '' ? field.help : `e.g. ${example}`} />
        )}
      </p>
    </div>
  );
};

const withColumn = (
  mapping: ColumnMapping,
  key: CutSheetField['key'],
  column: number | undefined,
): ColumnMapping => {
  const kept = Object.fromEntries(
    Object.entries(mapping).filter(([other, at]) => other !== key && at !== column),
  ) as ColumnMapping;
  return column === undefined ? kept : { ...kept, [key]: column };
};

export const ColumnMappingPanel = ({ table, mapping, onChange, onDone }: MappingProps) => (
  <section className="column-mapping" aria-labelledby="column-mapping-title">
    <h2 id="column-mapping-title">Which column is which?</h2>
    <p className="muted">
      {counted(table.rows.length, 'row')}. What is chosen here is remembered for the next table with these
      headings.
    </p>
    <div className="column-choices">
      {CUT_SHEET_FIELDS.map((field) => (
        <ColumnChoice
          key={field.key}
          field={field}
          table={table}
          column={mapping[field.key]}
          onColumn={(column) => onChange(withColumn(mapping, field.key, column))}
        />
      ))}
    </div>
    <div className="sheet-actions">
      <Button className="primary-button" isDisabled={onDone === undefined} onPress={() => onDone?.()}>
        Check the table
      </Button>
    </div>
  </section>
);
