/** Where a person's program works, and what it tells of it. */
import { join } from 'node:path';

export const deskIn = (root: string) => ({
  data: join(root, 'data'),
  files: join(root, 'files'),
  quotes: [join(root, 'files', 'a.mpoq'), join(root, 'files', 'b.mpoq')] as const,
  export: join(root, 'files', 'export.csv'),
  order: join(root, 'files', 'order'),
});
export type Desk = ReturnType<typeof deskIn>;

/** `accepted 7`: said when the program has answered that it is so, and never before. */
export const TOLD = [
  'started',
  'accepted',
  'saved a',
  'saved b',
  'exported',
  'ordered',
  'preferred',
] as const;
export type Told = (typeof TOLD)[number];
