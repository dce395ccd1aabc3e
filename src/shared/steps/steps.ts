/** The steps as one list, and the answers of one link as one schema. A new step is one file and one line here. */
import { z } from 'zod';
import { applicationAnswers, applicationStep } from './application';
import { budgetAnswers, budgetStep } from './budget';
import { documentationAnswers, documentationStep } from './documentation';
import { formFactorAnswers, formFactorStep } from './form-factor';
import { interfaceAnswers, interfaceStep } from './interface';
import { modePolishAnswers, modePolishStep } from './mode-polish';
import { polarityAnswers, polarityStep } from './polarity';
import { STEP_IDS, type Step, type StepId } from './step';
import { transceiverAnswers, transceiverStep } from './transceiver';

export const STEPS: readonly Step[] = [
  applicationStep,
  transceiverStep,
  interfaceStep,
  modePolishStep,
  polarityStep,
  formFactorStep,
  budgetStep,
  documentationStep,
];

/** A link's answers: a step not answered yet is absent. */
export const answersSchema = z.strictObject({
  application: applicationAnswers.optional(),
  transceiver: transceiverAnswers.optional(),
  interface: interfaceAnswers.optional(),
  modePolish: modePolishAnswers.optional(),
  polarity: polarityAnswers.optional(),
  formFactor: formFactorAnswers.optional(),
  budget: budgetAnswers.optional(),
  documentation: documentationAnswers.optional(),
});
export type Answers = z.output<typeof answersSchema>;

/** The answers of the steps up to and with this one; later ones are left out, as if they were not given yet. */
export const answersThrough = (answers: Answers, step: StepId): Answers => {
  const kept: Record<string, unknown> = {};
  for (const id of STEP_IDS.slice(0, STEP_IDS.indexOf(step) + 1))
    if (answers[id] !== undefined) kept[id] = answers[id];
  return kept as Answers;
};

/** Answers with every step given: what a plan needs. */
export type CompleteAnswers = { readonly [K in StepId]: NonNullable<Answers[K]> };

export const unansweredSteps = (answers: Answers): StepId[] =>
  STEP_IDS.filter((id) => answers[id] === undefined);

export const isComplete = (answers: Answers): answers is Answers & CompleteAnswers =>
  unansweredSteps(answers).length === 0;
