/** A name that every file system takes, from what a quote or a person called it. */

// Windows refuses these as names, with any ending.
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const LONGEST_NAME = 120;

/** `safeName('a/b: c?.csv', 'order.csv')` is `a-b- c-.csv`. */
export const safeName = (wanted: string, otherwise: string): string => {
  const plain = [...wanted]
    .map((sign) => ('<>:"/\\|?*'.includes(sign) || (sign.codePointAt(0) ?? 0) < 32 ? '-' : sign))
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (plain === '' || RESERVED.test(plain)) return otherwise;
  if (plain.length <= LONGEST_NAME) return plain;
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : '';
  return `${plain.slice(0, LONGEST_NAME - ending.length).trimEnd()}${ending}`;
};

export const withEnding = (name: string, ending: string): string =>
  name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
