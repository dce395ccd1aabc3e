/** What becomes of a part: another one is ordered in its place, or it stays and is only moved. */
import type { Part } from '../../../channel/document';
import type { Change } from '../edit';

/** What is exchanged is bought, even where the old one was installed. */
export const toOrder = (part: Part): Part => {
  const { existing: _, ...rest } = part;
  return rest as Part;
};

/** The caller names the kind of part that the edit was made for; it is never put on another. */
export const exchanged = <P extends Part>(becomes: (own: P) => Part): Change => ({
  kind: 'part',
  becomes: (part) => toOrder(becomes(part as P)),
});

export const moved = <P extends Part>(becomes: (own: P) => Part): Change => ({
  kind: 'part',
  becomes: (part) => becomes(part as P),
  isMoved: true,
});
