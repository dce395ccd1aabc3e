/** A short draw of what `npm run soak` does a thousand times. */
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawKills } from './kills';

const COMMAND = 'out/cli/mpo-preflight.cjs';

it('a program that is killed at its work keeps what it promised', { timeout: 240_000 }, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const command = existsSync(COMMAND) ? COMMAND : null;
  const { broken, promises } = await drawKills({ kills: 12, seed, command });
  expect(broken, `seed ${seed}`).toEqual([]);
  // How many a killed sitting makes is the machine's speed: one a kill at least.
  expect(promises).toBeGreaterThanOrEqual(12);
});
