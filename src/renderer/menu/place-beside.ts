/** Lists that stand above everything else, beside the control they belong to. */
import { placeOf } from './list-place';

const place = (list: HTMLElement, anchor: HTMLElement, align: 'start' | 'end'): void => {
  list.style.maxHeight = '';
  const { width, height } = list.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const room = { width: clientWidth, height: clientHeight };
  const { left, top, maxHeight } = placeOf(anchor.getBoundingClientRect(), { width, height }, room, align);
  Object.assign(list.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
};

/** Whether a scrolled region still shows the control; getting the focus scrolls one that was half hidden into it. */
const isStillSeen = (anchor: HTMLElement, region: Node): boolean => {
  const { top, bottom } = anchor.getBoundingClientRect();
  const seen =
    region instanceof Element
      ? region.getBoundingClientRect()
      : { top: 0, bottom: document.documentElement.clientHeight };
  return bottom > seen.top && top < seen.bottom;
};

/**
 * Shows a list (`popover="manual"`) beside its control and keeps it there while it grows and shrinks. `onMoved` is called when the
 * control leaves what is seen. The function it answers ends both.
 */
export const keepBeside = (
  list: HTMLElement,
  anchor: HTMLElement,
  align: 'start' | 'end',
  onMoved: () => void,
): (() => void) => {
  list.showPopover();
  place(list, anchor, align);
  const sizes = new ResizeObserver(() => place(list, anchor, align));
  sizes.observe(list);
  const onScroll = ({ target }: Event): void => {
    if (!(target instanceof Node) || !target.contains(anchor)) return;
    if (isStillSeen(anchor, target)) place(list, anchor, align);
    else onMoved();
  };
  window.addEventListener('scroll', onScroll, true);
  window.addEventListener('resize', onMoved);
  return () => {
    sizes.disconnect();
    window.removeEventListener('scroll', onScroll, true);
    window.removeEventListener('resize', onMoved);
  };
};
