/**
 * Names made of what every label says: a form factor and a trade name of the catalogue, in any order, as in `QSFP28-100G-SR4`
 * or `SR4-100G`. They are taken where they can mean one thing alone; nothing is guessed.
 */
import type { Interface } from '../catalogue/interface';
import { INTERFACES } from '../catalogue/interfaces';
import { type NameRead, readName } from './read-name';

/** Equal for names that say the same of speed, ports, reach and lanes, whatever the form factor. */
export const meaningOf = ({ protocol, gbps, ports, reachClass, lanes, isStandard }: NameRead): string =>
  JSON.stringify([protocol, gbps, ports, reachClass, lanes, isStandard]);

const BY_MEANING = new Map<string, Set<Interface>>();
for (const item of INTERFACES)
  for (const name of [item.id, ...item.aliases]) {
    const read = readName(name);
    if (read.reachClass === null || read.gbps === null || read.rest !== '') continue;
    const key = meaningOf(read);
    BY_MEANING.set(key, new Set([...(BY_MEANING.get(key) ?? []), item]));
  }

/** `2XDR4` is two XDR4 as often as two DR4. */
const IS_EITHER = /\dXDR/;

/** Undefined where the name says too little, says more than this, or could be two interfaces. */
export const interfaceByWords = (name: string): Interface | undefined => {
  if (IS_EITHER.test(name)) return undefined;
  const read = readName(name);
  if (read.reachClass === null || read.rest !== '') return undefined;
  const [item, other] = BY_MEANING.get(meaningOf({ ...read, gbps: read.gbps ?? read.gbpsOfForm })) ?? [];
  if (item === undefined || other !== undefined) return undefined;
  const { formFactor } = read;
  const isMade = formFactor === null || item.formFactors.some((one) => one.startsWith(formFactor));
  return isMade ? item : undefined;
};
