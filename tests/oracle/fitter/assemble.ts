/** Pieces joined end to end into one channel, near to far, as the geometric oracle reads it. */

import type { ChannelDocument, Part } from '../document';
import { type Line, layOut } from '../line';
import { type Block, matingBlocks } from '../mating';
import type { Arrangement } from './arrangements';
import { budgetFor } from './losses';
import type { LinkNeed } from './need';
import { partsOf } from './parts';

export interface Assembled {
  readonly document: ChannelDocument;
  readonly line: Line;
  readonly blocks: readonly Block[];
}

function* choices(of: readonly (readonly Part[])[], at = 0): Generator<Part[]> {
  const own = of[at];
  if (own === undefined) {
    yield [];
    return;
  }
  for (const part of own) for (const rest of choices(of, at + 1)) yield [part, ...rest];
}

/** The legs that a channel takes through the parts that have several. */
export interface Legs {
  readonly near: number;
  readonly far: number;
}

/**
 * The channel to one far rack. Cords with two different ends are laid the way round in which most of their plugs fit.
 * Throws NotAChannel where the pieces do not make one, and Unreadable.
 */
export const assemble = (
  need: LinkNeed,
  arrangement: Arrangement,
  rack: number,
  { near, far }: Legs,
): Assembled => {
  const { transceiver } = need.answers;
  const own = arrangement.filter(({ unit }) => unit.rack === null || unit.rack === rack);
  const parts = own.flatMap((filled) =>
    partsOf(need, filled, filled.unit.position.startsWith('far') ? far : near),
  );
  let best: Assembled | null = null;
  for (const chosen of choices(parts)) {
    const document: ChannelDocument = {
      format: 'mpo-preflight/channel',
      version: 1,
      near: transceiver.near,
      far: transceiver.far,
      parts: chosen,
      budget: budgetFor(need),
    };
    const line = layOut(document);
    const blocks = matingBlocks(line);
    if (best === null || blocks.length < best.blocks.length) best = { document, line, blocks };
    if (blocks.length === 0) break;
  }
  return best as Assembled;
};
