/** Choices by numbers that are drawn beforehand: the same numbers, the same quote. */

/** Takes one number after another and makes a choice of each; when they run out, the usual option is taken. */
export class Chance {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  #next(): number {
    const number = this.#numbers[this.#at] ?? 0;
    this.#at += 1;
    return number;
  }

  /** One of the options. */
  of<T>(options: readonly T[]): T {
    return options[this.#next() % options.length] as T;
  }

  /** True so many times in a hundred, and true when the numbers have run out. */
  usually(times: number): boolean {
    return this.#next() % 100 < times;
  }

  /** True so many times in a hundred, and false when the numbers have run out. */
  seldom(times: number): boolean {
    return this.#next() % 100 >= 100 - times;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + (this.#next() % (most - least + 1));
  }
}
