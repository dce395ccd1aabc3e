/** Numbered states of a quote, of an export and of an order, of many sizes; each tells by itself whether it is whole. */

/** From a few hundred bytes to some 200 kB, so that a kill meets a write on its way. */
const termsOf = (state: number): string[] =>
  Array.from({ length: (state * 7) % 40 }, (_, index) =>
    `${state} ${index} `.padEnd((state * 131) % 1000, 'x'),
  );

export const quoteOf = (state: number): string =>
  `${JSON.stringify({
    ...{ format: 'mpo-preflight/quote', version: 1, number: `Q-${state}`, name: `State ${state}` },
    customer: { name: 'Acme', region: 'EU' },
    terms: [`${state}`, ...termsOf(state)],
    links: [{ id: 'x', name: 'x', answers: {} }],
  })}\n`;

export const exportOf = (state: number): string => `${state};\n${termsOf(state).join('\n')}\nend ${state}\n`;

const wholeOf = (text: string, number: RegExp, made: (state: number) => string): number | null => {
  const state = Number(number.exec(text)?.[1] ?? Number.NaN);
  return made(state) === text ? state : null;
};

/** The state that a text is, to its last byte; null for what is none. */
export const stateOfQuote = (text: string): number | null => wholeOf(text, /"number":"Q-(\d+)"/, quoteOf);
export const stateOfExport = (text: string): number | null => wholeOf(text, /^(\d+);/, exportOf);

export const orderFilesOf = (state: number): ReadonlyMap<string, string> =>
  new Map([
    ['order.json', `{"state":${state}}\n`],
    ['order.csv', exportOf(state)],
    ...Array.from(
      { length: state % 4 },
      (_, index) => [`channels/${index}.json`, exportOf(state + index)] as const,
    ),
  ]);
