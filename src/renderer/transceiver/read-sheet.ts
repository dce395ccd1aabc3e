/** The data sheet form read: a transceiver, or what is wrong with each field in a sentence that says how to mend it. */
import { ARRAY_FACES } from '../../shared/catalogue/connectors';
import type { FibreGrade } from '../../shared/catalogue/interface';
import { type CustomInterface, customInterfaceSchema } from '../../shared/channel/document';
import { resolveEnd } from '../../shared/channel/endpoint';
import { problemsFromSchema } from '../../shared/reading/schema-problems';
import { failure, type Problem, type Result, success } from '../../shared/result';
import { capitalised } from '../../shared/sentence';
import { OWN_LANES, presetOf } from './lane-presets';
import { readPositions } from './positions-text';
import { GRADES_OF_MODE, type SheetDraft } from './sheet-draft';
import { LIMIT, POWER, RATE, type Range, REACH, readFigure, WAVELENGTH } from './sheet-ranges';

/** By the name of the field, such as `name` or `reachM.OM4`; in the order in which they stand. */
export type SheetFaults = ReadonlyMap<string, string>;

const MOST_LANES = 12;

/** `readWavelength('840-860')` is `[840, 860]`, `readWavelength('1310')` is 1310. */
const readWavelength = (text: string): CustomInterface['wavelengthNm'] | null => {
  const pieces = text.split(/-|–| to /).map((piece) => readFigure(piece, WAVELENGTH));
  const [low = Number.NaN, high] = pieces.map((piece) => (piece.ok ? piece.value : Number.NaN));
  if (pieces.length > 2 || pieces.some(({ ok }) => !ok)) return null;
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

/** The figure of a field, and its fault noted; undefined where it is empty or wrong. */
const figureOf = (
  text: string,
  range: Range,
  field: string,
  faults: Map<string, string>,
): number | undefined => {
  if (text.trim() === '') return undefined;
  const read = readFigure(text, range);
  if (!read.ok) faults.set(field, read.error);
  return read.ok ? read.value : undefined;
};

const readByGrade = (draft: SheetDraft, faults: Map<string, string>) => {
  const reachM: Partial<Record<FibreGrade, number>> = {};
  const limitDb: Partial<Record<FibreGrade, number>> = {};
  const grades = GRADES_OF_MODE[draft.mode];
  for (const grade of grades) {
    const reach = figureOf(draft.reachM[grade], REACH, `reachM.${grade}`, faults);
    const limit = figureOf(draft.limitDb[grade], LIMIT, `limitDb.${grade}`, faults);
    if (reach !== undefined) reachM[grade] = reach;
    else if (draft.reachM[grade].trim() === '' && draft.limitDb[grade].trim() !== '')
      faults.set(`reachM.${grade}`, 'A limit counts with its reach only: give that too.');
    if (limit !== undefined) limitDb[grade] = limit;
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
  const fields = ['txAverageMinDbm', 'rxAverageMinDbm'] as const;
  const [transmit, receive] = fields.map((field) => figureOf(draft[field], POWER, field, faults));
  const missing = fields.find((field) => draft[field].trim() === '');
  const given = fields.find((field) => draft[field].trim() !== '');
  if (missing !== undefined && given !== undefined)
    faults.set(missing, 'Both powers or neither: one alone says nothing.');
  return transmit === undefined || receive === undefined
    ? {}
    : { txAverageMinDbm: transmit, rxAverageMinDbm: receive };
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
  const gbpsPerLane = figureOf(draft.gbpsPerLane, RATE, 'gbpsPerLane', faults) ?? 0;
  const wavelengthNm = readWavelength(draft.wavelengthNm);
  if (wavelengthNm === null)
    faults.set('wavelengthNm', 'Type nanometres, such as 850, or a band, such as 840-860.');
  const custom: CustomInterface = {
    name,
    mode: draft.mode,
    receptacle: presetOf(draft.lanes)?.receptacle ?? draft.receptacle,
    polish: draft.polish,
    lanes: readLanes(draft, faults),
    gbpsPerLane,
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
    : failure(new Map([['name', `${capitalised(problem?.message ?? 'this cannot be read')}.`]]));
};
