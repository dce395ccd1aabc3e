import { z } from 'zod';
import { endSchema } from '../channel/document';
import type { Step } from './step';

export const transceiverAnswers = z.strictObject({
  near: endSchema,
  far: endSchema,
  suppliedBy: z.enum(['customer', 'seller']),
});
export type TransceiverAnswers = z.output<typeof transceiverAnswers>;

export const transceiverStep: Step = {
  id: 'transceiver',
  title: 'Transceiver',
  question: 'Which transceivers are at the two ends?',
  answers: transceiverAnswers,
  fields: [
    { key: 'near.interface', label: 'Near interface', kind: 'interface' },
    { key: 'far.interface', label: 'Far interface', kind: 'interface' },
    {
      key: 'near.receptacleKind',
      label: 'Near receptacle',
      kind: 'choice',
      optional: true,
      help: 'Asked where the part number decides',
    },
    {
      key: 'near.polish',
      label: 'Near polish',
      kind: 'choice',
      optional: true,
      help: 'Asked where the part number decides',
    },
    {
      key: 'far.receptacleKind',
      label: 'Far receptacle',
      kind: 'choice',
      optional: true,
      help: 'Asked where the part number decides',
    },
    {
      key: 'far.polish',
      label: 'Far polish',
      kind: 'choice',
      optional: true,
      help: 'Asked where the part number decides',
    },
    {
      key: 'suppliedBy',
      label: 'Transceivers come from',
      kind: 'choice',
      options: [
        { value: 'customer', label: 'The customer', explain: 'Listed in the order, not priced' },
        { value: 'seller', label: 'This order', explain: 'Ordered with the passive parts' },
      ],
    },
  ],
};
