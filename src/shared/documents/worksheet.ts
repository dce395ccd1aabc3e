/** A table on its way into a spreadsheet file: the program around the window writes the file itself. */
export interface Worksheet {
  /** Of the sheet's tab; spreadsheet programs show 31 signs. */
  readonly name: string;
  readonly headings: readonly string[];
  /** Numbers stay numbers, text never becomes a formula. */
  readonly rows: readonly (readonly (string | number)[])[];
}
