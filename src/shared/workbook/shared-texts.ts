/** The texts of all cells of a workbook, each once: a cell holds its number. */
import { XML_HEAD, xmlText } from './xml-text';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export class SharedTexts {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(text, next);
    return next;
  }

  /** The part of the workbook that holds them, in pieces. */
  *xml(): Generator<string> {
    yield `${XML_HEAD}<sst xmlns="${MAIN}">`;
    for (const text of this.#numbers.keys()) yield `<si><t xml:space="preserve">${xmlText(text)}</t></si>`;
    yield '</sst>';
  }
}
