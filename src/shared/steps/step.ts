/** The eight steps, in the order in which they are asked. What each asks is data in its own file beside this one. */
export const STEP_IDS = [
  'application',
  'transceiver',
  'interface',
  'modePolish',
  'polarity',
  'formFactor',
  'budget',
  'documentation',
] as const;
export type StepId = (typeof STEP_IDS)[number];
