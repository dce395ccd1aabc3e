/** Which edits can still help a channel that loses too much or is too long. */
import { computeBudget, lowestGrade } from '../../budget/budget';
import type { PairKind } from '../../catalogue/connector-loss';
import { FIBRE_GRADES, type FibreGrade } from '../../catalogue/interface';
import { assemble } from '../../channel/assemble';
import type { Channel } from '../../channel/channel';
import type { BudgetInput, Part } from '../../channel/document';
import { modeOfEnd, resolveEnd } from '../../channel/endpoint';
import { modeOfGrade } from '../../channel/face';
import { type Changed, keepsBudget } from './apply';
import type { Edit, Losses } from './edit';

/**
 * A better glass helps only where every part of the lowest grade gets one: limit and reach are the lowest grade's, and all
 * grades of a mode lose the same. Glass of the wrong mode has to go in any case.
 */
export const usefulInBudget = (
  edits: readonly Edit[],
  channel: Channel,
  origin: Changed['origin'],
  left: number,
): readonly Edit[] => {
  const end = channel.near ?? channel.far;
  if (end === null) return edits;
  const mode = modeOfEnd(end);
  const lowest = lowestGrade(channel, mode);
  const placesOf = (is: (fibre: FibreGrade) => boolean): readonly number[] =>
    channel.parts.flatMap(({ fibre, index }) => (fibre !== null && is(fibre) ? (origin[index] ?? []) : []));
  const lowestParts = placesOf((fibre) => fibre === lowest);
  const useful = new Set([
    ...placesOf((fibre) => modeOfGrade(fibre) !== mode),
    ...(lowestParts.length <= left ? lowestParts : []),
  ]);
  return edits.filter(({ fields, part }) => !fields.includes('fibre') || (part !== null && useful.has(part)));
};

/** The least that any of the edits, or the sheet itself, lets a pair lose; duplex pairs may become another kind. */
const leastLosses = (budget: BudgetInput | undefined, edits: readonly Edit[]): Losses => {
  const least = (kinds: readonly PairKind[]): number => {
    const own = kinds.map((kind) => budget?.connectorLossDb?.[kind] ?? 0.5);
    const better = edits.flatMap(({ change }) =>
      change.kind === 'grade' ? kinds.flatMap((kind) => change.losses[kind] ?? []) : [],
    );
    return Math.min(...own, ...better);
  };
  const duplex = least(['LC', 'SC']);
  return { LC: duplex, SC: duplex, MPO: Math.min(least(['MPO']), budget?.connectorLossDb?.MTP ?? 100) };
};

/**
 * True where even the best connectors and lengths together do not bring a channel within reach and limit, whatever its glass:
 * of a lower grade no limit may be known, so that each is asked.
 */
export const isBudgetHopeless = ({ document, origin }: Changed, edits: readonly Edit[]): boolean => {
  const end = document.near === null ? null : resolveEnd(document.near, 'near', []);
  if (end === null) return false;
  const lengths = new Set(edits.flatMap(({ change, part }) => (change.kind === 'shorten' ? [part] : [])));
  const budget: BudgetInput = {
    ...document.budget,
    agingMarginDb: edits.some(({ fields }) => fields.includes('aging'))
      ? 0
      : (document.budget?.agingMarginDb ?? 0),
    connectorLossDb: leastLosses(document.budget, edits),
  };
  const best = (own: Part, index: number, fibre: FibreGrade): Part => {
    let part = own;
    if ('fibre' in part) part = { ...part, fibre };
    if ('lengthM' in part && lengths.has(origin[index] ?? null))
      part = { ...part, lengthM: Math.min(1, part.lengthM) };
    if (part.part === 'module' && part.lossDb !== undefined) part = { ...part, lossDb: 0 };
    return part;
  };
  const fails = (fibre: FibreGrade): boolean => {
    const parts = document.parts.map((part, index) => best(part, index, fibre));
    const whole = assemble({ ...document, parts, budget });
    const reached = whole.ok ? computeBudget(whole.value) : null;
    return reached !== null && !keepsBudget(reached);
  };
  return FIBRE_GRADES.filter((grade) => modeOfGrade(grade) === modeOfEnd(end)).every(fails);
};
