/** Types for the quick check. */
export const TYPESCRIPT_PROJECTS: readonly string[];
