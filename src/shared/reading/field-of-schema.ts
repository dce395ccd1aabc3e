/** What the schema of a step, or of a form, takes in one of its fields. */
import { z } from 'zod';
import type { Fits } from './typed-number';

/** `fieldOfSchema(schema, 'installed.trunk.lengthM')`; of a list any name means its entries. Undefined where there is none. */
export const fieldOfSchema = (schema: z.ZodType, path: string): z.ZodType | undefined =>
  path.split('.').reduce<z.ZodType | undefined>((found, name) => {
    let bag = found;
    while (bag instanceof z.ZodOptional) bag = bag.unwrap() as z.ZodType;
    if (bag instanceof z.ZodArray) return bag.element as z.ZodType;
    return bag instanceof z.ZodObject ? (bag.shape[name] as z.ZodType | undefined) : undefined;
  }, schema);

/** Any number where the schema does not know the field: it says so itself when the answer is taken. */
export const fitsField = (schema: z.ZodType, path: string): Fits => {
  const field = fieldOfSchema(schema, path);
  return (value) => field === undefined || field.safeParse(value).success;
};
