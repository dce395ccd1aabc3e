/** What is typed into the data sheet form, as text until all of it can be read. */
import type { FibreGrade, FibreMode, Polish } from '../../shared/catalogue/interface';
import type { CustomInterface } from '../../shared/channel/document';
import { lanesDraft } from './lane-presets';

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

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value));

const textsOf = (figures: Partial<Record<FibreGrade, number | undefined>> | undefined): ByGrade => ({
  OM3: textOf(figures?.OM3),
  OM4: textOf(figures?.OM4),
  OM5: textOf(figures?.OM5),
  OS2: textOf(figures?.OS2),
});

export const sheetDraftOf = (custom: CustomInterface): SheetDraft => ({
  name: custom.name,
  mode: custom.mode,
  polish: custom.polish,
  receptacle: custom.receptacle,
  ...lanesDraft(custom),
  gbpsPerLane: String(custom.gbpsPerLane),
  wavelengthNm:
    typeof custom.wavelengthNm === 'number' ? String(custom.wavelengthNm) : custom.wavelengthNm.join('-'),
  reachM: textsOf(custom.reachM),
  limitDb: textsOf(custom.limitDb),
  txAverageMinDbm: textOf(custom.txAverageMinDbm),
  rxAverageMinDbm: textOf(custom.rxAverageMinDbm),
  lanesReorder: custom.lanesReorder ?? false,
});
