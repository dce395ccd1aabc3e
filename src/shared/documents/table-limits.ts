/** What of a table is read, wherever it comes from. The limits of the reader's process stand in main/table/reader-limits.ts. */

/** Of the file, in bytes. */
export const LARGEST_CUT_SHEET = 5 * 1024 * 1024;
/** More channels than a person can look through, and few enough for the window to hold. */
export const MOST_ROWS = 20_000;
/** A title, a date, a customer: what people write above a table is shorter than this. */
export const MOST_ROWS_ABOVE = 30;
export const MOST_COLUMNS = 256;
/** The most characters that a spreadsheet program keeps in a cell. */
export const LONGEST_CELL = 32_767;
