/** The data sheet form read: a transceiver, or what is wrong with each field in a sentence that says how to mend it. */
import { ARRAY_FACES } from '../../shared/catalogue/connectors';
import type { FibreGrade } from '../../shared/catalogue/interface';
import { type CustomInterface, customInterfaceSchema } from '../../shared/channel/document';
import { resolveEnd } from '../../shared/channel/endpoint';
import { problemsFromSchema } from '../../shared/reading/schema-problems';
import { failure, type Problem, type Result, success } from '../../shared/result';
import { OWN_LANES, presetOf } from './lane-presets';
import { readPositions } from './positions-text';
import { GRADES_OF_MODE, type SheetDraft } from './sheet-draft';

/** By the name of the field, such as `name` or `reachM.OM4`; in the order in which they stand. */
export type SheetFaults = ReadonlyMap<string, string>;

const MOST_LANES = 12;

interface Range {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

const RATE: Range = { least: 0.1, most: 1000, unit: 'Gbit/s' };
const WAVELENGTH: Range = { least: 600, most: 1700, unit: 'nm' };
const REACH: Range = { least: 0, most: 120_000, unit: 'm' };
const LIMIT: Range = { least: 0, most: 100, unit: 'dB' };
const POWER: Range = { least: -60, most: 30, unit: 'dBm' };

const numberOf = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.replace(',', '.').replace('−', '-'));

const faultOfNumber = (text: string, { least, most, unit }: Range): string | null => {
  const value = numberOf(text);
  if (Number.isNaN(value)) return `“${text.trim()}” is not a number.`;
  return value < least || value > most ? `Between ${least} and ${most} ${unit}.` : null;
};

/** `readWavelength('840-860')` is `[840, 860]`, `readWavelength('1310')` is 1310. */
const readWavelength = (text: string): CustomInterface['wavelengthNm'] | null => {
  const pieces = text.split(/-|–| to /).map(numberOf);
  const [low = Number.NaN, high] = pieces;
  const inRange = (value: number): boolean => value >= WAVELENGTH.least && value <= WAVELENGTH.most;
  if (pieces.length > 2 || !pieces.every(inRange)) return null;
  if (high === undefined) return low;
  return low <= high ? [low, high] : null;
};

const readLanes = (draft: SheetDraft, faults: Map<string, string>): CustomInterface['lanes'] => {
  const known = presetOf(draft.lanes);
  if (draft.lanes !== OWN_LANES && known !== undefined) return known.lanes;
  const positions = draft.receptacle === 'LC' ? 2 : ARRAY_FACES[draft.receptacle].positions;
  const read = (field: 'transmit' | 'receive', taken: readonly number[]): number[] => {
    const list = readPositions(draft[field]);
    const beyond = list?.find((position) => position < 1 || position > positions);
    const twice = list?.find((position, at) => taken.includes(position) || list.indexOf(position) !== at);
    if (list === null)
      faults.set(field, 'Write positions with commas between, such as 1-4 or 12, 11, 10, 9.');
    else if (list.length === 0) faults.set(field, 'Type the positions, lane 1 first.');
    else if (beyond !== undefined)
      faults.set(field, `There is no position ${beyond} on ${draft.receptacle}: it has 1 to ${positions}.`);
    else if (twice !== undefined)
      faults.set(field, `Position ${twice} stands here twice, or both sends and receives.`);
    else if (list.length > MOST_LANES) faults.set(field, `At most ${MOST_LANES} lanes.`);
    return list ?? [];
  };
  const transmit = read('transmit', []);
  const receive = read('receive', transmit);
  if (!faults.has('transmit') && !faults.has('receive') && transmit.length !== receive.length)
    faults.set('receive', `${receive.length} receive and ${transmit.length} send: each lane needs both.`);
  return transmit.map((tx, index) => ({ lane: index + 1, tx, rx: receive[index] ?? tx }));
};

/** The lanes as far as they can be drawn; null while what is typed cannot be read. */
export const typedLanes = (draft: SheetDraft): CustomInterface['lanes'] | null => {
  const faults = new Map<string, string>();
  const lanes = readLanes(draft, faults);
  return faults.size === 0 ? lanes : null;
};

const readByGrade = (draft: SheetDraft, faults: Map<string, string>) => {
  const reachM: Partial<Record<FibreGrade, number>> = {};
  const limitDb: Partial<Record<FibreGrade, number>> = {};
  const grades = GRADES_OF_MODE[draft.mode];
  for (const grade of grades) {
    const reach = draft.reachM[grade].trim();
    const limit = draft.limitDb[grade].trim();
    const reachFault = reach === '' ? null : faultOfNumber(reach, REACH);
    const limitFault = limit === '' ? null : faultOfNumber(limit, LIMIT);
    if (reachFault !== null) faults.set(`reachM.${grade}`, reachFault);
    else if (reach !== '') reachM[grade] = numberOf(reach);
    else if (limit !== '')
      faults.set(`reachM.${grade}`, 'A limit counts with its reach only: give that too.');
    if (limitFault !== null) faults.set(`limitDb.${grade}`, limitFault);
    else if (limit !== '') limitDb[grade] = numberOf(limit);
  }
  const [first] = grades;
  if (
    first !== undefined &&
    grades.every((grade) => draft.reachM[grade].trim() === '' && !faults.has(`reachM.${grade}`))
  )
    faults.set(`reachM.${first}`, 'Give the reach on at least one fibre.');
  return { reachM, ...(Object.keys(limitDb).length === 0 ? {} : { limitDb }) };
};

const readPowers = (draft: SheetDraft, faults: Map<string, string>) => {
  const typed = (['txAverageMinDbm', 'rxAverageMinDbm'] as const).map((field) => {
    const text = draft[field].trim();
    const fault = text === '' ? null : faultOfNumber(text, POWER);
    if (fault !== null) faults.set(field, fault);
    return { field, text };
  });
  const missing = typed.find(({ text }) => text === '');
  const given = typed.find(({ text }) => text !== '');
  if (missing !== undefined && given !== undefined)
    faults.set(missing.field, 'Both powers or neither: one alone says nothing.');
  return given === undefined || missing !== undefined
    ? {}
    : {
        txAverageMinDbm: numberOf(draft.txAverageMinDbm),
        rxAverageMinDbm: numberOf(draft.rxAverageMinDbm),
      };
};

/** The fields in the order in which they stand in the form. */
const ORDER = [
  'name',
  'gbpsPerLane',
  'wavelengthNm',
  'transmit',
  'receive',
  'reachM',
  'limitDb',
  'txAverageMinDbm',
];

const inOrder = (faults: ReadonlyMap<string, string>): SheetFaults =>
  new Map(
    [...faults].sort(
      ([a], [b]) =>
        ORDER.findIndex((name) => a.startsWith(name)) - ORDER.findIndex((name) => b.startsWith(name)),
    ),
  );

export const readSheet = (draft: SheetDraft): Result<CustomInterface, SheetFaults> => {
  const faults = new Map<string, string>();
  const name = draft.name.trim();
  if (name === '') faults.set('name', 'Give it a name, such as its part number.');
  else if (name.length > 200) faults.set('name', 'At most 200 signs.');
  if (draft.gbpsPerLane.trim() === '') faults.set('gbpsPerLane', 'Type the rate of one lane.');
  else {
    const fault = faultOfNumber(draft.gbpsPerLane, RATE);
    if (fault !== null) faults.set('gbpsPerLane', fault);
  }
  const wavelengthNm = readWavelength(draft.wavelengthNm);
  if (wavelengthNm === null)
    faults.set('wavelengthNm', 'Type nanometres, such as 850, or a band, such as 840-860.');
  const custom: CustomInterface = {
    name,
    mode: draft.mode,
    receptacle: presetOf(draft.lanes)?.receptacle ?? draft.receptacle,
    polish: draft.polish,
    lanes: readLanes(draft, faults),
    gbpsPerLane: numberOf(draft.gbpsPerLane),
    wavelengthNm: wavelengthNm ?? 0,
    ...readByGrade(draft, faults),
    ...readPowers(draft, faults),
    ...(draft.lanesReorder ? { lanesReorder: true } : {}),
  };
  if (faults.size > 0) return failure(inOrder(faults));
  // What the form does not know of, the format and the channel do.
  const read = customInterfaceSchema.safeParse(custom);
  const problems: Problem[] = read.success ? [] : [...problemsFromSchema(read.error, custom)];
  if (read.success) resolveEnd({ custom: read.data }, 'near', problems);
  const [problem] = problems;
  return problem === undefined && read.success
    ? success(read.data)
    : failure(new Map([['name', `${problem?.path ?? ''}: ${problem?.message ?? 'this cannot be read'}`]]));
};
