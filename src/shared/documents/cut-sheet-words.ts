/**
 * The words of a cut sheet's cells as the channel format spells them. A word that is not known stays as it is, so that the
 * format's own check says what it expects.
 */

/** The kinds of rows; `transceiver` is an end of the channel and not a part. */
export type RowKind =
  | 'transceiver'
  | 'trunk'
  | 'cord'
  | 'array-cable'
  | 'mpo-adapter'
  | 'module'
  | 'duplex-cord'
  | 'breakout-cord'
  | 'splice';

const words = (table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> => {
  const known = new Map<string, string>();
  for (const [word, others] of Object.entries(table))
    for (const other of [word, ...others]) known.set(plain(other), word);
  return known;
};

const plain = (text: string): string => text.toLowerCase().replace(/[\s_./()-]+/g, '');

const KINDS = words({
  transceiver: ['optic', 'interface', 'sfp', 'qsfp', 'port', 'transceiver port'],
  trunk: ['mpo trunk', 'array trunk', 'trunk cable'],
  cord: ['mpo cord', 'array cord', 'mpo patch cord', 'array patch cord'],
  'array-cable': ['cable', 'mpo cable'],
  'mpo-adapter': ['adapter', 'adaptor', 'coupler', 'mpo adaptor'],
  module: ['cassette', 'mpo module', 'mpo cassette'],
  'duplex-cord': ['lc cord', 'sc cord', 'duplex patch cord', 'lc patch cord', 'patch cord'],
  'breakout-cord': ['harness', 'breakout harness', 'breakout', 'breakout cable', 'breakout harness cable'],
  splice: ['fusion splice'],
});

/** `Flipped` and `crossed` are said of B and of C alike, and keys up and down of A and of C: none of them is read. */
const CABLES = words({
  A: ['type a', 'method a', 'polarity a', 'straight', 'straight through', 'type a (straight)'],
  B: [
    'type b',
    'method b',
    'polarity b',
    'reversed',
    'type b (reversed)',
    'b (key up/key up)',
    'key up key up',
  ],
  C: ['type c', 'method c', 'polarity c', 'pair flipped', 'pairs flipped', 'pairwise flipped'],
});
const KEYS = words({
  opposed: ['type a', 'a', 'key up key down', 'key up to key down', 'up down', 'ku kd', 'keys opposed'],
  aligned: ['type b', 'b', 'key up key up', 'key up to key up', 'up up', 'ku ku', 'keys aligned'],
});
const DUPLEX = words({ 'A-to-B': ['a-b', 'ab', 'crossed a to b'], 'A-to-A': ['a-a', 'aa'] });
const MODULES = words({
  straight: ['straight through'],
  'straight-inverted': ['inverted'],
  'pair-flipped': ['flipped'],
  U1: ['type u1', 'method u1'],
  U2: ['type u2', 'method u2'],
});
const PINS = words({
  pinned: [
    ...['male', 'm', 'with pins', 'with guide pins', 'yes', 'pins', 'male (pinned)', 'pinned (male)'],
    ...['male (with pins)', 'mtp male', 'mpo male', 'male male', 'male to male', 'm m'],
  ],
  unpinned: [
    ...['female', 'f', 'without pins', 'without guide pins', 'w/o pins', 'no', 'no pins', 'none', 'pinless'],
    ...[
      'non pinned',
      'female (unpinned)',
      'unpinned (female)',
      'female (no pins)',
      'mtp female',
      'mpo female',
    ],
    ...['female female', 'female to female', 'f f'],
  ],
});
const POLISHES = words({ UPC: ['pc', 'flat'], APC: ['angled'] });
const FACINGS = words({ near: [], far: [] });

const lookUp = (known: ReadonlyMap<string, string>, text: string): string => known.get(plain(text)) ?? text;

/** Undefined for a word that no row begins with. */
export const rowKind = (text: string): RowKind | undefined => KINDS.get(plain(text)) as RowKind | undefined;

export const wiringWord = (kind: RowKind, text: string): string => {
  if (kind === 'mpo-adapter') return lookUp(KEYS, text);
  if (kind === 'duplex-cord') return lookUp(DUPLEX, text);
  if (kind === 'module') return lookUp(MODULES, text);
  return lookUp(CABLES, text);
};

export const pinsWord = (text: string): string => lookUp(PINS, text);
export const polishWord = (text: string): string => lookUp(POLISHES, text);
export const facingWord = (text: string): string => lookUp(FACINGS, text);

/** `mpo 12` and `MPO12` are `MPO-12`. */
export const connectorWord = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/^(MPO|MTP)[\s_-]*(\d+)$/, '$1-$2');

/** `om 4` is `OM4`. */
export const gradeWord = (text: string): string => text.toUpperCase().replace(/\s+/g, '');

/** Undefined where the text is neither yes nor no. */
export const yesOrNo = (text: string): boolean | undefined => {
  const word = plain(text);
  if (['yes', 'y', 'true', '1', 'x', 'existing', 'installed'].includes(word)) return true;
  return ['no', 'n', 'false', '0', 'new'].includes(word) ? false : undefined;
};
