/** A new screen is read from its heading on. */
import { afterPaint } from './after-paint';

/**
 * Gives the focus to what is found once the screen is painted: asking for it before would lay the page out twice. Who has moved
 * the focus by then keeps it. Returns what stops it.
 */
export const focusAfterPaint = (find: () => HTMLElement | null | undefined): (() => void) => {
  const before = document.activeElement;
  return afterPaint(() => {
    const now = document.activeElement;
    if (now === before || now === null || now === document.body) find()?.focus();
  });
};
