/** The first two keys of every file format here: what it is, and which version of it. */
import type { Problem } from '../result';

/** The longest piece of a strange format name that is shown. */
const LONGEST_SHOWN = 60;

/**
 * What is wrong with the head of a file, told instead of everything that follows from it; null when the head is right.
 * Example: `headProblem({ format: 'x' }, 'mpo-preflight/quote', 1)` has the path `format`.
 */
export const headProblem = (value: unknown, wanted: string, newestVersion: number): Problem | null => {
  const kind = wanted.split('/').at(-1);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { path: '', message: `a ${kind} file is one JSON object with "format": "${wanted}"` };
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format !== wanted)
    return {
      path: 'format',
      message: `expected "${wanted}"${typeof format === 'string' ? `, found ${JSON.stringify(format.slice(0, LONGEST_SHOWN))}` : `: this does not look like a ${kind} file`}`,
    };
  if (typeof version === 'number' && Number.isInteger(version) && version > newestVersion)
    return {
      path: 'version',
      message: `version ${version} was written by a newer program; this one reads version ${newestVersion}`,
    };
  return null;
};
