/** A short draw of the faults that `npm run soak` draws by the thousand; one after the other they are in main/files/faults.test.ts. */
import { expect, it } from 'vitest';
import { drawFaults } from './faults';

it('sittings, exports and orders on a failing disk keep what they promised', {
  timeout: 120_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { broken, faults, shortWrites } = await drawFaults({ sittings: 150, seed });
  expect(broken, `seed ${seed}`).toEqual([]);
  expect(faults).toBeGreaterThan(500);
  expect(shortWrites).toBeGreaterThan(500);
});
