/**
 * Numbers for what is compared again and again: every value of a list is one digit, and several digits together make a number
 * that is looked up faster than a text. Example: of `['LC', 'SC', 'MPO']` the value `'SC'` is digit 1 of `base` 4.
 */
export interface Digit<T> {
  readonly base: number;
  readonly of: (value: T) => number;
}

/** What is not in the list shares one digit of its own, so the list has to hold everything that rules tell apart. */
export const digitOf = <T>(values: readonly T[]): Digit<T> => {
  const places = new Map(values.map((value, place) => [value, place]));
  return { base: values.length + 1, of: (value) => places.get(value) ?? values.length };
};

/** Numbers for texts and objects, counted as they come; they are never told apart wrongly, however many there are. */
export const counter = <T>(): ((value: T) => number) => {
  const known = new Map<T, number>();
  return (value) => {
    const number = known.get(value);
    if (number !== undefined) return number;
    known.set(value, known.size);
    return known.size - 1;
  };
};
