/**
 * What a call that can fail for reasons outside the program returns. A wrong design is not a failure (it is a finding);
 * a bug throws.
 */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const failure = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/**
 * One thing wrong with an input, with its place inside that input.
 * Example: `{ path: 'parts[2].pins', message: 'expected "pinned" or "unpinned"' }`. An empty path is the whole input.
 */
export interface Problem {
  readonly path: string;
  readonly message: string;
}
