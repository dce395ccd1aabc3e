/**
 * Which file was dropped on the window is known to the preload alone, so its word has to be taken, and nobody else's: a handle
 * proves that the preload made it, for one path, to be used once. A page that was taken over could otherwise name any file, to
 * read it, to learn whether it is there, and to save over it.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The preload finds the key among its arguments, which the page's own code cannot see. */
export const DROP_KEY_ARGUMENT = '--drop-key=';

export interface DropHandle {
  /** Random, never used before. */
  readonly once: string;
  /** HMAC-SHA-256 of `once`, a line break and the path, in hexadecimal. */
  readonly proof: string;
}

export interface DroppedFiles {
  /** For the window's additional arguments. */
  readonly argument: string;
  /** True once for a handle of this window's preload. */
  readonly accepts: (handle: DropHandle, path: string) => boolean;
}

export const droppedFiles = (): DroppedFiles => {
  const key = randomBytes(32).toString('hex');
  const used = new Set<string>();
  return {
    argument: `${DROP_KEY_ARGUMENT}${key}`,
    accepts: ({ once, proof }, path) => {
      const wanted = createHmac('sha256', key).update(`${once}\n${path}`).digest();
      const given = Buffer.from(proof, 'hex');
      if (used.has(once) || given.length !== wanted.length || !timingSafeEqual(given, wanted)) return false;
      used.add(once);
      return true;
    },
  };
};
