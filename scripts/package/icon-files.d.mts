/** Types for the tests. */
export const SIZES: readonly number[];
export function iconOfWindows(pictures: ReadonlyMap<number, Buffer>): Buffer;
export function iconOfMac(pictures: ReadonlyMap<number, Buffer>): Buffer;
