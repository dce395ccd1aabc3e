/** Cuts a stream of bytes into lines, holding no more than one line of permitted length. */

const LINE_FEED = 0x0a;

/** Stands for a line that is longer than allowed: its bytes were let go. */
export const TOO_LONG = Symbol('a line that is too long');
export type Line = Uint8Array | typeof TOO_LONG;

/**
 * Lines end in a line feed; what follows the last one is a line if it is not empty. Chunks may be overwritten once `push` is
 * through with them, and the bytes given out are only good as long.
 */
export class LineSplitter {
  readonly #mostBytes: number;
  #held: Uint8Array[] = [];
  #heldBytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  *push(chunk: Uint8Array): Generator<Line, void, void> {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      if (end < 0) break;
      yield this.#complete(chunk.subarray(start, end));
      start = end + 1;
    }
    if (start < chunk.length) this.#hold(chunk.subarray(start));
  }

  *end(): Generator<Line, void, void> {
    if (this.#heldBytes > 0) yield this.#complete(new Uint8Array());
  }

  #hold(piece: Uint8Array): void {
    this.#heldBytes += piece.length;
    if (this.#heldBytes > this.#mostBytes) this.#held = [];
    else this.#held.push(Buffer.from(piece));
  }

  #complete(last: Uint8Array): Line {
    if (this.#heldBytes === 0) return last.length > this.#mostBytes ? TOO_LONG : last;
    const tooLong = this.#heldBytes + last.length > this.#mostBytes;
    const line = tooLong ? TOO_LONG : Buffer.concat([...this.#held, last]);
    this.#held = [];
    this.#heldBytes = 0;
    return line;
  }
}
