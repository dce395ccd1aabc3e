/** The glass that a part may be ordered with instead. */
import { FIBRE_GRADES, type FibreGrade } from '../../../catalogue/interface';
import { modeOfGrade } from '../../../channel/face';

/**
 * Of the other mode, or a better grade of its own: a lower one mends nothing, and would hide a limit that is exceeded where
 * none is known for it. `otherGlass('OM4')` is `['OM5', 'OS2']`.
 */
export const otherGlass = (own: FibreGrade): readonly FibreGrade[] =>
  FIBRE_GRADES.filter(
    (grade) =>
      modeOfGrade(grade) !== modeOfGrade(own) || FIBRE_GRADES.indexOf(grade) > FIBRE_GRADES.indexOf(own),
  );
