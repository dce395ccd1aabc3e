import { describe, expect, it } from 'vitest';
import { findInterface } from '../../src/shared/catalogue/find-interface';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';

describe('findInterface', () => {
  it('finds every interface by its id and by each of its aliases', () => {
    for (const item of INTERFACES) {
      for (const name of [item.id, ...item.aliases]) expect(findInterface(name), name).toBe(item);
    }
  });

  it('finds an alias whatever its case, spaces and hyphens', () => {
    expect(findInterface('qsfp-40g-sr4')?.id).toBe('40GBASE-SR4');
    expect(findInterface(' 40G SR4 ')?.id).toBe('40GBASE-SR4');
    expect(findInterface('100g bidi')?.id).toBe('100G-SR1.2');
  });

  it('finds names that carry their variants in slashes and brackets', () => {
    expect(findInterface('40GBASE-eSR4/XSR4/CSR4')?.id).toBe('40GBASE-eSR4');
    expect(findInterface('40G-SR-BiDi (40G-SR2-BiDi)')?.id).toBe('40G-SR-BiDi');
    expect(findInterface('100G-SR1.2 (100G BiDi)')?.id).toBe('100G-SR1.2');
    expect(findInterface('400GBASE-DR4-2 (400G-XDR4/DR4+)')?.id).toBe('400GBASE-DR4-2');
  });

  it('tells 400GBASE-DR4 and 400GBASE-DR4-2 apart', () => {
    expect(findInterface('400G-DR4')?.id).toBe('400GBASE-DR4');
    expect(findInterface('400G-DR4+')?.id).toBe('400GBASE-DR4-2');
  });

  it('does not guess which reach a trade name means that is sold with two', () => {
    expect(findInterface('400G-SR4')).toBeUndefined();
    expect(findInterface('800G-SR8')).toBeUndefined();
    expect(findInterface('400G-LR4')).toBeUndefined();
  });

  it('finds nothing for a name that nobody has', () => {
    expect(findInterface('')).toBeUndefined();
    expect(findInterface('constructor')).toBeUndefined();
    expect(findInterface('41GBASE-SR4')).toBeUndefined();
  });
});
