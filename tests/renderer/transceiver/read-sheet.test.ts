import { describe, expect, it } from 'vitest';
import { OWN_LANES, presetOf } from '../../../src/renderer/transceiver/lane-presets';
import { positionsText, readPositions } from '../../../src/renderer/transceiver/positions-text';
import { readSheet } from '../../../src/renderer/transceiver/read-sheet';
import { EMPTY_SHEET, type SheetDraft, sheetDraftOf } from '../../../src/renderer/transceiver/sheet-draft';
import { INTERFACES } from '../../../src/shared/catalogue/interfaces';
import { dataSheetOf } from '../../../src/shared/channel/data-sheet';

const WHOLE: SheetDraft = {
  ...EMPTY_SHEET,
  name: 'Vendor 40G eXtended',
  gbpsPerLane: '10',
  reachM: { ...EMPTY_SHEET.reachM, OM3: '200', OM4: '300' },
  limitDb: { ...EMPTY_SHEET.limitDb, OM4: '2,1' },
};

const faultsOf = (part: Partial<SheetDraft>): Record<string, string> => {
  const read = readSheet({ ...WHOLE, ...part });
  return read.ok ? {} : Object.fromEntries(read.error);
};

const copies = INTERFACES.flatMap((item) => {
  const custom = dataSheetOf(item);
  return custom === null ? [] : [{ id: item.id, custom }];
});

describe('positions in a row', () => {
  it.each([
    ['1, 2, 3, 4', [1, 2, 3, 4]],
    ['1-4', [1, 2, 3, 4]],
    ['12-9', [12, 11, 10, 9]],
    ['1 - 2; 5', [1, 2, 5]],
    ['', []],
  ])('“%s” are read', (text, positions) => {
    expect(readPositions(text)).toEqual(positions);
  });

  it.each(['a', '1-', '1 2', '1-2-3', '123'])('“%s” is no such row', (text) => {
    expect(readPositions(text)).toBeNull();
  });

  it('are written as they are read', () => {
    for (const row of [[1, 2, 3, 4], [12, 11, 10, 9], [1, 2, 9, 12], [5], [2, 4, 6], [1, 2, 3, 2, 1]])
      expect(readPositions(positionsText(row))).toEqual(row);
    expect(positionsText([1, 2, 3, 12, 11])).toBe('1-3, 12, 11');
  });
});

describe('the data sheet form', () => {
  it('is read when all that is needed is there, with a comma as a decimal point', () => {
    const read = readSheet(WHOLE);
    expect(read).toEqual({
      ok: true,
      value: {
        name: 'Vendor 40G eXtended',
        mode: 'MMF',
        receptacle: 'MPO-12',
        polish: 'UPC',
        lanes: presetOf('mpo12-4-lanes')?.lanes,
        gbpsPerLane: 10,
        wavelengthNm: 850,
        reachM: { OM3: 200, OM4: 300 },
        limitDb: { OM4: 2.1 },
        lanesReorder: true,
      },
    });
  });

  it('asks for what is missing, in the order of the form', () => {
    const read = readSheet(EMPTY_SHEET);
    expect(read.ok ? [] : [...read.error.keys()]).toEqual(['name', 'gbpsPerLane', 'reachM.OM3']);
  });

  it.each<[string, Partial<SheetDraft>, string, RegExp]>([
    ['a rate that is no number', { gbpsPerLane: 'ten' }, 'gbpsPerLane', /not a number/],
    ['a rate of nothing', { gbpsPerLane: '0' }, 'gbpsPerLane', /Between 0.1 and 1000/],
    ['a wavelength that no eye knows', { wavelengthNm: '85' }, 'wavelengthNm', /such as 850/],
    ['a band turned round', { wavelengthNm: '860-840' }, 'wavelengthNm', /such as 840-860/],
    ['a limit without its reach', { limitDb: { ...WHOLE.limitDb, OM5: '2' } }, 'reachM.OM5', /its reach/],
    ['one power of two', { txAverageMinDbm: '-7,6' }, 'rxAverageMinDbm', /Both powers or neither/],
    ['lanes that only send', { lanes: OWN_LANES, receive: '12-10' }, 'receive', /each lane needs both/],
    ['a position twice', { lanes: OWN_LANES, receive: '4-7' }, 'receive', /Position 4 stands here twice/],
    ['a position that is not there', { lanes: OWN_LANES, receive: '13-10' }, 'receive', /no position 13/],
    ['no positions', { lanes: OWN_LANES, transmit: '' }, 'transmit', /lane 1 first/],
    ['words for positions', { lanes: OWN_LANES, transmit: 'one' }, 'transmit', /commas between/],
  ])('says beside the field what is wrong with %s', (_, part, field, sentence) => {
    const faults = faultsOf(part);
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toMatch(sentence);
  });

  it('looks at the fibres of its mode only', () => {
    const single = { mode: 'SMF', wavelengthNm: '1310', reachM: { ...WHOLE.reachM, OS2: '500' } } as const;
    const read = readSheet({ ...WHOLE, ...single });
    expect(read.ok && read.value.reachM).toEqual({ OS2: 500 });
  });

  it.each(copies)('gives back $id as it was copied', ({ custom }) => {
    const read = readSheet(sheetDraftOf(custom));
    const { lanesReorder, ...figures } = custom;
    expect(read).toEqual({ ok: true, value: { ...figures, ...(lanesReorder ? { lanesReorder } : {}) } });
  });
});
