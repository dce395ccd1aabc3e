/** Finds names of interfaces that the catalogue does not have yet, by letters and by what labels say. */
import { foldName } from '../catalogue/find-interface';
import { meaningOf } from './by-words';
import { NOT_IN_CATALOGUE } from './part-numbers/not-in-catalogue';
import { readName } from './read-name';

type Outside = (typeof NOT_IN_CATALOGUE)[number];

const BY_NAME = new Map<string, Outside>();
const BY_MEANING = new Map<string, Outside>();
for (const one of NOT_IN_CATALOGUE)
  for (const name of [one.id, ...one.aliases]) {
    BY_NAME.set(foldName(name), one);
    const read = readName(name);
    if (read.reachClass !== null && read.gbps !== null && read.rest === '')
      BY_MEANING.set(meaningOf(read), one);
  }

export const outsideNamed = (name: string): Outside | undefined => BY_NAME.get(foldName(name));

/** Example: `QSFP28-100G-SWDM4` is the 100G-SWDM4. */
export const outsideByWords = (name: string): Outside | undefined => {
  const read = readName(name);
  return read.reachClass === null || read.rest !== '' ? undefined : BY_MEANING.get(meaningOf(read));
};
