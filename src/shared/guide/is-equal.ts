/** Deep equality of plain data; an absent field and one that is undefined are alike. */
export const isEqual = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a, b] as readonly Readonly<Record<string, unknown>>[];
  return [...Object.keys(a), ...Object.keys(b)].every((key) => isEqual(one?.[key], other?.[key]));
};
