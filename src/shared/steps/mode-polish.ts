import { z } from 'zod';
import { FIBRE_GRADES, POLISHES } from '../catalogue/interface';
import { SPACES } from '../catalogue/jackets';
import type { Step } from './step';

export const modePolishAnswers = z.strictObject({
  fibre: z.enum(FIBRE_GRADES),
  /** At the LC or SC front of the modules. */
  frontPolish: z.enum(POLISHES),
  /** At the MPO rear of the modules, on the trunk and in the panels. */
  rearPolish: z.enum(POLISHES),
  /** The space the cables run through; with the region it decides the jacket. */
  space: z.enum(SPACES),
});
export type ModePolishAnswers = z.output<typeof modePolishAnswers>;

export const modePolishStep: Step = {
  id: 'modePolish',
  title: 'Mode and polish',
  question: 'Which fibre, and how are the end faces polished?',
  answers: modePolishAnswers,
  fields: [
    {
      key: 'fibre',
      label: 'Fibre',
      kind: 'choice',
      options: [
        { value: 'OM3', label: 'OM3', explain: 'Multimode, shortest reach' },
        { value: 'OM4', label: 'OM4', explain: 'Multimode, the usual choice' },
        { value: 'OM5', label: 'OM5', explain: 'Multimode for two wavelengths' },
        { value: 'OS2', label: 'OS2', explain: 'Single-mode' },
      ],
    },
    {
      key: 'frontPolish',
      label: 'Front',
      kind: 'choice',
      options: [
        { value: 'UPC', label: 'UPC, flat', explain: 'Every duplex LC transceiver is flat' },
        { value: 'APC', label: 'APC, angled', explain: 'Needs cords with one angled end' },
      ],
    },
    {
      key: 'rearPolish',
      label: 'Rear',
      kind: 'choice',
      options: [
        { value: 'UPC', label: 'UPC, flat', explain: 'Multimode up to 50G a lane' },
        {
          value: 'APC',
          label: 'APC, angled',
          explain: 'Every single-mode MPO, and multimode SR8, 400G SR4, 800G',
        },
      ],
    },
    {
      key: 'space',
      label: 'Cable space',
      kind: 'choice',
      options: [
        { value: 'general', label: 'General', explain: 'Inside the room' },
        { value: 'riser', label: 'Riser', explain: 'Between floors' },
        { value: 'plenum', label: 'Plenum', explain: 'Where air is moved' },
      ],
    },
  ],
};
