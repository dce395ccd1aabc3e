export interface TableRow {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Columns, from 0, that a workbook holds as a number: whatever unit stands beside it, its decimal sign is a point. */
  readonly numbers?: readonly number[] | undefined;
}
