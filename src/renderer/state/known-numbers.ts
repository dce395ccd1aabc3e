/** Numbers that quotes have already, so that a new one gets one of its own. */

/** As many as a house writes in some weeks; older ones carry another day. */
const MOST_KNOWN = 500;

const folded = (number: string): string => number.trim().toLowerCase();

/** `freeNumber('Q-2026-1130', ['Q-2026-1130', 'Q-2026-1130-2'])` is `Q-2026-1130-3`. */
export const freeNumber = (number: string, known: readonly string[]): string => {
  const taken = new Set(known.map(folded));
  let free = number;
  for (let next = 2; taken.has(folded(free)); next++) free = `${number}-${next}`;
  return free;
};

/** The newest last; each once. */
export const withNumber = (known: readonly string[], number: string): readonly string[] =>
  [...known.filter((one) => folded(one) !== folded(number)), number].slice(-MOST_KNOWN);

/** Files are called after their number unless somebody called them otherwise: `Q-2026-1130-2 Hall 2.mpoq`. */
export const numberInName = (name: string): string | null =>
  /^Q-\d{4}-\d{4}(?:-\d+)?/.exec(name)?.[0] ?? null;

/** What was remembered; nothing where it cannot be read. */
export const numbersFrom = (text: string | null): readonly string[] => {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
};
