/**
 * The guide of one site with all that it remembers. Whoever asks it makes it, and keeps it for as long as equal questions are to
 * be answered from memory.
 */
import type { PlanSite } from '../plan/link-plan';

export interface Guide {
  readonly site: PlanSite;
  /** What `make` makes, once for a key: the key tells all that the value follows from, but for the site. */
  readonly remember: <T extends object | null>(key: string, make: () => T) => T;
}

/** The options of a step ask for tens of thousands; then it starts anew. */
const MOST_REMEMBERED = 50_000;

const createGuide = (site: PlanSite): Guide => {
  const remembered = new Map<string, object | null>();
  return {
    site,
    remember: <T extends object | null>(key: string, make: () => T): T => {
      const known = remembered.get(key);
      if (known !== undefined) return known as T;
      const made = make();
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, made);
      return made;
    },
  };
};

const GUIDES = new WeakMap<PlanSite, Guide>();

/** The same for the very same site. */
export const guideOf = (site: PlanSite): Guide => {
  const known = GUIDES.get(site);
  if (known !== undefined) return known;
  const guide = createGuide(site);
  GUIDES.set(site, guide);
  return guide;
};
