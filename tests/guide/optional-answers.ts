/** Every optional answer that the quote format has, read off the schemas: one that is added later is among them by itself. */
import type { z } from 'zod';
import { STEP_IDS, type StepId } from '../../src/shared/steps/step';
import { STEPS } from '../../src/shared/steps/steps';

export interface OptionalAnswer {
  readonly step: StepId;
  /** Path inside the step's answers: `installed.trunk.legs`. */
  readonly path: string;
  /** Values it may have by the schema, the mildest first. */
  readonly values: readonly unknown[];
}

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly element?: z.ZodType;
  readonly in?: z.ZodType;
}

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

const inside = (schema: z.ZodType): z.ZodType => {
  const { type, innerType } = defOf(schema);
  return (type === 'optional' || type === 'default') && innerType !== undefined ? inside(innerType) : schema;
};

const isOptional = (schema: z.ZodType): boolean => defOf(schema).type === 'optional';

const limitsOf = (schema: z.ZodType): { readonly min: number; readonly max: number } => {
  const { minValue, maxValue } = schema as unknown as Record<string, number | null>;
  return { min: Math.max(0, minValue ?? 0), max: maxValue ?? 1 };
};

/** Throws for a kind of schema that answers have not had so far: teach it here. */
const samplesOf = (schema: z.ZodType): readonly unknown[] => {
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
    case 'default':
      return samplesOf(inside(schema));
    case 'boolean':
      return [true, false];
    case 'string':
      return ['some words'];
    case 'number': {
      const { min, max } = limitsOf(schema);
      return [...new Set([1, 0.25, 20, min, max])].filter((value) => schema.safeParse(value).success);
    }
    case 'enum':
      return Object.values(def.entries ?? {});
    case 'literal':
      return def.values ?? [];
    case 'union':
      return (def.options ?? []).flatMap(samplesOf);
    case 'tuple':
      return [(def.items ?? []).map((item) => samplesOf(item)[0])];
    case 'array':
      return [[samplesOf(def.element as z.ZodType)[0]]];
    case 'object':
      return [requiredOf(schema)];
    case 'pipe':
      return samplesOf(def.in as z.ZodType).map((value) => schema.parse(value));
    default:
      throw new Error(`no sample of a ${def.type}`);
  }
};

/** An object with nothing in it but what it must have. */
const requiredOf = (schema: z.ZodType): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(defOf(schema).shape ?? {}).flatMap(([key, field]) =>
      isOptional(field) ? [] : [[key, samplesOf(field)[0]]],
    ),
  );

const optionalIn = (step: StepId, schema: z.ZodType, path: readonly string[]): readonly OptionalAnswer[] =>
  Object.entries(defOf(inside(schema)).shape ?? {}).flatMap(([key, field]) => {
    const own = [...path, key];
    const isObject = defOf(inside(field)).type === 'object';
    const deeper = isObject ? optionalIn(step, field, own) : [];
    return isOptional(field) && !isObject
      ? [{ step, path: own.join('.'), values: samplesOf(field) }]
      : deeper;
  });

export const OPTIONAL_ANSWERS: readonly OptionalAnswer[] = STEP_IDS.flatMap((step) => {
  const schema = STEPS.find(({ id }) => id === step)?.answers;
  return schema === undefined ? [] : optionalIn(step, schema, []);
});

/** A step's answer with an optional answer in it; objects on the way to it that are not there yet hold what they must. */
export const withOptional = (step: StepId, answer: unknown, path: string, value: unknown): unknown => {
  const put = (schema: z.ZodType, at: unknown, [name = '', ...rest]: readonly string[]): unknown => {
    const shape = defOf(inside(schema)).shape ?? {};
    const base = (at ?? requiredOf(inside(schema))) as Readonly<Record<string, unknown>>;
    return {
      ...base,
      [name]: rest.length === 0 ? value : put(shape[name] as z.ZodType, base[name], rest),
    };
  };
  return put(STEPS.find(({ id }) => id === step)?.answers as z.ZodType, answer, path.split('.'));
};
