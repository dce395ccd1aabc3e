/** A short draw of what `npm run soak` sends to every call. */
import { expect, it } from 'vitest';
import { fuzzCalls } from './fuzz-calls';

it('every call answers to what was never agreed, and touches no file that nobody gave', {
  timeout: 120_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { broken, inputs } = await fuzzCalls({ each: 60, seed });
  expect(broken, `seed ${seed}`).toEqual([]);
  expect(inputs).toBeGreaterThan(1000);
});
