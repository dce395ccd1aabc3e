/** Counting in whole pieces: nobody buys half a trunk. */

/** `wholePieces(8, 3)` is 3. */
export const wholePieces = (count: number, perPiece: number): number => Math.ceil(count / perPiece);
