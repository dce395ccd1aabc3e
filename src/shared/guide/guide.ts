/**
 * The guide of one site with all that it remembers. Whoever asks it makes it, and keeps it for as long as equal questions are to
 * be answered from memory.
 */
import type { PlanSite } from '../plan/link-plan';

export interface Guide {
  readonly site: PlanSite;
  /** What `make` makes, once for each key of a topic: the key tells all that the value follows from, but for the site. */
  readonly remember: <T extends object | null>(topic: string, key: string, make: () => T) => T;
  /** A short name for a long text, the same for the same text: keys are made of them. */
  readonly nameOf: (text: string) => string;
}

/** Of a topic: the options of a step ask for thousands. Then it starts anew. */
const MOST_REMEMBERED = 20_000;

const createGuide = (site: PlanSite): Guide => {
  const topics = new Map<string, Map<string, object | null>>();
  const names = new Map<string, string>();
  return {
    site,
    nameOf: (text) => {
      const known = names.get(text);
      if (known !== undefined) return known;
      const name = `#${names.size}`;
      names.set(text, name);
      return name;
    },
    remember: <T extends object | null>(topic: string, key: string, make: () => T): T => {
      let remembered = topics.get(topic);
      if (remembered === undefined) {
        remembered = new Map();
        topics.set(topic, remembered);
      }
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
