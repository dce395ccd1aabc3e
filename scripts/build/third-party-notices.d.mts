/** Types for the tests. */
export function shippedPackages(root: string): { folder: string; name: string; version: string }[];
export function thirdPartyNotices(root: string): string;
