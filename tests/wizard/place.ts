/** Where the wizard walks. */
import type { WizardSnapshot } from '../../src/shared/wizard/machine';

/** `application`; of the last step `documentation`, or `complete` once it is. */
export const placeOf = ({ value: { walk } }: WizardSnapshot): string =>
  typeof walk === 'string' ? walk : walk.documentation === 'complete' ? 'complete' : 'documentation';
