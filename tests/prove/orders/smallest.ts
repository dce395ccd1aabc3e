/** A smaller quote with the same kind of fault: links left out, optional answers left out, numbers made small. */

import type { DrawnQuote } from './draw-quote';

type Tree = { [key: string]: unknown };

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every copy of a tree in which one leaf is gone or smaller. */
function* simpler(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1)
      if (value.length > 1) yield value.filter((_, index) => index !== at);
    for (let at = 0; at < value.length; at += 1)
      for (const one of simpler(value[at])) yield value.map((old, index) => (index === at ? one : old));
  } else if (isTree(value)) {
    for (const key of Object.keys(value)) {
      const { [key]: _, ...rest } = value;
      yield rest;
    }
    for (const [key, old] of Object.entries(value))
      for (const one of simpler(old)) yield { ...value, [key]: one };
  } else if (typeof value === 'number' && value > 0) {
    for (const one of [0, 1, 2, Math.floor(value / 2), value - 1]) if (one < value && one >= 0) yield one;
  } else if (typeof value === 'string' && value !== value.trim()) yield value.trim();
}

/** Links that share the load with `perRack` are made fewer together with it. */
const inStep = (quote: DrawnQuote): DrawnQuote => ({
  ...quote,
  links: quote.links.map((link) => {
    const perRack = link?.answers?.application?.perRack;
    if (perRack === undefined) return link;
    const application = { ...link.answers.application, links: perRack.reduce((sum, one) => sum + one, 0) };
    return { ...link, answers: { ...link.answers, application } };
  }),
});

/** Greedy: the first simpler quote that still fails is taken, until none does. */
export const smallest = (
  quote: DrawnQuote,
  fails: (quote: DrawnQuote) => boolean,
  mostTries = 4000,
): DrawnQuote => {
  let best = quote;
  let tries = 0;
  for (let again = true; again && tries < mostTries; ) {
    again = false;
    for (const candidate of simpler(best) as Generator<DrawnQuote>) {
      tries += 1;
      if (tries >= mostTries) break;
      const one = Array.isArray(candidate.links) ? inStep(candidate) : candidate;
      if (!fails(one)) continue;
      best = one;
      again = true;
      break;
    }
  }
  return best;
};
