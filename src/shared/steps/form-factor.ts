import { z } from 'zod';
import { ACCESS_KINDS, ENCLOSURES } from '../catalogue/enclosures';
import type { Step } from './step';

const place = z.strictObject({
  /** Id of an enclosure in the catalogue or in the quote. */
  enclosure: z.string().min(1).max(60),
  rackUnitsFree: z.int().min(0).max(60),
  access: z.enum(ACCESS_KINDS),
  toolless: z.boolean(),
});

export const formFactorAnswers = z.strictObject({
  near: place.optional(),
  far: place.optional(),
  /** The central patch field. */
  field: place.optional(),
});
export type FormFactorAnswers = z.output<typeof formFactorAnswers>;
export type Place = z.output<typeof place>;

export const formFactorStep: Step = {
  id: 'formFactor',
  title: 'Form factor',
  question: 'Where do the modules go?',
  answers: formFactorAnswers,
  fields: ['near', 'far', 'field'].flatMap((end) => [
    {
      key: `${end}.enclosure`,
      label: `Enclosure, ${end}`,
      kind: 'choice' as const,
      optional: true as const,
      options: ENCLOSURES.map(({ id, name, rackUnits, slots }) => ({
        value: id,
        label: name,
        explain: `${rackUnits} rack units, ${slots} slots`,
      })),
    },
    {
      key: `${end}.rackUnitsFree`,
      label: `Rack units free, ${end}`,
      kind: 'number' as const,
      unit: 'U',
      optional: true as const,
    },
    {
      key: `${end}.access`,
      label: `Access, ${end}`,
      kind: 'choice' as const,
      optional: true as const,
      options: [
        { value: 'front', label: 'Front', explain: 'Accessed from the front' },
        { value: 'rear', label: 'Rear', explain: 'Accessed from the rear' },
        { value: 'sliding', label: 'Sliding', explain: 'The tray slides out' },
      ],
    },
    { key: `${end}.toolless`, label: `Tool-less, ${end}`, kind: 'switch' as const, optional: true as const },
  ]),
};
