/** A name that every file system takes, from what a quote or a person called it. */

// Windows refuses these as names, with any ending.
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const LONGEST_NAME = 120;
/** With room for what is put before and behind it, on every file system. */
const MOST_BYTES = 240;

/** `safeName('a/b: c?.csv', 'order.csv')` is `a-b- c-.csv`. */
export const safeName = (wanted: string, otherwise: string): string => {
  const plain = [...wanted]
    .map((sign) => ('<>:"/\\|?*'.includes(sign) || (sign.codePointAt(0) ?? 0) < 32 ? '-' : sign))
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (plain === '' || RESERVED.test(plain)) return otherwise;
  const isTooLong = (name: string): boolean =>
    name.length > LONGEST_NAME || Buffer.byteLength(name) > MOST_BYTES;
  if (!isTooLong(plain)) return plain;
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : '';
  const stem = [...plain.slice(0, plain.length - ending.length)];
  while (isTooLong(stem.join('') + ending)) stem.pop();
  return stem.join('').trimEnd() + ending;
};

export const withEnding = (name: string, ending: string): string =>
  name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
