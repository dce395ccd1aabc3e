/**
 * The one door through which JSON text comes in: channels and quotes alike. Files are hostile: size, depth and broken
 * text are answered with one sentence that names the place.
 */
import { type ParseError, parse as parseTolerantly, printParseErrorCode, visit } from 'jsonc-parser';
import { failure, type Problem, type Result, success } from '../result';

/** No file format here is nested deeper than nine levels. */
const MAX_DEPTH = 64;

const placeOf = (text: string, offset: number): string => {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;

interface Structure {
  /** Colons outside of text: as many as the file writes keys. */
  readonly keys: number;
  /** Offset of the bracket that opens one level too many, or -1. */
  readonly tooDeepAt: number;
}

/** Offset of the quote that closes a text beginning at `from`; the end where none does. */
const endOfText = (text: string, from: number): number => {
  for (let end = text.indexOf('"', from); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
};

/** One pass over the characters, for text that may or may not be JSON. */
const scanStructure = (text: string): Structure => {
  let keys = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++)
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfText(text, at + 1);
        break;
      case COLON:
        keys++;
        break;
      case OPENING_BRACE:
      case OPENING_BRACKET:
        depth++;
        if (depth > MAX_DEPTH) return { keys, tooDeepAt: at };
        break;
      case CLOSING_BRACE:
      case CLOSING_BRACKET:
        depth--;
        break;
    }
  return { keys, tooDeepAt: -1 };
};

const SYNTAX_SENTENCES: Readonly<Record<string, string>> = {
  InvalidSymbol:
    'this is not a JSON value; text needs double quotes, and NaN and Infinity do not exist in JSON',
  InvalidNumberFormat: 'this is not a JSON number',
  PropertyNameExpected: 'a key in double quotes is expected here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing here',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'the JSON value ends here, but more text follows',
  InvalidCommentToken: 'comments are not allowed in JSON',
  UnexpectedEndOfComment: 'comments are not allowed in JSON',
  UnexpectedEndOfString: 'this text has no closing double quote',
  UnexpectedEndOfNumber: 'this number is not complete',
  InvalidUnicode: 'a \\u escape needs four hexadecimal digits',
  InvalidEscapeCharacter: 'this escape does not exist in JSON',
  InvalidCharacter: 'control characters are not allowed inside text',
};

const tooDeep = (text: string, offset: number): Problem => ({
  path: placeOf(text, offset),
  message: `nested deeper than ${MAX_DEPTH} levels`,
});

const explainSyntax = (text: string): Problem => {
  if (text.trim() === '') return { path: '', message: 'the file is empty' };
  const { tooDeepAt } = scanStructure(text);
  if (tooDeepAt >= 0) return tooDeep(text, tooDeepAt);
  const errors: ParseError[] = [];
  parseTolerantly(text, errors, { disallowComments: true });
  const first = errors[0];
  if (first === undefined) return { path: '', message: 'not valid JSON' };
  const code = printParseErrorCode(first.error);
  return {
    path: placeOf(text, first.offset),
    message: `not valid JSON: ${SYNTAX_SENTENCES[code] ?? code}`,
  };
};

const LONE_SURROGATE = /\p{Surrogate}/u;
const MAY_HOLD_SURROGATE = /\\u[dD][89a-fA-F]|[\ud800-\udfff]/;

const findLoneSurrogates = (value: unknown, path: string, problems: Problem[]): void => {
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value))
      problems.push({ path, message: 'the text holds half a character (a lone surrogate): type it again' });
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++)
      findLoneSurrogates(value[index], `${path}[${index}]`, problems);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const shown = key.replace(/\p{Surrogate}/gu, '?');
      if (shown !== key)
        problems.push({ path, message: `the key ${JSON.stringify(shown)} holds half a character` });
      findLoneSurrogates(item, path === '' ? shown : `${path}.${shown}`, problems);
    }
  }
};

const countKeys = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) for (const item of value) keys += countKeys(item);
  else for (const key of Object.keys(value)) keys += 1 + countKeys((value as Record<string, unknown>)[key]);
  return keys;
};

/** A key written twice: the parser would keep the last and drop what the author may have meant. */
const findRepeatedKey = (text: string): Problem => {
  const open: Set<string>[] = [];
  let found: Problem | null = null;
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, offset) => {
      const keys = open.at(-1);
      if (found === null && keys?.has(key))
        found = {
          path: placeOf(text, offset),
          message: `the key ${JSON.stringify(key.slice(0, 60))} stands twice in one object: keep one of them`,
        };
      keys?.add(key);
    },
  });
  return found ?? { path: '', message: 'a key stands twice in one object: keep one of them' };
};

/**
 * Parses JSON text.
 *
 * Errors: one problem whose path is `line 3, column 7` for text that is not JSON or writes a key twice in one object, or one
 * for each text that holds half a character, with its path inside the value. A byte order mark is accepted.
 */
export const parseJsonText = (text: string): Result<unknown, readonly Problem[]> => {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return failure([explainSyntax(body)]);
  }
  const { keys, tooDeepAt } = scanStructure(body);
  if (tooDeepAt >= 0) return failure([tooDeep(body, tooDeepAt)]);
  if (countKeys(value) !== keys) return failure([findRepeatedKey(body)]);
  if (!MAY_HOLD_SURROGATE.test(body)) return success(value);
  const problems: Problem[] = [];
  findLoneSurrogates(value, '', problems);
  return problems.length > 0 ? failure(problems) : success(value);
};
