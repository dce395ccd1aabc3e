/** Text of a file that names somebody or something. */
import { z } from 'zod';
import { isBlankName } from '../names';

/** Of at most so many characters, at least one of which can be seen. */
export const nameText = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => text === '' || !isBlankName(text), 'has no letter or digit that can be seen: name it');
