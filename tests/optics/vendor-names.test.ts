import { describe, expect, it } from 'vitest';
import { findNamed } from '../../src/shared/optics/find-named';
import { VENDOR_NAMES } from './vendor-names';

describe("a maker's name for a transceiver", () => {
  it.each(VENDOR_NAMES)('%s is %s', (name, is, isThere) => {
    const named = findNamed(name);
    expect(named.found).toBe(isThere);
    if (named.found) expect(named.item.id).toBe(is);
    else expect(named.because).toContain(`is the ${is} of`);
  });

  it('is taken in all but ten of over a hundred', () => {
    expect(VENDOR_NAMES.length).toBeGreaterThan(110);
    expect(VENDOR_NAMES.filter(([, , isThere]) => !isThere)).toHaveLength(10);
  });
});
