import { describe, expect, it } from 'vitest';
import { findInterface, foldName } from '../../src/shared/catalogue/find-interface';
import { FIBRE_GRADES } from '../../src/shared/catalogue/interface';
import { findNamed } from '../../src/shared/optics/find-named';
import { PART_NUMBERS } from '../../src/shared/optics/part-numbers';
import { findPart } from '../../src/shared/optics/part-numbers/find-part';
import { NOT_IN_CATALOGUE } from '../../src/shared/optics/part-numbers/not-in-catalogue';
import { interfaceOfPart } from '../../src/shared/optics/part-numbers/part-as-interface';

const nameOf = ({ vendor, partNumber }: { vendor: string; partNumber: string }) => `${vendor} ${partNumber}`;

describe('the list of part numbers', () => {
  it('names each part of a vendor once', () => {
    const names = PART_NUMBERS.map((part) => foldName(nameOf(part)));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('leads to an interface of the catalogue or to one that is known to be missing', () => {
    const missing = new Set(NOT_IN_CATALOGUE.flatMap(({ id, aliases }) => [id, ...aliases]).map(foldName));
    const nowhere = PART_NUMBERS.filter(
      (part) => findInterface(part.interface) === undefined && !missing.has(foldName(part.interface)),
    );
    expect(nowhere.map(nameOf)).toEqual([]);
  });

  it('has a source for whatever it calls published, and calls the rest recalled', () => {
    for (const part of PART_NUMBERS) {
      expect(part.sure === 'recalled', nameOf(part)).toBe(part.source.length === 0);
      for (const source of part.source) expect(source, nameOf(part)).toMatch(/https:\/\/\S+$/);
    }
  });

  it('settles nothing that its interface does not have', () => {
    for (const part of PART_NUMBERS) {
      const item = findInterface(part.interface);
      if (item === undefined) continue;
      const narrowed = interfaceOfPart(part);
      for (const { kind, polish } of narrowed?.receptacles ?? []) {
        expect(part.receptacle ?? kind, nameOf(part)).toBe(kind);
        expect(part.polish ?? polish, nameOf(part)).toBe(polish);
      }
      for (const grade of FIBRE_GRADES)
        if (part.reach?.[grade] !== undefined) expect(item.reachM[grade], nameOf(part)).toBeDefined();
      expect(narrowed?.breakouts.length, nameOf(part)).toBe((part.breakouts ?? item.breakouts).length);
      for (const { count } of narrowed?.breakouts ?? []) expect(Number.isInteger(count)).toBe(true);
    }
  });

  it('is found whole, with the name of the vendor before it and in any spelling', () => {
    for (const part of PART_NUMBERS) {
      const answer = findPart(nameOf(part));
      expect(answer, nameOf(part)).toMatchObject({ kind: 'one', part: { partNumber: part.partNumber } });
    }
    expect(findPart('mms4x00 ns400')).toBe(findPart('mms4x00 ns400'));
    expect(findPart('mms4x00 ns400')).toMatchObject({ kind: 'one', part: { vendor: 'NVIDIA' } });
    expect(findPart('Mellanox MMA1B00-C100D')).toMatchObject({ kind: 'one', part: { vendor: 'NVIDIA' } });
  });
});

describe('a part number', () => {
  it('of Cisco stands for its S-class and its spare too, and of nobody else', () => {
    for (const name of ['QSFP-40G-SR4-S', 'qsfp 40g sr4 s', 'QSFP-40G-SR4=', 'SFP-10G-SR-S='])
      expect(findPart(name), name).toMatchObject({
        kind: 'one',
        part: { vendor: expect.stringContaining('Cisco') },
      });
    expect(findPart('Arista QSFP-40G-SR4-S').kind).toBe('none');
    expect(findPart('MMS4X00-NS400-S').kind).toBe('none');
  });

  it('that vendors give to parts that differ decides nothing until the vendor is named', () => {
    expect(findPart('QSFP-100G-PSM4').kind).toBe('several');
    expect(findNamed('QSFP-100G-PSM4')).toMatchObject({
      found: true,
      part: null,
      item: { reachM: { OS2: { value: 500 } } },
    });
    expect(findNamed('ALE QSFP-100G-PSM4')).toMatchObject({
      found: true,
      item: { reachM: { OS2: { value: 2000 } } },
    });
    expect(findNamed('ModuleTek QSFP-100G-FR')).toMatchObject({ found: true, item: { id: '100G-CWDM4' } });
    expect(findNamed('Cisco QSFP-100G-FR-S')).toMatchObject({ found: true, item: { id: '100GBASE-FR1' } });
  });

  it('settles receptacle, polish and reach of its interface', () => {
    expect(findNamed('OSFP-800G-DR8P')).toMatchObject({
      found: true,
      item: { id: '800GBASE-DR8', receptacles: [{ kind: 'MPO-16', polish: 'APC' }] },
    });
    expect(findNamed('OSFP-800G-DR8')).toMatchObject({
      found: true,
      item: { receptacles: [{ kind: 'dual-MPO-12' }] },
    });
    const short = findNamed('MMS4X00-NS');
    expect(short).toMatchObject({ found: true, item: { id: '2x400G-DR4', reachM: { OS2: { value: 100 } } } });
    expect(short.found && 'shorterReachM' in short.item).toBe(false);
  });

  it('of an interface that the catalogue does not have is named as what it is, and leads to no other speed', () => {
    const missing = PART_NUMBERS.filter((part) => interfaceOfPart(part) === undefined);
    for (const part of missing) {
      const named = findNamed(nameOf(part));
      expect(named.found, nameOf(part)).toBe(false);
      if (!named.found) {
        expect(named.because).toContain(`is the ${part.interface} of ${part.vendor}`);
        expect(named.because).not.toContain('did you mean');
      }
    }
  });
});
