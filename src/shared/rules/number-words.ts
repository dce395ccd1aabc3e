/** Numbers in a sentence: `1`, `1 and 2`, `1, 3 and 5-8`. */
const numbersInWords = (numbers: Iterable<number>): string => {
  const runs: [first: number, last: number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.flatMap(([first, last]) =>
    last === first ? [`${first}`] : last === first + 1 ? [`${first}`, `${last}`] : [`${first}-${last}`],
  );
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
};

/** `lane 3`, `lanes 3 and 4`. */
export const namedNumbers = (noun: string, numbers: readonly number[]): string =>
  `${noun}${new Set(numbers).size === 1 ? '' : 's'} ${numbersInWords(numbers)}`;
