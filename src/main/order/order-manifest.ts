/**
 * The list of what an order folder was given, and the mark of one whose writing was broken off. Only what stands in one of the
 * two, with the bytes that are given there, is the program's own to replace.
 */
import { z } from 'zod';

export const MANIFEST = 'order-manifest.json';
export const INCOMPLETE = 'order-incomplete.json';

/** A name inside the folder, at most one folder deep: a list that somebody made up leads nowhere else. */
const NAME = /^(?!\.{1,2}(\/|$))[^/\\\0]+(\/(?!\.{1,2}$)[^/\\\0]+)?$/;

const listedFile = z.strictObject({
  name: z.string().max(600).regex(NAME),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ListedFile = z.output<typeof listedFile>;

const listOf = <F extends string>(format: F) =>
  z.strictObject({ format: z.literal(format), version: z.literal(1), files: z.array(listedFile) });

const LISTS = {
  [MANIFEST]: listOf('mpo-preflight/order-manifest'),
  [INCOMPLETE]: listOf('mpo-preflight/order-incomplete'),
} as const;
type ListName = keyof typeof LISTS;

/** Null for what is no such list. */
export const listIn = (name: ListName, text: string): readonly ListedFile[] | null => {
  try {
    return LISTS[name].parse(JSON.parse(text)).files;
  } catch {
    return null;
  }
};

export const listText = (name: ListName, files: readonly ListedFile[]): string => {
  const format = LISTS[name].shape.format.value;
  return `${JSON.stringify({ format, version: 1, files }, null, 2)}\n`;
};
