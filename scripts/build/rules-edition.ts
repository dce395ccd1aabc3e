/**
 * Which rules a build judges by, in eight signs: they change when anything does that decides about a channel or a plan. Two
 * programs that disagree are compared by it.
 *
 * What only tells is left out, so that a better sentence or another name asks for no new proof: comments, types, texts of three
 * words and more, fixes, examples, notes, aliases and sources. Whether such a property is there still counts, as its absence may
 * decide.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';

const JUDGING = ['catalogue', 'channel', 'budget', 'plan', 'rules'];

/** Files that hold nothing but words and examples. */
const TELLING_FILES = ['catalogue/sources.ts', 'rules/example-channels.ts', 'rules/example-links.ts'];

/** Folders whose objects have properties that only tell. In `plan` a `source` may stand in the line of an order. */
const FOLDERS_WITH_WORDS = ['catalogue/', 'rules/'];
const TELLING_PROPERTIES = new Set([
  ...[
    'sentence',
    'fix',
    'examples',
    'source',
    'standard',
    'standardSource',
    'note',
    'aliases',
    'alternatives',
  ],
  ...['noBreakoutBecause', 'notOrderableBecause', 'averagePowersDifferBecause'],
]);

/** Of these calls in catalogue/ the first argument is the figure; sources and notes follow. */
const FIGURES = new Set(['published', 'recalled', 'disputed']);

/** Keys of a syntax tree that say where something stands or of which type it is. */
const PLACES_AND_TYPES = new Set([
  ...['start', 'end', 'raw', 'typeAnnotation', 'typeParameters', 'typeArguments', 'returnType'],
  ...['importKind', 'exportKind', 'optional', 'definite', 'readonly'],
]);
/** `x as const`, `x satisfies T` and `x!` are x. */
const TYPED_EXPRESSIONS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

/** A key, a name or a label has fewer words. */
const WORDS_OF_A_SENTENCE = 3;

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
  readonly key?: { readonly name?: string; readonly value?: unknown };
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly unknown[];
  readonly expression?: unknown;
  readonly source?: { readonly value?: unknown };
  readonly importKind?: string;
  readonly exportKind?: string;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Types, and what only examples import. */
const isSilent = ({ type, importKind, exportKind, source }: Node): boolean =>
  importKind === 'type' ||
  exportKind === 'type' ||
  type === 'TSInterfaceDeclaration' ||
  type === 'TSTypeAliasDeclaration' ||
  (type === 'ImportDeclaration' && /\/example-\w+$/.test(String(source?.value)));

const isTelling = ({ type, key }: Node): boolean =>
  type === 'Property' && TELLING_PROPERTIES.has(String(key?.name ?? key?.value));

const isSentence = (text: string): boolean => (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= WORDS_OF_A_SENTENCE;

/** What is put into a sentence decides, how it goes does not. */
const withoutSentence = (node: Node): Node => {
  if (node.type === 'Literal' && typeof node.value === 'string' && isSentence(node.value))
    return { ...node, value: null };
  const isTold = isSentence((node.quasis ?? []).map(({ value }) => value.raw).join(' '));
  return isTold ? { ...node, quasis: [] } : node;
};

const figureAlone = (node: Node): Node =>
  node.type === 'CallExpression' && FIGURES.has(node.callee?.name ?? '')
    ? { ...node, arguments: node.arguments?.slice(0, 1) ?? [] }
    : node;

/**
 * What a file decides, as text: equal for two files that differ in words, types or layout alone.
 * @param name the file's path below src/shared
 */
export const decidingText = (name: string, text: string): string => {
  const hasWords = FOLDERS_WITH_WORDS.some((folder) => name.startsWith(folder));
  const { program, errors } = parseSync(name, text);
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  const deciding = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !isNode(one) || !isSilent(one));
    if (!isNode(value)) return value;
    if (TYPED_EXPRESSIONS.has(value.type)) return deciding(value.expression);
    if (hasWords && isTelling(value)) return { ...value, value: null };
    return withoutSentence(hasWords ? figureAlone(value) : value);
  };
  return JSON.stringify(program, (key, value: unknown) =>
    PLACES_AND_TYPES.has(key) ? undefined : deciding(value),
  );
};

const editionOf = (root: string, folders: readonly string[]): string => {
  const shared = join(root, 'src', 'shared');
  const hash = createHash('sha256');
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(shared, folder), { recursive: true })
        .filter((name) => String(name).endsWith('.ts'))
        .map((name) => join(shared, folder, String(name))),
    )
    .map((file) => ({ file, name: relative(shared, file).replaceAll('\\', '/') }));
  // The same on every system, whatever its order of names.
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { file, name } of files)
    if (!TELLING_FILES.includes(name))
      hash.update(`${name}\n${decidingText(name, readFileSync(file, 'utf8'))}\n`);
  return hash.digest('hex').slice(0, 8);
};

/** `rulesEdition(root of the project)` is such as `3fa9c12b`. */
export const rulesEdition = (root: string): string => editionOf(root, JUDGING);

/** What decides about part numbers and typed names: nothing that the proof asks about, so it has an edition of its own. */
export const namesEdition = (root: string): string => editionOf(root, ['optics']);
