/** Types for the tests. */
export function whyNoSandbox(user: { uid: number; gid: number } | null): string | null;
