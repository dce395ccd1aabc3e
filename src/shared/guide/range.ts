/** How large or small a number may be while a valid design stays possible. */
import type { z } from 'zod';
import { finish, type Pausing } from '../pausing';
import { STEPS } from '../steps/steps';
import type { Question } from './questions';
import { solve } from './solve';
import { NONE, type Task, withAnswer } from './task';

export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** Numbers are asked in these steps, the finest that a file may hold: millimetres and thousandths of a decibel. */
const FINEST = 0.001;

export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const shapeAt = (schema: z.ZodType, key: string): z.ZodType | undefined => {
  let at: unknown = schema;
  for (const name of key.split('.')) {
    while (at !== undefined && (at as { def: { type: string } }).def.type === 'optional')
      at = (at as { def: { innerType: unknown } }).def.innerType;
    at = (at as { shape?: Record<string, unknown> }).shape?.[name];
  }
  while (at !== undefined && (at as { def: { type: string } }).def.type === 'optional')
    at = (at as { def: { innerType: unknown } }).def.innerType;
  return at as z.ZodType | undefined;
};

interface Check {
  readonly check?: string;
  readonly value?: unknown;
  readonly format?: string;
}

/** A number's checks, itself among them: an integer is a check of its own. Zod's own summary of them belongs to its JSON Schemas. */
const checksOf = (shape: z.ZodType): readonly Check[] => [
  shape.def as Check,
  ...(shape.def.checks ?? []).map(({ _zod }) => _zod.def as Check),
];

/** What the file format allows at all. */
export const boundsOf = ({ step, key }: Question): Bounds | null => {
  const schema = STEPS.find(({ id }) => id === step)?.answers;
  const shape = schema === undefined ? undefined : shapeAt(schema, key);
  if (shape?.def.type !== 'number') return null;
  const checks = checksOf(shape);
  const limits = (check: string): number[] =>
    checks.flatMap((one) => (one.check === check && typeof one.value === 'number' ? one.value : []));
  const [mins, maxs] = [limits('greater_than'), limits('less_than')];
  if (mins.length === 0 || maxs.length === 0) return null;
  const isWhole = checks.some(({ format }) => format === 'safeint');
  return { min: Math.max(...mins), max: Math.min(...maxs), step: isWhole ? 1 : FINEST };
};

const rounded = (value: number, { step }: Bounds): number => Math.round(value / step) / Math.round(1 / step);

function* lastPossibleSearch(
  from: number,
  to: number,
  bounds: Bounds,
  isPossible: (value: number) => boolean,
): Pausing<number> {
  if (isPossible(to)) return to;
  let good = Math.round(from / bounds.step);
  let bad = Math.round(to / bounds.step);
  while (Math.abs(bad - good) > 1) {
    const middle = Math.trunc((good + bad) / 2);
    if (isPossible(rounded(middle * bounds.step, bounds))) good = middle;
    else bad = middle;
    yield;
  }
  return rounded(good * bounds.step, bounds);
}

/** The last value from `from` towards `to` that is possible, when all between are alike up to there. */
export const lastPossible = (
  from: number,
  to: number,
  bounds: Bounds,
  isPossible: (value: number) => boolean,
): number => finish(lastPossibleSearch(from, to, bounds, isPossible));

/** `rangeOf`, one value asked about at a time. */
export function* rangeSearch(task: Task, question: Question): Pausing<NumberRange | null> {
  const bounds = boundsOf(question);
  if (bounds === null) return null;
  const isPossible = (value: number): boolean => solve(withAnswer(task, question, value)).found;
  const given = task.given[question.index];
  const candidates = [given, bounds.min + bounds.step, bounds.max, bounds.min, 1, 4, 20].filter(
    (value): value is number => value !== NONE && typeof value === 'number',
  );
  let seed: number | undefined;
  for (const candidate of candidates) {
    if (isPossible(candidate)) {
      seed = candidate;
      break;
    }
    yield;
  }
  if (seed === undefined) return null;
  const min = yield* lastPossibleSearch(seed, bounds.min, bounds, isPossible);
  const max = yield* lastPossibleSearch(seed, bounds.max, bounds, isPossible);
  return { min, max };
}

/**
 * The range around a possible value. Null where no value is possible, or where the format sets no bounds.
 * Example: with 100GBASE-SR4 on OM3 a route may be as long as leaves 70 m together with rises, slack and cords.
 */
export const rangeOf = (task: Task, question: Question): NumberRange | null =>
  finish(rangeSearch(task, question));
