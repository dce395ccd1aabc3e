/**
 * Finds text that cannot be read whole: cut off by a box that hides what is too large for it, wider than the field it
 * stands in, or lying where no scrolling leads. What is made a point, for a screen reader alone, is not counted.
 */

/** Runs in the page: it sees nothing of this file. */
const findCutText = () => {
  /** Letters reach over their boxes by fractions of a pixel. */
  const TOLERANCE = 1.5;
  /** What a list of choices opens with stands beside its text. */
  const ARROW = 18;
  const AXES = [
    { from: 'left', to: 'right', overflow: 'overflowX', cut: 'cut at the side by' },
    { from: 'top', to: 'bottom', overflow: 'overflowY', cut: 'cut below by' },
  ];
  const found = new Set();
  const nameOf = (element) => [element.localName, ...element.classList].slice(0, 2).join('.');
  const tell = (text, element, why) =>
    found.add(`"${text.trim().slice(0, 60)}" in ${nameOf(element)}: ${why}`);

  /** The boxes that an element lies in, from itself outwards; what is placed by itself leaves those it is not placed in. */
  const boxesAround = (element) => {
    const boxes = [];
    let placed = 'static';
    for (let at = element; at !== document.documentElement && placed !== 'fixed'; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (placed === 'absolute' && style.position === 'static') continue;
      placed = style.position;
      if (style.display !== 'inline' && (at instanceof HTMLElement || at instanceof SVGSVGElement))
        boxes.push({ element: at, style });
    }
    return boxes;
  };

  const insideOf = (element) => {
    const { left, top } = element.getBoundingClientRect();
    const x = left + element.clientLeft;
    const y = top + element.clientTop;
    return { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight };
  };

  const isPoint = ({ element, style }) =>
    style.overflowX === 'hidden' && element.offsetWidth <= 6 && element.offsetHeight <= 6;

  const isSeen = (element, boxes) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !boxes.some(isPoint);

  /** Why a line of text is neither whole on screen nor reached by scrolling; null when it is. */
  const whyCut = (line, boxes) => {
    const part = { left: line.left, top: line.top, right: line.right, bottom: line.bottom };
    for (const { element, style } of boxes) {
      const inside = insideOf(element);
      for (const { from, to, overflow, cut } of AXES) {
        if (style[overflow] === 'visible') continue;
        if (style[overflow] === 'auto' || style[overflow] === 'scroll') {
          if (inside[to] - inside[from] < line.height) return `no room to scroll in ${nameOf(element)}`;
          for (const edge of [from, to])
            part[edge] = Math.min(Math.max(part[edge], inside[from]), inside[to]);
        } else if (part[from] < inside[from] - TOLERANCE || part[to] > inside[to] + TOLERANCE)
          return `${cut} ${nameOf(element)}`;
      }
    }
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (part.left + scrollX < -TOLERANCE || part.right + scrollX > scrollWidth + TOLERANCE)
      return 'beside the window';
    if (part.top + scrollY < -TOLERANCE || part.bottom + scrollY > scrollHeight + TOLERANCE)
      return 'above or below the window';
    return null;
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === '' || element.closest('option, textarea, script, style') !== null) continue;
    const boxes = boxesAround(element);
    if (!isSeen(element, boxes)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const why = line.width === 0 ? null : whyCut(line, boxes);
      if (why !== null) tell(node.data, element, why);
    }
  }

  // Nobody can scroll in a choice, and hardly anybody in a field.
  const pen = document.createElement('canvas').getContext('2d');
  for (const choice of document.querySelectorAll('select')) {
    if (!choice.checkVisibility()) continue;
    const { font, paddingLeft, paddingRight } = getComputedStyle(choice);
    pen.font = font;
    const text = choice.selectedOptions[0]?.text ?? '';
    const sides = ARROW + Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
    if (pen.measureText(text).width > choice.clientWidth - sides) tell(text, choice, 'wider than the choice');
  }
  for (const field of document.querySelectorAll('input'))
    if (field.checkVisibility() && field.scrollWidth > field.clientWidth + 1)
      tell(field.value, field, 'wider than the field');
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
  if (scrollWidth > clientWidth)
    found.add(`the page itself scrolls sideways, ${scrollWidth} in ${clientWidth}`);
  // Beside each other the parts of the window scroll by themselves; in a narrow one they lie below each other.
  const steps = document.querySelector('[aria-label="Steps"]');
  const isWide = steps !== null && getComputedStyle(steps.parentElement).gridTemplateColumns.includes(' ');
  if (isWide && scrollHeight > clientHeight)
    found.add(`the page itself scrolls, ${scrollHeight} in ${clientHeight}`);
  return [...found];
};

/** A sentence for each text that is cut on the screen as it is. */
export const cutTextOf = (page) => page.evaluate(findCutText);
