/** A cassette or plate belongs to one link, and its number on the labels names no other: counted by place over all links. */

import { enclosureOf, familyOf } from './enclosures';
import type { Fault } from './fault';
import { pieces } from './need';
import type { Filling } from './places';
import type { Quote } from './quote';

const numbersOf = (quote: Quote, { firstCassette, modules, adapters, box }: Filling): number[] => {
  if (firstCassette === null) return [];
  const family = familyOf(enclosureOf(quote, box)?.family ?? '');
  const plates = adapters === 0 ? 0 : pieces(adapters, family?.adaptersPerPlate ?? 1);
  return Array.from({ length: modules + plates }, (_, index) => firstCassette + index);
};

export const cassetteFaults = (quote: Quote, fillings: readonly Filling[]): Fault[] => {
  const owners = new Map<string, string>();
  const faults: Fault[] = [];
  for (const one of fillings)
    for (const number of numbersOf(quote, one)) {
      const key = `${one.place}\n${number}`;
      const owner = owners.get(key) ?? one.link;
      owners.set(key, owner);
      if (owner !== one.link)
        faults.push({
          link: one.link,
          demand: 'labels',
          message: `cassette ${number} of ${one.place} is ${owner}'s`,
        });
    }
  return faults;
};
