/** The bytes of a part as text: UTF-8, or UTF-16 as some programs write it, with its mark or without. */
import { damaged } from './unreadable';
import { type XmlVisitor, xmlReader } from './xml-read';

/** A part begins with `<` where it has no mark. */
const encodingOf = ([first, second]: Uint8Array): string => {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
};

interface PartText {
  readonly take: (piece: Uint8Array) => void;
  readonly end: () => void;
}

/** Reads a part as it is unpacked. Throws `Unreadable`, and what the visitor throws. */
export const partText = (visitor: XmlVisitor): PartText => {
  const reader = xmlReader(visitor);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  const decoded = (piece: Uint8Array | undefined): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(piece ?? new Uint8Array()), { fatal: true });
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw damaged('a part is not text');
    }
  };
  return {
    take: (piece) => {
      if (piece.length > 0) reader.write(decoded(piece));
    },
    end: () => {
      reader.write(decoded(undefined));
      reader.end();
    },
  };
};
