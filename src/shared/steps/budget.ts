import { z } from 'zod';
import { LOSS_GRADES } from '../catalogue/connector-loss';
import { MAX_FIBRE_DB_PER_KM } from '../channel/document';
import type { Step } from './step';

export const budgetAnswers = z.strictObject({
  grade: z.enum(LOSS_GRADES),
  /** From the route up or down to the panel. */
  nearRiseM: z.number().min(0).max(1000),
  farRiseM: z.number().min(0).max(1000),
  slackPercent: z.number().min(0).max(100),
  /** How long the cords must be; the next stock length is ordered. */
  nearCordM: z.number().min(0).max(200),
  farCordM: z.number().min(0).max(200),
  crossConnectM: z.number().min(0).max(200).optional(),
  /** Fusion splices in the trunk. */
  splices: z.int().min(0).max(20),
  extraTerms: z
    .array(z.strictObject({ what: z.string().min(1).max(200), lossDb: z.number().min(0).max(100) }))
    .max(20)
    .optional(),
  agingMarginDb: z.number().min(0).max(100),
  fibreLossDbPerKm: z.number().min(0).max(MAX_FIBRE_DB_PER_KM).optional(),
  /** From a data sheet; flagged on every output. */
  limitDb: z.number().min(0).max(100).optional(),
});
export type BudgetAnswers = z.output<typeof budgetAnswers>;

export const budgetStep: Step = {
  id: 'budget',
  title: 'Link budget',
  question: 'How long is it, and how much loss is allowed?',
  answers: budgetAnswers,
  fields: [
    {
      key: 'grade',
      label: 'Loss grade',
      kind: 'choice',
      options: [
        { value: 'low-loss', label: 'Low loss', explain: 'MPO 0.35 dB, LC 0.25 dB at most' },
        { value: 'standard', label: 'Standard', explain: 'MPO 0.60 dB multimode, 0.75 dB single-mode' },
        { value: 'planning', label: 'Planning', explain: 'Planning values: MPO 0.75 dB, LC 0.5 dB' },
        { value: 'worst-case', label: 'Worst case', explain: "The standard's maximum, 0.75 dB every pair" },
      ],
    },
    { key: 'nearRiseM', label: 'Vertical run at the near end', kind: 'number', unit: 'm' },
    { key: 'farRiseM', label: 'Vertical run at the far end', kind: 'number', unit: 'm' },
    { key: 'slackPercent', label: 'Slack', kind: 'number', unit: '%' },
    { key: 'nearCordM', label: 'Near cords', kind: 'number', unit: 'm' },
    { key: 'farCordM', label: 'Far cords', kind: 'number', unit: 'm' },
    { key: 'crossConnectM', label: 'Cross-connect cords', kind: 'number', unit: 'm', optional: true },
    { key: 'splices', label: 'Splices in the trunk', kind: 'number' },
    { key: 'extraTerms', label: 'Other losses', kind: 'list', optional: true },
    { key: 'agingMarginDb', label: 'Ageing allowance', kind: 'number', unit: 'dB' },
    { key: 'fibreLossDbPerKm', label: 'Fibre loss', kind: 'number', unit: 'dB/km', optional: true },
    { key: 'limitDb', label: 'Limit from a data sheet', kind: 'number', unit: 'dB', optional: true },
  ],
};
