/** A JSON file with one row a line, so that a long one stays quick to write, to compare and to read in an editor. */

/** `linesOfRows({ format: 'f' }, 'rows', [{ a: 1 }])` is `{"format":"f","rows":[`, a line `{"a":1}`, and `]}`. */
export const linesOfRows = (head: object, name: string, rows: Iterable<object>): string => {
  let text = `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[`;
  let separator = '\n';
  for (const row of rows) {
    text += separator + JSON.stringify(row);
    separator = ',\n';
  }
  return `${text}\n]}\n`;
};
