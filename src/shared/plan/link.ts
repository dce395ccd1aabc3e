/** One link of a quote: a group of identical channels with its eight answers. */
import { z } from 'zod';
import { nameText } from '../reading/name-text';
import { STEP_IDS, type StepId } from '../steps/step';
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
  name: nameText(200),
  answers: answersSchema,
  /**
   * How many steps, from the first, the engineer has walked through since the last change; absent in a file that was not made
   * in the wizard.
   */
  confirmed: z.int().min(0).max(STEP_IDS.length).optional(),
  /** Steps whose answer was taken over as proposed and looked at by nobody since. */
  proposed: z.array(z.enum(STEP_IDS)).max(STEP_IDS.length).optional(),
});
export type Link = z.output<typeof linkSchema>;

/**
 * How many steps, from the first, are confirmed. In a file that was not made in the wizard what is answered counts as confirmed.
 * Example: `confirmedSteps({ ...link, answers: {} })` of such a file is 0.
 */
export const confirmedSteps = ({ confirmed, answers }: Pick<Link, 'confirmed' | 'answers'>): number => {
  if (confirmed !== undefined) return confirmed;
  const open = STEP_IDS.findIndex((step) => answers[step] === undefined);
  return open < 0 ? STEP_IDS.length : open;
};

/** True for a step that is answered and was looked at since the last change. */
export const isConfirmed = (link: Pick<Link, 'confirmed' | 'answers'>, step: StepId): boolean =>
  link.answers[step] !== undefined && STEP_IDS.indexOf(step) < confirmedSteps(link);

/** True for a step whose answer is a proposal that was taken over, and nobody's word yet. */
export const isUnconfirmedProposal = (link: Link, step: StepId): boolean =>
  link.answers[step] !== undefined && !isConfirmed(link, step) && (link.proposed ?? []).includes(step);
