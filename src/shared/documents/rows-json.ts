/** A JSON file with one row a line, so that a long one stays quick to write, to compare and to read in an editor. */

/** `linesOfRows({ format: 'f' }, 'rows', [{ a: 1 }])` gives `{"format":"f","rows":[`, then `\n{"a":1}`, then `\n]}\n`. */
export function* linesOfRows(head: object, name: string, rows: Iterable<object>): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[`;
  let separator = '\n';
  for (const row of rows) {
    yield separator + JSON.stringify(row);
    separator = ',\n';
  }
  yield '\n]}\n';
}
