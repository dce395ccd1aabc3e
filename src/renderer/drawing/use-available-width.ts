/** How wide the element that the reference is given to may draw. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Where nothing is laid out, as in a test without a screen. */
const WIDTH_WITHOUT_SCREEN = 720;

/** Null until the element is on the page. */
export const useAvailableWidth = (): readonly [RefObject<HTMLDivElement | null>, number | null] => {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = (): void => setWidth(measured.clientWidth || WIDTH_WITHOUT_SCREEN);
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, width];
};
