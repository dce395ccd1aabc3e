/** Text with names in it, of which those written from right to left keep their place. */
import { Fragment, type ReactNode } from 'react';
import { type DirectedPiece, needsIsolates, piecesByDirection } from '../../shared/documents/right-to-left';

const inPieces = (text: string, isolated: (piece: string) => ReactNode): ReactNode => {
  if (!needsIsolates(text)) return text;
  return piecesByDirection(text).map(({ text: piece, isRightToLeft }: DirectedPiece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
    <Fragment key={at}>{isRightToLeft ? isolated(piece) : piece}</Fragment>
  ));
};

export const Said = ({ text }: { readonly text: string }) => inPieces(text, (piece) => <bdi>{piece}</bdi>);

/** The same inside a `text` of a drawing. */
export const Drawn = ({ text }: { readonly text: string }) =>
  inPieces(text, (piece) => (
    <tspan direction="rtl" unicodeBidi="isolate">
      {piece}
    </tspan>
  ));
