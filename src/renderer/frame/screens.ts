/** The screens beside each other; the eight steps are one of them. */
export type Screen = 'step' | 'quote' | 'check' | 'order' | 'port-map' | 'cut-sheet';

/** What undo and redo are about on a screen that has changes of its own, apart from the quote's. */
export interface ScreenHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}
