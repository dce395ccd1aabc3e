/** A short draw of what `npm run soak` does with every reader. */
import { expect, it } from 'vitest';
import { fuzzReaders } from './fuzz-readers';

it('every reader answers to files that are cut off and damaged, and loses nothing', {
  timeout: 120_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { broken, inputs } = await fuzzReaders({ cuts: 60, damages: 60, seed });
  expect(broken, `seed ${seed}`).toEqual([]);
  expect(inputs).toBeGreaterThan(1000);
});
