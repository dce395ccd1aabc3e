/** Just enough reading of TypeScript to find imports and words of code, without a compiler. */

/** What a token is to the scanners below. A template's text is `text`; what stands in its `${}` is `code`. */
type Kind = 'code' | 'text' | 'comment';

const REGEX_MAY_FOLLOW = /(^|[(,=:[!&|?{};+\-*%<>~^]|\b(return|typeof|case|in|of))\s*$/;

const endOfQuoted = (source: string, from: number): number => {
  const quote = source[from];
  let at = from + 1;
  while (at < source.length && source[at] !== quote && source[at] !== '\n') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
};

const endOfRegex = (source: string, from: number): number => {
  let inClass = false;
  let at = from + 1;
  for (; at < source.length && source[at] !== '\n'; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '[') inClass = true;
    else if (source[at] === ']') inClass = false;
    else if (source[at] === '/' && !inClass) break;
  }
  return at + 1;
};

/** Calls `visit` with every piece of the source, in order. */
const tokenize = (source: string, visit: (kind: Kind, text: string) => void): void => {
  /** Depth of braces inside each `${` that is open. */
  const templates: number[] = [];
  let code = '';
  let at = 0;
  const flush = (): void => {
    if (code !== '') visit('code', code);
    code = '';
  };
  const take = (kind: Kind, end: number): void => {
    flush();
    visit(kind, source.slice(at, end));
    at = end;
  };
  /** Takes template text up to the closing backtick or the next `${`. */
  const takeTemplate = (): void => {
    let end = at + 1;
    while (end < source.length && source[end] !== '`' && !source.startsWith('${', end))
      end += source[end] === '\\' ? 2 : 1;
    const opens = source.startsWith('${', end);
    take('text', opens ? end + 2 : end + 1);
    if (opens) templates.push(0);
  };
  while (at < source.length) {
    const character = source[at] as string;
    const open = templates.at(-1);
    if (source.startsWith('//', at)) take('comment', Math.max(source.indexOf('\n', at), at + 2));
    else if (source.startsWith('/*', at)) take('comment', source.indexOf('*/', at) + 2);
    else if (character === "'" || character === '"') take('text', endOfQuoted(source, at));
    else if (character === '`') takeTemplate();
    else if (character === '/' && REGEX_MAY_FOLLOW.test(code)) take('text', endOfRegex(source, at));
    else if (character === '}' && open === 0) {
      templates.pop();
      takeTemplate();
    } else {
      if (open !== undefined && (character === '{' || character === '}'))
        templates[templates.length - 1] = open + (character === '{' ? 1 : -1);
      code += character;
      at++;
    }
  }
  flush();
};

/** The source without comments. */
export const withoutComments = (source: string): string => {
  let kept = '';
  tokenize(source, (kind, text) => {
    kept += kind === 'comment' ? ' ' : text;
  });
  return kept;
};

/** The source without comments and without the text of literals: only what runs. */
export const codeOnly = (source: string): string => {
  let kept = '';
  tokenize(source, (kind, text) => {
    kept += kind === 'code' ? text : kind === 'text' ? '""' : ' ';
  });
  return kept;
};

const STATEMENT = /(?:^|[\s;}])(?:import|export)(?:\s[^'";]*?[\s}*]from\s*|\s*)['"]([^'"\n]+)['"]/g;
const DYNAMIC = /\b(?:import|require)\s*\(\s*['"`]([^'"`\n]+)['"`]/g;

/** Every module that a file names in `import … from`, `export … from`, `import '…'` and `import('…')`. */
export const importsOf = (source: string): string[] => {
  const text = withoutComments(source);
  return [STATEMENT, DYNAMIC].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match[1] as string),
  );
};
