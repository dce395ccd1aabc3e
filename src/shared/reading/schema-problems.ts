/** Turns what a schema found wrong into sentences with the place inside the file. */
import type { z } from 'zod';
import type { Problem } from '../result';

type Issue = z.core.$ZodIssue;

/** `pathText(['parts', 2, 'pins'])` is `parts[2].pins`. */
export const pathText = (path: readonly PropertyKey[]): string => {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text;
};

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown => {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
};

/** How long a piece of the file may be inside a sentence. */
const LONGEST_QUOTE = 60;

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
};

const KIND_NAMES: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  null: 'null',
};

const listOf = (values: readonly unknown[]): string => {
  const texts = values.map((value) => JSON.stringify(value));
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`;
};

const bound = (issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, value: unknown): string => {
  const limit = issue.code === 'too_big' ? issue.maximum : issue.minimum;
  const most = issue.code === 'too_big' ? 'at most' : issue.inclusive === false ? 'more than' : 'at least';
  if (issue.origin === 'array')
    return `has ${Array.isArray(value) ? value.length : 'the wrong number of'} entries; ${most} ${limit} are allowed`;
  if (issue.origin === 'string')
    return limit === 1 && issue.code === 'too_small'
      ? 'must not be empty'
      : `is too ${issue.code === 'too_big' ? 'long' : 'short'}: ${most} ${limit} characters`;
  return `is ${shown(value)}; ${most} ${limit} is allowed`;
};

/** A schema's own words begin otherwise than the library's. */
const hasOwnWords = ({ message }: Issue): boolean => !message.startsWith('Invalid ');

const sentence = (issue: Issue, value: unknown): string => {
  if (value === undefined && hasOwnWords(issue)) return `missing: ${issue.message}`;
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `missing: ${KIND_NAMES[issue.expected] ?? issue.expected} is expected`
        : `${hasOwnWords(issue) ? issue.message : `expected ${KIND_NAMES[issue.expected] ?? issue.expected}`}, found ${shown(value)}`;
    case 'invalid_value':
      return value === undefined
        ? `missing: ${listOf(issue.values)} is expected`
        : `${hasOwnWords(issue) ? issue.message : `expected ${listOf(issue.values)}`}, found ${shown(value)}`;
    case 'too_big':
    case 'too_small':
      return bound(issue, value);
    case 'invalid_union':
      return issue.message === 'Invalid input'
        ? `not one of the allowed shapes, found ${shown(value)}`
        : `${issue.message}, found ${shown(value)}`;
    default:
      return `${issue.message}, found ${shown(value)}`;
  }
};

/** The branch of a union that fits best: the one whose first complaint lies deepest, so that its sentence is the useful one. */
const deepestBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] | null => {
  let best: readonly Issue[] | null = null;
  let depth = 0;
  for (const issues of branches) {
    const own = Math.max(0, ...issues.map((issue) => issue.path.length));
    if (own > depth) {
      depth = own;
      best = issues;
    }
  }
  return best;
};

const expand = (issue: Issue, path: readonly PropertyKey[], root: unknown, problems: Problem[]): void => {
  const here = [...path, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      problems.push({
        path: pathText([...here, key]),
        message: 'this key does not exist here: check its spelling or take it out',
      });
    return;
  }
  if (issue.code === 'invalid_union') {
    const branch = deepestBranch(issue.errors);
    if (branch !== null) {
      for (const inner of branch) expand(inner, here, root, problems);
      return;
    }
    if ('discriminator' in issue && typeof issue.discriminator === 'string') {
      const place = [...path, ...issue.path];
      problems.push({
        path: pathText(place),
        message: hasOwnWords(issue)
          ? `${issue.message}; found ${shown(valueAt(root, place))}`
          : `no such ${issue.discriminator}: ${shown(valueAt(root, place))}`,
      });
      return;
    }
  }
  problems.push({ path: pathText(here), message: sentence(issue, valueAt(root, here)) });
};

/** Problems in the order of the file's schema; `root` is the value that was checked. */
export const problemsFromSchema = (error: z.core.$ZodError, root: unknown): Problem[] => {
  const problems: Problem[] = [];
  for (const issue of error.issues) expand(issue, [], root, problems);
  return problems;
};
