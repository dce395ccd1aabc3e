/** The short name in the file of what somebody describes for a quote. */

const LONGEST_ID = 40;

/** `idFromName('Hall 2, 1U drawer')` is `hall-2-1u-drawer`. */
export const idFromName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');
