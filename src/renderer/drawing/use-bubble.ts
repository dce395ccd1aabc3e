/**
 * A bubble beside what it explains: shown for the pointer after a moment and for the keyboard at once, kept while the pointer
 * is on it, put away by Escape. It stands above everything in the window's top layer, and still beside its row in the page, so
 * that it belongs to the region that it explains.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

const SHOWN_AFTER_MS = 300;
/** Long enough to reach the bubble over the gap. */
const GONE_AFTER_MS = 120;
const GAP = 6;

/** On the left of its row, or above it, or below it: where there is room. */
const place = (bubble: HTMLElement, row: DOMRect): void => {
  const { width, height } = bubble.getBoundingClientRect();
  const isBeside = row.left >= width + 2 * GAP;
  const above = row.top - GAP - height;
  const left = isBeside ? row.left - GAP - width : Math.min(row.left, window.innerWidth - width - GAP);
  const top = isBeside
    ? Math.min(row.top, window.innerHeight - height - GAP)
    : above < GAP
      ? row.bottom + GAP
      : above;
  bubble.style.left = `${Math.max(GAP, left)}px`;
  bubble.style.top = `${Math.max(GAP, top)}px`;
};

export interface Bubble {
  readonly isOpen: boolean;
  readonly row: RefObject<HTMLLIElement | null>;
  readonly bubble: RefObject<HTMLDivElement | null>;
  readonly handlers: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
}

export const useBubble = (): Bubble => {
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (open: boolean, ms: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(open), ms);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useLayoutEffect(() => {
    if (!isOpen || row.current === null || bubble.current === null) return;
    // Engines without a top layer show it where it stands.
    bubble.current.showPopover?.();
    place(bubble.current, row.current.getBoundingClientRect());
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    const close = (): void => setOpen(false);
    const closeByKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    window.addEventListener('keydown', closeByKey, true);
    window.addEventListener('scroll', close, true);
    window.addEventListener('resize', close);
    return () => {
      window.removeEventListener('keydown', closeByKey, true);
      window.removeEventListener('scroll', close, true);
      window.removeEventListener('resize', close);
    };
  }, [isOpen]);
  return {
    isOpen,
    row,
    bubble,
    handlers: {
      onPointerEnter: () => later(true, SHOWN_AFTER_MS),
      onPointerLeave: () => later(false, GONE_AFTER_MS),
      onFocus: () => {
        clearTimeout(timer.current);
        setOpen(true);
      },
      onBlur: () => later(false, 0),
    },
  };
};
