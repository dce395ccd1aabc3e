import { describe, expect, it } from 'vitest';
import {
  EMPTY_ENCLOSURE,
  type EnclosureDraft,
  enclosureDraftOf,
  readEnclosure,
} from '../../../src/renderer/enclosures/read-enclosure';
import { idFromName } from '../../../src/renderer/words/id-from-name';

const WHOLE: EnclosureDraft = {
  ...EMPTY_ENCLOSURE,
  name: 'Hall 2, 1U drawer',
  slots: '4',
  access: ['sliding', 'front'],
  source: 'Vendor X, sheet 4711',
};

const faultsOf = (part: Partial<EnclosureDraft>, taken: readonly string[] = []): Record<string, string> => {
  const read = readEnclosure({ ...WHOLE, ...part }, taken);
  return read.ok ? {} : Object.fromEntries(read.error);
};

describe('an enclosure that is described', () => {
  it('is read, with an id made of its name', () => {
    expect(readEnclosure(WHOLE, [])).toEqual({
      ok: true,
      value: {
        id: 'hall-2-1u-drawer',
        name: 'Hall 2, 1U drawer',
        family: 'lgx',
        rackUnits: 1,
        slots: 4,
        access: ['front', 'sliding'],
        toolless: false,
        source: 'Vendor X, sheet 4711',
      },
    });
  });

  it('is given back as it was', () => {
    const read = readEnclosure(WHOLE, []);
    expect(read.ok && readEnclosure(enclosureDraftOf(read.value), [])).toEqual(read);
  });

  it('asks for what is missing', () => {
    const read = readEnclosure(EMPTY_ENCLOSURE, []);
    expect(read.ok ? [] : [...read.error.keys()]).toEqual(['name', 'slots', 'source']);
  });

  it.each<[string, Partial<EnclosureDraft>, string, RegExp]>([
    ['a name without a letter', { name: '—' }, 'id', /letters and digits/],
    ['an id of the catalogue', { id: 'lgx-4u' }, 'id', /in the catalogue already/],
    ['half a slot', { slots: '2.5' }, 'slots', /whole number from 1 to 400/],
    ['no height', { rackUnits: '0' }, 'rackUnits', /from 1 to 60/],
    ['no access', { access: [] }, 'access', /one side at least/],
    ['no source', { source: ' ' }, 'source', /data sheet/],
  ])('says what is wrong with %s', (_, part, field, sentence) => {
    const faults = faultsOf(part);
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toMatch(sentence);
  });

  it('needs an id that the quote does not have', () => {
    expect(faultsOf({}, ['hall-2-1u-drawer']).id).toMatch(/in this quote already/);
    expect(faultsOf({ id: 'drawer' }, ['hall-2-1u-drawer'])).toEqual({});
  });

  it('is named in plain letters', () => {
    expect(idFromName('Müller & Söhne 2U')).toBe('muller-sohne-2u');
    expect(idFromName('  ')).toBe('');
  });
});
