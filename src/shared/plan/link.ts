/** One link of a quote: a group of identical channels with its eight answers. */
import { z } from 'zod';
import { answersSchema } from '../steps/steps';

export const linkSchema = z.strictObject({
  /** Short and unique in the quote: it names files and lines. */
  id: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/,
      'expected 1 to 60 letters, digits, dots, dashes or underscores',
    ),
  name: z.string().min(1).max(200),
  answers: answersSchema,
});
export type Link = z.output<typeof linkSchema>;
