/** What is remembered of a site for as long as the very object of it is there. */
import type { PlanSite } from '../plan/link-plan';

/**
 * Made when a site is first asked about.
 * Example: `const foundAt = bySite(() => new Map<string, Draft>())` gives each site one map of its own.
 */
export const bySite = <T extends object>(make: (site: PlanSite) => T): ((site: PlanSite) => T) => {
  const made = new WeakMap<PlanSite, T>();
  return (site) => {
    const known = made.get(site);
    if (known !== undefined) return known;
    const value = make(site);
    made.set(site, value);
    return value;
  };
};
