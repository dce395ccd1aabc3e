import { describe, expect, it } from 'vitest';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import { searchNames, whyMissing } from '../../src/shared/optics/search-names';
import { TYPED_NAMES } from './typed-names';

const names = (typed: string) => searchNames(typed).map(({ name }) => name);

describe('the list for a typed name', () => {
  it('is every interface where nothing is typed, and no part number', () => {
    expect(names('')).toEqual(INTERFACES.map(({ id }) => id));
  });

  it('begins with what must come first for each of the two hundred names', () => {
    for (const [typed, expected, first] of TYPED_NAMES) {
      const [offered] = searchNames(typed);
      if (expected === 'taken') expect(offered?.item.id, typed).toBe(first);
      if (expected === 'meant' && offered?.part === null) expect(offered.item.id, typed).toBe(first);
    }
  });

  it('has the part numbers that hold the letters, each once, those of several makers under one', () => {
    expect(names('mms4x00')).toEqual(expect.arrayContaining(['MMS4X00-NS', 'MMS4X00-NS400', 'MMS4X00-NM16']));
    const dr4 = names('qdd-400g-dr4');
    expect(dr4).toContain('QDD-400G-DR4');
    expect(new Set(dr4).size).toBe(dr4.length);
  });

  it('names the maker where makers differ', () => {
    expect(names('100g-psm4')).toEqual(expect.arrayContaining(['Alcatel-Lucent Enterprise QSFP-100G-PSM4']));
  });

  it('is empty for what nobody sells', () => {
    expect(names('token ring')).toEqual([]);
    expect(whyMissing('token ring')).toBeNull();
    expect(whyMissing('GLC-SX-MMD')).toMatch(
      /^"GLC-SX-MMD" is the 1000BASE-SX of Cisco, .* not in the catalogue yet/,
    );
  });
});
