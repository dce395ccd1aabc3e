/** Which open points wait for nothing but somebody's word, and how the quote file says it. */
import type { OrderResult } from '../../shared/order/make-order';
import { reasonsOfPoint } from '../../shared/order/point-reasons';
import { openPoints } from '../../shared/order/readiness';
import { type Paint, wrapText } from '../present/layout';
import { printable } from '../present/printable';

const WIDTH = 100;

/** More points than these are counted. */
const MOST_NAMED = 6;

interface Waiting {
  readonly link: string;
  readonly point: number;
}

const waitingIn = ({ order, evaluated }: OrderResult): readonly Waiting[] =>
  order.links.flatMap((link, index) => {
    const found = evaluated[index];
    return openPoints(link)
      .filter((point) => found !== undefined && reasonsOfPoint(point, found).mayTick)
      .map(({ point }) => ({ link: link.id, point }));
  });

/** Said once for the whole order; empty where nothing waits for a tick alone. */
export const tickText = (result: OrderResult, paint: Paint): string => {
  const waiting = waitingIn(result);
  const [first] = waiting;
  if (first === undefined) return '';
  const named = waiting.slice(0, MOST_NAMED).map(({ link, point }) => `point ${point} of ${printable(link)}`);
  const left = waiting.length - named.length;
  const tick = JSON.stringify([{ ...first, by: 'NAME', date: 'YYYY-MM-DD' }]);
  return (
    `\n${paint('To be ticked', 'strong')}\n` +
    wrapText(
      `No rule can prove ${named.join(', ')}${left === 0 ? '' : ` and ${left} more`}. Whoever has looked at it closes it with name and day in the quote file:`,
      WIDTH,
      '  ',
    ) +
    `    "ticks": ${printable(tick)}\n`
  );
};
