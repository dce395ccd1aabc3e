/** One link of a quote: a group of identical channels with its eight answers. */
import { z } from 'zod';
import { STEP_IDS } from '../steps/step';
import { answersSchema } from '../steps/steps';

/** Names that Windows keeps for devices, whatever their ending: an id names files. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export const linkSchema = z.strictObject({
  /** Short and unique in the quote: it names files and lines. */
  id: z
    .string()
    .regex(
      /^[A-Za-z0-9]([A-Za-z0-9._-]{0,58}[A-Za-z0-9_-])?$/,
      'expected 1 to 60 letters, digits, dots, dashes or underscores, beginning with a letter or digit and not ending with a dot',
    )
    .refine((id) => !DEVICE_NAME.test(id), 'this name cannot be a file on Windows: choose another'),
  name: z.string().min(1).max(200),
  answers: answersSchema,
  /**
   * How many steps, from the first, the engineer has walked through since the last change; absent in a file that was not made
   * in the wizard.
   */
  confirmed: z.int().min(0).max(STEP_IDS.length).optional(),
});
export type Link = z.output<typeof linkSchema>;
