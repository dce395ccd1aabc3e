/**
 * Reach and link budget of a channel (reach-and-link-budget page, contract 1). Loss in whole millionths of a decibel and
 * length in whole millimetres, both as big integers; what decides is the thousandth, rounded half up.
 */

import { decimal, halfUp } from './decimal';
import type { BudgetInput, ChannelDocument, Fibre, Part } from './document';
import { GRADES, type Mode, modeOf, type Optic } from './ends';
import type { Joint, Line } from './line';
import type { Block } from './mating';
import { traceLine } from './trace';

const MICRO = 6;
const MILLI = 3;

/** What `check` takes where the file is silent: the worst case. */
const PAIR_DB = { MPO: 0.75, LC: 0.75, SC: 0.75 } as const;
const SPLICE_DB = 0.3;

/** Decibels a kilometre by the wavelength planned with: 850 nm class and beyond, single-mode at 1310 and 1550. */
function fibreDbPerKm(fibre: Fibre, wavelengthNm: number): number {
  if (modeOf(fibre) === 'MMF') return wavelengthNm <= 1000 ? 3.0 : 1.5;
  return wavelengthNm <= 1450 ? 0.4 : 0.25;
}

/** The shortest centre wavelength of the two ends, which loses most. */
function planningNm(line: Line): number {
  const centres = [line.near, line.far].flatMap((optic) =>
    (optic?.bandsNm ?? []).map(([low, high]) => (low + high) / 2),
  );
  return centres.length === 0 ? 850 : Math.min(...centres);
}

/** Counted are all joints but those at the transceivers; a module with a loss of its own covers its two. */
function pairKind({ left, right, adapter }: Joint): keyof typeof PAIR_DB | null {
  if (left === null || right === null) return null;
  if ([left, right].some(({ body }) => body === 'array-receptacle' || body === 'duplex-receptacle'))
    return null;
  if (adapter !== null) return 'MPO';
  return left.kind === 'SC' && right.kind === 'SC' ? 'SC' : 'LC';
}

function pairDb(kind: keyof typeof PAIR_DB, losses: BudgetInput['connectorLossDb']): number {
  const given = kind === 'MPO' ? (losses?.MPO ?? losses?.MTP) : losses?.[kind];
  return given ?? PAIR_DB[kind];
}

/** What each of the two sides and the adapter says of this one pair; nothing where they are silent. */
function saidOfPair(doc: ChannelDocument, { left, right, leftPart, rightPart, adapter }: Joint): number[] {
  const said: (number | undefined)[] = [adapter?.lossDb];
  for (const [index, face, nearer] of [
    [leftPart, left, 'farPairLossDb'],
    [rightPart, right, 'nearPairLossDb'],
  ] as const) {
    const part = doc.parts[index];
    if (part?.part === 'duplex-cord') said.push(part[nearer]);
    if (part?.part === 'module')
      said.push(face?.body === 'rear-plug' ? part.rearPairLossDb : part.frontPairLossDb);
  }
  return said.filter((one) => one !== undefined);
}

const wholeDb = (part: Part | undefined): number => (part?.part === 'module' && part.lossDb) || 0;

/** A module's own loss is divided between MPO and front as two pairs without a figure of their own lose. */
function partOfModule(doc: ChannelDocument, index: number, kind: keyof typeof PAIR_DB): bigint {
  const module = doc.parts[index] as Extract<Part, { part: 'module' }>;
  const losses = doc.budget?.connectorLossDb;
  const [array, front] = (['MPO', module.front] as const).map((one) =>
    decimal(pairDb(one, losses), MICRO),
  ) as [bigint, bigint];
  const whole = decimal(wholeDb(module), MICRO);
  if (array + front === 0n) return halfUp(whole, 2n);
  return halfUp(whole * (kind === 'MPO' ? array : front), array + front);
}

function lossMicroDb(doc: ChannelDocument, line: Line): bigint {
  const { budget } = doc;
  const nm = planningNm(line);
  let loss = 0n;
  for (const { part, fibre } of line.glasses) {
    if ('lengthM' in part) {
      const perKm = decimal(budget?.fibreLossDbPerKm ?? fibreDbPerKm(fibre, nm), MICRO);
      loss += halfUp(decimal(part.lengthM, MILLI) * perKm, 1_000_000n);
    }
  }
  for (const part of doc.parts)
    if (part.part === 'splice') loss += decimal(part.lossDb ?? budget?.spliceLossDb ?? SPLICE_DB, MICRO);
  // A module with a loss of its own stands for its two pairs; one of which more is said than its part of it loses that much more.
  const inModule = new Map<number, bigint>();
  doc.parts.forEach((part, index) => {
    if (part.part === 'module' && part.lossDb !== undefined) inModule.set(index, 0n);
  });
  for (const joint of line.joints) {
    const kind = pairKind(joint);
    if (kind === null) continue;
    const said = saidOfPair(doc, joint);
    // Two modules back to back: the one that loses more speaks for the pair between them.
    const [covered] = [joint.leftPart, joint.rightPart]
      .filter((index) => inModule.has(index))
      .sort((a, b) => wholeDb(doc.parts[b]) - wholeDb(doc.parts[a]));
    if (covered !== undefined) {
      const beyond = decimal(Math.max(0, ...said), MICRO) - partOfModule(doc, covered, kind);
      if (beyond > 0n) inModule.set(covered, (inModule.get(covered) ?? 0n) + beyond);
    } else
      loss += decimal(said.length > 0 ? Math.max(...said) : pairDb(kind, budget?.connectorLossDb), MICRO);
  }
  for (const [index, beyond] of inModule) loss += decimal(wholeDb(doc.parts[index]), MICRO) + beyond;
  for (const { lossDb } of budget?.extraTerms ?? []) loss += decimal(lossDb, MICRO);
  return loss;
}

/** The lowest grade of that mode in the channel. */
function lowest(line: Line, mode: Mode): Fibre | null {
  const ranks = line.glasses
    .filter(({ fibre }) => modeOf(fibre) === mode)
    .map(({ fibre }) => GRADES.indexOf(fibre));
  return ranks.length === 0 ? null : (GRADES[Math.min(...ranks)] ?? null);
}

interface EndFigures {
  reachMm: bigint | null;
  limit: bigint | null;
}

const largest = (numbers: readonly bigint[]): bigint | null =>
  numbers.reduce<bigint | null>((most, one) => (most === null || one > most ? one : most), null);

/**
 * The largest limit among the rows whose grade is at most the channel's lowest and whose reach covers the length; past
 * every reach the row with the longest one; average powers only where no row has a limit.
 */
function figuresOf(optic: Optic, fibre: Fibre | null, lengthMm: bigint): EndFigures {
  if (fibre === null) return { reachMm: null, limit: null };
  const rows = optic.rows
    .filter(
      (row) => modeOf(row.fibre) === modeOf(fibre) && GRADES.indexOf(row.fibre) <= GRADES.indexOf(fibre),
    )
    .map(({ reachM, limitDb }) => ({
      reachMm: decimal(reachM, MILLI),
      limit: limitDb === null ? null : decimal(limitDb, MICRO),
    }));
  const reachMm = largest(rows.map((row) => row.reachMm));
  const limited = rows.flatMap(({ reachMm: reach, limit }) => (limit === null ? [] : [{ reach, limit }]));
  const covering = limited.filter(({ reach }) => reach >= lengthMm);
  const longest = largest(limited.map(({ reach }) => reach));
  const chosen = covering.length > 0 ? covering : limited.filter(({ reach }) => reach === longest);
  const limit = largest(chosen.map((row) => row.limit));
  if (limit !== null || rows.length === 0 || optic.powersDbm === null) return { reachMm, limit };
  const [sent, heard] = optic.powersDbm;
  return { reachMm, limit: decimal(sent, MICRO) - decimal(heard, MICRO) };
}

/** How far NVIDIA lets a leg of a splitter go, in metres, patch panels included. */
const SPLITTER_M: Readonly<Record<Fibre, number>> = { OM3: 30, OM4: 50, OM5: 50, OS2: 50 };

export interface BudgetFigures {
  lossDb: number;
  limitDb: number | null;
  marginDb: number | null;
  lengthM: number;
  reachM: number | null;
}

const thousandths = (micro: bigint): number => Number(halfUp(micro, 1000n)) / 1000;

/** Null where an end is open. The tighter end counts; a limit is known only where both ends have one, or it is typed in. */
export function budgetOf(doc: ChannelDocument, line: Line): BudgetFigures | null {
  const { near, far } = line;
  if (near === null || far === null) return null;
  const loss = lossMicroDb(doc, line);
  const lengthMm = line.glasses.reduce(
    (sum, { part }) => sum + ('lengthM' in part ? decimal(part.lengthM, MILLI) : 0n),
    0n,
  );
  const ends = [near, far].map((optic) => figuresOf(optic, lowest(line, optic.mode), lengthMm));
  const reaches = ends.flatMap(({ reachMm }) => (reachMm === null ? [] : [reachMm]));
  const grade = lowest(line, near.mode);
  if (grade !== null && traceLine(line)?.split) reaches.push(decimal(SPLITTER_M[grade], MILLI));
  const limits = ends.flatMap((end) => (end.limit === null ? [] : [end.limit]));
  const smallest = (numbers: readonly bigint[]): bigint | null => {
    const negative = largest(numbers.map((one) => -one));
    return negative === null ? null : -negative;
  };
  const typed = doc.budget?.limitDb;
  const limit =
    typed !== undefined ? decimal(typed, MICRO) : limits.length === ends.length ? smallest(limits) : null;
  const reachMm = smallest(reaches);
  return {
    lossDb: thousandths(loss),
    limitDb: limit === null ? null : thousandths(limit),
    marginDb:
      limit === null ? null : thousandths(limit - loss - decimal(doc.budget?.agingMarginDb ?? 0, MICRO)),
    lengthM: Number(lengthMm) / 1000,
    reachM: reachMm === null ? null : Number(reachMm) / 1000,
  };
}

export function budgetBlocks(figures: BudgetFigures | null): Block[] {
  if (figures === null) return [];
  const { marginDb, lengthM, reachM } = figures;
  return [
    ...(marginDb !== null && marginDb < 0
      ? [{ rule: 'budget/margin-negative', what: `${marginDb} dB` }]
      : []),
    ...(reachM !== null && lengthM > reachM
      ? [{ rule: 'budget/over-reach', what: `${lengthM} m of ${reachM} m` }]
      : []),
  ];
}
