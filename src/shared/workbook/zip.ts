/** A zip archive by fflate, packed without a clock: the same files give the same bytes. */
import { strToU8, Zip, ZipDeflate } from 'fflate';

/** The first day that the format knows; it has no time zone, so it is given in that of the machine. */
const FIRST_DAY = '1980-01-01T00:00:00';
/** What is handed over at once decides about the bytes that come out. */
const PUSHED_AT_ONCE = 64 * 1024;
const LEVEL = 3;

export const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** One file of an archive. Its content is cut into pushes of one size, however it comes. */
class ZipPart {
  readonly #file: ZipDeflate;
  readonly #waiting = new Uint8Array(PUSHED_AT_ONCE);
  #filled = 0;
  /** Text that waits to be turned into bytes: a little at a time would take most of the time. */
  #text = '';

  constructor(file: ZipDeflate) {
    this.#file = file;
  }

  write(content: string | Uint8Array): void {
    if (typeof content === 'string') {
      this.#text += content;
      if (this.#text.length >= PUSHED_AT_ONCE) this.#flush();
      return;
    }
    this.#flush();
    this.#fill(content);
  }

  end(): void {
    this.#flush();
    this.#push(true);
  }

  #flush(): void {
    const text = this.#text;
    this.#text = '';
    if (text !== '') this.#fill(strToU8(text));
  }

  #fill(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      // A full one is pushed when more comes: the last push has to know that it is the last.
      if (this.#filled === PUSHED_AT_ONCE) this.#push(false);
      const part = bytes.subarray(at, at + PUSHED_AT_ONCE - this.#filled);
      this.#waiting.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
    }
  }

  #push(isLast: boolean): void {
    this.#file.push(this.#waiting.slice(0, this.#filled), isLast);
    this.#filled = 0;
  }
}

/** An archive that is written file by file, each once the one before has ended; what is done of it is handed on at any time. */
export class ZipWriter {
  readonly #zip: Zip;
  #pieces: Uint8Array[] = [];

  constructor() {
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#pieces.push(piece);
    });
  }

  add(name: string): ZipPart {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = FIRST_DAY;
    this.#zip.add(file);
    return new ZipPart(file);
  }

  /** What has been made since it was asked last. */
  taken(): readonly Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  end(): void {
    this.#zip.end();
  }
}

/** Files in the order of their names, which puts `[Content_Types].xml` of a workbook first. */
export const zipOf = (files: ReadonlyMap<string, string | Uint8Array>): Uint8Array => {
  const zip = new ZipWriter();
  for (const [name, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const part = zip.add(name);
    part.write(content);
    part.end();
  }
  zip.end();
  return joined(zip.taken());
};
