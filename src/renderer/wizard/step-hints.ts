/** One line under each question: what it decides, in the customer's words. */
import type { StepId } from '../../shared/steps/step';

export const STEP_HINTS: Readonly<Record<StepId, string>> = {
  application: 'What the link joins and how many there are decide which parts can carry it.',
  transceiver: 'The two ends must speak the same rate, wavelength and mode; lanes follow from them.',
  interface: 'Modules of 8 and 12 fibres look alike; the lanes of the transceivers decide.',
  modePolish: 'Every joint needs the same glass and the same end face on both sides.',
  polarity: 'A method is open when every lane ends on its receiver; the drawing follows it.',
  formFactor: 'A cassette fits only the enclosures of its own family.',
  budget: 'The worst case has to stay below the limit; lengths are rounded up to what is sold.',
  documentation: 'Both ends get labels that no other link of this quote has.',
};
