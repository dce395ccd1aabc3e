/** What is typed into the data sheet form, as text until all of it can be read. */
import type { FibreGrade, FibreMode, Polish } from '../../shared/catalogue/interface';
import type { CustomInterface } from '../../shared/channel/document';
import { lanesDraft } from './lane-presets';
import { figureText, LIMIT, POWER, RATE, type Range, REACH, WAVELENGTH } from './sheet-ranges';

export const GRADES_OF_MODE: Readonly<Record<FibreMode, readonly FibreGrade[]>> = {
  MMF: ['OM3', 'OM4', 'OM5'],
  SMF: ['OS2'],
};

type ByGrade = Readonly<Record<FibreGrade, string>>;

export interface SheetDraft {
  readonly name: string;
  readonly mode: FibreMode;
  readonly polish: Polish;
  /** The id of a preset, or that the positions are typed in. */
  readonly lanes: string;
  readonly receptacle: CustomInterface['receptacle'];
  readonly transmit: string;
  readonly receive: string;
  readonly gbpsPerLane: string;
  readonly wavelengthNm: string;
  readonly reachM: ByGrade;
  readonly limitDb: ByGrade;
  readonly txAverageMinDbm: string;
  readonly rxAverageMinDbm: string;
  readonly lanesReorder: boolean;
}

const NOTHING: ByGrade = { OM3: '', OM4: '', OM5: '', OS2: '' };

export const EMPTY_SHEET: SheetDraft = {
  name: '',
  mode: 'MMF',
  polish: 'UPC',
  lanes: 'mpo12-4-lanes',
  receptacle: 'MPO-12',
  transmit: '1-4',
  receive: '12-9',
  gbpsPerLane: '',
  wavelengthNm: '850',
  reachM: NOTHING,
  limitDb: NOTHING,
  txAverageMinDbm: '',
  rxAverageMinDbm: '',
  lanesReorder: true,
};

const textsOf = (
  figures: Partial<Record<FibreGrade, number | undefined>> | undefined,
  range: Range,
): ByGrade => ({
  OM3: figureText(figures?.OM3, range),
  OM4: figureText(figures?.OM4, range),
  OM5: figureText(figures?.OM5, range),
  OS2: figureText(figures?.OS2, range),
});

export const sheetDraftOf = (custom: CustomInterface): SheetDraft => ({
  name: custom.name,
  mode: custom.mode,
  polish: custom.polish,
  receptacle: custom.receptacle,
  ...lanesDraft(custom),
  gbpsPerLane: figureText(custom.gbpsPerLane, RATE),
  wavelengthNm:
    typeof custom.wavelengthNm === 'number'
      ? figureText(custom.wavelengthNm, WAVELENGTH)
      : custom.wavelengthNm.map((nm) => figureText(nm, WAVELENGTH)).join('-'),
  reachM: textsOf(custom.reachM, REACH),
  limitDb: textsOf(custom.limitDb, LIMIT),
  txAverageMinDbm: figureText(custom.txAverageMinDbm, POWER),
  rxAverageMinDbm: figureText(custom.rxAverageMinDbm, POWER),
  lanesReorder: custom.lanesReorder ?? false,
});
