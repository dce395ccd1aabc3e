/** What the build's configuration uses of bundle.mjs. */
export function bundled<T>(
  source: string,
  folder: string,
  options?: { readonly minify?: boolean },
): Promise<T>;
