/** Types for the tests. */
export const EXECUTABLES: Readonly<Record<string, string>>;
export function runtimeIn(
  packageFolder: string,
): { folder: string; executable: string; version: string } | null;
