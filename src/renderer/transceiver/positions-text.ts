/** Positions as people write them in a row: `1-4, 9, 12-10`. */

const PIECE = /^(\d{1,2})(?:\s*(?:-|–|to)\s*(\d{1,2}))?$/;

/** `readPositions('1-3, 12-11')` is `[1, 2, 3, 12, 11]`; null where something else is written. */
export const readPositions = (text: string): number[] | null => {
  const positions: number[] = [];
  for (const piece of text.split(/[,;]/).map((one) => one.trim())) {
    if (piece === '') continue;
    const match = PIECE.exec(piece);
    if (match === null) return null;
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    const step = to < from ? -1 : 1;
    for (let position = from; position !== to + step; position += step) positions.push(position);
  }
  return positions;
};

/** `positionsText([1, 2, 3, 12, 11])` is `1-3, 12, 11`: only what is three or longer is drawn together. */
export const positionsText = (positions: readonly number[]): string => {
  const pieces: string[] = [];
  for (let at = 0; at < positions.length; ) {
    const first = positions[at] as number;
    const step = (positions[at + 1] ?? first) - first;
    let end = at;
    while (Math.abs(step) === 1 && positions[end + 1] === first + (end + 1 - at) * step) end += 1;
    if (end - at >= 2) pieces.push(`${first}-${positions[end]}`);
    else {
      end = at;
      pieces.push(String(first));
    }
    at = end + 1;
  }
  return pieces.join(', ');
};
