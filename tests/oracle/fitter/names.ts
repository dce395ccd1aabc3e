/** Names that people type: equal where they mean one thing (no blanks at the ends, one blank inside, no case, NFKC). */
import type { PanelNames } from './quote';

/** `folded(' R2  a')` is `r2 a`. */
export const folded = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** Room and rack, `4bk/r1`; of the far rack that a group stands in where there are several. */
export const rackName = (names: PanelNames, group: number | null): string => {
  const rack = (group === null ? undefined : names.racks?.[group]) ?? names.rack;
  return [names.room ?? '', rack]
    .map(folded)
    .filter((name) => name !== '')
    .join('/');
};

/** A panel is a rack, a panel's name and the letter of its path. */
export const panelName = (names: PanelNames, group: number | null, path: string): string =>
  `${rackName(names, group)}/${folded(names.panel)}${path}`;

/** A label as somebody reads it: names are told apart as `folded` does, wherever the label joins them. */
export const foldedLabel = (label: string): string => folded(label).replace(/ ?([-/:]) ?/g, '$1');
